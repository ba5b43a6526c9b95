// What a child process prints: cut into lines as it comes, kept within bounds.

import { StringDecoder } from "node:string_decoder";

import type { Command } from "../ports/command.ts";

/** A line that never ends is handed over in pieces of this many characters. */
const longestLine = 1024 * 1024;

export interface Capture {
  /** Takes the next bytes of the stream. */
  add(chunk: Uint8Array): void;
  /** Hands over the last line, if no line end came after it. */
  end(): void;
  /** All of it, or its beginning and its end with a line between them that says how much is left out. */
  text(): string;
}

/**
 * Reads one stream as UTF-8. Lines end at \r\n, \n and \r and reach `onLine` without their end; kept are the first
 * and the last `keepCharacters` (a little more, for pieces are kept whole).
 */
export function captureOutput(keepCharacters: number, onLine: ((line: string) => void) | undefined): Capture {
  const decoder = new StringDecoder("utf8");
  let head = "";
  let tail: string[] = [];
  let tailLength = 0;
  let leftOut = 0;
  let unfinished = "";

  function keep(piece: string): void {
    if (head.length < keepCharacters && tail.length === 0) {
      head += piece;
      return;
    }
    tail.push(piece);
    tailLength += piece.length;
    let first = 0;
    while (tailLength - (tail[first]?.length ?? 0) > keepCharacters) {
      const length = tail[first]?.length ?? 0;
      tailLength -= length;
      leftOut += length;
      first++;
    }
    if (first > 0) tail = tail.slice(first);
  }

  function cut(piece: string): void {
    if (onLine === undefined) return;
    const text = unfinished + piece;
    // A \r at the very end may be the first half of \r\n.
    const whole = text.endsWith("\r") ? text.slice(0, -1) : text;
    const lines = whole.split(/\r\n|\n|\r/);
    unfinished = (lines.pop() ?? "") + text.slice(whole.length);
    lines.forEach(onLine);
    if (unfinished.length > longestLine) {
      onLine(unfinished);
      unfinished = "";
    }
  }

  function take(piece: string): void {
    if (piece === "") return;
    keep(piece);
    cut(piece);
  }

  return {
    add: (chunk) => take(decoder.write(chunk)),
    end() {
      take(decoder.end());
      if (unfinished !== "") onLine?.(unfinished.endsWith("\r") ? unfinished.slice(0, -1) : unfinished);
      unfinished = "";
    },
    text() {
      const notice = leftOut > 0 ? `\n… ${leftOut} characters left out …\n` : "";
      return head + notice + tail.join("");
    },
  };
}

/** What a command wants to hear of one of its streams. */
export function lineTaker(
  { onLine }: Pick<Command, "onLine">,
  from: "stdout" | "stderr",
): ((line: string) => void) | undefined {
  return onLine === undefined ? undefined : (line) => onLine(line, from);
}
