// The errors in the middle of a log: the first of them and the last. What lies between is not even looked at where errors
// stand close together, so that a log of nothing else costs no more than another.

import { detached } from "../core/detached.ts";
import { mayBeginAt } from "./block-bounds.ts";
import { blockCutter, type Block, type BlockCutter } from "./blocks.ts";
import { eitherEnd, mostTexts } from "./either-end.ts";
import { countLines, type KeptLines } from "./kept-lines.ts";

export interface MiddleBlocks {
  add(lines: KeptLines): void;
  all(): Iterable<KeptLines>;
}

/** In characters: so much waits to be cut, and so much of it, the last, is cut first. */
const mostWaiting = 1_500_000;
const mostRecent = 400_000;

/** Behind the beginning of the log: what is said there is not said anew, and what goes on behind it is kept. */
export function middleBlocks(beginning: string): MiddleBlocks {
  const begin = countLines(beginning);
  const blocks = eitherEnd();
  const goingOn: KeptLines[] = [];
  let waiting: KeptLines[] = [];
  let waitingSize = 0;
  let cutter = blockCutter(false, take);

  function take({ source, number }: Block): void {
    const text = detached(source);
    blocks.add(text, number);
    if (number < begin && number + source.length > begin) goingOn.push({ text, number });
  }

  /** Cuts what waits, or its end alone where that gives as many errors as are kept. */
  function catchUp(): void {
    const found: Block[] = [];
    let isAhead = true;
    const ahead = blockCutter(false, (block) => (isAhead ? found.push(block) : take(block)));
    let size = 0;
    const from = waiting.findLastIndex(({ text }) => (size += text.length) >= mostRecent);
    for (const recent of waiting.slice(Math.max(0, from))) cutInto(ahead, recent);
    isAhead = false;
    if (found.length > mostTexts) {
      found.forEach(take);
      cutter = ahead;
    } else for (const one of waiting) cutInto(cutter, one);
    waiting = [];
    waitingSize = 0;
  }

  cutInto(cutter, { text: beginning, number: 0 });
  return {
    add(lines) {
      if (!blocks.isFull()) {
        cutInto(cutter, lines);
        return;
      }
      waiting.push(lines);
      waitingSize += lines.text.length;
      if (waitingSize > mostWaiting) catchUp();
    },
    *all() {
      catchUp();
      yield* goingOn;
      for (const { text, first, last } of blocks.all()) {
        yield { text, number: first };
        yield { text, number: last };
      }
      const open = cutter.open();
      if (open !== undefined) yield { text: detached(open.source), number: open.number };
    },
  };
}

/** Between two errors it goes straight to the line where the next may begin. */
function cutInto(cutter: BlockCutter, { text, number }: KeptLines): void {
  let line = number;
  for (let position = 0; position < text.length; line++) {
    if (cutter.open() === undefined) {
      const next = mayBeginAt(text, position);
      if (next === undefined) return;
      line += countLines(text, position, next);
      position = next;
    }
    const end = text.indexOf("\n", position);
    cutter.add(text.slice(position, end), line);
    position = end + 1;
  }
}
