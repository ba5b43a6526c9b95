import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);

// src/inputs/nearest.ts
function nearest(word, candidates) {
  const typed = word.toLowerCase();
  if (typed === "" || typed.length > 100) return void 0;
  let best;
  for (const candidate of candidates) {
    const distance = typingErrors(typed, candidate.toLowerCase());
    if (distance > allowedErrors(typed, candidate)) continue;
    const isBegun = candidate.toLowerCase().startsWith(typed);
    if (best === void 0 || distance < best.distance || distance === best.distance && isBegun)
      best = { candidate, distance };
  }
  return best?.candidate ?? soleExtension(typed, candidates);
}
function allowedErrors(typed, candidate) {
  return Math.max(1, Math.floor(Math.min(typed.length, candidate.length) / 3));
}
function soleExtension(typed, candidates) {
  const longer = candidates.filter(
    (candidate) => typed.length >= 3 && (candidate.startsWith(typed) || typed.startsWith(`${candidate}-`))
  );
  return longer.length === 1 ? longer[0] : void 0;
}
function typingErrors(from, to) {
  let beforeLast = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1)
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
function at(row, column) {
  return row[column] ?? 0;
}

export {
  nearest
};
