// A toolchain that go could not have: the true cause, and no advice that helps with other modules alone. The logs are
// those of go 1.26.8.

import { describe, expect, it } from "@jest/globals";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";
import type { Finding } from "../../src/diagnose/rule.ts";

const toolchain = "golang.org/toolchain@v0.0.1-go1.27.0.linux-amd64";
const lookup = `https://sum.golang.org/lookup/${toolchain}`;

function findingsIn(log: string, settings: Readonly<Record<string, string>> = {}): readonly Finding[] {
  return diagnose({ output: readLog(log), attempts: [], settings });
}

function toldIn(findings: readonly Finding[]): string {
  return findings.flatMap(({ because, advice }) => [because, ...advice]).join("\n");
}

const mismatch = [
  "checksum mismatch",
  "\tdownloaded: h1:fVts2HjYwzBWrJtkf1B9HRDAuCZcZLexWI6ZX6Ls/IU=",
  "\tsum.golang.org: h1:gVts2HjYwzBWrJtkf1B9HRDAuCZcZLexWI6ZX6Ls/IU=",
  "",
  "SECURITY ERROR",
  "This download does NOT match the one reported by the checksum server.",
].join("\n");

/** What makes sense for a module and none for a toolchain. */
const ofModules =
  /go mod tidy|complete go\.sum|GOPRIVATE|go env -w GONOSUMDB|tag was moved|@latest|no line for/;

describe("a toolchain that is not what the checksum database knows", () => {
  it.each([
    ["other bytes", mismatch],
    [
      "a record that does not hold",
      `${toolchain}: initializing sumdb.Client: checking tree#66385784: downloaded inconsistent tile`,
    ],
    ["an answer that is not signed", `${toolchain}: cannot authenticate record data in server response`],
  ])("is a matter of security, and running again does not help: %s", (_, words) => {
    const findings = findingsIn(`go: download go1.27.0: ${toolchain}: verifying module: ${words}\n`);
    expect(findings.map(({ cause, retry }) => [cause, retry])).toEqual([
      ["sumdb-mismatch-security", "never"],
    ]);
    expect(findings[0]?.modules).toEqual([toolchain]);
    expect(toldIn(findings)).not.toMatch(ofModules);
  });
});

describe("a toolchain that the checksum database cannot confirm", () => {
  it.each([
    [
      `go: download go1.27.0: ${toolchain}: verifying module: ${toolchain}: Get "${lookup}": dial tcp: i/o timeout`,
    ],
    [`go: ${toolchain}: verifying module: ${toolchain}: Get "${lookup}": dial tcp: i/o timeout`],
    [`go: ${toolchain}: verifying module: ${toolchain}: reading ${lookup}: 403 Forbidden`],
    [`go: ${toolchain}: verifying module: ${toolchain}: reading ${lookup}: 404 Not Found`],
    [
      `go: ${toolchain}: verifying module: ${toolchain}: reading https://proxy.corp.example/sumdb/sum.golang.org/lookup/${toolchain}: 503 Service Unavailable`,
    ],
  ])("is told without go.sum, and without patterns that do not reach it: %s", (log) => {
    expect(toldIn(findingsIn(log))).not.toMatch(ofModules);
  });

  it("is told with who did not confirm it, and that go insists on it", () => {
    const [finding] = findingsIn(
      `go: download go1.27.0: ${toolchain}: verifying module: ${toolchain}: Get "${lookup}": dial tcp: i/o timeout`,
    );
    expect(finding?.because).toMatch(/go1\.27\.0.*database has not confirmed.*`sum\.golang\.org` did not/);
  });

  it("is, where the database has no record of it, a release that is not there", () => {
    const [finding] = findingsIn(
      `go: ${toolchain}: verifying module: ${toolchain}: reading ${lookup}: 404 Not Found`,
    );
    expect(finding?.because).toContain("no such release");
    expect(finding?.advice.join("\n")).toContain("https://go.dev/dl/?mode=json");
  });

  it("is not to be asked of the database that did not answer, by its other name", () => {
    const china = `https://sum.golang.google.cn/lookup/${toolchain}`;
    const told = toldIn(
      findingsIn(`go: ${toolchain}: verifying module: Get "${china}": dial tcp: i/o timeout`),
    );
    expect(told).toContain("GOSUMDB=sum.golang.org");
    expect(told).not.toContain("GOSUMDB=sum.golang.google.cn");
  });

  it("says of other modules what it said before", () => {
    const lib = "github.com/acme/lib@v1.2.3";
    const log = `go: ${lib}: verifying module: ${lib}: Get "https://sum.golang.org/lookup/${lib}": dial tcp: i/o timeout`;
    expect(toldIn(findingsIn(log))).toContain("go mod tidy");
  });
});

describe("a toolchain that nobody sends", () => {
  it("is asked of the user's own proxy", () => {
    const settings = { GOPROXY: "https://goproxy.corp.example/go,off" };
    const told = toldIn(
      findingsIn("go: download go1.27.0 for linux/amd64: toolchain not available\n", settings),
    );
    expect(told).toContain('curl -sI "https://goproxy.corp.example/go/golang.org/toolchain/@v/list"');
  });

  it.each([
    [{ GOPRIVATE: "*" }, "`GOPRIVATE=*` matches `golang.org/toolchain`", "only what is yours"],
    [
      { GONOPROXY: "golang.org/*", GOPRIVATE: "x.test" },
      "`GONOPROXY=golang.org/*` matches",
      "only what is yours",
    ],
    [{ GOPROXY: "direct" }, "there is none in `GOPROXY=direct`", "https://proxy.golang.org,direct"],
  ])("is told with the settings that let no proxy be asked: %j", (settings, why, doThis) => {
    const [finding] = findingsIn(
      "go: download go1.27.0 for linux/amd64: toolchain not available\n",
      settings,
    );
    expect(finding?.because).toContain(why);
    expect(finding?.advice[0]).toContain(doThis);
    expect(finding?.advice.join("\n")).not.toContain("must carry");
  });

  it("is told without what a version of two numbers means, where there is none", () => {
    const named = toldIn(findingsIn("go: download go1.27.0 for linux/amd64: toolchain not available\n"));
    expect(named).not.toContain("is a language");
    // Before Go 1.21.13 and 1.22.4 such a name was asked for as it stands.
    const short = toldIn(findingsIn("go: download go1.22 for linux/amd64: toolchain not available\n"));
    expect(short).toContain("write `go 1.22.0` or add `toolchain go1.22.0`");
  });

  it("gets more time where it was still coming when the time of the run was up", () => {
    const zip = "http://mirror.corp.example/golang.org/toolchain/@v/v0.0.1-go1.27.0.linux-amd64.zip";
    const [finding] = findingsIn(
      `go: ${toolchain}: Get "${zip}": still coming when the time was up, after 24250000 bytes in 10 s\n`,
    );
    expect(finding?.because).toContain(
      "was still sending it when the time of the run was up: 24.3 MB had come in 10 s",
    );
    expect(finding?.advice.join("\n")).toContain("`timeout: 30m`");
  });

  it("does without it only where the go line allows that", () => {
    const told = toldIn(findingsIn('go: cannot find "go1.27.0" in PATH\n'));
    expect(told).toMatch(/only a `toolchain` line.*GOTOOLCHAIN=local/);
  });
});
