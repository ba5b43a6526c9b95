// GOFLAGS: flags that go adds to every command that knows them (cmd/go/internal/base/goflags.go).

/**
 * The words of GOFLAGS. A word may stand as a whole in single or double quotes; nothing is escaped, and a quote
 * inside a word is a character (cmd/internal/quoted, Split). Empty if a quote is not closed: go then refuses to run.
 */
export function parseGoFlags(text: string): readonly string[] {
  const words: string[] = [];
  const word = /[ \t\r\n]*(?:"([^"]*)"|'([^']*)'|(?!["'])([^ \t\r\n]+))/y;
  const end = /[ \t\r\n]*$/y;
  for (;;) {
    const start = word.lastIndex;
    const found = word.exec(text);
    if (found === null) {
      end.lastIndex = start;
      return end.test(text) ? words : [];
    }
    words.push(found[1] ?? found[2] ?? found[3] ?? "");
  }
}

/**
 * The value of a flag, named without its hyphens; the last one counts, `-name` and `--name` are the same. "true" for
 * a flag without a value; undefined if it is not there (base.SetFromGOFLAGS).
 */
export function flagValue(flags: readonly string[], name: string): string | undefined {
  let value: string | undefined;
  for (const flag of flags) {
    const found = /^--?([^-=][^=]*)(?:=([^]*))?$/.exec(flag);
    if (found?.[1] === name) value = found[2] ?? "true";
  }
  return value;
}

/**
 * Why every go command would refuse this value, as the end of a sentence about it: a quote that is not closed, or a word
 * that is no flag. Undefined where the form is right; which flags there are only go knows (base.InitGOFLAGS).
 */
export function goFlagsFault(text: string): string | undefined {
  const words = parseGoFlags(text);
  if (words.length === 0 && text.trim() !== "")
    return "has a quote that is not closed; close it, or take it out.";
  const stray = words.find((word) => !/^--?[^-=]/.test(word));
  if (stray === undefined) return undefined;
  return `has \`${stray}\` in it, which is no flag; write flag and value as one word, such as \`-mod=mod\`, and a word with blanks in quotes as a whole, such as \`'-ldflags=-s -w'\`.`;
}
