import { describe, expect, it } from "@jest/globals";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";
import { unwrap } from "../../src/diagnose/unwrap.ts";

const error =
  'go: github.com/acme/router@v1.6.2: Get "https://proxy.golang.org/github.com/acme/router/@v/v1.6.2.mod": dial tcp 142.251.43.17:443: i/o timeout';

function wrapped(text: string, width: number): string {
  return text.replace(new RegExp(`(.{${width}})(?=.)`, "g"), "$1\n");
}

describe("unwrap", () => {
  it.each([80, 100, 120])("puts together what a terminal of %i columns cut", (width) => {
    const log = `$ go mod download\n${error}\nmake: *** [deps] Error 1\n`;
    expect(unwrap(wrapped(log, width))).toBe(log);
  });

  it("leaves a text alone whose lines end by themselves", () => {
    const text = "go: a\n\tb\n";
    expect(unwrap(text)).toBe(text);
    expect(unwrap(`${"x".repeat(300)}\ny\n`)).toBe(`${"x".repeat(300)}\ny\n`);
    expect(unwrap(`${error}\n\tindented\n`)).toBe(`${error}\n\tindented\n`);
  });

  it("lets a cause be found that was cut in the middle of a word", () => {
    const [finding] = diagnose({ output: readLog(wrapped(error, 139)), attempts: [], settings: {} });
    expect(finding).toMatchObject({ cause: "tcp-timeout", modules: ["github.com/acme/router@v1.6.2"] });
  });

  it("lets a cause be found where a terminal filled up the line in which it cut a word", () => {
    const log = `a.go:7:2: no required modu${" ".repeat(149)}le provides package github.com/acme/policies/host; to add it:\n\tgo get github.com/acme/policies/host\n`;
    const [finding] = diagnose({ output: readLog(log), attempts: [], settings: {} });
    expect(finding).toMatchObject({ cause: "missing-package-in-module" });
  });

  it("lets the whole speak where a part of it would mean something else", () => {
    const database = `go: github.com/acme/router@v1.6.2: verifying module: github.com/acme/router@v1.6.2: Get "https://sum.golang.org/lookup/github.com/acme/router@v1.6.2": dial tcp 142.251.43.17:443: connect: connection refused`;
    for (const width of [80, 100, 120]) {
      const [finding] = diagnose({ output: readLog(wrapped(database, width)), attempts: [], settings: {} });
      expect(finding?.cause).toBe("sumdb-unreachable");
    }
  });
});
