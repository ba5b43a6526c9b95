// The strings of go.mod and go.work, and how Go reads an interpreted string literal (strconv.Unquote).

import { err, ok, type Result } from "../core/result.ts";

const escaped =
  /\\(?:([abfnrtv\\"])|x([0-9a-fA-F]{2})|([0-7]{3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))|([^\\"\n]+)|([^])/gu;
const singleLetters: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  "\\": 92,
};

/**
 * The value of a word. In double quotes it is a Go string; otherwise it may hold no quote at all, so that a
 * string in back quotes is an error too (golang.org/x/mod/modfile/rule.go, parseString).
 */
export function parseGoString(word: string): Result<string, string> {
  if (word.startsWith('"')) {
    const value = unquote(word);
    return value === undefined ? err("invalid syntax") : ok(value);
  }
  if (/["'`]/.test(word)) return err("unquoted string cannot contain quote");
  return ok(word);
}

/** Undefined if it is not a string literal in double quotes. `\xNN` and `\NNN` are bytes, not characters. */
function unquote(literal: string): string | undefined {
  if (literal.length < 2 || !literal.endsWith('"')) return undefined;
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  for (const [, letter, hex, octal, short, long, plain, wrong] of literal.slice(1, -1).matchAll(escaped)) {
    if (wrong !== undefined) return undefined;
    if (letter !== undefined) bytes.push(singleLetters[letter] ?? 0);
    else if (plain !== undefined) bytes.push(...encoder.encode(plain));
    else if (hex !== undefined || octal !== undefined) {
      const byte = hex === undefined ? Number.parseInt(octal ?? "", 8) : Number.parseInt(hex, 16);
      if (byte > 255) return undefined;
      bytes.push(byte);
    } else {
      const codePoint = Number.parseInt(short ?? long ?? "", 16);
      if (codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return undefined;
      bytes.push(...encoder.encode(String.fromCodePoint(codePoint)));
    }
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}
