// A repository that go could not get at without saying why: git is asked for its branches, once, and may ask nobody.

import { hostOf } from "../../plan/probes.ts";
import type { Unexplained } from "../../diagnose/repository-words.ts";
import { showValue } from "../../go/shown-value.ts";
import { stageOf, type Asking } from "./asking.ts";
import { runBriefly } from "./briefly.ts";

/** What go sets as well (cmd/go/main.go and internal/vcs): no question on the terminal or in a window, nor by ssh. */
const withoutQuestions = { GIT_TERMINAL_PROMPT: "0", GCM_INTERACTIVE: "never" } as const;
/** What ssh says of a key that has changed, with git's own words behind it. */
const mostLines = 24;

/** With the environment of go, so that git has its credentials and goes where `insteadOf` sends it. */
export async function probeRepository(
  asking: Asking,
  { module, address }: Unexplained,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const stage = stageOf(asking, hostOf(module), "repository");
  const ssh = environment["GIT_SSH_COMMAND"] ?? environment["GIT_SSH"];
  const own = ssh === undefined ? { GIT_SSH_COMMAND: "ssh -o ControlMaster=no -o BatchMode=yes" } : {};
  const args = ["ls-remote", "-q", "--", address, "HEAD"];
  const exit = await runBriefly(asking, "git", args, { ...environment, ...own, ...withoutQuestions });
  if (exit === "aborted" || (typeof exit === "object" && exit.kind === "not-found")) return;
  if (exit === "late" || exit.kind === "killed")
    return stage.good(`git ls-remote ${address} had no answer in time`, true);
  if (exit.code === 0) return stage.good(`git ls-remote ${address} is let in`);
  const said = exit.stderr.trim().split("\n").slice(-mostLines).map(showValue);
  const reason =
    said.find((line) => /^(?:fatal|error|remote): /.test(line)) ?? said.at(-1) ?? "no reason given";
  stage.bad(`git ls-remote ${address}: ${reason.slice(0, 200)}`, {
    kind: "repository",
    module,
    address,
    output: said.join("\n"),
  });
}
