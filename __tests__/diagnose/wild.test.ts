// Logs in the shapes that people post them in: each must come out as the cause a senior engineer would name first.
//
// They are made up (names, hosts and versions), in the wording that go, git and CI systems have. A log begins with a
// line `§ cause other,causes | where it is from`; the others would also be a fair answer.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { causeIds } from "../../src/diagnose/cause.ts";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";

interface Wild {
  readonly cause: string;
  readonly name: string;
  readonly log: string;
}

const folder = join(import.meta.dirname, "wild");
const notOurs = ["unknown", "cgo-or-compile-error-not-a-download-problem"];

/** No setting is a failure by being printed. */
const goEnv = [
  "AR='ar'",
  "CGO_ENABLED='1'",
  "GO111MODULE=''",
  "GOAUTH='netrc'",
  "GOCACHE='/root/.cache/go-build'",
  "GOFLAGS='-mod=mod'",
  "GOINSECURE=''",
  "GOMODCACHE='/go/pkg/mod'",
  "GONOPROXY='github.com/acme/*'",
  "GONOSUMDB='github.com/acme/*'",
  "GOPATH='/go'",
  "GOPRIVATE='github.com/acme/*'",
  "GOPROXY='https://proxy.golang.org,direct'",
  "GOSUMDB='sum.golang.org'",
  "GOTOOLCHAIN='local'",
  "GOVCS=''",
  "GOVERSION='go1.24.1'",
].join("\n");

function eachLine(dress: (line: string) => string): (log: string) => string {
  return (log) => log.split("\n").map(dress).join("\n");
}

/** What systems put around the lines of a step. */
const dresses: Readonly<Record<string, (log: string) => string>> = {
  Azure: eachLine((line) => `2024-03-01T10:00:00.1234567Z ##[error]${line}`),
  Jenkins: eachLine((line) => `10:10:05  ${line}`),
  "docker build in Jenkins": eachLine((line) => `[2024-03-01T10:00:00.123Z] #12 4.512 ${line}`),
  GitLab: eachLine((line) => `2024-03-01T10:00:00.123456Z 00E ${line}`),
  TeamCity: eachLine((line) => `[10:10:05]W:\t [Step 1/3] ${line}`),
  Earthly: eachLine((line) => `           +build | ${line}`),
  Drone: eachLine((line) => `[build:12] ${line}`),
  "docker compose": eachLine((line) => `app-1  | ${line}`),
  "a quotation": eachLine((line) => `> ${line}`),
  "a runner that names the stream": eachLine((line) => `stderr: ${line}`),
  "a step of GitHub": (log) =>
    `##[group]Run go build ./...\ngo build ./...\nenv:\n  GOPRIVATE: github.com/acme/*\n  GOTOOLCHAIN: local\n##[endgroup]\n${log}\nError: Process completed with exit code 1.\n`,
  "docker build": (log) =>
    `Step 3/9 : RUN go mod download\n ---> Running in abc\n${log}\nThe command '/bin/sh -c go mod download' returned a non-zero code: 1\n`,
};

function logsIn(file: string): Wild[] {
  const [, ...parts] = readFileSync(join(folder, file), "utf8").split(/^§ /m);
  return parts.map((part) => {
    const [head = "", ...lines] = part.split("\n");
    const [causes = "", name = ""] = head.split(" | ");
    return { cause: causes.split(" ")[0] ?? "", name, log: lines.join("\n") };
  });
}

function causesIn(log: string): readonly string[] {
  return diagnose({ output: readLog(log), attempts: [], settings: {} }).map(({ cause }) => cause);
}

describe.each(readdirSync(folder).filter((file) => file !== "none.txt"))("a log of %s", (file) => {
  it.each(logsIn(file))("is $cause: $name", ({ cause, log }) => {
    expect(causeIds).toContain(cause);
    expect(causesIn(log)[0]).toBe(cause);
  });

  it.each(logsIn(file))(
    "is $cause also with Windows line ends, colours and a clock: $name",
    ({ cause, log }) => {
      const dressed = log.replace(/^(.*)$/gm, "2026-01-02T03:04:05.1234567Z \u001b[36m$1\u001b[0m\r");
      expect(causesIn(dressed)[0]).toBe(cause);
    },
  );

  it.each(logsIn(file))("is $cause also below what go env says: $name", ({ cause, log }) => {
    expect(causesIn(`+ go env\n${goEnv}\n${log}`)[0]).toBe(cause);
  });

  it.each(Object.keys(dresses))(`is what it is in the clothes of %s`, (dress) => {
    const strange = logsIn(file).filter(
      ({ cause, log }) => causesIn(dresses[dress]?.(log) ?? "")[0] !== cause,
    );
    expect(strange.map(({ cause, name }) => `${cause}: ${name}`)).toEqual([]);
  });

  it.each(logsIn(file))("is $cause also amid what other programs print: $name", ({ cause, log }) => {
    const amid = [
      "+ npm ci\nadded 812 packages in 9s\nnpm warn deprecated har-validator@5.1.5: no longer supported",
      log,
      "make: *** [Makefile:12: build] Error 1\nerror Command failed with exit code 2.",
    ].join("\n");
    expect(causesIn(amid)[0]).toBe(cause);
  });
});

describe("a log without a failed download", () => {
  it.each(logsIn("none.txt"))("is $cause: $name", ({ cause, log }) => {
    expect(causesIn(log)[0]).toBe(cause);
    expect(causesIn(log).filter((one) => !notOurs.includes(one))).toEqual([]);
  });

  it("is not what go env says", () => {
    expect(causesIn(goEnv)).toEqual(["unknown"]);
    expect(causesIn(goEnv.replaceAll("'", '"').replace("GO111MODULE=", "GO111MODULE=off"))).toEqual([
      "unknown",
    ]);
  });
});
