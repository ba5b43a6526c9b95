// Versions of Go itself, and which toolchain a go.mod or go.work makes go switch to
// (internal/gover; cmd/go/internal/toolchain/select.go; https://go.dev/doc/toolchain).

import { compareDecimals } from "./semver.ts";

interface GoVersion {
  readonly major: string;
  readonly minor: string;
  /** "" for a language version such as 1.21, and for a prerelease. */
  readonly patch: string;
  /** "", alpha, beta, rc. */
  readonly kind: string;
  readonly prerelease: string;
}

const malformed: GoVersion = { major: "", minor: "", patch: "", kind: "", prerelease: "" };
const goVersion = /^(0|[1-9][0-9]*)(?:\.(0|[1-9][0-9]*)(?:\.(0|[1-9][0-9]*)|([a-z]+)(0|[1-9][0-9]*)?)?)?$/;
/** What the go command takes a go.mod without a go line for (cmd/go/internal/gover, DefaultGoModVersion). */
const goModWithoutGoLine = "1.16";

function parseGoVersion(text: string): GoVersion {
  const found = goVersion.exec(text);
  if (found === null) return malformed;
  const [, major = "", minor, patch, kind = "", prerelease = ""] = found;
  if (minor === undefined) return { ...malformed, major, minor: "0", patch: "0" };
  // Before 1.21 a release without a patch number was the first one of its line.
  const implied = kind === "" && compareDecimals(minor, "21") < 0 ? "0" : "";
  return { major, minor, patch: patch ?? implied, kind, prerelease };
}

/**
 * Go's own order, without the `go` in front: 1.21 < 1.21rc2 < 1.21.0 < 1.21.1. What is no version comes before all
 * versions and equals its like (internal/gover, Compare).
 */
export function compareGoVersions(a: string, b: string): -1 | 0 | 1 {
  const left = parseGoVersion(a);
  const right = parseGoVersion(b);
  return (
    compareDecimals(left.major, right.major) ||
    compareDecimals(left.minor, right.minor) ||
    compareDecimals(left.patch, right.patch) ||
    compareKinds(left.kind, right.kind) ||
    compareDecimals(left.prerelease, right.prerelease)
  );
}

function compareKinds(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether the go line of a go.mod is this version or a later one. Without a line Go assumes 1.16. */
export function goLineAtLeast(goLine: string | undefined, version: string): boolean {
  return compareGoVersions(goLine ?? goModWithoutGoLine, version) >= 0;
}

/**
 * The toolchain that go switches to at its start under GOTOOLCHAIN=auto, such as "go1.27.0"; undefined if the local
 * one will do. `local` is what `go env GOVERSION` says, the lines are those of go.work if one is in force, otherwise
 * those of go.mod. Undefined also for a toolchain line that go refuses: it stops before it switches.
 */
export function toolchainNeeded(
  local: string,
  goLine: string | undefined,
  toolchainLine: string | undefined,
): string | undefined {
  if (toolchainLine === "default") return undefined;
  let version = versionOfToolchain(local) ?? versionOfDevelopment(local);
  if (version === undefined) return undefined;
  let needed: string | undefined;

  if (toolchainLine !== undefined && toolchainLine !== "") {
    const wanted = versionOfToolchain(toolchainLine);
    if (wanted === undefined) return undefined;
    if (compareGoVersions(wanted, version) > 0) {
      needed = toolchainLine;
      version = wanted;
    }
  }
  if (goLine !== undefined && compareGoVersions(goLine, version) > 0) needed = firstToolchainOf(goLine);
  return needed;
}

/** From 1.21 on a language version such as 1.22 is no release; its first one is 1.22.0. */
function firstToolchainOf(goLine: string): string {
  const { minor, patch, kind } = parseGoVersion(goLine);
  const isLanguageVersion = minor !== "" && patch === "" && kind === "";
  return isLanguageVersion && compareGoVersions(goLine, "1.21") >= 0 ? `go${goLine}.0` : `go${goLine}`;
}

/** "1.2.3" of go1.2.3 and go1.2.3-custom; undefined if that is no toolchain's name (gover.FromToolchain). */
function versionOfToolchain(name: string): string | undefined {
  const version = /^go([^ \t-]*)/.exec(name)?.[1];
  if (version === undefined || /[\\/]/.test(name) || parseGoVersion(version) === malformed) return undefined;
  return version;
}

/** A development build calls itself `devel go1.27-abcdef`, and go counts it as the language version. */
function versionOfDevelopment(name: string): string | undefined {
  return /^devel go(1\.[0-9]+)/.exec(name)?.[1];
}
