// Reads a log as it comes, into the text that rules look at.

import { detached } from "../core/detached.ts";
import { withoutCommonPrefix } from "./common-prefix.ts";
import { logDecoder } from "./decode-log.ts";
import { logExcerpt } from "./excerpt.ts";
import { readLine } from "./log-line.ts";
import { logLines } from "./log-lines.ts";
import { beginsRecord, mostRecordLines, withoutPowerShell } from "./powershell.ts";

/** In characters: so much is put together at once, and a log that is smaller is looked at as a whole. */
const chunkSize = 32 * 1024;

export interface LogReader<Piece> {
  add(piece: Piece): void;
  /** All that was read, as `readLog` gives it. */
  end(): string;
}

/**
 * A log as rules want it: without what was put around it; every line ends in \n. Of many empty lines two are kept, of
 * a line said over and over three, of an endless line its two ends, of a large log an excerpt. Time grows with the log
 * and no faster; memory does not grow beyond what an excerpt takes.
 */
export function readLog(text: string): string {
  const reader = textReader();
  reader.add(text);
  return reader.end();
}

/** The same for a log that comes in pieces, in any encoding that consoles use. */
export function logReader(): LogReader<Uint8Array> {
  const reader = textReader();
  const decoder = logDecoder((text) => reader.add(text));
  return {
    add: (piece) => decoder.add(piece),
    end() {
      decoder.end();
      return reader.end();
    },
  };
}

function textReader(): LogReader<string> {
  const excerpt = logExcerpt();
  let lines: string[] = [];
  let size = 0;
  let isWhole = true;

  const reader = logLines((raw) => {
    const line = readLine(raw);
    lines.push(line);
    size += line.length + 1;
    if (size < chunkSize) return;
    isWhole = false;
    const rest = lines.splice(endOfChunk(lines));
    excerpt.add(withoutPowerShell(detached(lines)));
    lines = rest;
    size = rest.reduce((sum, { length }) => sum + length + 1, 0);
  });

  return {
    add(piece) {
      // A few lines of each piece are not to keep all the pieces alive.
      lines = detached(lines).split("\n").slice(0, -1);
      reader.add(piece);
    },
    end() {
      reader.end();
      const rest = detached(lines);
      if (isWhole) return withoutPowerShell(withoutCommonPrefix(rest === "" ? "\n" : rest));
      excerpt.add(withoutPowerShell(rest));
      return excerpt.text();
    },
  };
}

/** Before an error that PowerShell wrapped and that may not be there as a whole yet; never the beginning. */
function endOfChunk(lines: readonly string[]): number {
  const near = Math.max(1, lines.length - mostRecordLines);
  const record = lines.slice(near).findIndex((line) => beginsRecord.test(line));
  return record === -1 ? lines.length : near + record;
}
