// What is passed on: lists, queries, @latest, gone once sent, and what the checksum database says.

import type { Chain, ChainAnswer, ChainEntry, Reach } from "../mirror/request.ts";
import type { Attempt, RefusedWhy } from "../mirror/journal.ts";
import type { Files } from "../ports/files.ts";
import type { LoopbackAnswer } from "../ports/loopback.ts";
import { carry, type Content } from "./content.ts";
import { beforeTheEnd, type Late } from "./before-the-end.ts";

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
  readonly accept: (file: string) => Promise<RefusedWhy | undefined>;
}

export type Relayed =
  | { readonly kind: "relayed"; readonly answer: LoopbackAnswer; readonly mirror: string }
  | Exclude<ChainAnswer, { readonly kind: "served" }>
  | Late;

/** What lies in a file of its own now, with the ETag and Last-Modified of where it comes from. */
export type Aside =
  | { readonly kind: "aside"; readonly content: Content; readonly mirror: string }
  | Exclude<Relayed, { readonly kind: "relayed" }>;

/** Never rejects. The file is for whoever asked to remove. */
export async function fetchAside(options: RelayOptions, request: RelayRequest): Promise<Aside> {
  const { files, chain, signal } = options;
  const { path, subject, reach, along, accept } = request;
  const destination = options.temporaryPath();
  const whom = along === undefined ? { reach } : { reach, along };
  const answer = await beforeTheEnd(
    chain.fetch({ path, subject, ...whom, destination, accept, signal }),
    signal,
  );
  if (answer.kind !== "served") return answer;
  const { etag, "last-modified": lastModified } = answer.headers;
  const content = {
    path: destination,
    sizeBytes: (await files.stat(destination))?.sizeBytes ?? 0,
    type: request.type,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
  return { kind: "aside", content, mirror: answer.mirror };
}

/** Fetches and hands on; nothing of it stays. */
export async function relay(
  options: RelayOptions,
  request: RelayRequest,
  headers: Readonly<Record<string, string>>,
): Promise<Relayed> {
  const { files } = options;
  const fetched = await fetchAside(options, request);
  if (fetched.kind !== "aside") return fetched;
  const release = async (): Promise<void> => {
    await files.remove(fetched.content.path);
  };
  const answer = await carry(files, { ...fetched.content, release }, headers);
  return { kind: "relayed", answer, mirror: fetched.mirror };
}
