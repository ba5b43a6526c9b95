// Undo: in the post step, what configure changed becomes what it was. Nothing that is not ours is taken away.

import { sameBytes } from "../../core/same-bytes.ts";
import type { Secret } from "../../core/secret.ts";
import type { FileFault } from "../../ports/files.ts";
import { netrcLines, netrcTargets, replaceContent } from "./files.ts";
import type { NetrcWorld } from "./files.ts";
import { readLedger, settle, settleUnknown, writeLedger } from "./ledger.ts";
import type { Settlement } from "./ledger.ts";
import { readRecord, removeRecord } from "./undo-record.ts";
import type { UndoRecord } from "./undo-record.ts";

export interface Undone {
  /** A sentence for each file that was put back or taken our lines out of. */
  readonly undone: readonly string[];
  /** A sentence for each that could not be. */
  readonly troubles: readonly string[];
}

/**
 * Works from the files in the run's directory, also after a main that died in between; a second call does nothing.
 * `runDirectory` is the one configure() got. Where it is gone or damaged, `netrc`, the input itself, says what to
 * look for.
 */
export async function undo(world: NetrcWorld, runDirectory: string, netrc?: Secret): Promise<Undone> {
  const kept = await readRecord(world, runDirectory);
  const record = isRecord(kept) ? kept : ((await recordFromInput(world, runDirectory, kept, netrc)) ?? kept);
  if (record === undefined) return { undone: [], troubles: [] };
  if (record === "unreadable") {
    return {
      undone: [],
      troubles: [
        `The netrc files could not be put back: ${runDirectory} is damaged. Take the lines of \`netrc\` out of .netrc yourself.`,
      ],
    };
  }
  const undone: string[] = [];
  const troubles: string[] = [];
  for (const target of record.targets) {
    const said = await undoFile(world, runDirectory, target, record);
    if (said.undone !== undefined) undone.push(said.undone);
    if (said.trouble !== undefined) troubles.push(said.trouble);
  }
  if (troubles.length === 0) await removeRecord(world, runDirectory);
  return { undone, troubles };
}

function isRecord(kept: UndoRecord | "unreadable" | undefined): kept is UndoRecord {
  return kept !== undefined && kept !== "unreadable";
}

/** Undefined where there is nothing to undo: a directory without a record is that of a run that wrote none. */
async function recordFromInput(
  world: NetrcWorld,
  runDirectory: string,
  kept: "unreadable" | undefined,
  netrc: Secret | undefined,
): Promise<UndoRecord | undefined> {
  if (kept === undefined && (await world.files.stat(runDirectory)) !== undefined) return undefined;
  const lines = netrc === undefined ? [] : netrcLines(netrc);
  return lines.length === 0 ? undefined : { targets: await netrcTargets(world), lines };
}

interface Said {
  readonly undone?: string;
  readonly trouble?: string;
}

async function undoFile(
  world: NetrcWorld,
  runDirectory: string,
  target: string,
  { lines }: UndoRecord,
): Promise<Said> {
  const found = await readLedger(world, runDirectory, target);
  const ledger = found?.uses.some((use) => use.id === runDirectory) === true ? found : undefined;
  const read = await world.files.read(target);
  if (!read.ok && read.error.kind !== "missing") {
    const isFile = (await world.files.stat(target))?.kind === "file";
    return isFile || ledger !== undefined ? { trouble: notUndone(target, read.error) } : {};
  }
  const current = read.ok ? read.value : undefined;
  const settlement =
    ledger === undefined ? settleUnknown(lines, current) : settle(ledger, runDirectory, current);

  const fault = await carryOut(world, target, current, settlement);
  if (fault !== undefined) return { trouble: notUndone(target, fault) };
  if (ledger !== undefined) {
    const uses = ledger.uses.filter((use) => use.id !== runDirectory);
    const closed = await writeLedger(world, runDirectory, { ...ledger, uses });
    if (!closed.ok) return { trouble: notUndone(target, closed.error) };
    if (settlement.kind === "remove") await removeEmpty(world, ledger.made ?? []);
  }
  // What is no file, and what no ledger tells of, has never held our lines.
  return current === undefined && ledger === undefined ? {} : wordsFor(target, current, settlement);
}

/** Whoever has put something else there needs it. */
async function removeEmpty({ files }: NetrcWorld, directories: readonly string[]): Promise<void> {
  for (const directory of directories) {
    const found = await files.stat(directory);
    const isReadable = found?.kind === "directory" && (found.mode & 0o500) === 0o500;
    if (!isReadable || (await files.list(directory)).length > 0) return;
    await files.remove(directory);
  }
}

async function carryOut(
  { files }: NetrcWorld,
  target: string,
  current: Uint8Array | undefined,
  settlement: Settlement,
): Promise<FileFault | undefined> {
  if (settlement.kind === "gone" || current === undefined) return undefined;
  if (settlement.kind === "remove") {
    const removed = await files.remove(target);
    return removed.ok ? undefined : removed.error;
  }
  const modeNow = (await files.stat(target))?.mode ?? 0o600;
  const mode = settlement.mode ?? modeNow;
  if (sameBytes(current, settlement.content)) {
    const changed = mode === modeNow ? undefined : await files.setMode(target, mode);
    return changed === undefined || changed.ok ? undefined : changed.error;
  }
  const written = await replaceContent(files, target, settlement.content, mode);
  return written.ok ? undefined : written.error;
}

function wordsFor(target: string, current: Uint8Array | undefined, settlement: Settlement): Said {
  if (settlement.kind === "remove") return { undone: `${target} is gone again, as it was before.` };
  if (settlement.kind === "gone" || current === undefined) {
    return { undone: `${target} was removed in the meantime; nothing was put back.` };
  }
  if (!settlement.foreign) return { undone: `${target} is what it was before.` };
  // Main may have ended before it wrote.
  if (sameBytes(current, settlement.content)) return {};
  return {
    undone: `${target} was changed by another step: the lines of \`netrc\` were taken out, the rest was left alone.`,
  };
}

function notUndone(target: string, fault: FileFault): string {
  return `${target} still holds the lines of \`netrc\`: ${fault.message}. Take them out yourself, or put the file back.`;
}
