// What the guard says when it has no file: a text/plain body that go shows its user, and that injects nothing.

import { harmlessLine, splitLines, stripControls } from "../core/harmless.ts";
import type { LoopbackAnswer } from "../ports/loopback.ts";

// cmd/go/internal/web/api.go, formatErrorDetail: 8 lines, 648 bytes, up to the first blank line; a body with one
// control character is not shown at all. A little below, so that go never has to say "Truncated".
const mostLines = 8;
const mostBytes = 640;

/** An answer without a file. The lines come as they are; what go would not show, or a runner obey, is taken out. */
export function refuse(status: number, lines: readonly string[]): LoopbackAnswer {
  const body = new TextEncoder().encode(shownByGo(lines));
  return {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "content-length": String(body.byteLength) },
    body,
  };
}

/** Nothing at all, for those who have no business here. */
export function turnAway(status: 404 | 405): LoopbackAnswer {
  const allow = status === 405 ? { allow: "GET, HEAD" } : undefined;
  return { status, headers: { "content-length": "0", ...allow }, body: new Uint8Array() };
}

/** At most 8 lines and 648 bytes, none blank, without control characters and workflow commands. */
export function shownByGo(lines: readonly string[]): string {
  const shown: string[] = [];
  let leftBytes = mostBytes;
  for (const line of lines.flatMap(splitLines)) {
    const harmless = harmlessLine(graphic(line)).trimEnd();
    if (harmless.trim() === "") continue;
    if (shown.length === mostLines) break;
    const cut = cutToBytes(harmless, leftBytes - 1);
    if (cut === "") break;
    shown.push(cut);
    leftBytes -= byteLength(cut) + 1;
    if (cut !== harmless) break;
  }
  return shown.map((line) => `${line}\n`).join("");
}

/** Without what is neither graphic nor white space to Go (unicode.IsGraphic): one such rune hides the whole body. */
function graphic(line: string): string {
  return stripControls(line)
    .replace(/\s/gu, " ")
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, "");
}

function cutToBytes(line: string, mostBytesOfLine: number): string {
  if (byteLength(line) <= mostBytesOfLine) return line;
  let kept = "";
  let bytes = byteLength("…");
  for (const character of line) {
    bytes += byteLength(character);
    if (bytes > mostBytesOfLine) break;
    kept += character;
  }
  return kept === "" ? "" : `${kept.trimEnd()}…`;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
