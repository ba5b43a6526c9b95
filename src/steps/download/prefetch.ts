// Fetches what the plan needs and nobody has yet, at once, before go starts and asks one after another.
// Failing here fails nothing: go decides behind the guard what it really needs.

import pLimit from "p-limit";
import type { Obtainer } from "../../guard/obtain.ts";
import { proxyPath } from "../../go/proxy-path.ts";
import type { NeededFile } from "../../plan/plan.ts";
import type { Event } from "../../report/event.ts";

export interface PrefetchOptions {
  readonly obtainer: Obtainer;
  readonly connections: number;
  readonly signal: AbortSignal;
  readonly emit: (event: Event) => void;
}

/** Files that came through the chain. Zips first: they take longest, and all is here before go starts. */
export async function prefetch(
  wanted: readonly NeededFile[],
  { obtainer, connections, signal, emit }: PrefetchOptions,
): Promise<{ readonly fetched: readonly NeededFile[] }> {
  const limit = pLimit(connections);
  const fetched: NeededFile[] = [];
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
    if (obtained.fetched) {
      fetched.push(file);
      bytes += obtained.sizeBytes;
    }
    tell();
  };
  const bigFirst = [...wanted].sort((one, other) => rankOf[one.kind] - rankOf[other.kind]);
  if (wanted.length > 0) tell();
  await Promise.all(bigFirst.map((file) => limit(fetchOne, file)));
  // Also where the last of them failed, or none was asked for: the bar is taken away.
  done = wanted.length;
  if (done > 0) tell();
  return { fetched };
}

const rankOf = { zip: 0, mod: 1, info: 2 } as const;
