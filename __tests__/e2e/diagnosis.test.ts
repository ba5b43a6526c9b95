// What the built action says of real faults: the user's own mirror, one cause, and what to do about it.

import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Finding } from "../../src/diagnose/rule.ts";
import type { Report } from "../../src/report/report.ts";
import { makeModule } from "../fakes/made-module.ts";
import { nobody } from "../fakes/nobody.ts";
import { ownAuthority } from "../fakes/own-authority.ts";
import { posixOnly, stepAside } from "../fakes/only-on.ts";
import type { Fault } from "../fakes/unkind-proxy.ts";
import type { Job, StepResult } from "./runner.ts";
import { goMod, goSum, jobWith, modules, other, proxyWith } from "./scene.ts";

/** A stall is waited for only where there is one: of a busy machine everybody stands still for a second. */
const quickly = { retries: "0", timeout: "90s" };
const nowhere = { url: "http://127.0.0.1:1" };

async function diagnosed(
  job: Job,
  more: Readonly<Record<string, string>> = {},
): Promise<{ main: StepResult; findings: readonly Finding[] }> {
  const { main } = await job.use({ ...quickly, ...more });
  const path = main.outputs["report-path"] ?? "";
  const report = path === "" ? undefined : (JSON.parse(readFileSync(path, "utf8")) as Report);
  // The guard is ours, and its path is secret.
  expect(`${JSON.stringify(report)}${main.summary}${main.unmasked}`).not.toMatch(
    /127\.0\.0\.1:\d+\/[0-9a-f]{16}/,
  );
  return { main, findings: report?.findings ?? [] };
}

const changedLib = makeModule({
  module: "example.test/lib",
  version: "v1.2.3",
  files: { "new.go": "package lib\n" },
});

describe("a mirror that fails is named, with its cause and whether to run again", () => {
  const cases: readonly (readonly [string, Fault, string, string])[] = [
    ["sends nothing", "silent", "read-timeout-or-stall", "true"],
    ["cuts the connection", "reset", "connection-reset-or-eof", "true"],
    ["sends a login page", "html", "proxy-returned-html-or-garbage", "true"],
    ["does not speak HTTP", "not-http", "proxy-returned-html-or-garbage", "true"],
    ["says 401", { status: 401 }, "goproxy-private-proxy-401", "false"],
    ["says 403", { status: 403 }, "proxy-403-forbidden", "false"],
    ["says 404", { status: 404 }, "module-not-found-404-410", "false"],
    ["says 410", { status: 410 }, "module-not-found-404-410", "false"],
    ["says 429", { status: 429, headers: { "retry-after": "0" } }, "proxy-429-rate-limited", "true"],
    ["says 503", { status: 503 }, "proxy-5xx", "true"],
    [
      "knows no such version",
      { status: 404, body: "not found: example.test/lib@v1.2.3: invalid version: unknown revision v1.2.3\n" },
      "unknown-revision",
      "false",
    ],
  ];
  it.each(cases)("where it %s", async (_, fault, cause, retryHelps) => {
    const proxy = await proxyWith({ faults: [{ match: /lib/, fault }] });
    const stall = fault === "silent" ? { "stall-timeout": "4s" } : {};
    const { main, findings } = await diagnosed(jobWith(proxy), stall);
    expect(main).toMatchObject({ code: 1, outputs: { outcome: "failed", cause, "retry-helps": retryHelps } });
    expect(main.commands).toMatchObject([{ name: "error", properties: { file: "go.mod", line: "7" } }]);
    expect(findings).toMatchObject([{ cause, modules: ["example.test/lib@v1.2.3"] }]);
    expect(findings[0]?.hosts).toEqual([`127.0.0.1:${proxy.port}`]);
    expect(main.summary).toContain(`127.0.0.1:${proxy.port}`);
  });

  it("where its name is unknown, and says what it said where it says something", async () => {
    const unknown = await diagnosed(jobWith({ url: "https://goproxy.invalid" }));
    expect(unknown.main.outputs).toMatchObject({ cause: "dns-failure", "retry-helps": "true" });
    expect(unknown.findings).toMatchObject([{ hosts: ["goproxy.invalid"] }]);

    const proxy = await proxyWith({ faults: [{ fault: { status: 403, body: "in quarantine\n" } }] });
    const { findings } = await diagnosed(jobWith(proxy));
    expect(findings[0]?.evidence).toContain("in quarantine");
  });

  it("where it serves other bytes, as a matter of go.sum that no further run changes", async () => {
    const proxy = await proxyWith({ modules: [changedLib, other] });
    const { main, findings } = await diagnosed(jobWith(proxy));
    expect(main.outputs).toMatchObject({ cause: "checksum-mismatch-gosum", "retry-helps": "false" });
    expect(findings[0]?.because).toContain(changedLib.h1);
    expect(findings[0]?.hosts).toEqual([`127.0.0.1:${proxy.port}`]);
  });

  it("where nobody trusts its certificate, and where its port speaks no TLS", async () => {
    const plain = await proxyWith();
    const wrongScheme = await diagnosed(jobWith({ url: plain.url.replace("http:", "https:") }));
    expect(wrongScheme.main.outputs).toMatchObject({ diagnosis: "GMG126", "retry-helps": "false" });

    const job = jobWith(nowhere);
    const tls = await ownAuthority(job.temporary);
    if (tls === undefined) return stepAside("there is no openssl");
    const proxy = await proxyWith({ tls });
    job.environment = { ...job.environment, GOPROXY: proxy.url };
    const { main, findings } = await diagnosed(job);
    expect(main.outputs).toMatchObject({ cause: "tls-untrusted-ca", "retry-helps": "false" });
    expect(findings[0]?.hosts).toEqual([`127.0.0.1:${proxy.port}`]);
  });

  it("once a cause where 2,000 modules fail, in a summary and a log that stay short", async () => {
    const proxy = await proxyWith({
      modules: [],
      faults: [
        { match: /[13579]\/@v/, fault: { status: 403 } },
        { match: /./, fault: { status: 404 } },
      ],
    });
    const job = jobWith(proxy);
    const paths = Array.from(
      { length: 2_000 },
      (_, index) => `example.test/group${index % 40}/some-module-${index}`,
    );
    job.write(
      "go.mod",
      `module example.test/app\n\ngo 1.21\n\nrequire (\n${paths.map((path) => `\t${path} v1.0.0\n`).join("")})\n`,
    );
    // Lines are all that is needed of files that nobody serves.
    const h1 = `h1:${"A".repeat(43)}=`;
    job.write("go.sum", paths.map((path) => `${path} v1.0.0 ${h1}\n${path} v1.0.0/go.mod ${h1}\n`).join(""));
    const { main, findings } = await diagnosed(job);
    expect(findings.map(({ cause }) => cause)).toEqual(["proxy-403-forbidden", "module-not-found-404-410"]);
    // go stops at the first one: how many have been asked for by then is a matter of time.
    const most = Math.max(...findings.map(({ modules: hit }) => hit.length));
    expect(most).toBeGreaterThan(50);
    expect(main.commands).toHaveLength(2);
    expect([main.summary.length < 64_000, main.log.length < 16_000]).toEqual([true, true]);
    expect(main.summary).toMatch(/^### ❌ go-mod-guard: GMG203: [^\n]+\n\n\*\*Ask the owner of/);
    expect(main.summary).toContain(`<summary>${most} modules</summary>`);
    expect(main.summary.split("<details>").length).toBe(main.summary.split("</details>").length);
  });

  it("once, with all 57 modules that wait for it, though `direct` closes the list", async () => {
    const mirror = new URL(await nobody());
    const many = Array.from({ length: 57 }, (_, index) =>
      makeModule({ module: `example.test/m${index}`, version: "v1.0.0" }),
    );
    const job = jobWith({ url: `${mirror.origin},direct` });
    job.write(
      "go.mod",
      `module example.test/app\n\ngo 1.21\n\nrequire (\n${many.map(({ module }) => `\t${module} v1.0.0\n`).join("")})\n`,
    );
    job.write("go.sum", many.map((one) => one.goSum).join(""));
    const { main, findings } = await diagnosed(job);
    expect(findings).toMatchObject([{ cause: "tcp-refused", hosts: [mirror.host] }]);
    expect(findings[0]?.modules).toHaveLength(57);
    expect(main.commands).toHaveLength(1);
    expect(main.commands[0]?.message).toContain("57 modules");
  });
});

describe("what is wrong here is named", () => {
  const cases: readonly (readonly [
    string,
    string,
    Readonly<Record<string, string>>,
    Readonly<Record<string, string>>,
  ])[] = [
    ["GOPROXY=off", "goproxy-off", { GOPROXY: "off" }, {}],
    ["a GOPROXY that go cannot read", "goproxy-invalid-value", { GOPROXY: "nexus" }, {}],
    ["GO111MODULE=off", "go111module-off", { GO111MODULE: "off" }, {}],
    [
      "an HTTP proxy that is not there",
      "http-proxy-env-misconfigured",
      { GOPROXY: "https://goproxy.invalid", HTTPS_PROXY: "http://127.0.0.1:1" },
      {},
    ],
    [
      "a Go that is too old",
      "go-version-too-old-for-module",
      {},
      { "go.mod": goMod.replace("go 1.21", "go 1.99.0") },
    ],
    [
      "a replace that leads nowhere",
      "replace-target-missing",
      {},
      { "go.mod": `${goMod}\nreplace example.test/lib => ../lib\n` },
    ],
  ];
  it.each(cases)("%s", async (_, cause, environment, files) => {
    const job = jobWith(await proxyWith(), environment);
    for (const [name, text] of Object.entries(files)) job.write(name, text);
    const { main } = await diagnosed(job);
    expect(main).toMatchObject({ code: 1, outputs: { outcome: "failed", cause, "retry-helps": "false" } });
    expect(main.commands).toMatchObject([{ name: "error", properties: { file: "go.mod" } }]);
  });

  it.each([
    ["go.mod", `module example.test/app\n<<<<<<< HEAD\n`, "2"],
    ["go.sum", `${goSum}=======\n`, "5"],
  ])("the line of %s that go cannot read", async (file, text, line) => {
    const job = jobWith(await proxyWith());
    job.write(file, text);
    const { main } = await diagnosed(job);
    expect(main.outputs).toMatchObject({ cause: "go-mod-parse-error", "retry-helps": "false" });
    expect(main.commands).toMatchObject([{ name: "error", properties: { file, line } }]);
  });

  posixOnly("a machine without git", async () => {
    const job = jobWith({ url: "direct" });
    job.write("go.mod", "module example.test/app\n\ngo 1.21\n\nrequire github.com/acme/widget v1.0.0\n");
    const bin = join(job.root, "bin");
    mkdirSync(bin);
    job.environment = { ...job.environment, PATH: bin };
    symlinkSync(execFileSync("sh", ["-c", "command -v go"], { encoding: "utf8" }).trim(), join(bin, "go"));
    expect((await diagnosed(job)).main.outputs).toMatchObject({ cause: "git-missing-executable" });
  });
});

describe("what go wanted to write", () => {
  it("is a warning of a run that went well, with the lines and the command that adds them", async () => {
    const job = jobWith(await proxyWith());
    job.write("go.sum", other.goSum);
    const { main, findings } = await diagnosed(job);
    expect(main).toMatchObject({ code: 0, outputs: { outcome: "ok", cause: "", "retry-helps": "" } });
    expect(job.read("go.sum")).toBe(other.goSum);
    expect(findings).toMatchObject([{ code: "GMG410", cause: "go-sum-missing-entry", retry: "never" }]);
    expect(findings[0]?.evidence).toContain(`+example.test/lib v1.2.3/go.mod ${modules[0]?.goModH1}`);
    expect(findings[0]?.advice.join()).toContain("go mod tidy && git add go.mod go.sum");
    expect(main.commands).toMatchObject([{ name: "warning", properties: { file: "go.mod", line: "7" } }]);
  });

  it("is nothing where go.sum is complete", async () => {
    const { main, findings } = await diagnosed(jobWith(await proxyWith()));
    expect(main.outputs).toMatchObject({ outcome: "ok" });
    expect([findings, main.commands]).toEqual([[], []]);
  });
});
