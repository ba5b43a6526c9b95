// The word that was probably meant.

/**
 * The candidate that takes the fewest typing errors (a letter more, less, other, or two swapped) to get from the
 * word, if that is few enough to be an accident; case does not count. Undefined where nothing is near.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  if (typed === "" || typed.length > 100) return undefined;
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = typingErrors(typed, candidate.toLowerCase());
    if (distance > allowedErrors(typed, candidate)) continue;
    // Of two that are as near, the one that was begun: `of` is `off` rather than `on`.
    const isBegun = candidate.toLowerCase().startsWith(typed);
    if (best === undefined || distance < best.distance || (distance === best.distance && isBegun))
      best = { candidate, distance };
  }
  return best?.candidate ?? soleExtension(typed, candidates);
}

function allowedErrors(typed: string, candidate: string): number {
  return Math.max(1, Math.floor(Math.min(typed.length, candidate.length) / 3));
}

/** `priv` is short for one thing only. */
function soleExtension(typed: string, candidates: readonly string[]): string | undefined {
  const longer = candidates.filter(
    (candidate) => typed.length >= 3 && (candidate.startsWith(typed) || typed.startsWith(`${candidate}-`)),
  );
  return longer.length === 1 ? longer[0] : undefined;
}

/** Optimal string alignment distance. */
export function typingErrors(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        least = Math.min(least, at(beforeLast, column - 2) + 1);
      }
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
