// The bytes of a file of Go's as text.

/**
 * Keeps a byte order mark, over which go stumbles and TextDecoder passes. A byte that is not UTF-8 becomes U+FFFD,
 * which Go takes for the same character.
 */
export function decodeGoText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
