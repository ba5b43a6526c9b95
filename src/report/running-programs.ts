// Which version control runs below a go command, and what it speaks to: read off a table of processes. The arguments
// of git's own helpers say more than git's (`git-remote-https origin https://host/repo`).

import type { RunningProgram } from "../ports/command.ts";

export type { RunningProgram };

export interface VersionControlRun {
  /** `git`, `hg`. */
  readonly program: string;
  /** `git.example.com/acme/lib`, without credentials; "" where it cannot be seen. */
  readonly place: string;
  readonly ageMs: number;
}

const systems = new Set(["git", "hg", "svn", "bzr", "fossil"]);
/** Of ssh: these are followed by a value of their own (ssh(1)). */
const sshOptionsWithValue = /^-[BbcDEeFIiJLlmOopQRSWw]$/;

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
      return { program: bare(one.program), place, ageMs: one.ageMs };
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

function placeOf({ program, args }: RunningProgram): string {
  const name = bare(program);
  if (name === "ssh" || name === "plink") return sshPlace(args.slice(1));
  for (const arg of args.slice(1)) {
    if (!/^(?:https?|ssh|git|git\+ssh):\/\//.test(arg) || !URL.canParse(arg)) continue;
    const { host, pathname } = new URL(arg);
    return `${host}${pathname}`.replace(/\.git$|\/$/, "");
  }
  return "";
}

function sshPlace(args: readonly string[]): string {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (sshOptionsWithValue.test(arg)) at++;
    else if (!arg.startsWith("-")) return arg.replace(/^.*@/, "");
  }
  return "";
}

function bare(program: string): string {
  return program.replace(/\.exe$/i, "");
}
