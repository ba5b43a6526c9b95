// A git host that git is told to reach by ssh: whether it lets this user in, without a question to anybody.

import type { Exit } from "../../ports/command.ts";
import { runBriefly } from "./briefly.ts";
import { leftMs, stageOf, type Asking } from "./asking.ts";

export interface SshEnd {
  readonly user: string;
  readonly host: string;
  /** "" for ssh's own. */
  readonly port: string;
}

/** `git config --get-regexp` lines: where git goes instead of `https://HOST/`, if that is by ssh. */
export function sshEndOf(insteadOf: string, host: string): SshEnd | undefined {
  const rules = insteadOf.split("\n").flatMap((line) => {
    const [, to = "", from = ""] = /^url\.(\S{1,500})\.insteadof (\S{1,500})$/i.exec(line.trim()) ?? [];
    return to !== "" && `https://${host}/`.startsWith(from) ? [{ to, from }] : [];
  });
  // The longest one wins (git-config, url.<base>.insteadOf).
  const [longest] = rules.sort((a, b) => b.from.length - a.from.length);
  if (longest === undefined) return undefined;
  const rest = `https://${host}/`.slice(longest.from.length);
  const whole = longest.to + rest;
  const url = /^(?:git\+)?ssh:\/\/(?:([^@/\s]{1,100})@)?([\w.-]{1,253})(?::(\d{1,5}))?(?:\/|$)/.exec(whole);
  const scp = /^(?:([\w.-]{1,100})@)([\w.-]{1,253}):/.exec(whole);
  const [, user, name, port] = url ?? scp ?? [];
  return name === undefined || name === ""
    ? undefined
    : { user: user ?? "git", host: name, port: port ?? "" };
}

/** Logs in and asks for nothing: no prompt, no forwarding, and no key is written down for a host that is new. */
export async function probeSsh(asking: Asking, target: string, end: SshEnd): Promise<void> {
  const stage = stageOf(asking, target, "ssh");
  const [program, given] = sshProgram(asking.world.machine.environment);
  const port = end.port === "" ? [] : ["-p", end.port];
  const login = `${end.user}@${end.host}`;
  const seconds = Math.max(1, Math.floor(leftMs(asking) / 1000));
  const options = ["BatchMode=yes", "StrictHostKeyChecking=yes", `ConnectTimeout=${seconds}`];
  const args = [...given, ...options.flatMap((option) => ["-o", option]), ...port, "-T", login];
  const exit = await runBriefly(asking, program, args);
  if (exit === "aborted") return;

  const where = `${login}${end.port === "" ? "" : `:${end.port}`}`;
  const bad = (detail: string, output: string): void =>
    stage.bad(detail, { kind: "ssh", host: end.host, port: end.port, output });
  if (exit === "late" || exit.kind === "killed") {
    const words = `ssh: connect to host ${end.host} port ${end.port || "22"}: Connection timed out`;
    return bad(`${where} did not answer`, words);
  }
  if (exit.kind === "not-found")
    return bad("there is no ssh program", 'exec: "ssh": executable file not found');
  // 255 is ssh's own; any other code is what the server made of a login without a command.
  const said = `${exit.stdout}${exit.stderr}`.trim();
  if (exit.code !== 255) return stage.good(`${where}: ${said.split("\n")[0]?.slice(0, 100) || "let in"}`);
  const settings = await runBriefly(asking, program, [...given, ...port, "-G", login]);
  if (/Host key verification failed/.test(said) && takesNewKeys(settings)) {
    return stage.good(`${where}: its key is new here, and ssh is set to take it`, true);
  }
  bad(said.split("\n").at(-1)?.slice(0, 200) ?? "ssh failed", said);
}

/** Where git's own ssh would have taken the key (ssh_config, StrictHostKeyChecking), an unknown one stops nobody. */
function takesNewKeys(settings: Exit | "late" | "aborted"): boolean {
  if (typeof settings === "string" || settings.kind !== "exited" || settings.code !== 0) return false;
  return /^stricthostkeychecking (?:accept-new|no|off|false)$/m.test(settings.stdout);
}

/** GIT_SSH_COMMAND where it is plain words, as ours is; a shell's own art is beyond us, and then it is plain ssh. */
function sshProgram(environment: Readonly<Record<string, string>>): [string, readonly string[]] {
  const command = environment["GIT_SSH_COMMAND"] ?? "";
  if (command === "") return [environment["GIT_SSH"] || "ssh", []];
  const words = [...command.matchAll(/'([^']*)'|"([^"$`\\]*)"|([^\s'"$`\\|&;<>()]+)/g)];
  const isPlain = words.map(([whole]) => whole).join("").length === command.replace(/\s+/g, "").length;
  const [program, ...args] = words.map(([, single, double, bare]) => single ?? double ?? bare ?? "");
  return isPlain && program !== undefined && program !== "" ? [program, args] : ["ssh", []];
}
