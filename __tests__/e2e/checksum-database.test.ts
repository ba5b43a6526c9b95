// The real go behind the guard, with modules that go.sum has no line for and a checksum database that proxies pass on.

import { describe, expect, it } from "@jest/globals";

import { checksumDatabase } from "../fakes/checksum-database.ts";
import { makeModule } from "../fakes/made-module.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { unkindProxy, type PlannedFault, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { Laptop, type Downloaded } from "./laptop.ts";

const modules = ["Alpha", "beta", "gamma"].map((name) =>
  makeModule({ module: `example.test/${name}`, version: "v1.0.0" }),
);

const open = closedAfterEach();

type Database = Awaited<ReturnType<typeof checksumDatabase>>;

async function database(): Promise<Database> {
  const opened = await checksumDatabase(modules);
  open.push(opened);
  return opened;
}

async function proxy(of: Database | undefined, faults: readonly PlannedFault[] = []): Promise<UnkindProxy> {
  const opened = await unkindProxy({ modules, files: of?.belowProxy ?? {}, faults });
  open.push(opened);
  return opened;
}

function laptop(): Laptop {
  const made = new Laptop(modules, { goSum: undefined });
  open.push({ close: () => made.dispose() });
  return made;
}

/** go would have written go.sum, which is a finding and no failure. */
const fine = [0, ["go-sum-missing-entry"]];

function ended({ code, report }: Downloaded): unknown[] {
  return [code, report.findings.map(({ cause }) => cause)];
}

describe("a module without go.sum", () => {
  it.each<[string, readonly PlannedFault[]]>([
    ["passes everything on", []],
    [
      "fails once for each kind of request",
      [
        { match: "supported", fault: { status: 500 }, times: 1 },
        { match: "lookup/example.test/beta", fault: "reset", times: 1 },
        { match: "/tile/", fault: { status: 503 }, times: 1 },
      ],
    ],
    [
      "cuts and stalls once",
      [
        { match: "lookup/example.test/gamma", fault: "cut", times: 1 },
        { match: "lookup/example.test/beta", fault: "silent", times: 1 },
      ],
    ],
  ])("is verified through a proxy that %s, and kept", async (_, faults) => {
    const db = await database();
    const A = await proxy(db, faults);
    const machine = laptop();
    const environment = { GOPROXY: A.url, GOSUMDB: db.verifier };
    const done = await machine.download(["--stall-timeout", "4s"], environment);
    expect({ ended: ended(done), log: done.log }).toMatchObject({ ended: fine });
    expect(done.report.modules).toMatchObject({ wanted: 3, fetched: 3, verified: 3 });
    expect(db.requests).toEqual([]);
    const offline = await machine.go(["mod", "download"], { ...environment, GOPROXY: "off" });
    expect(offline).toMatchObject({ code: 0, log: "" });
  });

  it("is verified by the database itself where GOSUMDB names its address, or no proxy has it", async () => {
    const db = await database();
    const A = await proxy(db);
    const done = await laptop().download([], { GOPROXY: A.url, GOSUMDB: db.gosumdb });
    expect(ended(done)).toEqual(fine);
    expect(A.count("sumdb/")).toBe(0);
    expect(db.requests.length).toBeGreaterThan(3);
  });

  it("asks for hashes only the proxy that said it has them, as go does", async () => {
    const db = await database();
    // A has no database, and fails for what is asked of it all the same.
    const A = await proxy(undefined, [{ match: /lookup|tile/, fault: { status: 403 } }]);
    const B = await proxy(db);
    const environment = { GOPROXY: `${A.url},${B.url}`, GOSUMDB: db.verifier };
    const plain = laptop();
    expect((await plain.go(["mod", "download"], environment)).code).toBe(0);
    const asked = A.count("sumdb/");
    expect(ended(await laptop().download([], environment))).toEqual(fine);
    expect(A.count("sumdb/") - asked).toBe(asked);
  });

  it.each<[string, readonly PlannedFault[], string]>([
    ["an error for `supported`", [{ match: "supported", fault: { status: 403 } }], "sumdb-blocked"],
    [
      "a page of HTML for every record",
      [{ match: "lookup", fault: "html" }],
      "proxy-returned-html-or-garbage",
    ],
  ])("fails with a cause where a proxy has %s", async (_, faults, cause) => {
    const db = await database();
    const A = await proxy(db, faults);
    const machine = laptop();
    const done = await machine.download(["--timeout", "60s"], {
      GOPROXY: A.url,
      GOSUMDB: db.verifier,
    });
    expect(done.code).toBe(1);
    expect(done.report.findings[0]).toMatchObject({ cause });
    expect(done.report.findings[0]?.hosts).toContain(new URL(A.url).host);
  });

  /** Well-formed, but not what anybody published. */
  const tampered = modules.map((made) =>
    makeModule({
      module: made.module,
      version: made.version,
      goMod: `module ${made.module}\n\ngo 1.18\n`,
      files: { "evil.go": "package evil\n" },
    }),
  );

  it("comes from the mirror with the right bytes, where go alone ends with a wrong security error", async () => {
    const db = await database();
    const [bad, good] = [await unkindProxy({ modules: tampered }), await proxy(db)];
    open.push(bad);
    const environment = { GOPROXY: `${bad.url}|${good.url}`, GOSUMDB: db.verifier };
    const plain = await laptop().go(["mod", "download"], environment);
    expect([plain.code, plain.log]).toEqual([1, expect.stringContaining("SECURITY ERROR")]);
    good.forget();
    const machine = laptop();
    const done = await machine.download([], environment);
    expect({ ended: ended(done), log: done.log }).toMatchObject({ ended: fine });
    // The database is asked nothing twice, by us and by go.
    expect([good.count("lookup"), good.count("/tile/")]).toEqual([modules.length, 1]);
    expect((await machine.go(["mod", "verify"], { ...environment, GOPROXY: "off" })).code).toBe(0);
    expect((await machine.go(["build", "./..."], { ...environment, GOFLAGS: "-mod=mod" })).code).toBe(0);
  });

  it("fails as a security finding where every mirror has other bytes, and asks none twice", async () => {
    const db = await database();
    const mirrors = [0, 1].map(() => unkindProxy({ modules: tampered, files: db.belowProxy }));
    const [A, B] = (await Promise.all(mirrors)) as [UnkindProxy, UnkindProxy];
    open.push(A, B);
    const done = await laptop().download([], { GOPROXY: `${A.url}|${B.url}`, GOSUMDB: db.verifier });
    expect([done.code, done.report.findings[0]?.cause]).toEqual([1, "sumdb-mismatch-security"]);
    // One that is known to send wrong bytes may not be asked at all any more.
    for (const { module } of modules.slice(1)) {
      const asked = [A, B].map((mirror) => mirror.count(`${module}/@v/v1.0.0.mod`));
      expect(Math.max(...asked)).toBe(1);
    }
  });

  it("is fetched as ever where no database answers, for go to judge", async () => {
    const db = await database();
    const A = await proxy(db, [{ match: "lookup", fault: { status: 404 } }]);
    const done = await laptop().download([], { GOPROXY: A.url, GOSUMDB: db.verifier });
    expect([done.code, done.report.findings[0]?.cause]).toEqual([1, "sumdb-404-410-private"]);
    const without = await laptop().download([], {
      GOPROXY: A.url,
      GOSUMDB: db.verifier,
      GONOSUMDB: "example.test",
    });
    expect(ended(without)).toEqual(fine);
  });

  it("fails as a security finding where the database knows other bytes", async () => {
    const [, liesAbout] = modules;
    const db = await checksumDatabase(modules, liesAbout === undefined ? {} : { liesAbout });
    open.push(db);
    const A = await proxy(db);
    const done = await laptop().download([], { GOPROXY: A.url, GOSUMDB: db.verifier });
    expect(ended(done)).toEqual([1, ["sumdb-mismatch-security", "go-sum-missing-entry"]]);
  });
});
