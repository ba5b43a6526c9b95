// Files as text, byte order mark and line ends included: Go's own readers care about both.

import { decodeGoText } from "../../go/go-text.ts";
import type { Files } from "../../ports/files.ts";

/** Undefined if it is not there or cannot be read. */
export async function readText(files: Files, path: string): Promise<string | undefined> {
  const content = await files.read(path);
  return content.ok ? decodeGoText(content.value) : undefined;
}
