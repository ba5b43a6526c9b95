// A log that comes in pieces, and one that is too large to be held.

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { logReader, readLog } from "../../src/diagnose/read-log.ts";
import type { Finding } from "../../src/diagnose/rule.ts";
import { capturedLogs } from "./captured-logs.ts";

/** What an excerpt may take; more than twice the beginning and the end of a log. */
const mostKept = 5_000_000;

function readPieces(bytes: Uint8Array, sizes: readonly number[]): string {
  const reader = logReader();
  // A piece is written over as soon as it was taken, as readers of files do.
  const buffer = new Uint8Array(Math.max(...sizes));
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const part = bytes.subarray(from, from + (sizes[turn % sizes.length] ?? 1));
    buffer.set(part);
    reader.add(buffer.subarray(0, part.length));
    buffer.fill(0);
    from += part.length;
  }
  return reader.end();
}

function readAll(...parts: readonly (string | Uint8Array)[]): string {
  const reader = logReader();
  for (const part of parts) reader.add(typeof part === "string" ? Buffer.from(part) : part);
  return reader.end();
}

function findingsIn(output: string): readonly Finding[] {
  return diagnose({ output, attempts: [], settings: {} });
}

function causesIn(output: string): readonly string[] {
  return findingsIn(output).map(({ cause }) => cause);
}

function linesOf(count: number, lineOf: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${lineOf(index)}\n`).join("");
}

/** 1.5 MB, half as much again as is kept of the beginning, and of the end. */
const quiet = linesOf(32_000, (index) => `compiling step ${index.toString(2)} of many more steps`);
const progress = linesOf(60_000, (index) => `go: downloading github.com/acme/r${index} v1.0.${index}`);
const noisy = linesOf(60_000, (index) => `warning ${index}: unknown path, version of ${index} not found`);
const timeout =
  'go: example.com/a@v1.0.0: Get "https://proxy.golang.org/example.com/a/@v/v1.0.0.mod": dial tcp 203.0.113.7:443: i/o timeout\n';
const undefinedName = "# example.com/app\n./main.go:3:5: undefined: x\n";
const notOurs = "cgo-or-compile-error-not-a-download-problem";

describe("a log in pieces", () => {
  it("is read as it is in one, whatever their sizes", () => {
    const size = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 65_536 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...capturedLogs),
        fc.array(size, { minLength: 1, maxLength: 8 }),
        fc.constantFrom<BufferEncoding>("utf8", "utf16le", "latin1"),
        ({ bytes }, sizes, encoding) => {
          const log = encoding === "utf8" ? bytes : Buffer.from(bytes.toString("utf8"), encoding);
          expect(readPieces(log, sizes)).toBe(readAll(log));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is the same where it is larger than what is kept", () => {
    const log = Buffer.from(
      `${quiet}${timeout}\r\n${"é".repeat(300_000)}\r\n\n\n\n${noisy}${quiet}${undefinedName}`,
    );
    const whole = readAll(log);
    // Some lines byte by byte, wherever that falls.
    const byBytes = [...Array.from({ length: 300 }, () => 1), 30_011];
    for (const sizes of [byBytes, [4_097], [65_536]]) expect(readPieces(log, [...sizes, 3])).toBe(whole);
  });
});

describe("a log that is too large to be held", () => {
  /** Settings, which GMG211 and GMG212 rest on, are believed where they stand at the head of a log. */
  const elsewhere = ["none", "GMG211", "GMG212"];
  const told = capturedLogs.filter(({ folder }) => !elsewhere.includes(folder));
  /** That a failure is somebody else's (GMG902) is read from the end of a log alone. */
  const sample = told.filter(({ folder }, index) => folder !== "GMG902" && index % 23 === 0);

  it("is searched for every error that is known, also where most lines are nobody's", () => {
    const before = `${quiet.slice(0, 300_000)}\n\n\n`;
    const strange = told.filter(
      ({ folder, bytes }) => findingsIn(readAll(before, bytes))[0]?.code !== folder,
    );
    expect(strange.map(({ folder }) => folder)).toEqual([]);
  });

  it.each([
    ["at the beginning", (log: Uint8Array) => [log, "\n\n\n", quiet, quiet]],
    ["in the middle", (log: Uint8Array) => [quiet, "\n\n\n", log, "\n\n\n", quiet]],
    ["in the middle of progress", (log: Uint8Array) => [progress, "\n\n\n", log, "\n\n\n", progress]],
    ["at the end", (log: Uint8Array) => [quiet, quiet, "\n\n\n", log]],
  ])("is diagnosed by what stands %s of it", (_, around) => {
    const strange = sample.filter(
      ({ folder, bytes }) => findingsIn(readAll(...around(bytes)))[0]?.code !== folder,
    );
    expect(strange.map(({ folder }) => folder)).toEqual([]);
  });

  it("keeps the lines of one error together, wherever the excerpt begins and ends", () => {
    const error = [
      "go: github.com/acme/widget@v1.0.0: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0a1b: exit status 128:",
      "\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
      "",
    ].join("\n");
    for (let lines = 0; lines < 3; lines++) {
      const whole = linesOf(40_000, (index) => `step ${index}`.repeat(1 + lines)) + error;
      const output = readLog(quiet + whole + quiet + error + quiet);
      expect(new Set(causesIn(output))).toEqual(new Set(["git-terminal-prompts-disabled"]));
    }
  });

  it("knows what a later try made good, however far away, and what failed again", () => {
    const again = "go: downloading example.com/a v1.0.0\n";
    expect(causesIn(readAll(quiet, timeout, quiet, again, quiet, undefinedName))).toEqual([notOurs]);
    expect(causesIn(readAll(quiet, timeout, again, quiet, timeout, quiet, undefinedName))).toEqual([
      "tcp-timeout",
      notOurs,
    ]);
  });

  it("knows what the trace of -x tells of a file, however far away", () => {
    const prompts =
      "go: example.com/a@v1.0.0: git ls-remote -q origin: exit status 128:\n\tfatal: could not read Username for 'https://example.com': terminal prompts disabled\n";
    const asked = "https://proxy.example.com/example.com/a/@v/v1.0.0.mod";
    const failed = `# get ${asked}: Get "${asked}": dial tcp 203.0.113.7:443: i/o timeout\n`;
    const served = "# get https://other.example.com/example.com/a/@v/v1.0.0.mod: 200 OK (0.1s)\n";
    expect(causesIn(readAll(quiet, failed, quiet, prompts, quiet))[0]).toBe("tcp-timeout");
    expect(causesIn(readAll(quiet, served, failed, quiet, prompts, quiet))[0]).toBe("tcp-timeout");
    expect(causesIn(readAll(quiet, failed, quiet, served, quiet, prompts, quiet))[0]).toBe(
      "git-terminal-prompts-disabled",
    );
  });

  it.each<[string, readonly string[]]>([
    ["nothing but errors", Array.from({ length: 8 }, () => noisy)],
    ["nothing but progress", Array.from({ length: 8 }, () => progress)],
    ["one line", Array.from({ length: 20 }, () => "go: x@v1 timeout ".repeat(60_000))],
    ["empty lines", Array.from({ length: 20 }, () => "\n".repeat(1_000_000))],
    ["one line over and over", Array.from({ length: 20 }, () => "y\n".repeat(500_000))],
    ["NULs", Array.from({ length: 20 }, () => "\0".repeat(1_000_000))],
    ["long lines", Array.from({ length: 200 }, (_, index) => `go: ${"invalid ".repeat(12_000)}${index}\n`)],
    [
      "errors in one string",
      Array.from({ length: 100 }, (_, index) => `msg="invalid ${"\\n\\tx ".repeat(20_000)}${index}\n`),
    ],
  ])("is bounded where it is %s", (_, parts) => {
    expect(readAll(...parts).length).toBeLessThan(mostKept);
  });
});
