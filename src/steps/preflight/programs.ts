// The programs that go runs, and whether git finds the credentials that go finds.

import { join } from "node:path";
import { credentialsFor, readNetrc } from "../../go/netrc.ts";
import type { HostTarget } from "../../plan/probes.ts";
import type { Exit } from "../../ports/command.ts";
import { readText } from "../survey/read-text.ts";
import { stageOf, type Asking } from "./asking.ts";
import { runBriefly } from "./briefly.ts";

const target = "this machine";

/** `git config` about insteadOf, for whoever wants to know where git will go; "" without git. */
export async function probePrograms(
  asking: Asking,
  { goVersion, hosts }: { readonly goVersion: string; readonly hosts: readonly HostTarget[] },
): Promise<string> {
  stageOf(asking, target, "go").good(
    goVersion === "" ? "none on PATH; `download` installs the one that go.mod asks for" : goVersion,
    goVersion === "" ? true : undefined,
  );
  const direct = hosts.find(({ module }) => module !== "");
  const stage = stageOf(asking, target, "git");
  const [git, ssh, config] = await Promise.all([
    runBriefly(asking, "git", ["--version"]),
    runBriefly(asking, "ssh", ["-V"]),
    runBriefly(asking, "git", ["config", "--get-regexp", String.raw`^url\..*\.insteadof$`]),
  ]);
  const sshVersion = versionIn(ssh) ?? "no ssh";
  const gitVersion = versionIn(git);
  if (gitVersion !== undefined) stage.good(`${gitVersion}, ${sshVersion}`);
  else if (direct === undefined) {
    stage.good("none on PATH; nothing of this module comes from version control", true);
  } else if (git === "late" || git === "aborted") stage.good("did not say its version in time", true);
  else stage.bad("none on PATH", { kind: "no-git", module: direct.module });
  return typeof config === "object" && config.kind === "exited" && config.code === 0 ? config.stdout : "";
}

/** git asks curl, and curl knows the home directory's file alone: $NETRC is go's (auth/netrc.go, netrcPath). */
export async function probeNetrc(asking: Asking, hosts: readonly HostTarget[]): Promise<void> {
  const { machine, files } = asking.world;
  const named = machine.environment["NETRC"] ?? "";
  const inHome = machine.platform === "win32" ? ["_netrc", ".netrc"] : [".netrc"];
  const own = machine.homeDirectory === "" ? [] : inHome.map((name) => join(machine.homeDirectory, name));
  if (named === "" || own.includes(named)) return;
  const stage = stageOf(asking, target, "netrc");
  const [forGo, ...forGit] = await Promise.all([named, ...own].map((path) => readText(files, path)));
  const goKnows = readNetrc(forGo ?? "");
  const gitKnows = forGit.flatMap((text) => readNetrc(text ?? ""));
  const unseen = hosts.find(({ host, module }) => {
    const url = new URL(`https://${host}/`);
    return (
      module !== "" &&
      credentialsFor(goKnows, url) !== undefined &&
      credentialsFor(gitKnows, url) === undefined
    );
  });
  if (unseen === undefined) {
    stage.good(`NETRC is ${named}, which go reads and git does not; no module here needs it for git`, true);
    return;
  }
  const { host, module } = unseen;
  stage.bad(`NETRC is ${named}: go finds ${host} there, git looks into ~/.netrc alone`, {
    kind: "netrc-unseen",
    host,
    module,
  });
}

/** "git version 2.39.5", "OpenSSH_9.2p1 Debian-2"; ssh says it on stderr. */
function versionIn(exit: Exit | "late" | "aborted"): string | undefined {
  if (typeof exit === "string" || exit.kind !== "exited" || exit.code !== 0) return undefined;
  return `${exit.stdout}${exit.stderr}`.trim().split(/[\n,]/)[0];
}
