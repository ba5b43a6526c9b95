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
  const cuts = cutWords(text);
  let index = 0;
  return text.replace(words, (word) => {
    const cut = cuts[index++];
    return cut === undefined ? word : `${cut.before}***${cut.after}`;
  });
}

/** A sentence about the value, in which no word of it shows more than showValue does. */
export function hideIn(sentence: string, value: string): string {
  const found = value.match(words) ?? [];
  return cutWords(value).reduce<string>((hidden, cut, index) => {
    const word = found[index];
    if (cut === undefined || word === undefined) return hidden;
    return hidden.replace(wholeWord(word), () => `${cut.before}***${cut.after}`);
  }, sentence);
}

/** A piece of a password can be a single letter, which stands in many a word of the sentence. */
function wholeWord(word: string): RegExp {
  const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "gu");
}

/** What showValue hides, each piece as it is written: in the clear. */
export function hiddenPieces(text: string): string[] {
  return cutWords(text).flatMap((cut) => cut?.hidden ?? []);
}

/** One for each of the words; undefined where all of it may be shown. */
function cutWords(text: string): (Cut | undefined)[] {
  const found = text.match(words) ?? [];
  const cuts = found.map(cutWord);
  found.forEach((_, last) => {
    // `@host` without a scheme ends a password with commas or blanks in it: all of it is hidden, back to its scheme.
    const ending = cuts[last];
    if (ending === undefined || ending.before !== "" || ending.after === "") return;
    const first = found.findLastIndex((word, index) => index < last && scheme.test(word));
    if (first < 0 || (found[first] ?? "").includes("@")) return;
    for (let index = first; index < last; index++) {
      const word = found[index] ?? "";
      const before = index === first ? (scheme.exec(word)?.[0] ?? "") : "";
      cuts[index] = { before, hidden: word.slice(before.length), after: "" };
    }
  });
  return cuts;
}

/** Paths may hold an `@` (Jenkins: /workspace/job@2), and so may flags without an address in them. */
const isPathOrFlag = /^(?:\/|-|[a-z]:\\|file:\/\/\/)/i;

const scheme = /^(?:-.*?=)?(?!file:\/\/\/)[a-z][a-z0-9+.-]*:\/\//i;

function cutWord(word: string): Cut | undefined {
  const before = scheme.exec(word)?.[0] ?? "";
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
