// Fetches what the plan needs and nobody has yet, at once, before go starts and asks one after another.
// Failing here fails nothing: go decides behind the guard what it really needs.

import pLimit from "p-limit";
import type { ObtainWishes } from "../../guard/fetch-file.ts";
import type { Here } from "../../guard/held-files.ts";
import type { Obtainer } from "../../guard/obtain.ts";
import { formatModuleVersion, type FileKind } from "../../go/module-version.ts";
import { proxyPath } from "../../go/proxy-path.ts";
import type { NeededFile } from "../../plan/plan.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Event } from "../../report/event.ts";

export interface PrefetchOptions {
  readonly obtainer: Obtainer;
  readonly clock: Pick<Clock, "turn">;
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
  { obtainer, clock, connections, zipsBringMods, signal, emit, onHere }: PrefetchOptions,
): Promise<void> {
  const beside: Promise<void>[] = [];
  const step = Math.ceil(wanted.length / mostSteps);
  let [done, bytes] = [0, 0];
  const tell = (): void => {
    emit({ kind: "progressed", done, wanted: wanted.length, bytes });
  };
  let begun = 0;
  const fetchOne = async (file: NeededFile, wishes: ObtainWishes): Promise<void> => {
    // The first are asked for while the next are made ready: else none of them would go out before the last is.
    if (begun++ < connections) await clock.turn();
    if (signal.aborted) return;
    const { module, version, kind } = file;
    const obtained = await obtainer.obtain({ module, version, kind }, proxyPath(file), wishes);
    done++;
    if (obtained.kind !== "here") return;
    if (obtained.fetched) bytes += obtained.sizeBytes;
    beside.push(onHere(file, obtained));
    if (done % step === 0) tell();
  };
  if (wanted.length > 0) tell();
  // What one wave brings anyway is asked for at once: to wait for a zip would save no time.
  const waits = zipsBringMods && wanted.length > connections;
  const limit = pLimit(connections);
  // What has arrived and waits to be hashed keeps no connection from the others; a .mod that its zip did not bring comes last.
  const fetchInTurn = async ([first, mod]: Turn): Promise<void> => {
    let fetching: Promise<void> | undefined;
    await limit(
      () =>
        new Promise<void>((resolve, reject) => {
          fetching = fetchOne(first, { withMod: mod !== undefined, onArrived: resolve });
          fetching.then(resolve, reject);
        }),
    );
    await fetching;
    if (mod !== undefined) await fetchInTurn([mod]);
  };
  await Promise.all(inTurn(wanted, waits).map(fetchInTurn));
  await Promise.all(beside);
  // Also where the last of them failed, or none was asked for: the bar is taken away.
  done = wanted.length;
  if (done > 0) tell();
}

/** One file, or a zip and the .mod that it may bring. */
type Turn = readonly [file: NeededFile, mod?: NeededFile];

/**
 * Zips early, for hashing and unpacking the largest of them is what a run waits for in the end, and its size is not known
 * before it arrives; and one of the small files, which are nothing but waiting, after each: else these would all come when
 * nothing is left to be hashed beside them. What only the graph needs comes last of those. A .mod that its zip may bring comes right
 * after it.
 */
function inTurn(wanted: readonly NeededFile[], modsWait: boolean): readonly Turn[] {
  const byVersion = new Map<string, Partial<Record<FileKind, NeededFile>>>();
  for (const file of wanted) {
    const version = formatModuleVersion(file);
    byVersion.set(version, { ...byVersion.get(version), [file.kind]: file });
  }
  const [zips, beside, others]: [Turn[], Turn[], Turn[]] = [[], [], []];
  for (const { zip, mod, info } of byVersion.values()) {
    const isBrought = modsWait && zip?.h1 !== undefined && mod?.h1 !== undefined;
    if (zip !== undefined) zips.push(isBrought ? [zip, mod] : [zip]);
    const rest = zip === undefined ? others : beside;
    if (info !== undefined) rest.push([info]);
    if (mod !== undefined && !isBrought) rest.push([mod]);
  }
  return inPairs(zips, [...beside, ...others]);
}

/** One of these, one of those, as long as there are both. */
function inPairs<Item>(these: readonly Item[], those: readonly Item[]): readonly Item[] {
  const most = Math.max(these.length, those.length);
  return Array.from({ length: most }, (_, index) => [
    ...these.slice(index, index + 1),
    ...those.slice(index, index + 1),
  ]).flat();
}
