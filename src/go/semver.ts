// Semantic versions as Go has them: with a leading v, minor and patch optional (golang.org/x/mod/semver).

interface SemanticVersion {
  readonly major: string;
  readonly minor: string;
  readonly patch: string;
  /** With its hyphen; "" if there is none. */
  readonly prerelease: string;
  /** With its plus sign; "" if there is none. */
  readonly build: string;
}

const number = "(0|[1-9][0-9]*)";
const prereleaseWord = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
const buildWord = "[0-9A-Za-z-]+";
const semantic = new RegExp(
  `^v${number}(?:\\.${number}(?:\\.${number}(-${prereleaseWord}(?:\\.${prereleaseWord})*)?(\\+${buildWord}(?:\\.${buildWord})*)?)?)?$`,
);
const pseudo =
  /^v[0-9]+\.(?:0\.0-|\d+\.\d+-(?:[^+]*\.)?0\.)\d{14}-[A-Za-z0-9]+(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

function parseVersion(version: string): SemanticVersion | undefined {
  const found = semantic.exec(version);
  if (found === null) return undefined;
  const [, major = "", minor = "0", patch = "0", prerelease = "", build = ""] = found;
  return { major, minor, patch, prerelease, build };
}

/** A semantic version in any of Go's forms: v1, v1.2, v1.2.3-pre+build (semver.IsValid). */
export function isValidVersion(version: string): boolean {
  return semantic.test(version);
}

/** Written out, and without build metadata but for +incompatible; "" if it is no version (module.CanonicalVersion). */
export function canonicalVersion(version: string): string {
  const parsed = parseVersion(version);
  if (parsed === undefined) return "";
  const { major, minor, patch, prerelease, build } = parsed;
  return `v${major}.${minor}.${patch}${prerelease}${build === "+incompatible" ? build : ""}`;
}

/** A version that names one revision for good: v1.2.3, v1.2.3-pre, v2.0.0+incompatible, a pseudo-version. */
export function isCanonicalVersion(version: string): boolean {
  return version !== "" && canonicalVersion(version) === version;
}

/** A version made of a time and a commit (module.IsPseudoVersion). */
export function isPseudoVersion(version: string): boolean {
  return isValidVersion(version) && pseudo.test(version);
}

/** "v1" of v1.2.3; "" if it is no version. */
export function majorOf(version: string): string {
  const parsed = parseVersion(version);
  return parsed === undefined ? "" : `v${parsed.major}`;
}

export function isIncompatible(version: string): boolean {
  return parseVersion(version)?.build === "+incompatible";
}

/**
 * Which of two comes first (semver.Compare). Build metadata does not count; what is no version comes before
 * every version, and all that is none is equal.
 */
export function compareVersions(a: string, b: string): -1 | 0 | 1 {
  const left = parseVersion(a);
  const right = parseVersion(b);
  if (left === undefined || right === undefined)
    return compare(Number(left !== undefined), Number(right !== undefined));
  return (
    compareDecimals(left.major, right.major) ||
    compareDecimals(left.minor, right.minor) ||
    compareDecimals(left.patch, right.patch) ||
    comparePrereleases(left.prerelease, right.prerelease)
  );
}

/** Decimal numbers of any length without leading zeros; "" comes before every number. */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  return compare(a.length, b.length) || compare(a, b);
}

function comparePrereleases(a: string, b: string): -1 | 0 | 1 {
  if (a === "" || b === "") return compare(Number(a === ""), Number(b === ""));
  const left = a.slice(1).split(".");
  const right = b.slice(1).split(".");
  for (const [index, word] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = comparePrereleaseWords(word, other);
    if (order !== 0) return order;
  }
  return compare(left.length, right.length);
}

function comparePrereleaseWords(a: string, b: string): -1 | 0 | 1 {
  const numeric = /^[0-9]+$/;
  if (numeric.test(a) !== numeric.test(b)) return numeric.test(a) ? -1 : 1;
  return numeric.test(a) ? compareDecimals(a, b) : compare(a, b);
}

function compare<Value extends string | number>(a: Value, b: Value): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
