// The lines that tell what became of a file, however far from what went wrong with it they stand.

import { detached } from "../core/detached.ts";
import { linesOf, type KeptLines } from "./kept-lines.ts";
import { tellsOfAnotherTry } from "./not-the-cause.ts";
import { mostTraced, tracedIn } from "./trace.ts";

export interface Tries {
  add(lines: KeptLines): void;
  all(): Iterable<KeptLines>;
}

/** Of further tries the last are kept, of failures that a trace tells the first. */
const mostFurther = 50_000;
/** In characters; nothing of this is longer. */
const longestFurther = 500;
const longestTraced = 4_000;

/** A text with none of these has no line of either kind. */
const telling = ["# get ", "go ", "go: downloading "];

export function tries(): Tries {
  let further: { text: string; numbers: readonly number[] }[] = [];
  let furtherCount = 0;
  const failed = new Map<string, number>();
  const failedFiles = new Set<string>();
  const delivered = new Map<string, KeptLines>();

  function addTraced(line: string, number: number): void {
    for (const { file, failure } of tracedIn(line)) {
      if (failure === undefined) {
        if (failedFiles.has(file)) delivered.set(file, { text: detached([line]), number });
      } else if (failed.size < mostTraced) {
        failedFiles.add(detached([file]).trimEnd());
        failed.set(detached([line]), number);
      }
    }
  }

  return {
    add({ text, number }) {
      if (!telling.some((words) => text.includes(words))) return;
      const told: string[] = [];
      const numbers: number[] = [];
      linesOf(text).forEach((line, index) => {
        if (line.startsWith("# get ")) {
          if (line.length <= longestTraced) addTraced(line, number + index);
        } else if (line.length <= longestFurther && tellsOfAnotherTry(line)) {
          told.push(line);
          numbers.push(number + index);
        }
      });
      if (told.length === 0) return;
      further.push({ text: detached(told), numbers });
      furtherCount += told.length;
      while (furtherCount - (further[0]?.numbers.length ?? 0) >= mostFurther) {
        furtherCount -= further[0]?.numbers.length ?? 0;
        further = further.slice(1);
      }
    },
    *all() {
      for (const [text, number] of failed) yield { text, number };
      yield* delivered.values();
      for (const { text, numbers } of further) {
        const lines = linesOf(text);
        for (const [index, number] of numbers.entries()) yield { text: `${lines[index] ?? ""}\n`, number };
      }
    },
  };
}
