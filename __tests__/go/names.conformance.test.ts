// Versions, paths, patterns and words, each held against the packages of the Go toolchain itself.

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseGoFlags } from "../../src/go/go-flags.ts";
import {
  checkModulePath,
  checkVersionFitsPath,
  escapePath,
  escapeVersion,
  unescapePath,
  unescapeVersion,
} from "../../src/go/module-path.ts";
import { matchesPrefixPatterns } from "../../src/go/module-pattern.ts";
import { canonicalVersion, compareVersions, isPseudoVersion } from "../../src/go/semver.ts";
import { compareGoVersions } from "../../src/go/toolchain.ts";
import type { Result } from "../../src/core/result.ts";
import { paths, pieces, versions } from "./oracle/generated-names.ts";
import { buildOracle, type GoBox, openGoBox, type Question } from "./oracle/go-oracle.ts";

const seed = 20261121;
const sampleSize = 4000;

let box: GoBox;
let ask: ReturnType<typeof buildOracle>;
beforeAll(() => {
  box = openGoBox();
  ask = buildOracle(box);
});
afterAll(() => box.remove());

/** Asks go all cases at once and shows those on which we differ. */
function expectAsGo(questions: readonly Question[], ours: (...args: string[]) => unknown): void {
  if (ask === undefined) return;
  const answers = ask(questions);
  const differences = questions
    .map(([name, ...args], index) => ({ name, args, go: answers[index], ours: ours(...args) }))
    .filter((one) => JSON.stringify(one.go) !== JSON.stringify(one.ours));
  expect(differences.slice(0, 5)).toEqual([]);
}

function sample<Value>(arbitrary: fc.Arbitrary<Value>): Value[] {
  return fc.sample(arbitrary, { seed, numRuns: sampleSize });
}

const valueOrNull = (result: Result<string, string>): string | null => (result.ok ? result.value : null);

describe("versions are Go's versions", () => {
  it("are canonical where Go says so, and written out the same way", () => {
    expectAsGo(
      sample(versions).map((version) => ["CanonicalVersion", version]),
      canonicalVersion,
    );
  });

  it("are pseudo-versions where Go says so", () => {
    expectAsGo(
      sample(versions).map((version) => ["IsPseudoVersion", version]),
      isPseudoVersion,
    );
  });

  it("come in Go's order", () => {
    const words = fc.array(fc.constantFrom("0", "2", "11", "a", "b", "rc-1", "1a", "-"), {
      minLength: 1,
      maxLength: 3,
    });
    const prereleases = words.map((parts) => `v1.2.3-${parts.join(".")}`);
    const pairs = sample(fc.oneof(fc.tuple(versions, versions), fc.tuple(prereleases, prereleases)));
    expectAsGo(
      pairs.map(([a, b]) => ["Compare", a, b]),
      compareVersions,
    );
  });

  it("fit a path where Go says so", () => {
    const pairs = sample(fc.tuple(paths, versions));
    expectAsGo(
      pairs.map(([a, b]) => ["Check", a, b]),
      (path, version) => checkVersionFitsPath(path, version).ok,
    );
  });
});

describe("module paths are Go's module paths", () => {
  it("are valid where Go says so", () => {
    expectAsGo(
      sample(paths).map((path) => ["CheckPath", path]),
      (path) => checkModulePath(path).ok,
    );
  });

  it("are escaped as Go escapes them, or refused", () => {
    expectAsGo(
      sample(paths).map((path) => ["EscapePath", path]),
      (path) => valueOrNull(escapePath(path)),
    );
    expectAsGo(
      sample(versions).map((text) => ["EscapeVersion", text]),
      (text) => valueOrNull(escapeVersion(text)),
    );
  });

  it("are unescaped as Go does, or refused", () => {
    const escaped = pieces(["a.com", "/", "!a", "!", "!!", "A", "x", "!1", "é", "v2", "/v2", ".", "con"], 6);
    expectAsGo(
      sample(escaped).map((path) => ["UnescapePath", path]),
      (path) => valueOrNull(unescapePath(path)),
    );
    const marked = pieces(["v1", ".0", "!r!c", "!", "-A", "+", "/", ":", " ", "~1", "nul", "*", "é"], 5);
    expectAsGo(
      sample(marked).map((text) => ["UnescapeVersion", text]),
      (text) => valueOrNull(unescapeVersion(text)),
    );
  });
});

describe("patterns match as GOPRIVATE's do", () => {
  it("for whole and broken globs", () => {
    const globs = pieces(
      ["a", "b", "*", "?", "/", ",", "[ab]", "[^a]", "[^", "[", "]", "-", "\\", "[/]", "é"],
      6,
    );
    const targets = pieces(["a", "a", "b", "/", "[", "é"], 4);
    expectAsGo(
      sample(fc.tuple(globs, targets)).map(([glob, target]) => ["MatchPrefixPatterns", glob, target]),
      matchesPrefixPatterns,
    );
  });

  it.each([
    ["*.corp.example", "git.corp.example/team/x"],
    ["github.com/acme/*", "github.com/acme"],
    ["github.com/acme/*", "github.com/acme/x/y"],
    ["github.com/acme/", "github.com/acme/x"],
    [" github.com/acme", "github.com/acme"],
    ["none", "github.com/acme"],
    ["github.com//", "github.com"],
    ["*[/a]b", "x/yab"],
    ["*", "a"],
    ["*/*", "a"],
    [",,a[,b", "b"],
    ["a*a*a*a*a*a*a*a*a*a*b", "a".repeat(200)],
  ])("for %j and %j", (glob, target) => {
    expectAsGo([["MatchPrefixPatterns", glob, target]], matchesPrefixPatterns);
  });
});

describe("versions of Go itself", () => {
  it("come in Go's order", () => {
    const goVersions = fc.oneof(
      pieces(["1", ".", ".", "21", "20", "0", "rc", "rc1", "2", "beta", "-x", "go", "01"], 5),
      fc.constantFrom(
        "1",
        "1.20",
        "1.20.0",
        "1.21",
        "1.21rc2",
        "1.21.0",
        "1.21.10",
        "1.21.9",
        "1.9",
        "1.26.8",
      ),
    );
    const pairs = sample(fc.tuple(goVersions, goVersions));
    expectAsGo(
      pairs.map(([a, b]) => ["CompareGo", a, b]),
      compareGoVersions,
    );
  });
});

describe("the words of GOFLAGS", () => {
  it("are split as Go splits them", () => {
    const flags = pieces(["-mod=mod", "-x", " ", " ", "\t", "\n", "'", '"', "-tags=a b", "=", "é"], 7);
    expectAsGo(
      sample(flags).map((text) => ["Quoted", text]),
      parseGoFlags,
    );
  });
});
