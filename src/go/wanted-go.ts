// Which Go somebody asks for: in words of their own (`1.22`, `1.22.3`, `stable`), by the lines of a go.mod or go.work,
// and which release of a list that is.

import { err, ok, type Result } from "../core/result.ts";
import { compareGoVersions } from "./toolchain.ts";

/** Versions are without the `go` in front. */
export type WantedGo =
  | { readonly kind: "exact"; readonly version: string }
  /** The newest release of a line such as 1.22; of a go line that has none any more, the newest of all. */
  | { readonly kind: "newest-of"; readonly line: string; readonly orNewest: boolean }
  | { readonly kind: "newest" }
  /** The newest release of the line before the newest. */
  | { readonly kind: "newest-before" };

const release = /^((?:0|[1-9]\d*)\.(?:0|[1-9]\d*))(?:\.(?:0|[1-9]\d*))?(?:(?:rc|beta)\d+)?$/;

/**
 * Reads `1.22.3`, `go1.22.3`, `1.23rc1` (also as `1.23.0-rc.1`), `1.22`, `1.22.x`, `~1.22.3`, `>=1.21`, `^1.21`,
 * `stable` and `oldstable`, as setup-go takes them. The error is the end of a sentence about the value.
 */
export function parseWantedGo(text: string): Result<WantedGo, string> {
  const word = text.trim().replace(/^go(?=\d)/, "");
  if (/^(?:stable|latest|\*|x)$/.test(word)) return ok({ kind: "newest" });
  if (word === "oldstable") return ok({ kind: "newest-before" });
  // Whatever is at least that new may be the newest.
  if (/^(?:>=|\^)\s*1(?:\.\d+){0,2}$/.test(word) || /^1(?:\.[x*])?$/i.test(word))
    return ok({ kind: "newest" });
  const line = /^~\s*(\d+\.\d+)(?:\.\d+)?$|^(\d+\.\d+)(?:\.[x*])?$/i.exec(word);
  const [, approximately, language] = line ?? [];
  const ofLine = approximately ?? language;
  if (ofLine !== undefined && release.test(ofLine))
    return knowsModules(ofLine)
      ? ok({ kind: "newest-of", line: ofLine, orNewest: false })
      : err(beforeModules(ofLine));
  const version = word.replace(/^(\d+\.\d+)\.0-(rc|beta)\.?(\d+)$/, "$1$2$3");
  if (release.test(version))
    return knowsModules(version) ? ok({ kind: "exact", version }) : err(beforeModules(version));
  const meant = /^v\s*(?=\d)/.test(word) ? parseWantedGo(word.slice(1)) : undefined;
  return err(
    meant?.ok === true
      ? `is no version of Go; write \`${word.slice(1).trim()}\`.`
      : "is no version of Go; write one such as `1.26.0`, `1.26` for its newest release, or `stable`.",
  );
}

function knowsModules(version: string): boolean {
  return compareGoVersions(version, "1.11") >= 0;
}

/** YAML reads 1.20 as a number, which is 1.2. */
function beforeModules(version: string): string {
  const quoted = /^\d+\.\d$/.test(version)
    ? `; if that was \`${version}0\`, write it in quotes: \`"${version}0"\``
    : "";
  return `is older than Go's modules, which came with 1.11${quoted}; for the newest release write \`stable\`.`;
}

/** What a go.mod or go.work asks for, by the newer of its two lines. Without any the newest will do. */
export function wantedByLines(goLine: string | undefined, toolchainLine: string | undefined): WantedGo {
  const named = /^go(\d[^-\s]*)/.exec(toolchainLine ?? "")?.[1];
  const version = named !== undefined && compareGoVersions(named, goLine ?? "") > 0 ? named : goLine;
  const wanted = parseWantedGo(version ?? "stable");
  if (!wanted.ok) return { kind: "newest" };
  return wanted.value.kind === "newest-of" ? { ...wanted.value, orNewest: true } : wanted.value;
}

/** Of several directories the one that asks for most: what serves it serves the others. */
export function mostWanted(all: readonly WantedGo[]): WantedGo | undefined {
  return [...all].sort((a, b) => compareGoVersions(leastOf(a), leastOf(b)) || rank(a) - rank(b)).at(-1);
}

function leastOf(wanted: WantedGo): string {
  switch (wanted.kind) {
    case "exact":
      return wanted.version;
    case "newest-of":
      return `${wanted.line}.999999`;
    case "newest":
    case "newest-before":
      return "0";
  }
}

function rank({ kind }: WantedGo): number {
  return ["newest", "newest-before", "newest-of", "exact"].indexOf(kind);
}

/** The release of the list that is meant; undefined if there is none. Prereleases only where nothing else fits. */
export function chooseRelease(wanted: WantedGo, versions: readonly string[]): string | undefined {
  const stable = versions.filter((version) => !/[a-z]/.test(version));
  switch (wanted.kind) {
    case "exact":
      return wanted.version;
    case "newest-of": {
      const isOfLine = (version: string): boolean => lineOf(version) === wanted.line;
      const ofLine = newest(stable.filter(isOfLine)) ?? newest(versions.filter(isOfLine));
      if (ofLine !== undefined || !wanted.orNewest) return ofLine;
      // An older one would refuse the go.mod.
      const any = newest(stable);
      return any !== undefined && compareGoVersions(any, wanted.line) >= 0 ? any : undefined;
    }
    case "newest":
      return newest(stable);
    case "newest-before": {
      const line = lineOf(newest(stable) ?? "");
      return newest(stable.filter((version) => lineOf(version) !== line));
    }
  }
}

function newest(versions: readonly string[]): string | undefined {
  return [...versions].sort(compareGoVersions).at(-1);
}

function lineOf(version: string): string | undefined {
  return release.exec(version)?.[1];
}

/** The module that every toolchain is a version of (cmd/go/internal/gover, ToolchainModule in modfetch). */
export const toolchainModule = "golang.org/toolchain";

/** `v0.0.1-go1.22.3.linux-amd64`. */
export function toolchainVersion(version: string, platform: string): string {
  return `v0.0.1-go${version}.${platform}`;
}

/**
 * Releases in the `list` of golang.org/toolchain: those for this platform, or where it has none, those for any, as
 * go reads it (modfetch/toolchain.go, Versions).
 */
export function releasesIn(list: string, platform: string): string[] {
  const found = list
    .split("\n")
    .map((line) => /^v0\.0\.1-go(\d[\w.]*?)\.([a-z0-9]+-[a-z0-9]+)$/.exec(line.trim()))
    .filter((match) => match !== null)
    .map(([, version = "", of = ""]) => ({ version, of }));
  const mine = found.filter(({ of }) => of === platform);
  return [...new Set((mine.length > 0 ? mine : found).map(({ version }) => version))];
}

export function describeWanted(wanted: WantedGo): string {
  switch (wanted.kind) {
    case "exact":
      return `go${wanted.version}`;
    case "newest-of":
      return `the newest go${wanted.line}`;
    case "newest":
      return "the newest Go";
    case "newest-before":
      return "the newest Go of the line before the newest";
  }
}

/** As semver, which tool caches name their directories by: 1.23rc1 is 1.23.0-rc.1, 1.20 is 1.20.0. */
export function semverOfGo(version: string): string {
  const [, language = "", patch, kind, number] =
    /^(\d+\.\d+)(?:\.(\d+))?(?:([a-z]+)(\d+))?$/.exec(version) ?? [];
  if (language === "") return version;
  return `${language}.${patch ?? "0"}${kind === undefined ? "" : `-${kind}.${number}`}`;
}

/** The way back; undefined for what is no release of Go. */
export function goOfSemver(version: string): string | undefined {
  const [, language = "", patch, prerelease = ""] =
    /^(\d+\.\d+)\.(\d+)(?:-((?:rc|beta)\.\d+))?$/.exec(version) ?? [];
  if (language === "") return undefined;
  return prerelease === "" ? `${language}.${patch}` : `${language}${prerelease.replace(".", "")}`;
}
