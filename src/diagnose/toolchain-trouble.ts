// A Go toolchain is a module like no other: public, in no go.sum that counts, and never taken where the checksum database
// has not confirmed it (modfetch/sumdb.go, useSumDB). What helps with other modules does not help with it.

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

/** A `go` line is a demand, a `toolchain` line a wish. */
export const withoutIt =
  "Where only a `toolchain` line asks for it, and not the `go` line, use the Go that is here: `export GOTOOLCHAIN=local`.";
