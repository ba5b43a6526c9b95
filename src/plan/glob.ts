// Patterns of paths as workflows write them: `*` and `?` within a directory, `**` across directories.

/** Whether the pattern matches the whole path; both with forward slashes. `a/**` matches all below a. */
export function matchesGlob(pattern: string, path: string): boolean {
  return matchParts(pattern.split("/"), path.split("/"));
}

function matchParts(patterns: readonly string[], parts: readonly string[]): boolean {
  // Which patterns are open before each part: at most patterns × parts steps, whatever the pattern.
  let open = closure(new Set([0]), patterns);
  for (const part of parts) {
    const next = new Set<number>();
    for (const index of open) {
      const pattern = patterns[index];
      if (pattern === undefined) continue;
      if (pattern === "**") next.add(index);
      else if (matchesPart(pattern, part)) next.add(index + 1);
    }
    open = closure(next, patterns);
  }
  return open.has(patterns.length);
}

/** `**` may stand for nothing. */
function closure(open: Set<number>, patterns: readonly string[]): Set<number> {
  for (const index of open) if (patterns[index] === "**") open.add(index + 1);
  return open;
}

function matchesPart(pattern: string, part: string): boolean {
  let row = 0;
  let star = -1;
  let starredFrom = 0;
  let column = 0;
  while (column < part.length) {
    if (pattern[row] === "*") {
      star = row++;
      starredFrom = column;
    } else if (pattern[row] === "?" || pattern[row] === part[column]) {
      row++;
      column++;
    } else if (star >= 0) {
      row = star + 1;
      column = ++starredFrom;
    } else return false;
  }
  while (pattern[row] === "*") row++;
  return row === pattern.length;
}
