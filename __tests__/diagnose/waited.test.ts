// Whoever was waited for when a command was ended: the words of a run of ours, and the trace of -x.

import { describe, expect, it } from "@jest/globals";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";
import { waitedWords } from "../../src/diagnose/waited-words.ts";

const directory = "/root/go/pkg/mod/cache/vcs/0a1b";
const made = `mkdir -p ${directory} # git3 https://git.corp.test/acme/lib.git\n`;
const canceled = "Error: The operation was canceled.\n";

function findingsIn(output: string, settings: Readonly<Record<string, string>> = {}) {
  return diagnose({ output: readLog(output), attempts: [], settings });
}

describe("a host that was waited for", () => {
  it("is named with the address to try, and with the pattern that keeps the proxies out", () => {
    const words = waitedWords({
      module: "git.corp.test/acme/lib@v1.2.3",
      command: "hg clone",
      address: "https://hg.corp.test:8443/acme/lib",
      forMs: 61_400,
    });
    const [finding] = findingsIn(`${words}\n`, { GOPRIVATE: "*.corp.test" });
    expect(finding).toMatchObject({
      code: "GMG515",
      hosts: ["hg.corp.test:8443"],
      modules: ["git.corp.test/acme/lib@v1.2.3"],
    });
    expect(finding?.because).toContain("`hg clone` had waited 61 s for `hg.corp.test:8443`");
    expect(finding?.advice.join("\n")).toContain(
      "curl -sSI --max-time 10 https://hg.corp.test:8443/acme/lib",
    );
    expect(finding?.advice.join("\n")).toContain("(`*.corp.test`)");
  });

  it.each([
    [
      "git fetch",
      "ssh://git.corp.test:2222/acme/lib",
      "ssh -T -o BatchMode=yes -o ConnectTimeout=10 -p 2222 git@git.corp.test",
      "GIT_SSH_COMMAND",
    ],
    [
      "git fetch",
      "https://git.corp.test/acme/lib",
      "GIT_TERMINAL_PROMPT=0 timeout 20 git ls-remote https://git.corp.test/acme/lib",
      "GIT_HTTP_LOW_SPEED_LIMIT",
    ],
    ["go", "https://go.corp.test/lib", 'curl -sS --max-time 10 "https://go.corp.test/lib?go-get=1"', ""],
  ])("by %s at %s is tried by what does the same and ends", (command, address, tryBy, giveUpBy) => {
    const words = waitedWords({ module: "go.corp.test/lib@v1.0.0", command, address, forMs: 9_000 });
    const advice = findingsIn(`${words}\n`)[0]?.advice.join("\n") ?? "";
    expect(advice).toContain(`\`${tryBy}\``);
    expect(/GIT_\w+(?==)(?<!PROMPT)/.exec(advice)?.[0] ?? "").toBe(giveUpBy);
  });

  it("has no name where nobody could see it", () => {
    const words = waitedWords({ module: "", command: "git fetch", address: "", forMs: 7_000 });
    const [finding] = findingsIn(`${words}\n`);
    expect(finding?.code).toBe("GMG515");
    expect(JSON.stringify(finding)).not.toMatch(/undefined|``/);
  });

  it("is read off the trace of -x, where git had begun and not ended", () => {
    const [finding] = findingsIn(
      `${made}cd ${directory}; git fetch -f --depth=1 origin refs/tags/v1:refs/tags/v1\n${canceled}`,
    );
    expect(finding).toMatchObject({
      code: "GMG515",
      hosts: ["git.corp.test"],
      modules: ["git.corp.test/acme/lib"],
    });
  });

  it("is nobody where git had ended, or nobody ended the job", () => {
    const run = `cd ${directory}; git ls-remote -q origin`;
    for (const log of [`${made}${run}\n0.912s # ${run}\n${canceled}`, `${made}${run}\nok\n`])
      expect(findingsIn(log).map(({ code }) => code)).not.toContain("GMG515");
  });
});

describe("a circle of redirects", () => {
  const lib = "github.com/acme/lib@v1.2.3";
  it("names the proxy in force where the server gives only a path", () => {
    const log = `go: ${lib}: Get "/github.com/acme/lib/@v/v1.2.3.mod": stopped after 10 redirects\n`;
    const [finding] = findingsIn(log, { GOPROXY: "https://artifacts.corp.test/go/,direct" });
    expect(finding?.code).toBe("GMG216");
    expect(finding?.because).toMatch(/^`artifacts\.corp\.test` answers with a redirect/);
    expect(finding?.advice[0]).toBe(
      'See who leads where: `curl -sIL --max-redirs 10 "https://artifacts.corp.test/go/github.com/acme/lib/@v/v1.2.3.info" | grep -i ^location`.',
    );
    expect(finding?.advice.join("\n")).toContain("X-Forwarded-Proto");
  });

  it("takes no word of GOPROXY for an address", () => {
    const log = `go: ${lib}: Get "/x": stopped after 10 redirects\n`;
    const [finding] = findingsIn(log, { GOPROXY: "direct" });
    expect(finding?.because).toMatch(/^The module proxy answers/);
    expect(finding?.advice.join("\n")).not.toMatch(/direct\/|\(it is/);
  });

  it("knows a login page, and a host of module paths", () => {
    const login = findingsIn(
      `go: ${lib}: Get "https://a.corp.test/login?next=%2Fgo": stopped after 10 redirects\n`,
    );
    expect(login[0]?.advice.join("\n")).toContain("machine a.corp.test login $NETRC_LOGIN");
    const vanity = findingsIn(
      `go: go.corp.test/lib@v1.2.3: unrecognized import path "go.corp.test/lib": https fetch: Get "https://go.corp.test/lib/?go-get=1": stopped after 10 redirects\n`,
    );
    expect(vanity.map(({ code }) => code)).toEqual(["GMG216"]);
    expect(vanity[0]?.advice.join("\n")).toContain("whoever runs `go.corp.test` has to answer `?go-get=1`");
    expect(vanity[0]?.advice.join("\n")).not.toContain("GOPROXY as the server itself has it");
  });
});
