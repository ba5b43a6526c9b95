// The module files that lie in the stores of a run, each judged once: what came through the chain on its way, what lay
// there before when somebody asks for it.

import type { ModuleFile } from "../go/module-version.ts";
import type { RefusedWhy } from "../mirror/journal.ts";
import type { Hasher } from "../ports/hasher.ts";
import { fileKey } from "../store/layout.ts";
import type { Store } from "../store/store.ts";
import { judgementOf, judgementOfKept, type Judgement, type JudgementOptions } from "./judgement.ts";

export interface Here {
  readonly kind: "here";
  readonly path: string;
  readonly sizeBytes: number;
  /** Came through the chain just now. */
  readonly fetched: boolean;
  /** This run computed the h1 of these very bytes, and it is the one of go.sum. */
  readonly proved: boolean;
}

/** go.sum has no line for it, and no checksum database vouches for it. */
export interface Unproved {
  readonly kind: "unproved";
}

export interface HeldFiles {
  /** Where a store has it, and rightly: what was not judged in this run is judged now, and evicted if it is wrong. */
  find(file: ModuleFile, store: Store): Promise<Here | undefined>;
  /** It lies in its store, and was judged before it came there. */
  add(file: Here): void;
  /** Whether the file at this path was judged. */
  isJudged(path: string): boolean;
  /** Nothing lay in the store when it was first looked into. */
  beganEmpty(store: Store): Promise<boolean>;
  /** Evicts all that lies in the store. */
  clear(store: Store): Promise<void>;
}

export interface HoldingOptions extends JudgementOptions {
  /** Takes what go.sum vouches for. */
  readonly store: Store;
  /** Files of the store whose h1 this run has found to be the one of go.sum, by fileKey. */
  readonly judged?: ReadonlySet<string>;
  readonly onEvicted: (file: ModuleFile, why: RefusedWhy | Unproved) => void;
  /** What nothing proves is not used, but stays: the store is somebody else's to save. */
  readonly passesOverUnproved?: boolean;
  readonly hasherFor: (file: ModuleFile) => Hasher;
}

function whyUnproved(judgement: Judgement | undefined): Unproved | undefined {
  return judgement === undefined ? { kind: "unproved" } : undefined;
}

export function openHeldFiles(options: HoldingOptions): HeldFiles {
  const { files, knowledge } = options;
  /** By path, what was judged in this run, and what was looked for in vain. */
  const judged = new Map<string, Here>();
  const absent = new Set<string>();
  const emptiness = new Map<Store, Promise<boolean>>();

  /** Most stores do: then nothing lies in it but what was judged on its way. */
  function beganEmpty(store: Store): Promise<boolean> {
    const known = emptiness.get(store) ?? files.list(store.directory).then((names) => names.length === 0);
    emptiness.set(store, known);
    return known;
  }

  async function judgeLying(file: ModuleFile, store: Store, path: string): Promise<Here | undefined> {
    if (!(await store.has(file))) return undefined;
    const expected = knowledge.expectedH1(file);
    const isKept = store === options.store;
    if (!(isKept && options.judged?.has(fileKey(file)))) {
      const judgement = await (isKept ? judgementOfKept : judgementOf)(options, file);
      if (judgement === undefined && options.passesOverUnproved === true) return undefined;
      const refused = (await judgement?.(path, options.hasherFor(file))) ?? whyUnproved(judgement);
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

  return {
    async find(file, store) {
      const path = store.pathOf(file);
      const known = judged.get(path);
      if (known !== undefined && (await files.stat(path)) !== undefined) return known;
      if (absent.has(path) || (await beganEmpty(store))) return undefined;
      const found = await judgeLying(file, store, path);
      if (found) judged.set(path, found);
      else absent.add(path);
      return found;
    },
    add(file) {
      judged.set(file.path, { ...file, fetched: false });
    },
    isJudged: (path) => judged.has(path),
    beganEmpty,
    async clear(store) {
      for (const file of await store.contents()) {
        judged.delete(store.pathOf(file));
        await store.evict(file);
      }
    },
  };
}
