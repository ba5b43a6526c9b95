// Patterns of module paths, as GOPRIVATE, GONOPROXY, GONOSUMDB and GOINSECURE hold them (`go help module-private`).

/** One character of a path, as a pattern describes it. */
type Matcher =
  | { readonly kind: "character"; readonly character: string }
  /** `?`: anything but a slash. */
  | { readonly kind: "any" }
  /** `[a-z]`; a slash too, if it says so. */
  | {
      readonly kind: "class";
      readonly negated: boolean;
      readonly ranges: readonly (readonly [string, string])[];
    };

/** Matchers set apart by stars. */
type Glob = readonly (readonly Matcher[])[];

/**
 * Whether a pattern of the comma-separated list matches the path or leading elements of it: `*.corp.example` and
 * `github.com/acme` match all below them. `*` and `?` never cross a slash. Empty and malformed patterns match
 * nothing, a trailing slash is nothing (module.MatchPrefixPatterns, with path.Match).
 */
export function matchesPrefixPatterns(patterns: string, path: string): boolean {
  return patterns.split(",").some((pattern) => matchesPrefix(pattern.replace(/\/$/, ""), path));
}

function matchesPrefix(pattern: string, path: string): boolean {
  if (pattern === "") return false;
  // As many elements as the pattern has: Go counts the slashes of its text, those in brackets too.
  const elements = path.split("/");
  const wanted = pattern.split("/").length;
  if (elements.length < wanted) return false;
  const glob = parseGlob(pattern);
  return glob !== undefined && matches(glob, Array.from(elements.slice(0, wanted).join("/")));
}

/** Whether path.Match can read it; one that it cannot read matches nothing. */
export function isPattern(pattern: string): boolean {
  return parseGlob(pattern) !== undefined;
}

/** Undefined if path.Match calls the pattern malformed. */
function parseGlob(pattern: string): Glob | undefined {
  const characters = Array.from(pattern);
  const parts: Matcher[][] = [[]];
  let at = 0;
  while (at < characters.length) {
    const character = characters[at] ?? "";
    at += 1;
    if (character === "*") parts.push([]);
    else if (character === "?") parts.at(-1)?.push({ kind: "any" });
    else if (character === "[") {
      const parsed = parseClass(characters, at);
      if (parsed === undefined) return undefined;
      parts.at(-1)?.push(parsed.matcher);
      at = parsed.end;
    } else {
      const escaped = character === "\\" ? characters[at++] : character;
      if (escaped === undefined) return undefined;
      parts.at(-1)?.push({ kind: "character", character: escaped });
    }
  }
  return parts;
}

/** A class from behind its `[`. Empty ones and unescaped hyphens and brackets out of place are malformed. */
function parseClass(
  characters: readonly string[],
  start: number,
): { readonly matcher: Matcher; readonly end: number } | undefined {
  let at = start;
  const one = (): string | undefined => {
    const character = characters[at++];
    if (character === "-" || character === "]") return undefined;
    return character === "\\" ? characters[at++] : character;
  };

  const negated = characters[at] === "^";
  if (negated) at += 1;
  const ranges: (readonly [string, string])[] = [];
  while (ranges.length === 0 || characters[at] !== "]") {
    const low = one();
    if (low === undefined) return undefined;
    let high: string | undefined = low;
    if (characters[at] === "-") {
      at += 1;
      high = one();
    }
    if (high === undefined) return undefined;
    ranges.push([low, high]);
  }
  return { matcher: { kind: "class", negated, ranges }, end: at + 1 };
}

/** Each part at its first place behind the star before it; the last one at the end. Time is length times length. */
function matches([first = [], ...rest]: Glob, path: readonly string[]): boolean {
  if (!matchesAt(first, path, 0)) return false;
  let at = first.length;
  if (rest.length === 0) return at === path.length;
  for (const [index, part] of rest.entries()) {
    const found = placeOf(part, path, at, index === rest.length - 1);
    if (found === undefined) return false;
    at = found + part.length;
  }
  return true;
}

/** Where a part that follows a star begins; the star takes what lies between, but no slash. */
function placeOf(
  part: readonly Matcher[],
  path: readonly string[],
  from: number,
  last: boolean,
): number | undefined {
  for (let at = from; at + part.length <= path.length; at += 1) {
    const fits = matchesAt(part, path, at) && (!last || at + part.length === path.length);
    if (fits) return at;
    if (path[at] === "/") return undefined;
  }
  return undefined;
}

function matchesAt(part: readonly Matcher[], path: readonly string[], at: number): boolean {
  return part.every((matcher, index) => {
    const character = path[at + index];
    return character !== undefined && matchesCharacter(matcher, character);
  });
}

function matchesCharacter(matcher: Matcher, character: string): boolean {
  switch (matcher.kind) {
    case "character":
      return character === matcher.character;
    case "any":
      return character !== "/";
    case "class":
      return matcher.ranges.some((range) => isWithin(range, character)) !== matcher.negated;
  }
}

function isWithin([low, high]: readonly [string, string], character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return (low.codePointAt(0) ?? 0) <= codePoint && codePoint <= (high.codePointAt(0) ?? 0);
}
