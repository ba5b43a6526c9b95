// One module file for whoever asks, prefetch or go: from the store if it is there and right, else through the chain.
// What failed is remembered for a while, so that go does not start a second cycle of retries for the same file.

import { Recent } from "../core/recent.ts";
import type { ModuleFile } from "../go/module-version.ts";
import type { Chain, ChainAnswer } from "../mirror/request.ts";
import type { Attempt, RefusedWhy } from "../mirror/journal.ts";
import type { Clock } from "../ports/clock.ts";
import type { FileFault } from "../ports/files.ts";
import type { Hasher } from "../ports/hasher.ts";
import { hashingHere } from "../store/accept.ts";
import { fileKey } from "../store/layout.ts";
import type { Store } from "../store/store.ts";
import { noTrees, type Trees } from "../store/trees.ts";
import { beforeTheEnd } from "./before-the-end.ts";
import { keepGoMod, putGoMod } from "./go-mod-of-zip.ts";
import { judgementOf, type JudgementOptions } from "./judgement.ts";
import type { Knowledge } from "./knowledge.ts";

/** A mirror that was out may be back by then. */
const rememberedMs = 60_000;

export type Unobtained =
  | Exclude<ChainAnswer, { readonly kind: "served" }>
  /** The time was up first. */
  | { readonly kind: "late" }
  | { readonly kind: "unwritable"; readonly fault: FileFault };

export interface Here {
  readonly kind: "here";
  readonly path: string;
  readonly sizeBytes: number;
  /** Came through the chain just now. */
  readonly fetched: boolean;
  /** This run computed the h1 of these very bytes, and it is the one of go.sum. */
  readonly proved: boolean;
}

export type Obtained = Here | Unobtained;

/** What the obtainer was doing when somebody looked. */
export interface Waiting {
  readonly subject: Attempt["subject"];
  readonly sinceMs: number;
}

export interface ObtainWishes {
  /**
   * A zip that go.sum proves brings its .mod where go.sum proves that, too: who asks for the .mod afterwards fetches
   * nothing.
   */
  readonly withMod?: boolean;
  /** The bytes are here and have yet to be judged: the network is free. Not called where nothing was fetched. */
  readonly onArrived?: () => void;
}

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
}

export interface ObtainOptions extends JudgementOptions {
  readonly clock: Clock;
  readonly chain: Pick<Chain, "fetch">;
  readonly knowledge: Knowledge;
  /** Takes what go.sum vouches for. */
  readonly store: Store;
  /** Takes the rest, for this run alone: go and the checksum database judge it. */
  readonly unvouched: Store;
  /** Aborts when the budget ends. */
  readonly signal: AbortSignal;
  readonly onEvicted: (file: ModuleFile, why: RefusedWhy) => void;
  readonly onFetched: (file: ModuleFile) => void;
  /** Files of the store whose h1 this run has found to be the one of go.sum, by fileKey. */
  readonly judged?: ReadonlySet<string>;
  /** Without one, zips are hashed in this thread. */
  readonly hasher?: Hasher;
  /** Without them, nothing is unpacked. */
  readonly trees?: Trees;
}

export function openObtainer(options: ObtainOptions): Obtainer {
  const { files, clock, chain, knowledge, signal, trees = noTrees } = options;
  const hasherFor = (file: ModuleFile): Hasher => trees.hashing(options.hasher ?? hashingHere(files), file);
  const underWay = new Map<string, Promise<Obtained>>();
  const waiting = new Map<string, Waiting>();
  /** By path, what was judged in this run, and what was looked for in vain. */
  const judged = new Map<string, Here>();
  const absent = new Set<string>();
  const emptiness = new Map<Store, Promise<boolean>>();
  const failures = new Recent<string, { readonly answer: Unobtained; readonly atMs: number }>(2_000);

  const storeFor = (file: ModuleFile): Store =>
    knowledge.isCovered(file) ? options.store : options.unvouched;

  async function obtainOnce(file: ModuleFile, path: string, wishes: ObtainWishes): Promise<Obtained> {
    const store = storeFor(file);
    const there = (await lookUp(file, options.store)) ?? (await lookUp(file, options.unvouched));
    if (there !== undefined) return there;
    const failure = failures.get(path);
    if (failure && clock.nowMs() - failure.atMs < rememberedMs) return failure.answer;
    const answer = await fetchInto(file, path, { ...wishes, store });
    if (answer.kind !== "here") failures.set(path, { answer, atMs: clock.nowMs() });
    return answer;
  }

  async function lookUp(file: ModuleFile, store: Store): Promise<Here | undefined> {
    const path = store.pathOf(file);
    const known = judged.get(path);
    if (known !== undefined && (await files.stat(path)) !== undefined) return known;
    if (absent.has(path) || (await wasEmpty(store))) return undefined;
    const found = await judgeLying(file, store, path);
    if (found) judged.set(path, found);
    else absent.add(path);
    return found;
  }

  /** Most stores do: then nothing lies in it but what was judged on its way. */
  function wasEmpty(store: Store): Promise<boolean> {
    const known = emptiness.get(store) ?? files.list(store.directory).then((names) => names.length === 0);
    emptiness.set(store, known);
    return known;
  }

  async function judgeLying(file: ModuleFile, store: Store, path: string): Promise<Here | undefined> {
    if (!(await store.has(file))) return undefined;
    const expected = knowledge.expectedH1(file);
    if (!(store === options.store && options.judged?.has(fileKey(file)))) {
      const refused = await (await judgementOf(options, file))(path, hasherFor(file));
      if (refused !== undefined) {
        await store.evict(file);
        options.onEvicted(file, refused);
        return undefined;
      }
    }
    const stat = await files.stat(path);
    return (
      stat && {
        kind: "here",
        path,
        sizeBytes: stat.sizeBytes,
        fetched: false,
        proved: expected !== undefined,
      }
    );
  }

  async function fetchInto(
    file: ModuleFile,
    path: string,
    { store, withMod = false, onArrived }: ObtainWishes & { readonly store: Store },
  ): Promise<Obtained> {
    const destination = store.temporaryPath();
    const { module, version, kind } = file;
    const expected = knowledge.expectedH1(file);
    // Before a connection is taken: the database may have to be asked over the last one of them.
    const judgement = await judgementOf(options, file);
    const hasher = hasherFor(file);
    const keeper = withMod ? keepGoMod(hasher, file) : undefined;
    const accept = async (candidate: string): Promise<RefusedWhy | undefined> => {
      onArrived?.();
      // What is to be asked for next goes out first: judging keeps the thread, and mirrors have us wait long enough.
      await clock.turn();
      return judgement(candidate, keeper?.hasher ?? hasher);
    };
    waiting.set(path, { subject: { module, version, file: kind }, sinceMs: clock.nowMs() });
    const answer = await beforeTheEnd(
      chain.fetch({
        path,
        subject: { module, version, file: kind },
        reach: knowledge.reach(module, version, kind),
        destination,
        accept,
        signal,
      }),
      signal,
    );
    // What the end of time cut off stays on the list: the diagnosis names it.
    if (!signal.aborted) waiting.delete(path);
    if (answer.kind !== "served") return signal.aborted ? { kind: "late" } : answer;
    // Judging rewrites an .info; nothing else has another length than what arrived.
    const stat = kind === "info" ? await files.stat(destination) : undefined;
    const put = await store.put(file, destination);
    if (!put.ok) return { kind: "unwritable", fault: put.error };
    options.onFetched(file);
    const stored = store.pathOf(file);
    const sizeBytes = stat?.sizeBytes ?? answer.sizeBytes;
    const proved = expected !== undefined && put.value === "stored";
    const here: Here = { kind: "here", path: stored, sizeBytes, fetched: true, proved };
    judged.set(stored, { ...here, fetched: false });
    const goMod = keeper?.goMod();
    if (proved && goMod !== undefined) await bringGoMod({ module, version, kind: "mod" }, goMod);
    return here;
  }

  /** Nothing comes of it where go.sum has another h1 for it, or none. */
  async function bringGoMod(file: ModuleFile, goMod: Uint8Array): Promise<void> {
    const { store } = options;
    const [path, expected] = [store.pathOf(file), knowledge.expectedH1(file)];
    if (judged.has(path) || expected === undefined) return;
    if (!(await putGoMod({ files, store }, file, goMod, expected))) return;
    judged.set(path, { kind: "here", path, sizeBytes: goMod.length, fetched: false, proved: true });
    options.onFetched(file);
  }

  return {
    obtain(file, path, wishes = {}) {
      const earlier = underWay.get(path);
      if (earlier) return earlier;
      const now = obtainOnce(file, path, wishes).finally(() => underWay.delete(path));
      underWay.set(path, now);
      return now;
    },
    has: async (file) => (await lookUp(file, options.store)) !== undefined,
    beganEmpty: () => wasEmpty(options.store),
    async forget() {
      failures.clear();
      for (const file of await options.unvouched.contents()) {
        judged.delete(options.unvouched.pathOf(file));
        await options.unvouched.evict(file);
      }
    },
    waiting: () => [...waiting.values()],
  };
}
