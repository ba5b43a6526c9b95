// One module file for whoever asks, prefetch or go: from the store if it is there and right, else through the chain.
// What failed is remembered for a while, so that go does not start a second cycle of retries for the same file.

import { Recent } from "../core/recent.ts";
import type { ModuleFile } from "../go/module-version.ts";
import type { Attempt } from "../mirror/journal.ts";
import type { Hasher } from "../ports/hasher.ts";
import { hashingHere } from "../store/accept.ts";
import type { Store } from "../store/store.ts";
import { noTrees, type Trees } from "../store/trees.ts";
import {
  openFetching,
  type FetchingOptions,
  type ObtainWishes,
  type Unobtained,
  type Waiting,
} from "./fetch-file.ts";
import { openHeldFiles, type Here, type HoldingOptions } from "./held-files.ts";

/** A mirror that was out may be back by then. */
const rememberedMs = 60_000;

export type Obtained = Here | Unobtained;

export interface Obtainer {
  /** Never rejects; ends with the chain or with the signal. Asked twice at once, it fetches once, as the first wished. */
  obtain(file: ModuleFile, path: string, wishes?: ObtainWishes): Promise<Obtained>;
  /** Whether a store has it, and rightly: what was not judged in this run is judged now, and evicted if it is wrong. */
  has(file: ModuleFile): Promise<boolean>;
  /** Nothing lay in the store when this run began. */
  beganEmpty(): Promise<boolean>;
  /** Files without a line in go.sum that were kept for this run alone, and failures, are forgotten. */
  forget(): Promise<void>;
  /** Fetches under way, and those that the end of time cut off. */
  waiting(): readonly Waiting[];
  /** Of files that a proxy was not asked for, or not to the end, because it had failed others: how, as if it had failed them. */
  failedWithOthers(): readonly Attempt[];
}

export interface ObtainOptions extends Omit<FetchingOptions & HoldingOptions, "hasherFor"> {
  /** Takes what the store does not, for this run alone: go and the checksum database judge it. */
  readonly unvouched: Store;
  /** Without one, zips are hashed in this thread. */
  readonly hasher?: Hasher;
  /** Without them, nothing is unpacked. */
  readonly trees?: Trees;
}

export function openObtainer(options: ObtainOptions): Obtainer {
  const { files, clock, knowledge, store, unvouched, hasher = hashingHere(files), trees = noTrees } = options;
  const hashing = { ...options, hasherFor: (file: ModuleFile) => trees.hashing(hasher, file) };
  const held = openHeldFiles(hashing);
  const fetching = openFetching(hashing, held);
  const underWay = new Map<string, Promise<Obtained>>();
  const failures = new Recent<string, { readonly answer: Unobtained; readonly atMs: number }>(2_000);

  async function obtainOnce(file: ModuleFile, path: string, wishes: ObtainWishes): Promise<Obtained> {
    const into = knowledge.isCovered(file) ? store : unvouched;
    const there = (await held.find(file, store)) ?? (await held.find(file, unvouched));
    if (there !== undefined) return there;
    const failure = failures.get(path);
    if (failure && clock.nowMs() - failure.atMs < rememberedMs) return failure.answer;
    const answer = await fetching.fetch(file, path, into, wishes);
    if (answer.kind !== "here") failures.set(path, { answer, atMs: clock.nowMs() });
    return answer;
  }

  return {
    obtain(file, path, wishes = {}) {
      const earlier = underWay.get(path);
      if (earlier) return earlier;
      const now = obtainOnce(file, path, wishes).finally(() => underWay.delete(path));
      underWay.set(path, now);
      return now;
    },
    has: async (file) => (await held.find(file, store)) !== undefined,
    beganEmpty: () => held.beganEmpty(store),
    async forget() {
      failures.clear();
      await held.clear(unvouched);
    },
    waiting: () => fetching.waiting(),
    failedWithOthers: () => [...failures.values()].flatMap(({ answer }) => faultOfOthers(answer)),
  };
}

function faultOfOthers(answer: Unobtained): readonly Attempt[] {
  if (answer.kind !== "failed" || answer.shown.outcome.kind === "abandoned") return [];
  return answer.attempts.every(({ outcome }) => outcome.kind === "abandoned") ? [answer.shown] : [];
}
