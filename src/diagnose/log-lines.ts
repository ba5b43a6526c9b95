// Cuts the text of a log into its lines as it comes, and holds none of it but the line that is not at its end yet.

/** Of every system and terminal; a \r at the very end may be the first half of \r\n. */
const otherBreaks = /\r\n|\r(?!$)|[\u0085\u2028\u2029]/g;
/** How often the same line is kept in a row. */
const mostTimes = 3;
const mostEmpty = 2;
const longestLine = 200_000;
/** Repeated lines are passed over this many characters at a time. */
const stride = 4_096;

export interface LogLines {
  /** Text that goes on where the last ended. */
  add(text: string): void;
  end(): void;
}

/**
 * Of many empty lines two are handed on, of a line said over and over three, of an endless line its two ends. What is
 * handed on is the same however the text was cut into pieces.
 */
export function logLines(take: (line: string) => void): LogLines {
  let unfinished = "";
  let before = "";
  let times = 0;
  let empty = 0;

  /** Returns where to go on behind a line that ended at `position`. */
  function line(raw: string, text: string, position: number): number {
    if (raw === "") {
      if (++empty <= mostEmpty) take("");
      return empty < mostEmpty ? position : behindRepeats(text, position, "\n");
    }
    empty = 0;
    times = raw === before ? times + 1 : 1;
    before = raw;
    if (times <= mostTimes) take(raw);
    return times < mostTimes ? position : behindRepeats(text, position, `${raw}\n`);
  }

  return {
    add(piece) {
      const given = unfinished + piece;
      const text = otherBreaks.test(given) ? given.replace(otherBreaks, "\n") : given;
      otherBreaks.lastIndex = 0;
      let position = 0;
      for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", position))
        position = line(endsOf(text.slice(position, end)), text, end + 1);
      unfinished = endsOf(text.slice(position), 1);
    },
    end() {
      if (unfinished !== "") line(endsOf(unfinished.replace(/\r$/, "")), "", 0);
      unfinished = "";
    },
  };
}

/** Of an endless line its two ends; of these the same again. `more` at its end may turn out to be no part of it. */
function endsOf(line: string, more = 0): string {
  return line.length > longestLine + more
    ? `${line.slice(0, longestLine / 2)} … ${line.slice(-longestLine / 2 - more)}`
    : line;
}

/** Where something else stands than this, over and over. */
function behindRepeats(text: string, from: number, said: string): number {
  let position = from;
  for (let run = said; ;) {
    if (text.startsWith(run, position)) {
      position += run.length;
      if (run.length < stride) run += run;
    } else if (run.length > said.length) run = said;
    else return position;
  }
}
