// What stays is never worth another run, also where the rule's trouble mostly passes.

import { describe, expect, it } from "@jest/globals";
import { diagnose, retryVerdict } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";

const toolchain = "golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64";
const zip = `https://proxy.example.com/golang.org/toolchain/@v/v0.0.1-go1.99.0.linux-amd64.zip`;
const lib = "github.com/acme/lib@v1.2.3";
const lookup = `https://sum.golang.org/lookup/${lib}`;

function verdictOf(log: string): readonly [string | undefined, string] {
  const findings = diagnose({ output: readLog(log), attempts: [], settings: {} });
  return [findings[0]?.code, retryVerdict(findings)];
}

describe("a definitive answer", () => {
  it.each([
    ["GMG603", "go: download go1.99.0 for linux/amd64: toolchain not available"],
    [
      "GMG603",
      `go: download go1.99.0: ${toolchain}: reading ${zip}: 404 Not Found\n\tserver response: not found`,
    ],
    [
      "GMG603",
      `go: download go1.99.0: ${toolchain}: verifying module: checksum database disabled by GOSUMDB=off`,
    ],
    ["GMG603", `go: download go1.99.0: ${toolchain}: reading ${zip}: 410 Gone`],
    ["GMG603", `${toolchain}: reading ${zip}: 403 Forbidden\n\tserver response: not for you.`],
    [
      "GMG403",
      `go: ${lib}: verifying module: ${lib}: Get "${lookup}": x509: certificate signed by unknown authority`,
    ],
    ["GMG207", `go: ${lib}: zip for ${lib} has unexpected file github.com/acme/lib@v1.3.0/go.mod`],
    [
      "GMG207",
      `go: ${lib}: invalid response from proxy "https://proxy.example.com": proxy returned info for version v1.2.4 instead of requested version`,
    ],
    [
      "GMG105",
      `go: ${lib}: Get "https://proxy.example.com/github.com/acme/lib/@v/v1.2.3.mod": dial tcp 192.0.2.1:443: socket: operation not permitted`,
    ],
  ])("of %s is not asked for again: %s", (code, log) => {
    expect(verdictOf(`${log}\n`)).toEqual([code, "never"]);
  });

  it.each([
    ["GMG603", `go: download go1.99.0: ${toolchain}: reading ${zip}: 503 Service Unavailable`],
    [
      "GMG603",
      `go: download go1.99.0: ${toolchain}: reading ${zip}: 404 Not Found\n\tserver response: not found: fetch timed out`,
    ],
    [
      "GMG403",
      `go: ${lib}: verifying module: ${lib}: Get "${lookup}": dial tcp 192.0.2.1:443: connect: connection refused`,
    ],
    [
      "GMG207",
      `go: ${lib}: invalid response from proxy "https://proxy.example.com": invalid character '<' looking for beginning of value`,
    ],
    [
      "GMG105",
      `go: ${lib}: Get "https://proxy.example.com/github.com/acme/lib/@v/v1.2.3.mod": dial tcp 192.0.2.1:443: connect: network is unreachable`,
    ],
  ])("is not what %s met here: %s", (code, log) => {
    expect(verdictOf(`${log}\n`)).toEqual([code, "after-delay"]);
  });

  it.each(["go: download go1.99.0: ", "go: "])(
    "is told with the toolchain and the answer, behind %j",
    (before) => {
      const log = `${before}${toolchain}: reading ${zip}: 403 Forbidden\n\tserver response: not for you.\n`;
      const [finding] = diagnose({ output: readLog(log), attempts: [], settings: {} });
      expect(finding?.because).toBe(
        "go.mod asks for go1.99.0, and `proxy.example.com` did not deliver it: 403 Forbidden (not for you).",
      );
    },
  );

  it("of one proxy does not speak for another that failed", () => {
    const failed = `go: download go1.99.0: ${toolchain}: reading ${zip}: 503 Service Unavailable\n`;
    const absent = "go: download go1.98.0 for linux/amd64: toolchain not available\n";
    expect(verdictOf(absent + failed)).toEqual(["GMG603", "after-delay"]);
  });
});
