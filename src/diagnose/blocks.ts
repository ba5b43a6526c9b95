// Cuts a log into the errors in it: a head and the lines that belong to it. Everything else is left out at once.

import { continues, isProgress, leadsOn, looksLikeError, saysNothing, signals } from "./block-bounds.ts";
import { eitherEnd } from "./either-end.ts";
import { pastedApart, shorten, unfold, withoutLongWords } from "./line-size.ts";

/** Up to here every block is looked at; in larger logs only those with a word of the signal. */
const smallLog = 200_000;
export interface Block {
  readonly lines: readonly string[];
  /** The lines of the log that it was cut from, the first of them the `number`th; cut again, they give the same. */
  readonly source: readonly string[];
  readonly number: number;
}

export interface BlockCutter {
  /** The next line, which is the log's `number`th. */
  add(line: string, number: number): void;
  /** The block that is not at its end yet; undefined between two. */
  open(): Block | undefined;
  /** Hands over the last one. */
  end(): void;
}

/** Blocks in their order; of very many the first and the last. */
export function cutIntoBlocks(output: string): string[] {
  const blocks = eitherEnd();
  const cutter = blockCutter(output.length <= smallLog, ({ lines, number }) =>
    blocks.add(lines.join("\n"), number),
  );
  for (let position = 0, number = 0; position < output.length; number++) {
    const found = output.indexOf("\n", position);
    const end = found === -1 ? output.length : found;
    cutter.add(output.slice(position, end), number);
    position = end + 1;
  }
  cutter.end();
  return blocks.all().map(({ text }) => text);
}

/** Takes a log line by line and hands over its blocks: all of them, or those with a word of the signal. */
export function blockCutter(all: boolean, take: (block: Block) => void): BlockCutter {
  let lines: string[] = [];
  let source: string[] = [];
  let blanks = 0;
  let isSignalled = false;
  let began = 0;

  const open = (): Block | undefined => (lines.length === 0 ? undefined : { lines, source, number: began });

  function close(): void {
    const block = open();
    if (block === undefined) return;
    [lines, source, blanks] = [[], [], 0];
    if (isSignalled) take(block);
    isSignalled = false;
  }

  function addPart(raw: string, number: number, part: string, isSignal: boolean): void {
    const text = part.trimEnd();
    if (text === "") blanks++;
    if (text === "" ? blanks > 1 : !continues(text, lines, blanks)) close();
    if (text === "" && lines.length === 0) return;
    if (lines.length === 0 && !isSignal && !leadsOn(raw) && !looksLikeError(text)) return;
    if (lines.length === 0) began = number;
    if (source.length <= number - began) source.push(raw.includes("\\") ? raw : shorten(raw.trimEnd()));
    if (text === "") return;
    lines.push(shorten(text));
    isSignalled ||= isSignal;
    blanks = 0;
  }

  return {
    add(given, number) {
      if (lines.length === 0 && isProgress(given)) return;
      const raw = withoutLongWords(given);
      // In a large log most lines are nobody's error; they must cost next to nothing.
      const isSignal = all || signals(raw);
      if (isSignal || lines.length > 0 || leadsOn(raw)) {
        for (const piece of pastedApart(raw)) {
          if (saysNothing(piece)) close();
          else for (const part of unfold(piece)) addPart(raw, number, part, isSignal);
        }
      }
    },
    open,
    end: close,
  };
}
