// Which version control runs below a go command, and what it speaks to: read off a table of processes. The arguments
// of git's own helpers say more than git's (`git-remote-https origin https://host/repo`).

import type { RunningProgram } from "../ports/command.ts";

export type { RunningProgram };

export interface VersionControlRun {
  /** `git`, `hg`. */
  readonly program: string;
  /** `git.example.com/acme/lib`, without credentials; "" where it cannot be seen. */
  readonly place: string;
  /** What it was told to do: `git fetch`. */
  readonly command: string;
  /** Whom it really speaks to, after `insteadOf`: `ssh://git.example.com:2222/acme/lib`; "" where that cannot be seen. */
  readonly address: string;
  readonly ageMs: number;
}

const systems = new Set(["git", "hg", "svn", "bzr", "fossil"]);
/** Of ssh: these are followed by a value of their own (ssh(1)). */
const sshOptionsWithValue = /^-[BbcDEeFIiJLlmOoPpQRSWw]$/;

/** One for each version control system that go itself has started, the longest running first. */
export function describeVersionControl(programs: readonly RunningProgram[]): readonly VersionControlRun[] {
  const isSystem = ({ program }: RunningProgram): boolean => systems.has(bare(program));
  const byId = new Map(programs.map((one) => [one.id, one]));
  const outermost = programs.filter((one) => {
    const parent = byId.get(one.parentId);
    return isSystem(one) && !(parent !== undefined && isSystem(parent));
  });
  return outermost
    .map((one) => {
      const tree = programs.filter((other) => isBelow(other, one.id, byId));
      const place = tree.map(placeOf).find((found) => found !== "") ?? "";
      const speaker =
        tree.find(({ program }) => isSsh(program)) ??
        // A helper of git is told the address as it was written, and then the one to ask (gitremote-helpers(7)).
        tree.find(({ args }) => urlsIn(args).length > 1) ??
        tree.find(({ args }) => urlsIn(args).length > 0);
      const address = speaker === undefined ? "" : addressOf(speaker);
      return { program: bare(one.program), place, command: commandOf(one), address, ageMs: one.ageMs };
    })
    .toSorted((a, b) => b.ageMs - a.ageMs);
}

function isBelow(one: RunningProgram, id: number, byId: ReadonlyMap<number, RunningProgram>): boolean {
  // A table is read line by line while processes come and go: a circle cannot be excluded.
  let at: RunningProgram | undefined = one;
  for (let steps = 0; at !== undefined && steps < 100; steps++) {
    if (at.id === id) return true;
    at = byId.get(at.parentId);
  }
  return false;
}

/** `git fetch`, whatever options stand before the word. */
function commandOf({ program, args }: RunningProgram): string {
  const word = args.slice(1).find((arg) => /^[a-z][a-z-]{1,20}$/.test(arg)) ?? "";
  return `${bare(program)} ${word}`.trimEnd();
}

function placeOf({ program, args }: RunningProgram): string {
  if (isSsh(program)) return sshCall(args).host;
  const [url] = urlsIn(args);
  return url === undefined ? "" : withoutEnd(`${url.host}${url.pathname}`);
}

function addressOf({ program, args }: RunningProgram): string {
  if (isSsh(program)) {
    const { host, port, path } = sshCall(args);
    return host === "" ? "" : `ssh://${host}${port}/${path}`;
  }
  const url = urlsIn(args).at(-1);
  return url === undefined ? "" : `${url.protocol}//${withoutEnd(`${url.host}${url.pathname}`)}`;
}

function urlsIn(args: readonly string[]): URL[] {
  return args
    .slice(1)
    .filter((arg) => /^(?:https?|ssh|git|git\+ssh):\/\//.test(arg) && URL.canParse(arg))
    .map((arg) => new URL(arg));
}

function withoutEnd(address: string): string {
  return address.replace(/\.git$|\/$/, "");
}

interface SshCall {
  readonly host: string;
  /** `:2222`; "" for the usual one. */
  readonly port: string;
  readonly path: string;
}

/** `ssh -o BatchMode=yes -p 2222 git@host git-upload-pack '/acme/lib.git'`. */
function sshCall(all: readonly string[]): SshCall {
  const args = all.slice(1);
  let port = "";
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (arg === "-p" || arg === "-P") port = `:${args[at + 1] ?? ""}`;
    if (sshOptionsWithValue.test(arg)) at++;
    else if (!arg.startsWith("-")) {
      const path = /'\/?([^']+)'\s*$/.exec(args.slice(at + 1).join(" "))?.[1] ?? "";
      return { host: arg.replace(/^.*@/, ""), port, path: withoutEnd(path) };
    }
  }
  return { host: "", port, path: "" };
}

function isSsh(program: string): boolean {
  return bare(program) === "ssh" || bare(program) === "plink";
}

function bare(program: string): string {
  return program.replace(/\.exe$/i, "");
}
