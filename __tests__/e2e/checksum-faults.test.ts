// A checksum database that errs in what it says: nothing of it is believed, and the run ends at once, as what it is.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";

import { makeModule } from "../fakes/made-module.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { makeKey, transparencyLog } from "../fakes/transparency-log.ts";
import { unkindProxy, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { Laptop } from "./laptop.ts";

type Content = Readonly<Record<string, string | Buffer>>;

const modules = ["alpha", "beta", "gamma"].map((name) =>
  makeModule({ module: `example.test/${name}`, version: "v1.0.0" }),
);
const records = modules.map((made) => made.goSum);
const key = makeKey();
const log = transparencyLog(records, key);
const files = log.files();
const below = (rest: string): string => `sumdb/${key.name}/${rest}`;
const [alpha, beta] = ["alpha", "beta"].map((name) => below(`lookup/example.test/${name}@v1.0.0`)) as [
  string,
  string,
];
const tile = below("tile/8/0/000.p/3");

const open = closedAfterEach();

async function proxy(content: Content): Promise<UnkindProxy> {
  const opened = await unkindProxy({ modules, files: content });
  open.push(opened);
  return opened;
}

function laptop(): Laptop {
  const made = new Laptop(modules, { goSum: undefined });
  open.push({ close: () => made.dispose() });
  return made;
}

function changed(path: string, change: (text: string) => string): Content {
  return { ...files, [path]: change(String(files[path])) };
}

function flipped(path: string): Content {
  const bytes = Buffer.from(files[path] ?? "");
  bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
  return { ...files, [path]: bytes };
}

const lies: readonly [string, Content][] = [
  ["a record of other bytes", changed(beta, (text) => text.replace(/h1:.{10}/, "h1:AAAAAAAAAA"))],
  ["the number of another record", changed(beta, (text) => text.replace(/^1/, "0"))],
  ["a number that no record has", changed(beta, (text) => text.replace(/^1/, "7"))],
  ["a signature that somebody altered", changed(beta, (text) => text.replace(/(— \S+ .{20})./, "$1X"))],
  ["a signature by another key", changed(beta, () => transparencyLog(records, makeKey()).answer(1))],
  ["a tile that somebody altered", flipped(tile)],
  ["the record of another module", { ...files, [beta]: files[alpha] ?? "" }],
  ["a head that forks the log", changed(beta, () => transparencyLog([...records].reverse(), key).answer(1))],
];

describe("a checksum database with", () => {
  it.each(lies)("%s ends the run as a security finding, and is not asked again", async (_, content) => {
    const A = await proxy(content);
    const done = await laptop().download([], { GOPROXY: A.url, GOSUMDB: key.verifier });
    expect([done.code, done.report.findings[0]?.cause, A.count(beta)]).toEqual([
      1,
      "sumdb-mismatch-security",
      1,
    ]);
  });

  it("a log that is behind what this machine has seen is called that, and may have caught up later", async () => {
    const machine = laptop();
    const environment = { GOSUMDB: key.verifier };
    const whole = await proxy(files);
    expect((await machine.go(["mod", "download"], { ...environment, GOPROXY: whole.url })).code).toBe(0);
    machine.emptyGomodcache();
    const { [tile]: _, ...behind } = { ...files, ...transparencyLog(records.slice(0, 2), key).files() };
    const A = await proxy(behind);
    const done = await machine.download(["--retries", "0"], { ...environment, GOPROXY: A.url });
    expect([done.code, done.report.findings[0]?.cause]).toEqual([1, "sumdb-unreachable"]);
  });
});

describe("what go has cached of the database", () => {
  const html = "<html>Sign in</html>";
  it.each<[string, string, string | Buffer, number]>([
    ["a lookup that is a page", beta, html, 1],
    ["a tile that is a page", tile, html, 1],
    ["a lookup cut short", beta, String(files[beta]).slice(0, 60), 1],
    [
      "a record of other bytes",
      beta,
      String(changed(beta, (text) => text.replace(/h1:.{10}/, "h1:AAAAAAAAAA"))[beta]),
      1,
    ],
    ["a tile that somebody altered", tile, Buffer.from(flipped(tile)[tile] ?? ""), 1],
    ["an empty tile", tile, "", 0],
  ])("and %s is asked for again, and the run goes well", async (_, path, content, evicted) => {
    const machine = laptop();
    const A = await proxy(files);
    const environment = { GOSUMDB: key.verifier, GOPROXY: A.url };
    expect((await machine.go(["mod", "download"], environment)).code).toBe(0);
    rmSync(join(machine.module, "go.sum"));
    writeFileSync(join(machine.gomodcache, "cache", "download", path), content);
    const aside = join(machine.gomodcache, "cache", "download", below("lookup/example.test/other@v1.0.0"));
    writeFileSync(aside, html);
    const done = await machine.download(["--retries", "0"], environment);
    expect({ code: done.code, evicted: done.report.modules.evicted, log: done.log }).toMatchObject({
      code: 0,
      evicted,
    });
    expect(readFileSync(aside, "utf8")).toBe(html);
  });
});

describe("go.sum", () => {
  it("disagrees with every mirror: a security finding, and each file is asked of each mirror once", async () => {
    const other = modules.map(({ module, version }) =>
      makeModule({ module, version, files: { "evil.go": "package evil\n" } }),
    );
    const [A, B] = await Promise.all([0, 1].map(() => unkindProxy({ modules: other })));
    if (A === undefined || B === undefined) throw new Error("two were opened");
    open.push(A, B);
    const machine = new Laptop(modules);
    open.push({ close: () => machine.dispose() });
    for (const goproxy of [`${A.url}|${B.url}`, `${A.url},${B.url}`]) {
      const done = await machine.download([], { GOPROXY: goproxy, GOSUMDB: "off", GOPRIVATE: "none.test" });
      expect([done.code, done.report.findings[0]?.cause]).toEqual([1, "checksum-mismatch-gosum"]);
    }
    for (const mirror of [A, B]) expect(mirror.count(/\.zip$/)).toBeLessThanOrEqual(2 * modules.length);
  });
});
