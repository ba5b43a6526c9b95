// The header Location as net/http hands it to net/url.Parse, for a parser that takes it otherwise.

/**
 * An address that URL reads as go would: bytes beyond ASCII, each a character here, keep their values, and a backslash is a
 * character of the path (net/url, escape), where URL would make a slash of it and of two of them another host.
 */
export function readLocation(text: string): string {
  return text.replace(
    /[\\\u0080-\u00ff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
