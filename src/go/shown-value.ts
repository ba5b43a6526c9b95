// Settings as they may be shown: user and password in an address become ***.

interface Cut {
  /** What may be shown before it. */
  readonly before: string;
  /** What may be a credential, as it is written. */
  readonly hidden: string;
  readonly after: string;
}

const words = /[^\s,|]+/g;

/**
 * Hides what may be a credential: within each entry of a list, all between the scheme (or the beginning) and the
 * last `@`. Hides too much rather than too little where the text is no address.
 */
export function showValue(text: string): string {
  return text.replace(words, (word) => {
    const cut = cutWord(word);
    return cut === undefined ? word : `${cut.before}***${cut.after}`;
  });
}

/** A sentence about the value, in which no word of it shows more than showValue does. */
export function hideIn(sentence: string, value: string): string {
  const secret = (value.match(words) ?? []).filter((word) => cutWord(word) !== undefined);
  return secret.reduce((hidden, word) => hidden.replaceAll(word, showValue(word)), sentence);
}

/** What showValue hides, each piece as it is written: in the clear. */
export function hiddenPieces(text: string): string[] {
  return (text.match(words) ?? []).flatMap((word) => cutWord(word)?.hidden ?? []);
}

/** Paths may hold an `@` (Jenkins: /workspace/job@2), and so may flags without an address in them. */
const isPathOrFlag = /^(?:\/|-|[a-z]:\\|file:\/\/\/)/i;

function cutWord(word: string): Cut | undefined {
  const before = /^(?:-.*?=)?(?!file:\/\/\/)[a-z][a-z0-9+.-]*:\/\//i.exec(word)?.[0] ?? "";
  if (before === "" && isPathOrFlag.test(word)) return undefined;
  const rest = word.slice(before.length);
  // A `/` or `#` that is not escaped makes a password part of the path, so every `@` counts but that of a module file.
  const last = rest.replace(/\/@v(?=\/|$)/g, "/ v").lastIndexOf("@");
  if (last >= 0) return { before, hidden: rest.slice(0, last), after: rest.slice(last) };
  // A password with a comma in it was cut in two, and this is the first half.
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? "";
  const isHost = /^(?:[^:]*|\[[^\]]*\])(?::\d*)?$/.test(authority);
  return isHost || before === "" ? undefined : { before, hidden: rest, after: "" };
}
