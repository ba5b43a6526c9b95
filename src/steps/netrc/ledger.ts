// What a netrc file was before the first use of this action in a job, and which uses have lines in it now. One ledger
// a file, shared by all uses, so that their post steps may run in any order.

import { createHash } from "node:crypto";
import { join } from "node:path";

import type { Result } from "../../core/result.ts";
import { sameBytes } from "../../core/same-bytes.ts";
import { addLines, removeLines } from "../../go/netrc.ts";
import type { FileFault } from "../../ports/files.ts";
import type { NetrcWorld } from "./files.ts";

export interface Ledger {
  readonly schemaVersion: 1;
  readonly target: string;
  /** base64, for a netrc file need not be UTF-8. */
  readonly original: { readonly mode: number; readonly base64: string } | "absent";
  /** The directories that had to be made for it, innermost first. */
  readonly made?: readonly string[];
  /** In the order in which they came. */
  readonly uses: readonly LedgerUse[];
}

export interface LedgerUse {
  /** The directory of the run. */
  readonly id: string;
  readonly lines: readonly string[];
}

/** What to make of the file when a use is over. */
export type Settlement =
  /** `mode` is undefined where the mode stays as it is. */
  | {
      readonly kind: "write";
      readonly content: Uint8Array;
      readonly mode?: number;
      readonly foreign: boolean;
    }
  | { readonly kind: "remove" }
  | { readonly kind: "gone" };

/** Bytes as characters and back, one to one, so that lines can be found in any encoding. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}
function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

/** Our lines as they stand in a file, in the characters of textOf. */
export function withLines(content: Uint8Array, lines: readonly string[]): Uint8Array {
  return bytesOf(addLines(textOf(content), lines.map(inFile)));
}

function withoutLines(content: Uint8Array, lines: readonly string[]): Uint8Array {
  return bytesOf(removeLines(textOf(content), lines.map(inFile)));
}

function inFile(line: string): string {
  return Buffer.from(line, "utf8").toString("latin1");
}

/** What the file holds if nobody but the uses in the ledger wrote to it. */
function composed({ original, uses }: Pick<Ledger, "original" | "uses">): Uint8Array {
  const before = original === "absent" ? new Uint8Array() : Buffer.from(original.base64, "base64");
  return uses.reduce<Uint8Array>((content, use) => withLines(content, use.lines), before);
}

/** None of its lines is left: it tells of another time, and the file is its own original again. */
export function isStale(ledger: Ledger, current: Uint8Array | undefined): boolean {
  if (current === undefined) return true;
  return ledger.uses.every(({ lines }) => sameBytes(withoutLines(current, lines), current));
}

/**
 * What is to become of the file, of which `current` is the content (undefined: it is not there), when the use `id`
 * ends. Untouched since, it is what it was before that use; otherwise only the lines of that use are taken out.
 */
export function settle(ledger: Ledger, id: string, current: Uint8Array | undefined): Settlement {
  if (current === undefined) return { kind: "gone" };
  const { original } = ledger;
  const remaining = ledger.uses.filter((use) => use.id !== id);
  const ours = ledger.uses.filter((use) => use.id === id).flatMap((use) => use.lines);
  const foreign = !sameBytes(current, composed(ledger));
  const content = foreign ? withoutLines(current, ours) : composed({ original, uses: remaining });
  if (remaining.length > 0) return { kind: "write", content, foreign };
  if (original === "absent") {
    return content.length === 0 ? { kind: "remove" } : { kind: "write", content, foreign };
  }
  return { kind: "write", content, mode: original.mode, foreign };
}

/** The same without a ledger that knows the use: its lines are all there is to go by, and nothing is removed. */
export function settleUnknown(lines: readonly string[], current: Uint8Array | undefined): Settlement {
  if (current === undefined) return { kind: "gone" };
  return { kind: "write", content: withoutLines(current, lines), foreign: true };
}

/**
 * On a runner beside the directories of the runs. Elsewhere in the run's own: a directory for everybody, such as
 * /tmp, is no place to believe a file of a known name in.
 */
function ledgerPath({ machine }: NetrcWorld, runDirectory: string, target: string): string {
  const isRunner = (machine.environment["RUNNER_TEMP"] ?? "") !== "";
  const directory = isRunner
    ? join(machine.temporaryDirectory, "go-mod-guard-undo")
    : join(runDirectory, "undo");
  return join(directory, `${createHash("sha256").update(target).digest("hex").slice(0, 16)}.json`);
}

/** Undefined if there is none that can be believed. */
export async function readLedger(
  world: NetrcWorld,
  runDirectory: string,
  target: string,
): Promise<Ledger | undefined> {
  const read = await world.files.read(ledgerPath(world, runDirectory, target));
  if (!read.ok) return undefined;
  try {
    const ledger: unknown = JSON.parse(Buffer.from(read.value).toString("utf8"));
    return isLedger(ledger) && ledger.target === target ? ledger : undefined;
  } catch {
    // Not ours, or cut: the run's own record still knows which lines to take out.
    return undefined;
  }
}

/** Another version of this action in the same job may have written it. */
function isLedger(value: unknown): value is Ledger {
  return typeof value === "object" && value !== null && "schemaVersion" in value && value.schemaVersion === 1;
}

/** Mode 600 from the first byte. An empty ledger is removed. */
export async function writeLedger(
  world: NetrcWorld,
  runDirectory: string,
  ledger: Ledger,
): Promise<Result<void, FileFault>> {
  const path = ledgerPath(world, runDirectory, ledger.target);
  if (ledger.uses.length === 0) return world.files.remove(path);
  return world.files.write(path, JSON.stringify(ledger), 0o600);
}
