// The bytes of a file of Go's as text.

/**
 * Keeps a byte order mark, over which go stumbles and TextDecoder passes. A byte that is not UTF-8 becomes U+FFFD,
 * which Go takes for the same character.
 */
export function decodeGoText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** UTF-8 as Go takes it for well formed, the bytes as characters of their own. */
const character =
  /[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2}|[\x80-\xff]/g;

/**
 * The same for what is sent as it was written: a byte that is not UTF-8 becomes a character that no text has, of which
 * credentialBytes makes that byte again.
 */
export function decodeEveryByte(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString("latin1");
  return latin1.replace(character, (piece) =>
    piece.length > 1
      ? Buffer.from(piece, "latin1").toString("utf8")
      : String.fromCharCode(0xdc00 + piece.charCodeAt(0)),
  );
}
