import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readLog } from "../../src/diagnose/read-log.ts";

const line = "go: github.com/pkg/errors@v0.9.1: unknown revision";

describe("readLog", () => {
  it.each([
    ["GitHub", `2026-01-02T03:04:05.1234567Z ${line}`],
    ["GitHub's error command", `2026-01-02T03:04:05.1234567Z ##[error]${line}`],
    ["gh run view", `build\tRun go mod download\t2026-01-02T03:04:05.1234567Z ${line}`],
    ["GitLab", `2026-01-02T03:04:05.123456Z 01E ${line}`],
    ["Jenkins", `[2026-01-02T03:04:05.123Z] ${line}`],
    ["Jenkins, short", `[03:04:05] ${line}`],
    ["a clock", `03:04:05  ${line}`],
    ["docker build", `#12 3.456 ${line}`],
    ["docker build inside GitHub", `2026-01-02T03:04:05.1234567Z #12 3.456 ${line}`],
    ["docker build's excerpt", `20.157 ${line}`],
    ["docker compose", `builder-1  | ${line}`],
    ["colours", `\u001b[31m${line}\u001b[0m`],
    ["our own quoting", `│ ${line}`],
    ["Bazel", `(03:04:05) ${line}`],
    ["TeamCity", `[03:04:05]W:\t [Step 1/3] ${line}`],
    ["klog", `E0102 03:04:05.678901   12345 build.go:12] ${line}`],
    ["Buildkite", `\u001b_bk;t=1700000000000\u0007${line}`],
    ["Earthly", `           +build | ${line}`],
    ["Drone", `[build:12] ${line}`],
    ["a quotation", `> ${line}`],
    ["a program that runs go", `stderr: ${line}`],
    ["an annotation", `Error: ${line}`],
    ["go build -json", JSON.stringify({ ImportPath: "a", Action: "build-output", Output: `${line}\n` })],
    ["a byte order mark", `\ufeff${line}`],
    ["nothing", line],
  ])("takes off what %s puts in front", (_, raw) => {
    expect(readLog(raw)).toBe(`${line}\n`);
  });

  it("keeps the indentation behind a time stamp, which binds the lines of one error", () => {
    expect(readLog("2026-01-02T03:04:05.1234567Z \tserver response: x")).toBe("\tserver response: x\n");
    expect(readLog("#6 20.157        golang.org/x/sys")).toBe("       golang.org/x/sys\n");
  });

  it("reads what was copied from a web page", () => {
    expect(readLog("exec: &quot;git&quot;: &lt;a &amp; b&gt; &#39;c&#39; &nbsp;")).toBe(
      `exec: "git": <a & b> 'c' &nbsp;\n`,
    );
  });

  it("keeps what looks like a prefix and is none", () => {
    for (const kept of [
      "[Pipeline] sh",
      "E: Failed to fetch x",
      "{}",
      '{"Output":3}',
      "error: exit status 1",
    ])
      expect(readLog(kept)).toBe(`${kept}\n`);
  });

  it("reads the line ends of every system", () => {
    expect(readLog("a\r\nb\rc\n")).toBe("a\nb\nc\n");
  });

  it("keeps two of many empty lines, and the two ends of an endless one", () => {
    expect(readLog(`a${"\r\n".repeat(5_000)}b`)).toBe("a\n\n\nb\n");
    const endless = readLog(`go: a ${"x ".repeat(1_000_000)}: EOF`);
    expect(endless.length).toBeLessThan(300_000);
    expect(endless).toMatch(/^go: a .*: EOF\n$/);
  });

  it("keeps three of a line that is said over and over", () => {
    expect(readLog("waiting\n".repeat(100_000) + line)).toBe(`${"waiting\n".repeat(3)}${line}\n`);
  });

  it("ends every line of any text, and has no control characters left", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 60 }), { maxLength: 20 }), (lines) => {
        const read = readLog(lines.join("\n"));
        expect(read.endsWith("\n")).toBe(true);
        // oxlint-disable-next-line no-control-regex -- these are what must be gone
        expect(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(read)).toBe(false);
      }),
    );
  });
});
