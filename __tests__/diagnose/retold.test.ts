import { describe, expect, it } from "@jest/globals";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";

function firstCause(log: string): string | undefined {
  return diagnose({ output: readLog(log), attempts: [], settings: {} })[0]?.cause;
}

describe("what people retell of a log", () => {
  it.each([
    [
      "tcp-refused",
      "go: downloading k8s.io/apimachinery v0.36.3\ndial tcp 142.250.1.141:443: connect: connection refused",
    ],
    ["tcp-refused", "dial tcp 142.251.46.81:443: connect: connection refused"],
    ["ipv6-unreachable", "dial tcp [2a00:1450:400c:c07::52]:443: connect: network is unreachable"],
    ["connection-reset-or-eof", "go get github.com/acme/vault@v1.19.0\n# Error: Connection was reset"],
    ["dns-failure", "$ go mod tidy\nlookup proxy.golang.org: no such host"],
    ["tcp-timeout", "GOFLAGS=-mod=mod go install ./...\n\nthen: dial tcp: i/o timeout"],
  ])("is %s: %s", (cause, log) => {
    expect(firstCause(log)).toBe(cause);
  });

  it.each([
    "dial tcp 127.0.0.1:5432: connect: connection refused",
    "x509: certificate has expired or is not yet valid",
    "Unable to connect to the server: dial tcp 52.34.196.247:443: i/o timeout",
    "$ go get github.com/acme/vault@v1.19.0\ngo: added github.com/acme/vault v1.19.0\n$ ./vault\nserver ready",
    "go install ./cmd/server\nkubectl create -f manifest\nUnable to connect to the server: dial tcp 52.34.196.247:80: i/o timeout\nrecipe for target failed\nmake: *** [launch] Error 1",
    "go mod download\ngo test ./...\npattern ./...: open /home/me/db/data: permission denied",
  ])("is nothing of go's: %s", (log) => {
    expect(["unknown", "cgo-or-compile-error-not-a-download-problem"]).toContain(firstCause(log));
  });
});
