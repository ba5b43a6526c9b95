// A Go toolchain is a module like no other: public, in no go.sum that counts, and never taken where the checksum database
// has not confirmed it (modfetch/sumdb.go, useSumDB). What helps with other modules does not help with it.

import { matchesPrefixPatterns } from "../go/module-pattern.ts";
import { toolchainModule } from "../go/wanted-go.ts";
import { at, type Placed } from "./advice.ts";
import type { Sighting } from "./sighting.ts";

const toolchain = /^golang\.org\/toolchain@(?:v0\.0\.1-go(\d[\w.]{0,20}?)\.\w+-\w+)?/;

/** Nothing else is in trouble. */
export function isOfToolchain({ modules }: Pick<Sighting, "modules">): boolean {
  return modules.length > 0 && modules.every((module) => toolchain.test(module));
}

/** What helps with all modules but these. */
export function unlessToolchain(facts: Pick<Sighting, "modules">, sentence: string): string | undefined {
  return isOfToolchain(facts) ? undefined : sentence;
}

/** `1.27.0`; "" where none is named. */
function releaseIn({ modules }: Pick<Sighting, "modules">): string {
  return modules.map((module) => toolchain.exec(module)?.[1]).find((release) => release !== undefined) ?? "";
}

/** Why the database has a say, as the end of a sentence. */
export const confirmedAlways =
  "go takes no toolchain that the checksum database has not confirmed, whatever go.sum and GONOSUMDB say";

/** The database knows every release there is. */
export const noSuchRelease = "has no record of it, so that there is most likely no such release";

export const aRelease =
  "Ask for a release that is there, in go.mod or where `go-version` is set: https://go.dev/dl/?mode=json&include=all lists them.";

/** How to have that Go without fetching it as a module; `release` is "" where it is not known. */
export function haveGoFirst(release: string): readonly (Placed | string)[] {
  return [
    at(
      ["github-hosted", "self-hosted"],
      "Install that Go first, so that nothing has to be fetched: `go-version-file: go.mod` for actions/setup-go.",
    ),
    at(
      ["docker-build", "gitlab", "other-ci"],
      `Start from an image that has that Go, so that nothing has to be fetched: \`golang:${release || "1.26"}\`.`,
    ),
    at("laptop", "Install that Go first, from https://go.dev/dl/, so that nothing has to be fetched."),
  ];
}

/** The same where a toolchain is in trouble; nothing for other modules. */
export function forToolchain(facts: Pick<Sighting, "modules">): readonly (Placed | string)[] {
  return isOfToolchain(facts) ? haveGoFirst(releaseIn(facts)) : [];
}

export interface PastTheProxies {
  /** The end of a sentence. */
  readonly why: string;
  readonly doThis: string;
}

/** What in the settings keeps go from asking any proxy for a toolchain. */
export function pastTheProxies({ settings = {} }: Pick<Sighting, "settings">): PastTheProxies | undefined {
  const { GOPROXY = "", GONOPROXY = "", GOPRIVATE = "" } = settings;
  const name = GONOPROXY === "" ? "GOPRIVATE" : "GONOPROXY";
  const patterns = GONOPROXY || GOPRIVATE;
  if (matchesPrefixPatterns(patterns, toolchainModule))
    return {
      why: `no proxy was asked for it, because \`${name}=${patterns}\` matches \`${toolchainModule}\` as well`,
      doThis: `Name in ${name} only what is yours, such as \`git.example.com/*\`: toolchains come from a proxy.`,
    };
  const [first] = /^(?:off|direct)(?=$|[,|])/.exec(GOPROXY) ?? [];
  if (first === undefined) return undefined;
  return {
    why: `no proxy was asked for it, because there is none in \`GOPROXY=${GOPROXY}\``,
    doThis: "Name a proxy to fetch it from: `export GOPROXY=https://proxy.golang.org,direct`.",
  };
}

/** A `go` line is a demand, a `toolchain` line a wish. */
export const withoutIt =
  "Where only a `toolchain` line asks for it, and not the `go` line, use the Go that is here: `export GOTOOLCHAIN=local`.";

/** `go1.23.4`, `go1.23.0` of `1.23`, `go1.20` of `1.20`: the first release of a version has a third number since Go 1.21. */
export function programOf(wanted: string): string {
  const [, major = "1", minor = "26", patch = ""] =
    /^(?:go)?(\d+)\.(\d+)(\.\d+|rc\d+|beta\d+)?/.exec(wanted) ?? [];
  return `go${major}.${minor}${patch || (Number(minor) >= 21 ? ".0" : "")}`;
}
