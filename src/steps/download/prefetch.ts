// Fetches what the plan needs and nobody has yet, at once, before go starts and asks one after another.
// Failing here fails nothing: go decides behind the guard what it really needs.

import pLimit from "p-limit";
import type { Here, Obtainer } from "../../guard/obtain.ts";
import { formatModuleVersion } from "../../go/module-version.ts";
import { proxyPath } from "../../go/proxy-path.ts";
import type { NeededFile } from "../../plan/plan.ts";
import type { Event } from "../../report/event.ts";

export interface PrefetchOptions {
  readonly obtainer: Obtainer;
  readonly connections: number;
  /** A proved zip brings its .mod. */
  readonly zipsBringMods: boolean;
  readonly signal: AbortSignal;
  readonly emit: (event: Event) => void;
  /** Each file as soon as it is there; others are fetched meanwhile. Waited for in the end. */
  readonly onHere: (file: NeededFile, here: Here) => Promise<void>;
}

/** Of a progress bar: nobody sees a smaller one. */
const mostSteps = 200;

/** Never rejects but for a defect. */
export async function prefetch(
  wanted: readonly NeededFile[],
  { obtainer, connections, zipsBringMods, signal, emit, onHere }: PrefetchOptions,
): Promise<void> {
  const limit = pLimit(connections);
  const beside: Promise<void>[] = [];
  const step = Math.ceil(wanted.length / mostSteps);
  let [done, bytes] = [0, 0];
  const tell = (): void => {
    emit({ kind: "progressed", done, wanted: wanted.length, bytes });
  };
  const fetchOne = async (file: NeededFile, bringing?: "with-mod"): Promise<void> => {
    if (signal.aborted) return;
    const { module, version, kind } = file;
    const obtained = await obtainer.obtain({ module, version, kind }, proxyPath(file), bringing);
    done++;
    if (obtained.kind !== "here") return;
    if (obtained.fetched) bytes += obtained.sizeBytes;
    beside.push(onHere(file, obtained));
    if (done % step === 0) tell();
  };
  const fetchInTurn = async ([first, mod]: Turn): Promise<void> => {
    await fetchOne(first, mod && "with-mod");
    if (mod !== undefined) await fetchOne(mod);
  };
  if (wanted.length > 0) tell();
  // What one wave brings anyway is asked for at once: to wait for a zip would save no time.
  const waits = zipsBringMods && wanted.length > connections;
  await Promise.all(inTurn(wanted, waits).map((turn) => limit(fetchInTurn, turn)));
  await Promise.all(beside);
  // Also where the last of them failed, or none was asked for: the bar is taken away.
  done = wanted.length;
  if (done > 0) tell();
}

/** One file, or a zip and the .mod that it may bring. */
type Turn = readonly [file: NeededFile, mod?: NeededFile];

/**
 * Versions with a zip first, the three files of one together: what is whole is verified and unpacked while the rest is
 * on its way, and the many small files fill the connections that the zips leave. Then what only the graph needs. A .mod
 * that the zip may bring waits for it, in its place.
 */
function inTurn(wanted: readonly NeededFile[], modsWait: boolean): readonly Turn[] {
  const zips = new Map<string, NeededFile>();
  const mods = new Map<string, NeededFile>();
  for (const file of wanted) {
    if (file.kind === "zip") zips.set(formatModuleVersion(file), file);
    if (file.kind === "mod") mods.set(formatModuleVersion(file), file);
  }
  const brings = (zip: NeededFile | undefined, mod: NeededFile | undefined): boolean =>
    modsWait && zip?.h1 !== undefined && mod?.h1 !== undefined;
  const [withZip, others]: [Turn[], Turn[]] = [[], []];
  for (const file of wanted) {
    const version = formatModuleVersion(file);
    const [zip, mod] = [zips.get(version), mods.get(version)];
    const inTurnOf = zip === undefined ? others : withZip;
    if (!brings(zip, mod) || file.kind === "info") inTurnOf.push([file]);
    else if (file === zip && mod !== undefined) inTurnOf.push([zip, mod]);
  }
  return [...withZip, ...others];
}
