// One question to the go command: its settings in a directory, with nothing downloaded to answer it.

import { err, ok, type Result } from "../../core/result.ts";
import { showValue } from "../../go/shown-value.ts";
import { shownSettings } from "../../plan/settings.ts";
import { childEnvironment } from "../../plan/child-environment.ts";
import type { Exit } from "../../ports/command.ts";
import type { SurveyWorld } from "./survey-world.ts";

/** The go command cannot be asked; the run ends with this as a finding. */
export type SurveyFault =
  | {
      readonly kind: "go-missing";
      readonly cause: "go-missing-executable";
      readonly sentence: string;
      readonly advice: readonly string[];
      /** What keeps a `go` that is there from being started. */
      readonly why?: string;
    }
  | {
      readonly kind: "go-failed";
      readonly cause: "unknown";
      readonly sentence: string;
      readonly advice: readonly string[];
      /** What go printed, for the diagnosis. */
      readonly output: string;
      readonly exitCode?: number;
    };

export interface GoAnswer {
  readonly directory: string;
  /** Such as "go1.26.8". */
  readonly version: string;
  /** `go env -json` under GOTOOLCHAIN=local. */
  readonly env: Readonly<Record<string, string>>;
  /** GOTOOLCHAIN as the user has it. */
  readonly gotoolchain: string;
}

/** By name: asked for everything, go would run the C compiler and make directories for its build cache. */
const wanted = [...shownSettings, "GOVERSION", "GOMOD", "GOPATH", "GOENV", "GOROOT"];

const longestMs = 60_000; // a cold disk or a virus scanner; go itself answers in 10 ms

/**
 * Asks with the given variables set. GOTOOLCHAIN=local, because every other go command first fetches the toolchain
 * that go.mod asks for; `go env GOTOOLCHAIN` alone is exempt from that (cmd/go/internal/toolchain/select.go, Select).
 */
export async function askGo(
  world: SurveyWorld,
  directory: string,
  variables: Readonly<Record<string, string>>,
  budgetMs: number,
): Promise<Result<GoAnswer, SurveyFault>> {
  const timeoutMs = Math.min(longestMs, budgetMs);
  const environment = { ...childEnvironment(world.machine.environment), ...variables };
  const run = (args: readonly string[], extra: Readonly<Record<string, string>>): Promise<Exit> =>
    world.process.run({
      program: "go",
      args,
      directory,
      environment: { ...environment, ...extra },
      timeoutMs,
    });
  const { GOTOOLCHAIN: set = "" } = environment;
  const [asked, toolchain] = await Promise.all([
    run(["env", "-json", ...wanted], { GOTOOLCHAIN: "local" }),
    set === "" ? run(["env", "GOTOOLCHAIN"], {}) : undefined,
  ]);
  const env = asked.kind === "exited" && asked.code === 0 ? parseEnvironment(asked.stdout) : undefined;
  if (env === undefined) return err(faultOf(asked, directory, timeoutMs));
  const gotoolchain = toolchain === undefined ? saidAgain(set, env) : lastLineOf(toolchain);
  const version = env.GOVERSION ?? (await versionOf(run)); // in go env since 1.16
  return ok({ directory, version, env, gotoolchain });
}

async function versionOf(
  run: (args: readonly string[], extra: Record<string, string>) => Promise<Exit>,
): Promise<string> {
  const asked = await run(["version"], { GOTOOLCHAIN: "local" });
  return (asked.kind === "exited" && /^go version (\S+)/m.exec(asked.stdout)?.[1]) || "";
}

/** go says what it is told, if it knows the variable at all: none before 1.21 does. */
function saidAgain(set: string, { GOTOOLCHAIN: known = "" }: GoAnswer["env"]): string {
  return known === "" ? "" : set;
}

function lastLineOf(exit: Exit): string {
  const isTold = exit.kind === "exited" && exit.code === 0;
  return isTold ? (exit.stdout.trim().split("\n").at(-1) ?? "") : "";
}

/** A flat object of strings; undefined if it is anything else. What a wrapper around go prints may stand before it. */
function parseEnvironment(text: string): Record<string, string> | undefined {
  try {
    const parsed: unknown = JSON.parse(text.slice(Math.max(0, text.search(/^\{$/m))));
    if (typeof parsed !== "object" || parsed === null) return undefined;
    const strings = Object.entries(parsed).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    return Object.fromEntries(strings);
  } catch {
    return undefined;
  }
}

/** Go's own first line: ": go: invalid GOWORK: not an absolute path". */
function saidBy(stderr: string): string {
  const line = stderr
    .split("\n")
    .map((each) => each.trim())
    .find((each) => each !== "");
  return line === undefined ? "" : `: ${showValue(line.replace(/[.:]$/, ""))}`;
}

function faultOf(exit: Exit, directory: string, timeoutMs: number): SurveyFault {
  if (exit.kind === "not-found") {
    return {
      kind: "go-missing",
      cause: "go-missing-executable",
      sentence: "There is no `go` in PATH, so nothing can be downloaded.",
      advice: [
        "Put `- uses: actions/setup-go@v6` with `cache: false` before this step.",
        "In a container job, use an image that has Go, such as `golang:1.26`.",
      ],
      ...(exit.why !== undefined && { why: exit.why }),
    };
  }
  const output = `${exit.stdout}${exit.stderr}`;
  const sentence =
    exit.kind === "killed"
      ? `\`go env\` in ${directory} gave no answer within ${timeoutMs / 1000} s.`
      : `\`go env\` in ${directory} ended with exit code ${exit.code}${saidBy(exit.stderr)}.`;
  return {
    kind: "go-failed",
    cause: "unknown",
    sentence,
    advice: [`Run \`go env\` in ${directory} and correct what it complains about.`],
    output,
    ...(exit.kind === "exited" && { exitCode: exit.code }),
  };
}
