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
  { obtainer, connections, signal, emit, onHere }: PrefetchOptions,
): Promise<void> {
  const limit = pLimit(connections);
  const beside: Promise<void>[] = [];
  const step = Math.ceil(wanted.length / mostSteps);
  let [done, bytes] = [0, 0];
  const tell = (): void => {
    emit({ kind: "progressed", done, wanted: wanted.length, bytes });
  };
  const fetchOne = async (file: NeededFile): Promise<void> => {
    if (signal.aborted) return;
    const { module, version, kind } = file;
    const obtained = await obtainer.obtain({ module, version, kind }, proxyPath(file));
    done++;
    if (obtained.kind !== "here") return;
    if (obtained.fetched) bytes += obtained.sizeBytes;
    beside.push(onHere(file, obtained));
    if (done % step === 0) tell();
  };
  if (wanted.length > 0) tell();
  await Promise.all(inTurn(wanted).map((file) => limit(fetchOne, file)));
  await Promise.all(beside);
  // Also where the last of them failed, or none was asked for: the bar is taken away.
  done = wanted.length;
  if (done > 0) tell();
}

/**
 * Versions with a zip first, the three files of one together: what is whole is verified and unpacked while the rest is
 * on its way, and the many small files fill the connections that the zips leave. Then what only the graph needs.
 */
function inTurn(wanted: readonly NeededFile[]): readonly NeededFile[] {
  const withZip = new Set(wanted.filter(({ kind }) => kind === "zip").map(formatModuleVersion));
  const rank = (file: NeededFile): number => (withZip.has(formatModuleVersion(file)) ? 0 : 1);
  return [...wanted].sort((one, other) => rank(one) - rank(other));
}
