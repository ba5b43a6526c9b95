// What is kept of a log, however large it is: its beginning, its end, and of what lies between the lines that matter.

import { logMiddle, type LogMiddle } from "./log-middle.ts";

/** In characters. A log that is not larger than the two together is kept whole. */
const mostAtTheStart = 1_000_000;
const mostAtTheEnd = 1_000_000;

export interface LogExcerpt {
  /** Whole lines with their ends. */
  add(chunk: string): void;
  text(): string;
}

export function logExcerpt(): LogExcerpt {
  const start: string[] = [];
  let startSize = 0;
  const end: string[] = [];
  let endSize = 0;
  let middle: LogMiddle | undefined;

  return {
    add(chunk) {
      if (startSize < mostAtTheStart) {
        start.push(chunk);
        startSize += chunk.length;
        return;
      }
      end.push(chunk);
      endSize += chunk.length;
      for (;;) {
        const [oldest = ""] = end;
        if (endSize - oldest.length < mostAtTheEnd) return;
        middle ??= logMiddle(start.join(""));
        middle.add(oldest);
        endSize -= oldest.length;
        end.shift();
      }
    },
    text: () => [...start, middle?.text() ?? "", ...end].join(""),
  };
}
