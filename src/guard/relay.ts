// What is passed on and not kept: lists, queries, @latest, the checksum database. A temporary file, gone once sent.

import type { Chain, ChainAnswer, ChainEntry, Reach } from "../mirror/request.ts";
import type { Attempt, RefusedWhy } from "../mirror/journal.ts";
import type { Files } from "../ports/files.ts";
import type { LoopbackAnswer } from "../ports/loopback.ts";
import { carry } from "./content.ts";
import { beforeTheEnd } from "./obtain.ts";

export interface RelayOptions {
  readonly files: Files;
  readonly chain: Pick<Chain, "fetch">;
  readonly temporaryPath: () => string;
  readonly signal: AbortSignal;
}

export interface RelayRequest {
  readonly path: string;
  readonly subject: Attempt["subject"];
  readonly reach: Reach;
  /** In place of the list. */
  readonly along?: readonly ChainEntry[];
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly accept: (file: string) => Promise<RefusedWhy | undefined>;
}

export type Relayed =
  | { readonly kind: "relayed"; readonly answer: LoopbackAnswer; readonly mirror: string }
  | Exclude<ChainAnswer, { readonly kind: "served" }>
  | { readonly kind: "late" };

/** Fetches and hands on, with the ETag and Last-Modified of where it comes from. */
export async function relay(options: RelayOptions, request: RelayRequest): Promise<Relayed> {
  const { files, chain, signal } = options;
  const { path, subject, reach, along, accept } = request;
  const destination = options.temporaryPath();
  const whom = along === undefined ? { reach } : { reach, along };
  const answer = await beforeTheEnd(
    chain.fetch({ path, subject, ...whom, destination, accept, signal }),
    signal,
  );
  if (answer.kind !== "served") return signal.aborted ? { kind: "late" } : answer;
  const { etag, "last-modified": lastModified } = answer.headers;
  const content = {
    path: destination,
    sizeBytes: (await files.stat(destination))?.sizeBytes ?? 0,
    type: request.type,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    release: async () => {
      await files.remove(destination);
    },
  };
  return { kind: "relayed", answer: await carry(files, content, request.headers), mirror: answer.mirror };
}
