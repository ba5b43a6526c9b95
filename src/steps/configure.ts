// Configure: what later steps need of the environment, and the lines of `netrc:` in every file that go or git reads.

import { dirname } from "node:path";
import { sameBytes } from "../core/same-bytes.ts";
import { parseNetrcInput } from "../go/netrc-input.ts";
import type { Plan } from "../plan/plan.ts";
import type { Withheld } from "../plan/withheld.ts";
import type { FileFault, Files } from "../ports/files.ts";
import type { World } from "../ports/world.ts";
import { maskCredentials } from "./mask-credentials.ts";
import { netrcLines, netrcTargets, replaceContent } from "./netrc/files.ts";
import type { NetrcWorld } from "./netrc/files.ts";
import { isStale, readLedger, withLines, writeLedger } from "./netrc/ledger.ts";
import type { Ledger } from "./netrc/ledger.ts";
import { writeRecord } from "./netrc/undo-record.ts";

export interface Configured {
  /** Names of the variables that later steps get. */
  readonly exported: readonly string[];
  /** The files that hold our lines now. */
  readonly netrcFiles: readonly string[];
  /** How many credentials are too short to be masked. */
  readonly unmasked: number;
  /** A sentence for each thing that could not be done. */
  readonly troubles: readonly string[];
}

/**
 * Masks first, then exports, then writes netrc. What a file was is recorded before the first write to it, so that
 * undo() finds it whatever becomes of this process; a file of which no record can be made is left alone.
 */
export async function configure(
  world: NetrcWorld & Pick<World, "host">,
  plan: Plan,
  withheld: Withheld,
  runDirectory: string,
): Promise<Configured> {
  const netrc = parseNetrcInput(withheld.netrc.reveal());
  const unmasked = maskCredentials(world.host, withheld);

  const exported = exportSettings(world, plan, withheld);
  const lines = netrcLines(withheld.netrc);
  const { netrcFiles, troubles } = await addToNetrc(world, runDirectory, lines);
  const problems = netrc.ok
    ? []
    : netrc.error.map(
        ({ line, reason }) => `\`netrc\`: nothing of it was written, for line ${line} ${reason}`,
      );
  return { exported, netrcFiles, unmasked, troubles: [...problems, ...troubles] };
}

function exportSettings({ host }: Pick<World, "host">, plan: Plan, withheld: Withheld): string[] {
  const exported: string[] = [];
  for (const { name, exported: isExported } of plan.settings) {
    // A plan shows *** where later steps need the password.
    const value = withheld.variables[name];
    if (!isExported || value === undefined) continue;
    host.exportVariable(name, value.reveal());
    exported.push(name);
  }
  return exported;
}

async function addToNetrc(
  world: NetrcWorld,
  runDirectory: string,
  lines: readonly string[],
): Promise<Pick<Configured, "netrcFiles" | "troubles">> {
  if (lines.length === 0) return { netrcFiles: [], troubles: [] };
  const targets = await netrcTargets(world);
  if (targets.length === 0) {
    return {
      netrcFiles: [],
      troubles: ["There is no home directory to write netrc into; set HOME, or NETRC for go alone."],
    };
  }
  const recorded = await writeRecord(world, runDirectory, { targets, lines });
  if (!recorded.ok) return { netrcFiles: [], troubles: [notWritten(targets.join(" and "), recorded.error)] };

  const netrcFiles: string[] = [];
  const troubles: string[] = [];
  for (const target of targets) {
    const fault = await addToFile(world, runDirectory, target, lines);
    if (fault === undefined) netrcFiles.push(target);
    else troubles.push(notWritten(target, fault));
  }
  return { netrcFiles, troubles };
}

async function addToFile(
  world: NetrcWorld,
  runDirectory: string,
  target: string,
  lines: readonly string[],
): Promise<FileFault | undefined> {
  const { files } = world;
  if ((await files.stat(target))?.kind === "other")
    return { kind: "other", path: target, message: `${target} is a pipe or a device, not a file` };
  const read = await files.read(target);
  if (!read.ok && read.error.kind !== "missing") return read.error;
  const current = read.ok ? read.value : undefined;
  const earlier = await readLedger(world, runDirectory, target);
  const ledger: Ledger =
    earlier !== undefined && !isStale(earlier, current) ? earlier : await newLedger(world, target, current);
  const uses = [...ledger.uses, { id: runDirectory, lines }];
  const recorded = await writeLedger(world, runDirectory, { ...ledger, uses });
  if (!recorded.ok) return recorded.error;

  const content = withLines(current ?? new Uint8Array(), lines);
  const written = await replaceContent(files, target, content, 0o600);
  if (written.ok) return undefined;
  // What was never written is not to be undone.
  const left = await files.read(target);
  const isAsBefore = left.ok
    ? current !== undefined && sameBytes(left.value, current)
    : current === undefined;
  if (isAsBefore) await writeLedger(world, runDirectory, ledger);
  return written.error;
}

async function newLedger(
  { files }: NetrcWorld,
  target: string,
  current: Uint8Array | undefined,
): Promise<Ledger> {
  const ledger = { schemaVersion: 1, target, uses: [] } as const;
  if (current === undefined)
    return { ...ledger, original: "absent", made: await missingAbove(files, target) };
  const mode = (await files.stat(target))?.mode ?? 0o600;
  return { ...ledger, original: { mode, base64: Buffer.from(current).toString("base64") } };
}

async function missingAbove(files: Files, path: string): Promise<string[]> {
  const directory = dirname(path);
  if (directory === path || (await files.stat(directory)) !== undefined) return [];
  return [directory, ...(await missingAbove(files, directory))];
}

function notWritten(where: string, fault: FileFault): string {
  return `The lines of \`netrc\` are not in ${where}: ${fault.message}. Make ${fault.path} writable for this user, or name another file in NETRC.`;
}
