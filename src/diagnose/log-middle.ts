// What of the middle of a large log may say the cause, or that a cause is none: its errors, and what was tried again.

import { countLines, textOf } from "./kept-lines.ts";
import { middleBlocks } from "./middle-blocks.ts";
import { tries } from "./tries.ts";

export interface LogMiddle {
  /** Whole lines with their ends. */
  add(chunk: string): void;
  /** The lines kept, in their order. */
  text(): string;
}

/** Behind the beginning of the log, which is kept elsewhere. */
export function logMiddle(beginning: string): LogMiddle {
  const blocks = middleBlocks(beginning);
  const tried = tries();
  tried.add({ text: beginning, number: 0 });
  const begin = countLines(beginning);
  let number = begin;

  return {
    add(chunk) {
      blocks.add({ text: chunk, number });
      tried.add({ text: chunk, number });
      number += countLines(chunk);
    },
    text: () => textOf([...blocks.all(), ...tried.all()], begin, number),
  };
}
