// A thread that does nothing but hash and unpack zips: one path in, one answer out, until nobody asks any more.

import { parentPort } from "node:worker_threads";

import type { Result } from "../core/result.ts";
import type { Share } from "../go/dirhash.ts";
import type { HashedZip, HashZipOptions, Unhashed } from "../ports/hasher.ts";
import { hashFileAlone, hashFileShare, type HashedShare } from "./hash-file.ts";

export interface HashOrder {
  readonly path: string;
  readonly options: HashZipOptions;
  /** Without one, all of it. */
  readonly share?: Share;
}

export type HashAnswer =
  | { readonly kind: "whole"; readonly hash: Result<HashedZip, Unhashed> }
  | { readonly kind: "share"; readonly hash: Result<HashedShare, Unhashed> };

async function answer({ path, options, share }: HashOrder): Promise<HashAnswer> {
  return share === undefined
    ? { kind: "whole", hash: await hashFileAlone(path, options) }
    : { kind: "share", hash: await hashFileShare(path, options, share) };
}

parentPort?.on("message", (order: HashOrder) => {
  void answer(order).then((found) => parentPort?.postMessage(found));
});
