// Of very many texts the first and the last, for causes stand at either end of a log.

/** So many at either end, and no more than so many characters. */
export const mostTexts = 1_500;
const mostCharacters = 1_000_000;

export interface Kept {
  readonly text: string;
  /** Where it was said for the first and for the last time. */
  readonly first: number;
  last: number;
}

export interface EitherEnd {
  /** What a log says a thousand times it says once. */
  add(text: string, number: number): void;
  /** Whether the first ones are there, so that a new text is one of the last. */
  isFull(): boolean;
  /** In the order in which they were first said, of the last ones in that in which they were last said. */
  all(): readonly Kept[];
}

export function eitherEnd(): EitherEnd {
  const first = new Map<string, Kept>();
  let room = mostCharacters;
  let last = new Map<string, Kept>();
  let lastSize = 0;
  const isFull = (): boolean => first.size >= mostTexts || room <= 0;

  return {
    add(text, number) {
      const known = first.get(text) ?? last.get(text);
      if (known !== undefined) {
        known.last = number;
        // Whatever is said again is the last that was said.
        if (last.delete(text)) last.set(text, known);
        return;
      }
      const kept = { text, first: number, last: number };
      if (!isFull()) {
        first.set(text, kept);
        room -= text.length;
        return;
      }
      last.set(text, kept);
      lastSize += text.length;
      if (last.size <= 2 * mostTexts && lastSize <= 2 * mostCharacters) return;
      last = new Map(lastOf([...last.values()]).map((one) => [one.text, one]));
      lastSize = [...last.keys()].reduce((sum, { length }) => sum + length, 0);
    },
    isFull,
    all: () => [...first.values(), ...lastOf([...last.values()])],
  };
}

/** The last of them that have room; the very last always. */
function lastOf(all: readonly Kept[]): readonly Kept[] {
  const few = all.slice(-mostTexts);
  let room = mostCharacters;
  const from = few.findLastIndex(({ text }) => (room -= text.length) < 0);
  return few.slice(Math.min(from + 1, Math.max(0, few.length - 1)));
}
