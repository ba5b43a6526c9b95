// What `download` says, and where: one line if all is well, a failure once, JSON alone on stdout, no foreign files left.

import { chmodSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "@jest/globals";
import { posixOnly } from "../fakes/only-on.ts";
import type { UnkindProxy } from "../fakes/unkind-proxy.ts";
import type { Desk } from "./cli-runner.ts";
import { closeAll, deskWith, lib, module, proxyWith, said, upper } from "./cli-scene.ts";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const schema = JSON.parse(readFileSync(join(repository, "docs/report.schema.json"), "utf8")) as {
  required: string[];
};
const at = { directory: "m" };

async function scene(): Promise<{ desk: Desk; proxy: UnkindProxy; asked: () => number }> {
  const proxy = await proxyWith();
  const desk = deskWith(proxy);
  await module(desk, "m", "1.21", [lib.module, upper.module]);
  const before = proxy.requests.length;
  return { desk, proxy, asked: () => proxy.requests.length - before };
}

afterEach(closeAll);

describe("`download`", () => {
  it("prints the report alone with --format json, and writes the same with --report", async () => {
    const { desk } = await scene();
    const ran = await desk.cli(["download", "--format", "json", "--report", "out/r.json"], at);
    expect(ran.code).toBe(0);
    const report = JSON.parse(ran.stdout) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual(expect.arrayContaining(schema.required));
    expect(report).toMatchObject({
      schemaVersion: 1,
      outcome: "ok",
      modules: { wanted: 3, fetched: 3, verified: 3 },
    });
    expect(JSON.parse(desk.read("m/out/r.json"))).toEqual(report);
    expect(said(ran)).toHaveLength(1);
    expect(desk.left()).toEqual([]);
  });

  it("tells a failure once, with its place, what to do and where more is told, and exits with 1", async () => {
    const { desk, proxy } = await scene();
    const before = [desk.read("m/go.mod"), desk.read("m/go.sum")];
    proxy.setFaults([{ match: "lib", fault: { status: 403, body: "curated\n" } }]);
    const ran = await desk.cli(["download", "--format", "json"], at);
    expect(ran.code).toBe(1);
    const report = JSON.parse(ran.stdout) as {
      findings: { code: string; title: string; advice: string[] }[];
    };
    const [finding] = report.findings;
    expect(finding?.code).toBe("GMG203");
    const lines = said(ran);
    expect(lines).toContainEqual(expect.stringMatching(/^go\.mod:\d+: GMG203: /));
    for (const words of [finding?.title ?? "", ...(finding?.advice ?? [])]) {
      expect([words, lines.filter((line) => line.includes(words)).length]).toEqual([words, 1]);
    }
    expect(lines.at(-1)).toMatch(/^Failed after .*go-mod-guard explain GMG203/);
    // go is quoted with the proxy that it is about, never with the one on loopback that stood in between.
    expect(lines).toContainEqual(
      expect.stringContaining(`reading ${proxy.url}/example.test/lib/@v/v1.2.3.mod: 403`),
    );
    expect([desk.read("m/go.mod"), desk.read("m/go.sum"), desk.left()]).toEqual([...before, []]);
    const lenient = await desk.cli(["download", "--fail-on-error=false"], at);
    expect(lenient.code).toBe(0);
  });

  it.each([
    ["without go.sum", undefined],
    ["with a go.sum that lacks lines", lib.goSum],
  ])("is fine %s, leaves it so, and shows what is missing", async (_, sum) => {
    const { desk } = await scene();
    if (sum === undefined) await desk.run("rm", ["m/go.sum"]);
    else desk.write("m/go.sum", sum);
    const ran = await desk.cli(["download"], at);
    expect(ran.code).toBe(0);
    expect(readdirSync(join(desk.work, "m")).includes("go.sum") ? desk.read("m/go.sum") : undefined).toBe(
      sum,
    );
    expect(ran.stderr).toMatch(/\+example\.test\/Upper\/CASE v0\.1\.0\/go\.mod h1:/);
    expect(ran.stderr).toContain("go mod tidy");
  });

  it("downloads nothing where vendoring is in force, with --download none, or without dependencies", async () => {
    const { desk, asked } = await scene();
    const before = asked();
    const none = await desk.cli(["download", "--download", "none"], at);
    expect([none.code, said(none)]).toEqual([0, [expect.stringMatching(/^Nothing to download/)]]);
    desk.write("m/vendor/modules.txt", "# nothing is checked here\n");
    const vendored = await desk.cli(["download"], at);
    expect([vendored.code, said(vendored)]).toEqual([0, [expect.stringMatching(/^Nothing to download/)]]);
    desk.write("e/go.mod", "module example.test/e\n\ngo 1.21\n");
    const empty = await desk.cli(["download"], { directory: "e" });
    expect([empty.code, said(empty)]).toEqual([0, [expect.stringMatching(/^Nothing to download/)]]);
    expect(asked()).toBe(before);
  });

  posixOnly("needs to write nothing into the checkout", async () => {
    const { desk } = await scene();
    for (const [name, mode] of [
      ["go.mod", 0o444],
      ["go.sum", 0o444],
      ["", 0o555],
    ] as const)
      chmodSync(join(desk.work, "m", name), mode);
    const ran = await desk.cli(["download"], at);
    chmodSync(join(desk.work, "m"), 0o755);
    expect([ran.code, said(ran)]).toEqual([0, [expect.stringMatching(/^3 modules in place/)]]);
  });

  it("names go.mod's own line where that is what is wrong", async () => {
    const { desk } = await scene();
    desk.write("m/go.mod", "module example.test/e\n\ngo 1.21\n\nfrobnicate x\n");
    const ran = await desk.cli(["download"], at);
    expect(ran.code).toBe(1);
    expect(said(ran)).toContainEqual(expect.stringMatching(/^go\.mod:5: GMG801: /));
    expect(desk.read("m/go.mod")).toContain("frobnicate");
  });

  it("goes on without a report where there can be none, and says so", async () => {
    const { desk } = await scene();
    writeFileSync(join(desk.work, "file"), "");
    const ran = await desk.cli(["download", "--report", "../file/r.json"], at);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/^Went on without the report: it could not be written to .*--report-path`$/m);
  });

  it("says with JSON, too, that there is no go", async () => {
    const { desk } = await scene();
    const environment = { PATH: "/nonexistent", GOPROXY: "off" };
    const ran = await desk.cli(["plan", "--format", "json"], { ...at, environment });
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({ findings: [{ cause: "go-missing-executable" }] });
  });

  posixOnly("does not say that there is no go where one may not be run", async () => {
    const { desk } = await scene();
    writeFileSync(join(desk.work, "go"), "#!/bin/sh\n", { mode: 0o644 });
    const ran = await desk.cli(["download"], { ...at, environment: { PATH: desk.work, GOPROXY: "off" } });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(
      /GMG601: The go command cannot be started\n`go` is there and cannot be started: .*EACCES/,
    );
    expect(ran.stderr).not.toContain("setup-go");
  });
});
