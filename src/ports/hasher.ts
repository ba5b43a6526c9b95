// The h1 of a zip, computed where it does not hold up the network.

import type { Result } from "../core/result.ts";

/** What go/dirhash.ts finds out about a zip. */
export interface HashedZip {
  readonly h1: string;
  readonly names: number;
  readonly commonPrefix: string;
  /** What the entry holds that was to be kept, up to 1 MiB. */
  readonly kept?: Uint8Array;
}

/** Why there is no h1: the faults of go/zip-fault.ts, "unreadable" also where no file is. */
export interface Unhashed {
  readonly kind: "not-a-zip" | "damaged" | "too-large" | "illegal-name" | "unreadable";
  readonly detail: string;
}

export interface Hasher {
  /**
   * Reads every byte of the file. `keep` is the name of an entry that is handed back with the h1. Never rejects, and
   * always answers: what becomes of a helper is no verdict.
   */
  hashZip(path: string, keep?: string): Promise<Result<HashedZip, Unhashed>>;
}
