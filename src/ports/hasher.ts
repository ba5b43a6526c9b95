// The h1 of a zip, computed where it does not hold up the network; and the tree that comes out of it on the way.

import type { Result } from "../core/result.ts";

/** What go/dirhash.ts finds out about a zip. */
export interface HashedZip {
  readonly h1: string;
  readonly names: number;
  readonly commonPrefix: string;
  /** What the entry holds that was to be kept, up to 1 MiB. */
  readonly kept?: Uint8Array;
  /** Every file of it lies in the tree that was asked for. Without it, nothing was unpacked. */
  readonly unpacked?: true;
}

/** A tree to be unpacked of the same bytes that are hashed. Plain data: it goes to another thread. */
export interface TreeOrder {
  readonly module: string;
  readonly version: string;
  /** Where nothing is yet; made with the directories above it. */
  readonly directory: string;
  /** The directories in it are to have no write permission. Its root has, until it is in its place. */
  readonly readOnly: boolean;
}

export interface HashZipOptions {
  /** The name of an entry that is handed back with the h1. */
  readonly keep?: string;
  /** A wish: what Go might refuse, or cannot be written, or would hold up others, is not unpacked. */
  readonly tree?: TreeOrder;
}

/** Why there is no h1: the faults of go/zip-fault.ts, "unreadable" also where no file is. */
export interface Unhashed {
  readonly kind: "not-a-zip" | "damaged" | "too-large" | "illegal-name" | "unreadable";
  readonly detail: string;
}

export interface Hasher {
  /** Reads every byte of the file. Never rejects, and always answers: what becomes of a helper is no verdict. */
  hashZip(path: string, options?: HashZipOptions): Promise<Result<HashedZip, Unhashed>>;
}
