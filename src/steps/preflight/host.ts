// A git host that go asks itself: over https as git will find it, or over ssh where git is told to go that way.

import type { HostTarget } from "../../plan/probes.ts";
import { childEnvironment } from "../../plan/child-environment.ts";
import { leftMs, stageOf, type Asked, type Asking } from "./asking.ts";
import { reach } from "./reach.ts";
import { request } from "./request.ts";

export interface SshEnd {
  readonly user: string;
  readonly host: string;
  /** "" for ssh's own. */
  readonly port: string;
}

export async function probeHost(asking: Asking, { host, module }: HostTarget): Promise<void> {
  const aside = module === "" ? true : undefined;
  const subject = { module: module === "" ? host : module, version: "", file: "" };
  // Nothing of the module is in the address: whoever listens on the way learns the host alone.
  const asked: Asked = { target: host, mirror: host, url: new URL(`https://${host}/`), subject };
  if ((await reach(asking, asked, aside)) !== "open") return;
  await request(asking, asked, {
    isAnswer: (status) => status < 500 && status !== 407,
    about: "",
    ...(aside !== undefined && { aside }),
  });
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

/** Logs in and asks for nothing: no prompt, no forwarding, no host key taken on trust. */
export async function probeSsh(asking: Asking, target: string, end: SshEnd): Promise<void> {
  const stage = stageOf(asking, target, "ssh");
  const { process: processes, machine, clock } = asking.world;
  const timeoutMs = leftMs(asking);
  const [program, given] = sshProgram(machine.environment);
  const options = [
    "BatchMode=yes",
    "StrictHostKeyChecking=yes",
    `ConnectTimeout=${Math.max(1, Math.floor(timeoutMs / 1000))}`,
  ];
  const running = processes.run({
    program,
    args: [
      ...given,
      ...options.flatMap((option) => ["-o", option]),
      ...(end.port === "" ? [] : ["-p", end.port]),
      "-T",
      `${end.user}@${end.host}`,
    ],
    directory: machine.workingDirectory,
    environment: childEnvironment(machine.environment),
    timeoutMs,
    input: "",
    signal: asking.signal,
  });
  const over = new AbortController();
  // A child that does not listen is ended later; the probe is over now.
  const exit = await Promise.race([running, clock.sleep(timeoutMs, over.signal)]);
  over.abort();
  const where = `${end.user}@${end.host}${end.port === "" ? "" : `:${end.port}`}`;
  const bad = (detail: string, output: string): void =>
    stage.bad(detail, { kind: "ssh", host: end.host, output });
  if (exit === "aborted" || (typeof exit === "object" && exit.kind === "killed" && exit.why === "aborted"))
    return;
  if (exit === "slept" || exit.kind === "killed") {
    return bad(
      `${where} did not answer`,
      `ssh: connect to host ${end.host} port ${end.port || 22}: Connection timed out`,
    );
  }
  if (exit.kind === "not-found")
    return bad("there is no ssh program", `exec: "ssh": executable file not found`);
  // 255 is ssh's own; any other code is what the server made of a login without a command.
  const said = `${exit.stdout}${exit.stderr}`.trim();
  if (exit.code !== 255) return stage.good(`${where}: ${said.split("\n")[0]?.slice(0, 100) || "let in"}`);
  bad(said.split("\n").at(-1)?.slice(0, 200) ?? "ssh failed", said);
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
