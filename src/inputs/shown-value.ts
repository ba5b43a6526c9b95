// Settings as they may be shown: user and password in an address become ***.

/**
 * Hides what may be a credential: within each entry of a list, all between the scheme (or the beginning) and the
 * last `@`. Hides too much rather than too little where the text is no address.
 */
export function showValue(text: string): string {
  return text.replace(/[^\s,|]+/g, showEntry);
}

/** Paths may hold an `@` (Jenkins: /workspace/job@2), and flags paths. */
const isPathOrFlag = /^(?:\/|-|[a-z]:\\|file:\/\/\/)/i;

function showEntry(entry: string): string {
  if (isPathOrFlag.test(entry)) return entry;
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(entry)?.[0] ?? "";
  const rest = entry.slice(scheme.length);
  // A `/` or `#` that is not escaped makes a password part of the path, so every `@` counts but that of a module file.
  const isPlain = !rest.replace(/\/@v(?=\/|$)/g, "").includes("@");
  if (!isPlain) return scheme + rest.replace(/^.*@/, "***@");
  // A password with a comma in it was cut in two, and this is the first half.
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? "";
  const isHost = /^(?:[^:]*|\[[^\]]*\])(?::\d*)?$/.test(authority);
  return isHost || scheme === "" ? entry : `${scheme}***`;
}

/** A sentence about the value, in which no word of it shows more than showValue does. */
export function hideIn(sentence: string, value: string): string {
  const words = value.split(/[\s,|]+/).filter((word) => showValue(word) !== word);
  return words.reduce((hidden, word) => hidden.replaceAll(word, showValue(word)), sentence);
}
