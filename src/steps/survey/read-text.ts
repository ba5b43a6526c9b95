// Files as text, byte order mark and line ends included: Go's own readers care about both.

import type { Files } from "../../ports/files.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true }); // "ignore" means: keep it

export function decodeText(content: Uint8Array): string {
  return decoder.decode(content);
}

/** Undefined if it is not there or cannot be read. */
export async function readText(files: Files, path: string): Promise<string | undefined> {
  const content = await files.read(path);
  return content.ok ? decodeText(content.value) : undefined;
}
