// Restores and saves the store through the cache service. Whatever goes wrong here costs time, never the build.

import type { Plan } from "../plan/plan.ts";
import type { CacheAnswer } from "../ports/cache-store.ts";
import type { World } from "../ports/world.ts";
import type { Event } from "../report/event.ts";
import { hashingHere } from "../store/accept.ts";
import { type Evicted, type Verified, verifyStore } from "../store/prune.ts";
import type { Store } from "../store/store.ts";
import { noTrees, type Trees } from "../store/trees.ts";

export type CacheWorld = Pick<World, "cacheStore" | "clock" | "files"> & Partial<Pick<World, "hasher">>;

/** What became of the wish to restore: plain data for the report. */
export interface RestoredCache {
  /** There is an entry with exactly the primary key. */
  readonly hit: boolean;
  /** "" if nothing was restored or found. */
  readonly matchedKey: string;
  /** Of the archive. */
  readonly bytes: number;
  readonly ms: number;
  /** What of the entry may be believed; absent if nothing was restored. */
  readonly verified?: Verified;
  /** `lookup-only` and an exact hit: nothing was restored, and nothing needs to be downloaded. */
  readonly lookedUpOnly: boolean;
}

export interface SavedCache {
  readonly saved: boolean;
  readonly bytes: number;
  readonly ms: number;
}

/** No cache, or nothing in it for us. */
export const nothingRestored: RestoredCache = {
  hit: false,
  matchedKey: "",
  bytes: 0,
  ms: 0,
  lookedUpOnly: false,
};

const longestRestoreMs = 2 * 60_000;
const longestSaveMs = 5 * 60_000;
/** Of the budget, so that a slow cache leaves enough for the proxies. */
const shareOfBudget = 1 / 4;

/**
 * The store must not exist or be empty; afterwards it holds files that were judged, or is not there. What is hashed for
 * it is unpacked on the way.
 */
export async function restoreCache(
  world: CacheWorld,
  plan: Plan,
  store: Store,
  tell: (event: Event) => void,
  trees: Trees = noTrees,
): Promise<RestoredCache> {
  const { cache, budget } = plan;
  if (!cache.restore) {
    if (cache.why !== "") tell({ kind: "cache-skipped", why: cache.why });
    return nothingRestored;
  }
  const startedMs = world.clock.nowMs();
  const endMs = startedMs + Math.min(longestRestoreMs, budget.totalMs * shareOfBudget);
  const request = (restoreKeys: readonly string[]) => ({
    directory: store.directory,
    key: cache.key,
    restoreKeys,
    timeoutMs: Math.max(1000, endMs - world.clock.nowMs()),
    stallTimeoutMs: budget.stallTimeoutMs,
  });
  const ms = () => world.clock.nowMs() - startedMs;

  if (cache.lookupOnly) {
    const found = await world.cacheStore.lookup(request([]));
    if (found.kind === "hit" && isExact(found.matchedKey, cache.key)) {
      tell({ kind: "cache-found", key: found.matchedKey });
      return { ...nothingRestored, hit: true, matchedKey: found.matchedKey, ms: ms(), lookedUpOnly: true };
    }
    if (found.kind === "unavailable") return { ...tellTrouble(found, tell), ms: ms() };
  }
  const answer = await world.cacheStore.restore(request(cache.restoreKeys));
  if (answer.kind !== "hit") {
    if (answer.kind === "unavailable") tellTrouble(answer, tell);
    else tell({ kind: "cache-missed", key: cache.key });
    return { ...nothingRestored, ms: ms() };
  }
  const { files, hasher = hashingHere(files) } = world;
  const verified = await verifyStore(files, store, plan.files, (file) => trees.hashing(hasher, file));
  for (const gone of verified.evicted) tell({ kind: "evicted", file: gone.path, why: whyEvicted(gone) });
  const { matchedKey, sizeBytes: bytes = 0 } = answer;
  tell({ kind: "cache-restored", matchedKey, bytes, ms: ms() });
  const hit = isExact(matchedKey, cache.key);
  return { hit, matchedKey, bytes, ms: ms(), verified, lookedUpOnly: false };
}

/** Saves only what is worth restoring: every file of the plan there, each verified, and no such entry yet. */
export async function saveCache(
  world: CacheWorld,
  plan: Plan,
  storeDirectory: string,
  state: { readonly complete: boolean; readonly verified: boolean; readonly matchedKey: string },
  tell: (event: Event) => void,
): Promise<SavedCache> {
  const { cache, budget } = plan;
  const unwanted = whyNotSaved(plan, state);
  if (unwanted !== undefined) {
    if (unwanted !== "") tell({ kind: "cache-not-saved", why: unwanted });
    return { saved: false, bytes: 0, ms: 0 };
  }
  const startedMs = world.clock.nowMs();
  const answer = await world.cacheStore.save({
    directory: storeDirectory,
    key: cache.key,
    timeoutMs: Math.min(longestSaveMs, budget.totalMs),
    stallTimeoutMs: budget.stallTimeoutMs,
  });
  const ms = world.clock.nowMs() - startedMs;
  if (answer.kind === "saved") {
    const bytes = answer.sizeBytes ?? 0;
    tell({ kind: "cache-saved", key: cache.key, bytes, ms });
    return { saved: true, bytes, ms };
  }
  if (answer.kind === "exists") {
    tell({ kind: "cache-not-saved", why: `another job saved ${cache.key} first` });
  } else if (answer.kind === "unavailable" && answer.expected === true) {
    tell({ kind: "cache-not-saved", why: answer.why });
  } else {
    const why =
      answer.kind === "unavailable" ? answer.why : `the cache service answered "${answer.kind}" to a save`;
    tell({ kind: "degraded", without: "cache", why: `nothing was saved: ${why}` });
  }
  return { saved: false, bytes: 0, ms };
}

function whyEvicted({ why }: Evicted): string {
  switch (why.kind) {
    case "wrong-hash":
      return `the cache holds it as ${why.got}, go.sum asks for ${why.expected}; it is fetched again`;
    case "unusable":
      return `what the cache holds is ${why.looksLike === "other" ? "not usable" : why.looksLike}; it is fetched again`;
    case "odd":
      return "it has no place in a store of modules";
  }
}

/** actions/cache compares without regard to case, and some cache servers answer in lower case. */
function isExact(matchedKey: string, key: string): boolean {
  return matchedKey.toLowerCase() === key.toLowerCase();
}

/** Undefined if it is to be saved; "" where nobody needs to be told. */
function whyNotSaved(
  { cache }: Plan,
  state: { readonly complete: boolean; readonly verified: boolean; readonly matchedKey: string },
): string | undefined {
  if (!cache.save) return cache.why;
  if (isExact(state.matchedKey, cache.key)) return "";
  if (!state.complete) return "not every file of the plan is there, and half a store is not worth restoring";
  if (!state.verified)
    return "not every file could be verified, and what is saved is what others will build from";
  return undefined;
}

function tellTrouble(
  answer: CacheAnswer & { readonly kind: "unavailable" },
  tell: (event: Event) => void,
): RestoredCache {
  if (answer.expected === true) tell({ kind: "cache-skipped", why: answer.why });
  else tell({ kind: "degraded", without: "cache", why: answer.why });
  return nothingRestored;
}
