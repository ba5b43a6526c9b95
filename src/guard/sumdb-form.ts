// What an answer of the checksum database looks like. Form only: what it says is proved by the signed tree.

import type { RefusedWhy } from "../mirror/journal.ts";
import type { Files } from "../ports/files.ts";

/** A sign-in page with 200 must not end the run as bad record data, nor make a proxy the one that is asked. */
export async function judgeSumdbAnswer(
  files: Files,
  rest: string,
  file: string,
): Promise<RefusedWhy | undefined> {
  const content = await files.read(file);
  if (!content.ok) return { kind: "unusable", looksLike: "empty" };
  const bytes = content.value;
  const begin = new TextDecoder("latin1").decode(bytes.subarray(0, 64)).trimStart();
  const looksLike = bytes.byteLength === 0 ? "empty" : begin.startsWith("<") ? "html" : "other";
  return hasForm(rest, bytes.byteLength, begin) ? undefined : { kind: "unusable", looksLike };
}

function hasForm(rest: string, sizeBytes: number, begin: string): boolean {
  // Go takes any 200; a page is no word of a proxy's.
  if (rest === "supported") return !begin.startsWith("<");
  // A record begins with its number (x/mod/sumdb/note.go and tlog.ParseRecord), a signed tree with its kind.
  if (rest.startsWith("lookup/")) return /^\d+\n/.test(begin);
  if (rest === "latest") return begin.startsWith("go.sum database tree\n");
  // A tile of hashes has one of 32 bytes for each entry: all 2**height, or the number behind `.p/` (tlog.Tile.Path).
  const tile = /^tile\/(\d{1,2})\/\d{1,2}\/[x\d/]{3,40}(?:\.p\/(\d{1,3}))?$/.exec(rest);
  if (tile === null) return true;
  const [, height = "", width] = tile;
  return sizeBytes === 32 * (width === undefined ? 2 ** Number(height) : Number(width));
}
