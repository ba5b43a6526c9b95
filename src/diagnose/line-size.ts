// What makes one line of a log fit to be looked at: nothing in it is too long, and nothing folded.

const mostCharacters = 4_000;
const longestWord = 1_000;

/** No path, address or message is that long without a blank; patterns would try every beginning in it. */
export function withoutLongWords(line: string): string {
  if (line.length <= longestWord) return line;
  const ends = (word: string): string => `${word.slice(0, 400)}…${word.slice(-400)}`;
  return line
    .split(" ")
    .map((word) => (word.length > longestWord ? ends(word) : word))
    .join(" ");
}

/** Of a very long line its two ends: the module stands at the one, the cause at the other. */
export function shorten(line: string): string {
  if (line.length <= mostCharacters) return line;
  return `${line.slice(0, mostCharacters / 2)} … ${line.slice(-mostCharacters / 2)}`;
}

/** Where somebody pasted them into one line, each of go's begins anew. */
const pastedTogether =
  / (?=go: (?:downloading |finding |extracting |[\w.-]{1,100}\.[a-z]{2,24}\/\S{1,300}@))/;

/** What was pasted into one line, piece by piece; of any other the line itself. */
export function pastedApart(line: string): readonly string[] {
  return isPastedTogether(line) ? line.split(pastedTogether) : [line];
}

export function isPastedTogether(line: string): boolean {
  return line.includes(" go: ", 16) && /^go: (?:downloading|finding|extracting) /.test(line);
}

/** Loggers put an error of several lines into one string: `…: 404 Not Found\n\tserver response: …`. */
export function unfold(line: string): string[] {
  if (!line.includes("\\")) return [line];
  const plain = line.replaceAll('\\"', '"');
  return plain.includes("\\n")
    ? plain.split(/\\n(?=\\t|go: |\s|"|$)/).map((part) => part.replaceAll("\\t", "\t"))
    : [plain];
}
