// The verbs that only read, and what the command line says of itself: results on stdout, everything else on stderr.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "@jest/globals";
import { catalogue, unknownRule } from "../../src/diagnose/catalogue.ts";
import { verbNames } from "../../src/inputs/verbs.ts";
import { closeAll, deskWith, lib, module, proxyWith, upper } from "./cli-scene.ts";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const nobody = { url: "http://127.0.0.1:1" };

afterEach(closeAll);

describe("`plan`", () => {
  it("says what download would do, as text or as JSON alone, without a secret, and asks nobody", async () => {
    const proxy = await proxyWith();
    const desk = deskWith(proxy);
    await module(desk, "m", "1.21", [lib.module, upper.module]);
    const asked = proxy.requests.length;
    const environment = { GOPROXY: `https://ci:s3cr3t-T0ken@goproxy.example.test,${proxy.url}` };
    const text = await desk.cli(["plan"], { directory: "m", environment });
    expect([text.code, text.stderr]).toEqual([0, ""]);
    expect(text.stdout).toMatch(/goproxy\.example\.test[^]*zip +3/);
    const asJson = await desk.cli(["plan", "--format", "json"], { directory: "m", environment });
    expect([asJson.code, asJson.stderr]).toEqual([0, ""]);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ schemaVersion: 1, download: "auto" });
    expect(text.stdout + asJson.stdout).not.toContain("s3cr3t");
    expect(proxy.requests).toHaveLength(asked);
    expect(desk.left()).toEqual([]);
  });
});

describe("`diagnose`", () => {
  const log =
    'go: example.test/a@v1.0.0: Get "https://goproxy.example.test/x": dial tcp: lookup goproxy.example.test: no such host\n';

  it("prints a line of JSON a file, with the properties that are promised and no others", async () => {
    const desk = deskWith(nobody);
    desk.write("one.log", log);
    desk.write("nothing.log", "all is well\n");
    const args = ["diagnose", "--format", "json", "one.log", "-", "nothing.log"];
    const { code, stdout, stderr } = await desk.cli(args, { input: log });
    expect([code, stderr]).toEqual([0, ""]);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { findings: object[] });
    expect(lines).toMatchObject([
      { file: "one.log", findings: [{ cause: "dns-failure", code: "GMG101", retry: "after-delay" }] },
      { file: "-", findings: [{ cause: "dns-failure", hosts: ["goproxy.example.test"] }] },
      { file: "nothing.log", findings: [{ cause: "unknown" }] },
    ]);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(["file", "findings"]);
      for (const finding of line.findings) {
        const names = ["cause", "code", "title", "retry", "hosts", "modules", "advice", "evidence"];
        expect(Object.keys(finding)).toEqual(names);
      }
    }
  });

  it("tells people what to do, and which file cannot be read", async () => {
    const desk = deskWith(nobody);
    const { code, stdout } = await desk.cli(["diagnose", "-"], { input: log });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^GMG101: [^]*^1\. /m)]);
    const missing = await desk.cli(["diagnose", "no.log"]);
    expect([missing.code, missing.stdout]).toEqual([2, ""]);
    expect(missing.stderr).toContain("no.log");
    const both = await desk.cli(["diagnose", "no.log", "-", "nor this.log"], { input: log });
    expect([both.code, both.stdout]).toEqual([2, ""]);
    expect(both.stderr).toMatch(/`no\.log`[^]*`nor this\.log`/);
    expect(await desk.cli(["diagnose"])).toMatchObject({ code: 2, stdout: "" });
  });

  it("says what to type for what is no log, all of it at once", async () => {
    const desk = deskWith(nobody);
    desk.write("run.zip", Buffer.from("PK\u0003\u0004 and more", "latin1"));
    desk.write("build.log.gz", gzipSync(log));
    desk.write(join("logs", "1_build.txt"), log);
    const { code, stdout, stderr } = await desk.cli([
      "diagnose",
      "run.zip",
      "build.log.gz",
      "logs",
      "no.log",
    ]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("`unzip -d logs run.zip && go-mod-guard diagnose logs/*.txt`");
    expect(stderr).toContain("`gzip -dc build.log.gz | go-mod-guard diagnose -`");
    expect(stderr).toContain(
      `\`logs\` is a directory; name the logs in it: \`diagnose ${join("logs", "*")}\``,
    );
    expect(stderr).toContain("`no.log` cannot be read");
  });

  it("reads standard input once, and an empty log as one that says nothing", async () => {
    const desk = deskWith(nobody);
    desk.write("empty.log", "");
    const { code, stdout } = await desk.cli(["diagnose", "--format", "json", "-", "-", "empty.log"], {
      input: log,
    });
    const causes = stdout
      .trimEnd()
      .split("\n")
      .map((line) => /"cause":"([^"]+)"/.exec(line)?.[1]);
    expect([code, causes]).toEqual([0, ["dns-failure", "unknown", "unknown"]]);
  });
});

describe("`explain`", () => {
  it("prints the page of every code there is", async () => {
    const desk = deskWith(nobody);
    const codes = [...catalogue, unknownRule].map((rule) => rule.code);
    const pages = codes.map((code) => readFileSync(join(repository, "docs/diagnoses", `${code}.md`), "utf8"));
    const explained = await desk.cli(["explain", ...codes]);
    expect(explained).toMatchObject({ code: 0, stderr: "" });
    expect(explained.stdout).toBe(pages.join("\n"));
    expect(await desk.cli(["explain", "gmg101"])).toMatchObject({
      code: 0,
      stdout: pages[codes.indexOf("GMG101")],
    });
    for (const args of [["explain"], ["explain", "GMG999"]]) {
      const wrong = await desk.cli(args);
      expect([wrong.code, wrong.stdout, wrong.stderr]).toEqual([
        2,
        "",
        expect.stringContaining("explain GMG101"),
      ]);
    }
    const both = await desk.cli(["explain", "GMG998", "GMG101", "GMG999"]);
    expect([both.code, both.stdout]).toEqual([2, ""]);
    expect(both.stderr).toMatch(/`GMG998`[^]*`GMG999`/);
    for (const word of ["GMG101x", "dns-failure", "name-not-resolved"]) {
      const near = await desk.cli(["explain", word]);
      expect([near.code, near.stderr]).toEqual([2, expect.stringContaining("did you mean `GMG101`?")]);
    }
  });
});

describe("`explain --format json`", () => {
  it("prints JSON alone: each page, and what the catalogue says of it", async () => {
    const explained = await deskWith(nobody).cli(["explain", "--format", "json", "gmg101", "GMG900"]);
    expect(explained).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(explained.stdout)).toEqual({
      pages: [
        {
          code: "GMG101",
          cause: "dns-failure",
          title: expect.any(String),
          retry: "after-delay",
          page: readFileSync(join(repository, "docs/diagnoses/GMG101.md"), "utf8"),
        },
        expect.objectContaining({ code: "GMG900", cause: "unknown" }),
      ],
    });
  });
});

describe("the command line", () => {
  it("explains itself on stdout where it is asked to, and on stderr where it is not understood", async () => {
    const desk = deskWith(nobody);
    for (const verb of verbNames) {
      const help = await desk.cli([verb, "--help"]);
      expect([help.code, help.stderr, help.stdout]).toEqual([
        0,
        "",
        expect.stringContaining(`go-mod-guard ${verb}`),
      ]);
    }
    const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
      version: string;
    };
    expect(await desk.cli(["--version"])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" });
    expect(await desk.cli(["-h"])).toMatchObject({ code: 0, stdout: expect.stringContaining("Verbs:") });
    expect(await desk.cli(["help"])).toMatchObject({ code: 0, stdout: expect.stringContaining("Verbs:") });
    const [help, flag] = [await desk.cli(["help", "plan"]), await desk.cli(["plan", "--help"])];
    expect(help).toEqual(flag);
    for (const args of [
      [],
      ["help", "downlod"],
      ["downlod"],
      ["download", "--retires", "1"],
      ["download", "sub"],
    ]) {
      const wrong = await desk.cli(args);
      expect([args, wrong.code, wrong.stdout]).toEqual([args, 2, ""]);
      expect(wrong.stderr).not.toBe("");
    }
    expect([readdirSync(desk.work), desk.left()]).toEqual([[], []]);
  });
});
