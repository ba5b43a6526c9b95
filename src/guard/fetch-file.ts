// One module file through the chain into its store, judged before it lies there.

import type { ModuleFile } from "../go/module-version.ts";
import type { Attempt, RefusedWhy } from "../mirror/journal.ts";
import type { Chain, ChainAnswer } from "../mirror/request.ts";
import type { Clock } from "../ports/clock.ts";
import type { FileFault } from "../ports/files.ts";
import type { Hasher } from "../ports/hasher.ts";
import type { Store } from "../store/store.ts";
import { beforeTheEnd, type Late } from "./before-the-end.ts";
import { keepGoMod, putGoMod } from "./go-mod-of-zip.ts";
import type { HeldFiles, Here } from "./held-files.ts";
import { judgementOf, type JudgementOptions } from "./judgement.ts";
import type { Knowledge } from "./knowledge.ts";

export type Unobtained =
  | Exclude<ChainAnswer, { readonly kind: "served" }>
  | Late
  | { readonly kind: "unwritable"; readonly fault: FileFault };

/** What was being fetched when somebody looked. */
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

export interface Fetching {
  /** Ends with the chain or with the signal. What arrived and is right is one of the held files from then on. */
  fetch(file: ModuleFile, path: string, into: Store, wishes: ObtainWishes): Promise<Here | Unobtained>;
  /** Fetches under way, and those that the end of time cut off. */
  waiting(): readonly Waiting[];
}

export interface FetchingOptions extends JudgementOptions {
  readonly clock: Clock;
  readonly chain: Pick<Chain, "fetch">;
  readonly knowledge: Knowledge;
  /** Takes what go.sum vouches for: the .mod of a zip. */
  readonly store: Store;
  /** Aborts when the budget ends. */
  readonly signal: AbortSignal;
  readonly onFetched: (file: ModuleFile) => void;
  readonly hasherFor: (file: ModuleFile) => Hasher;
}

type Accept = (candidate: string) => Promise<RefusedWhy | undefined>;

export function openFetching(options: FetchingOptions, held: HeldFiles): Fetching {
  const { files, clock, chain, knowledge, signal } = options;
  const waiting = new Map<string, Waiting>();

  async function ask(
    { module, version, kind }: ModuleFile,
    path: string,
    destination: string,
    accept: Accept,
  ) {
    const subject = { module, version, file: kind };
    waiting.set(path, { subject, sinceMs: clock.nowMs() });
    const reach = knowledge.reach(module, version, kind);
    const answer = await beforeTheEnd(
      chain.fetch({ path, subject, reach, destination, accept, signal }),
      signal,
    );
    // What the end of time cut off stays on the list: the diagnosis names it.
    if (!signal.aborted) waiting.delete(path);
    return answer;
  }

  async function fetch(
    file: ModuleFile,
    path: string,
    into: Store,
    { withMod = false, onArrived }: ObtainWishes,
  ): Promise<Here | Unobtained> {
    const destination = into.temporaryPath();
    const expected = knowledge.expectedH1(file);
    // Before a connection is taken: the database may have to be asked over the last one of them.
    const judgement = await judgementOf(options, file);
    const hasher = options.hasherFor(file);
    const keeper = withMod ? keepGoMod(hasher, file) : undefined;
    const answer = await ask(file, path, destination, async (candidate) => {
      onArrived?.();
      // What is to be asked for next goes out first: judging keeps the thread, and mirrors have us wait long enough.
      await clock.turn();
      return judgement(candidate, keeper?.hasher ?? hasher);
    });
    if (answer.kind !== "served") return answer;
    // Judging rewrites an .info; nothing else has another length than what arrived.
    const rewritten = file.kind === "info" ? await files.stat(destination) : undefined;
    const put = await into.put(file, destination);
    if (!put.ok) {
      await files.remove(destination);
      return { kind: "unwritable", fault: put.error };
    }
    options.onFetched(file);
    const here: Here = {
      kind: "here",
      path: into.pathOf(file),
      sizeBytes: rewritten?.sizeBytes ?? answer.sizeBytes,
      fetched: true,
      proved: expected !== undefined && put.value === "stored",
    };
    held.add(here);
    const goMod = keeper?.goMod();
    if (here.proved && goMod !== undefined) await bringGoMod({ ...file, kind: "mod" }, goMod);
    return here;
  }

  /** Nothing comes of it where go.sum has another h1 for it, or none. */
  async function bringGoMod(file: ModuleFile, goMod: Uint8Array): Promise<void> {
    const { store } = options;
    const [path, expected] = [store.pathOf(file), knowledge.expectedH1(file)];
    if (held.isJudged(path) || expected === undefined) return;
    if (!(await putGoMod({ files, store }, file, goMod, expected))) return;
    held.add({ kind: "here", path, sizeBytes: goMod.length, fetched: true, proved: true });
    options.onFetched(file);
  }

  return { fetch, waiting: () => [...waiting.values()] };
}
