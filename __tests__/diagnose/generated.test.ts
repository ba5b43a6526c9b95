// Logs of the wild, made over by chance: other names and versions, paths of Windows, a terminal's width, an end or a
// beginning that is cut off, and what CI systems put around lines. The first cause stays what it was.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";

type Change = (log: string) => string;

const folder = join(import.meta.dirname, "wild");
const seed = 20_261_128;
const timesEach = 6;

/** Marsaglia's xorshift: the same numbers everywhere, so that a failure can be seen again. */
function chance(from: number): (below: number) => number {
  let state = from;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function eachLine(change: (line: string, index: number) => string): Change {
  return (log) => log.split("\n").map(change).join("\n");
}

/** As a terminal of that width cuts what is longer. */
function wrappedAt(width: number): Change {
  const cut = new RegExp(`.{${width}}(?=.)`, "g");
  return eachLine((line) => line.replaceAll("\t", " ".repeat(8)).replace(cut, "$&\n"));
}

const names: Readonly<Record<string, Change>> = {
  "the names that it has": (log) => log,
  "other owners": (log) => log.replace(/\bacme\b/g, "northwind-labs"),
  "other modules": (log) => log.replace(/github\.com\/acme\/router\b/g, "github.com/initech/go-tree.v2x"),
  "other versions": (log) => log.replace(/\bv1\.6\.2\b/g, "v0.31.0-rc.4"),
  "other hosts": (log) => log.replace(/\bcorp\.example\b/g, "intra.initech.net"),
  "other addresses": (log) => log.replace(/\b142\.250\.\d+\.\d+\b/g, "203.0.113.77"),
};

const places: Readonly<Record<string, Change>> = {
  "the paths that it has": (log) => log,
  "paths of Windows": (log) =>
    log.replace(/(?<=[\s"(])(?:\/root|\/home\/\w+)?\/go\/pkg\/mod(?:\/[^\s:"')]*)?/g, (path) =>
      `C:\\Users\\ci\\${path.slice(path.indexOf("go/"))}`.replaceAll("/", "\\"),
    ),
  "paths of a runner": (log) =>
    log.replace(/(?<=[\s"(])(?:\/root|\/home\/\w+)?\/go\/pkg\/mod\b/g, "/home/runner/_work/_tool/go/pkg/mod"),
};

const ends: Readonly<Record<string, Change>> = {
  "all of it": (log) => log,
  "its head cut off": (log) =>
    `nloading github.com/northwind/a v1.0.0\ngo: downloading golang.org/x/text v0.3.7\n${log}`,
  "its tail cut off": (log) => `${log.trimEnd()}\nmake: *** [Makefile:12: bui`,
  "what other programs print around it": (log) =>
    `+ docker pull golang:1.26\nStatus: Image is up to date for golang:1.26\n${log.trimEnd()}\nmake[1]: *** [Makefile:7: deps] Error 1\n`,
  "an empty end": (log) => `${log.trimEnd()}\n\n\n`,
};

const widths: Readonly<Record<string, Change>> = {
  "no width": (log) => log,
  "80 columns": wrappedAt(80),
  "120 columns": wrappedAt(120),
};

const clothes: Readonly<Record<string, Change>> = {
  nothing: (log) => log,
  "docker build": eachLine((line, index) => `#12 ${(3.4 + index / 8).toFixed(3)} ${line}`),
  "docker build in GitHub": eachLine((line) => `2026-01-02T03:04:05.1234567Z #12 3.456 ${line}`),
  GitLab: eachLine((line) => `2024-03-01T10:00:00.123456Z 00E ${line}`),
  Jenkins: eachLine((line) => `[2024-03-01T10:00:00.123Z] ${line}`),
  Azure: eachLine((line) => `2024-03-01T10:00:00.1234567Z ##[error]${line}`),
  "a step of Cloud Build": eachLine((line) => `Step #1: ${line}`),
  Buildkite: eachLine((line) => `_bk;t=1709287200000${line}`),
  "docker compose": eachLine((line) => `api-1  | ${line}`),
};

const marks: Readonly<Record<string, Change>> = {
  "plain letters": (log) => log,
  colours: eachLine((line) => `\u001b[1;31m${line}\u001b[0m`),
  "Windows line ends": (log) => log.replaceAll("\n", "\r\n"),
  "a mark in front": (log) => `\ufeff${log}`,
};

const twice: Readonly<Record<string, Change>> = {
  "go: once": (log) => log,
  "go: twice": (log) => log.replace(/^go: (?!downloading|finding)/gm, "go: go: "),
};

/** What a CI system has put in front of its lines; no terminal cuts these. */
const ofSystem = /^(?:\[?\d{1,4}[-:]|#\d)/m;

interface Made {
  readonly how: string;
  readonly log: string;
}

function madeOver(log: string, next: (below: number) => number): Made {
  const wide = log.split("\n").some((line) => line.length > 80) && !ofSystem.test(log);
  const how: string[] = [];
  let made = log;
  for (const choices of [names, places, twice, ends, widths, clothes, marks]) {
    // A terminal shows what it cuts as it is, and cuts nothing that fits.
    const isCut = how.some((one) => one.endsWith(" columns"));
    if ((choices === widths && !wide) || (choices === clothes && isCut)) continue;
    const keys = Object.keys(choices);
    const key = keys[next(keys.length)] ?? "";
    made = choices[key]?.(made) ?? made;
    how.push(key);
  }
  return { how: how.join(", "), log: made };
}

function firstCause(log: string): string {
  return diagnose({ output: readLog(log), attempts: [], settings: {} })[0]?.cause ?? "";
}

describe.each(readdirSync(folder).filter((file) => file !== "none.txt"))("a log like those of %s", (file) => {
  it("has the first cause of the one it is like", () => {
    const [, ...parts] = readFileSync(join(folder, file), "utf8").split(/^§ /m);
    const next = chance(seed);
    const strange = parts.flatMap((part) => {
      const [head = "", ...lines] = part.split("\n");
      const [causes = "", name = ""] = head.split(" | ");
      const cause = causes.split(" ")[0];
      return Array.from({ length: timesEach }, () => madeOver(lines.join("\n"), next))
        .map((made) => ({ ...made, got: firstCause(made.log) }))
        .filter(({ got }) => got !== cause)
        .map(({ how, got }) => `${cause} (${name}) is ${got} with ${how}`);
    });
    expect(strange).toEqual([]);
  });
});
