import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);

// src/go/semver.ts
var number = "(0|[1-9][0-9]*)";
var prereleaseWord = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
var buildWord = "[0-9A-Za-z-]+";
var semantic = new RegExp(
  `^v${number}(?:\\.${number}(?:\\.${number}(-${prereleaseWord}(?:\\.${prereleaseWord})*)?(\\+${buildWord}(?:\\.${buildWord})*)?)?)?$`
);
function parseVersion(version) {
  const found = semantic.exec(version);
  if (found === null) return void 0;
  const [, major = "", minor = "0", patch = "0", prerelease = "", build = ""] = found;
  return { major, minor, patch, prerelease, build };
}
function isValidVersion(version) {
  return semantic.test(version);
}
function canonicalVersion(version) {
  const parsed = parseVersion(version);
  if (parsed === void 0) return "";
  const { major, minor, patch, prerelease, build } = parsed;
  return `v${major}.${minor}.${patch}${prerelease}${build === "+incompatible" ? build : ""}`;
}
function isCanonicalVersion(version) {
  return version !== "" && canonicalVersion(version) === version;
}
function majorOf(version) {
  const parsed = parseVersion(version);
  return parsed === void 0 ? "" : `v${parsed.major}`;
}
function isIncompatible(version) {
  return parseVersion(version)?.build === "+incompatible";
}
function compareVersions(a, b) {
  const left = parseVersion(a);
  const right = parseVersion(b);
  if (left === void 0 || right === void 0)
    return compare(Number(left !== void 0), Number(right !== void 0));
  return compareDecimals(left.major, right.major) || compareDecimals(left.minor, right.minor) || compareDecimals(left.patch, right.patch) || comparePrereleases(left.prerelease, right.prerelease);
}
function compareDecimals(a, b) {
  return compare(a.length, b.length) || compare(a, b);
}
function comparePrereleases(a, b) {
  if (a === "" || b === "") return compare(Number(a === ""), Number(b === ""));
  const left = a.slice(1).split(".");
  const right = b.slice(1).split(".");
  for (const [index, word] of left.entries()) {
    const other = right[index];
    if (other === void 0) return 1;
    const order = comparePrereleaseWords(word, other);
    if (order !== 0) return order;
  }
  return compare(left.length, right.length);
}
function comparePrereleaseWords(a, b) {
  const numeric = /^[0-9]+$/;
  if (numeric.test(a) !== numeric.test(b)) return numeric.test(a) ? -1 : 1;
  return numeric.test(a) ? compareDecimals(a, b) : compare(a, b);
}
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export {
  isValidVersion,
  canonicalVersion,
  isCanonicalVersion,
  majorOf,
  isIncompatible,
  compareVersions,
  compareDecimals
};
