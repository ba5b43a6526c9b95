// The directives that go.mod and go.work have in common, and the versions in them
// (golang.org/x/mod/modfile/rule.go). Errors are Go's words.

import { err, ok, type Result } from "../core/result.ts";
import { parseGoString } from "./go-string.ts";
import { checkMajor, escapeVersion, splitPathVersion } from "./module-path.ts";
import type { ModuleVersion } from "./module-version.ts";
import { canonicalVersion, isCanonicalVersion, isValidVersion } from "./semver.ts";

/**
 * What becomes of a version that is not canonical. "as-written": a branch, a commit or a short version stays as it
 * is, for go to look up (the go.mod of the main module). "canonical": a short version is written out, anything else
 * is an error (go.work, and the go.mod of a dependency).
 */
export type VersionReading = "as-written" | "canonical";

/** The version behind `go`, such as 1.21 or 1.26.8. */
export function readGoLine(words: readonly string[]): Result<string, string> {
  const [version] = words;
  if (version === undefined || words.length !== 1) return err("go directive expects exactly one argument");
  if (/^[1-9][0-9]*\.(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?(?:[a-z]+[0-9]+)?$/.test(version))
    return ok(version);
  return err(`invalid go version '${version}': must match format 1.23.0`);
}

/** In a dependency go forgives what follows the language version: `v1.21.x` and `1.21-custom` are read as 1.21. */
export function readGoLineLax(words: readonly string[]): Result<string, string> {
  const strict = readGoLine(words);
  if (strict.ok || words.length !== 1) return strict;
  const lax = /^v?([1-9][0-9]*\.(?:0|[1-9][0-9]*))[^0-9]/.exec(words[0] ?? "")?.[1];
  return lax === undefined ? strict : ok(lax);
}

/** The name behind `toolchain`, such as go1.26.8 or default. */
export function readToolchainLine(words: readonly string[]): Result<string, string> {
  const [name] = words;
  if (name === undefined || words.length !== 1)
    return err("toolchain directive expects exactly one argument");
  if (/^default$|^go1(?:$|\.)/.test(name)) return ok(name);
  return err(`invalid toolchain version '${name}': must match format go1.23.0 or default`);
}

export function checkGodebugLine(words: readonly string[]): Result<void, string> {
  const [setting = ""] = words;
  const fine = words.length === 1 && setting.includes("=") && !/["'`,]/.test(setting);
  return fine ? ok(undefined) : err("usage: godebug key=value");
}

/** The one string behind `tool`, `ignore`, `use` or `module`. */
export function readOneString(words: readonly string[], usage: string): Result<string, string> {
  const [word] = words;
  return word === undefined || words.length !== 1 ? err(usage) : readString(word);
}

/** Path and version behind `require` or `exclude`. */
export function readModuleVersion(
  verb: string,
  words: readonly string[],
  reading: VersionReading,
): Result<ModuleVersion, string> {
  const [pathWord, versionWord] = words;
  if (pathWord === undefined || versionWord === undefined || words.length !== 2)
    return err(`usage: ${verb} module/path v1.2.3`);
  const path = readString(pathWord);
  if (!path.ok) return path;
  const version = readVersion(`${verb} ${path.value}: `, versionWord, reading);
  if (!version.ok) return version;
  return checkedMajor(verb, path.value, version.value);
}

export interface Replacement {
  readonly old: { readonly module: string; /** "" for every version. */ readonly version: string };
  readonly by:
    { readonly kind: "directory"; readonly path: string } | ({ readonly kind: "module" } & ModuleVersion);
  readonly line: number;
}

/** `replace old [version] => new [version]`. */
export function readReplacement(
  words: readonly string[],
  line: number,
  reading: VersionReading,
): Result<Replacement, string> {
  const arrow = words[1] === "=>" ? 1 : 2;
  const [oldPathWord, oldVersionWord] = words;
  const [newPathWord, newVersionWord] = words.slice(arrow + 1);
  if (
    oldPathWord === undefined ||
    words[arrow] !== "=>" ||
    newPathWord === undefined ||
    words.length > arrow + 3
  )
    return err(
      "usage: replace module/path [v1.2.3] => other/module v1.4\n\t or replace module/path [v1.2.3] => ../local/directory",
    );

  const oldPath = readString(oldPathWord);
  if (!oldPath.ok) return oldPath;
  if (splitPathVersion(oldPath.value) === undefined)
    return err(`replace ${oldPath.value}: invalid module path`);
  let old: ModuleVersion = { module: oldPath.value, version: "" };
  if (arrow === 2 && oldVersionWord !== undefined) {
    const version = readVersion(`replace ${old.module}: `, oldVersionWord, reading);
    if (!version.ok) return version;
    const checked = checkedMajor("replace", old.module, version.value);
    if (!checked.ok) return checked;
    old = checked.value;
  }

  const by = readTarget(newPathWord, newVersionWord, reading);
  return by.ok ? ok({ old, by: by.value, line }) : by;
}

function readTarget(
  pathWord: string,
  versionWord: string | undefined,
  reading: VersionReading,
): Result<Replacement["by"], string> {
  const path = readString(pathWord);
  if (!path.ok) return path;
  if (versionWord !== undefined) {
    const version = readVersion(`replace ${path.value}: `, versionWord, reading);
    if (!version.ok) return version;
    if (isDirectoryPath(path.value))
      return err(`replacement module directory path ${JSON.stringify(path.value)} cannot have version`);
    return ok({ kind: "module", module: path.value, version: version.value });
  }
  if (isDirectoryPath(path.value)) return ok({ kind: "directory", path: path.value });
  return err(
    path.value.includes("@")
      ? "replacement module must match format 'path version', not 'path@version'"
      : "replacement module without version must be directory path (rooted or starting with . or ..)",
  );
}

/** Unix and Windows paths on every system, because go.mod travels (modfile.IsDirectoryPath). */
function isDirectoryPath(path: string): boolean {
  return /^(?:\.\.?(?:$|[/\\])|[/\\]|[A-Za-z]:)/.test(path);
}

/** The versions behind `retract`: one, or `[low, high]`. What else stands there is an error. */
export function checkRetractLine(words: readonly string[]): Result<void, string> {
  const [first] = words;
  if (first === undefined || first === "(") return err("expected '[' or version");
  const interval = first === "[";
  const [low, comma, high, end] = interval ? words.slice(1) : words;
  if (low === undefined) return err("expected version after '['");
  const versions = interval ? [low, high] : [low];
  if (interval && comma !== ",") return err("expected ',' after version");
  if (interval && high === undefined) return err("expected version after ','");
  for (const version of versions) {
    const read = parseGoString(version ?? "");
    if (!read.ok) return err(`retract: version ${JSON.stringify(version)} invalid: ${read.error}`);
  }
  if (interval && end !== "]") return err("expected ']' after version");
  const further = words[interval ? 5 : 1];
  return further === undefined
    ? ok(undefined)
    : err(`unexpected token after version: ${JSON.stringify(further)}`);
}

function readString(word: string): Result<string, string> {
  const value = parseGoString(word);
  return value.ok ? value : err(`invalid quoted string: ${value.error}`);
}

function readVersion(where: string, word: string, reading: VersionReading): Result<string, string> {
  const text = parseGoString(word);
  if (!text.ok) return err(`${where}version ${JSON.stringify(word)} invalid: ${text.error}`);
  const version = text.value;
  if (isCanonicalVersion(version)) return ok(version);
  if (reading === "as-written" && isQuery(version)) return ok(version);
  const canonical = reading === "canonical" ? canonicalVersion(version) : "";
  return canonical === ""
    ? err(`${where}version ${JSON.stringify(version)} invalid: must be of the form v1.2.3`)
    : ok(canonical);
}

/** What go would look up: `<v1.2.3`, latest, a branch, a tag (cmd/go/internal/modload/query.go). */
function isQuery(text: string): boolean {
  const bound = /^[<>]=?(.*)$/.exec(text)?.[1];
  return bound === undefined ? escapeVersion(text).ok : isValidVersion(bound);
}

/** A query is not held against the path here: what it leads to may fit. */
function checkedMajor(verb: string, module: string, version: string): Result<ModuleVersion, string> {
  const split = splitPathVersion(module);
  if (split === undefined)
    return err(verb === "replace" ? `replace ${module}: invalid module path` : "invalid module path");
  if (!isCanonicalVersion(version)) return ok({ module, version });
  const fits = checkMajor(version, split.major, module.startsWith("gopkg.in/"));
  return fits.ok ? ok({ module, version }) : err(`${verb} ${module}: ${fits.error}`);
}
