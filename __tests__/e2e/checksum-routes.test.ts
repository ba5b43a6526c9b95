// Who is asked for the checksum database: the real go alone and behind the guard, with the database itself reached
// through an HTTP proxy, where every name that anybody asks for is seen.

import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { checksumDatabase, type ChecksumDatabase } from "../fakes/checksum-database.ts";
import { forwardProxy, type ForwardProxy } from "../fakes/forward-proxy.ts";
import { makeModule } from "../fakes/made-module.ts";
import { stepAside } from "../fakes/only-on.ts";
import { testAuthority, type TestAuthority } from "../fakes/test-authority.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { unkindProxy, type Fault, type PlannedFault, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { goproxyInForce } from "../go/real-go.ts";
import { Laptop, type Downloaded } from "./laptop.ts";

const modules = ["Alpha", "beta"].map((name) =>
  makeModule({ module: `example.test/${name}`, version: "v1.0.0" }),
);
const fine = [0, ["go-sum-missing-entry"]];

let authority: TestAuthority | undefined;
beforeAll(() => {
  authority = testAuthority();
});
afterAll(() => authority?.close());

const open = closedAfterEach();

async function opened<Thing extends { close(): unknown }>(thing: Thing | Promise<Thing>): Promise<Thing> {
  const made = await thing;
  open.push(made);
  return made;
}

interface Scene {
  readonly db: ChecksumDatabase;
  /** At https://NAME, the database itself. */
  readonly itself: UnkindProxy;
  readonly names: ForwardProxy;
  proxy(faults?: readonly PlannedFault[], has?: "database" | "modules alone"): Promise<UnkindProxy>;
  environment(goproxy: string, gosumdb?: string): Record<string, string>;
}

async function scene(by: TestAuthority, faults: readonly PlannedFault[] = []): Promise<Scene> {
  const db = await opened(checksumDatabase(modules));
  const tls = by.issue([`DNS:${db.name}`, "DNS:sum.golang.org", "DNS:sum.golang.google.cn"]);
  const itself = await opened(unkindProxy({ tls, files: db.itself, faults }));
  const names = await opened(forwardProxy());
  names.lead(db.name, new URL(itself.url));
  return {
    db,
    itself,
    names,
    proxy: (faultsThere = [], has = "database") =>
      opened(unkindProxy({ modules, files: has === "database" ? db.belowProxy : {}, faults: faultsThere })),
    environment: (goproxy, gosumdb = db.verifier) => ({
      GOPROXY: goproxy,
      GOSUMDB: gosumdb,
      HTTPS_PROXY: names.url,
      SSL_CERT_FILE: by.caFile,
    }),
  };
}

/** What the module proxy of this machine says, but nothing of a database below it. */
async function passOn(
  to: string,
  by?: TestAuthority,
): Promise<{ url: string; asked: readonly string[]; close(): Promise<unknown> }> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    if (path.startsWith("/sumdb/")) return void response.writeHead(500).end();
    fetch(`${to}${path}`)
      .then(async (answer) => {
        const body = Buffer.from(await answer.arrayBuffer());
        response.writeHead(answer.status).end(body);
      })
      .catch(() => response.destroy());
  };
  const server =
    by === undefined ? createServer(listener) : createTlsServer(by.issue(["DNS:sum.golang.org"]), listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<unknown> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http${by === undefined ? "" : "s"}://127.0.0.1:${port}`, asked, close };
}

function laptop(): Laptop {
  const made = new Laptop(modules, { goSum: undefined });
  open.push({ close: () => made.dispose() });
  return made;
}

function ended({ code, report }: Downloaded): unknown[] {
  return [code, report.findings.map(({ cause }) => cause)];
}

/** What each was asked about the database since the last time, every path once. */
function watch(of: Readonly<Record<string, UnkindProxy>>): () => string[] {
  const seen = new Map<string, number>();
  return () =>
    Object.entries(of)
      .flatMap(([name, { requests }]) => {
        const asked = requests.slice(seen.get(name) ?? 0).map(({ path }) => path);
        seen.set(name, requests.length);
        return [...new Set(asked.filter((path) => /sumdb|lookup|tile/.test(path)))].map(
          (path) => `${name} ${path}`,
        );
      })
      .sort();
}

const everyList = ["A", "A,direct", "A|direct", "A,off", "A|off", "A,B", "A|B"];
const says: readonly [string, Fault | undefined, readonly string[]][] = [
  ["has it", undefined, ["A,B", "A|direct"]],
  ["says 404", { status: 404 }, everyList],
  ["says 410", { status: 410 }, ["A", "A,B"]],
  ["says 500", { status: 500 }, everyList],
  ["says 403", { status: 403 }, ["A", "A,B", "A|B"]],
];

describe("behind the guard the checksum database is asked where go asks it", () => {
  it.each(says)("when the first proxy %s", async (_, fault, lists) => {
    if (authority === undefined) return stepAside("it needs openssl");
    const at = await scene(authority);
    const A = await at.proxy(fault === undefined ? [] : [{ match: "supported", fault }]);
    const B = await at.proxy();
    const since = watch({ A, B, itself: at.itself });
    for (const list of lists) {
      const environment = at.environment(list.replace("A", A.url).replace("B", B.url));
      const plain = await laptop().go(["mod", "download"], environment);
      const byGo = since();
      const done = await laptop().download(["--retries", "0"], environment);
      expect([list, done.code, since()]).toEqual([list, plain.code, byGo]);
    }
    expect(new Set(at.names.asked)).toEqual(new Set(at.itself.requests.length > 0 ? [at.db.name] : []));
  });

  it("when the list is `direct` or `off`, where nothing but modules in place can be had", async () => {
    if (authority === undefined) return stepAside("it needs openssl");
    const at = await scene(authority);
    const A = await at.proxy();
    const since = watch({ A, itself: at.itself });
    for (const list of ["direct", "off"]) {
      const machine = laptop();
      const { GOSUMDB: _, ...rest } = at.environment(A.url);
      await machine.go(["mod", "download"], { ...rest, GOSUMDB: "off" });
      expect(since()).toEqual([]);
      const done = await machine.download(["--retries", "0"], at.environment(list));
      expect([ended(done), since()]).toEqual([
        [0, []],
        [
          "itself lookup/example.test/!alpha@v1.0.0",
          "itself lookup/example.test/beta@v1.0.0",
          "itself tile/8/0/000.p/2",
        ],
      ]);
    }
  });
});

describe("the database itself", () => {
  it("is asked again where it fails for a moment, by whatever list go comes to it", async () => {
    if (authority === undefined) return stepAside("it needs openssl");
    const at = await scene(authority, [
      { match: "lookup/example.test/beta", fault: { status: 503 }, times: 1 },
      { match: "lookup/example.test/!alpha", fault: "silent", times: 1 },
      { match: "tile/", fault: "cut", times: 1 },
    ]);
    const A = await at.proxy([], "modules alone");
    for (const list of [A.url, `${A.url},direct`]) {
      const done = await laptop().download(["--stall-timeout", "4s"], at.environment(list));
      expect({ ended: ended(done), log: done.log }).toMatchObject({ ended: fine });
    }
  });

  it("is asked at the address that GOSUMDB names, with retries, by go that gets the key alone", async () => {
    if (authority === undefined) return stepAside("it needs openssl");
    const at = await scene(authority, [
      { fault: { status: 429, headers: { "retry-after": "1" } }, times: 2 },
    ]);
    const A = await at.proxy();
    const gosumdb = `${at.db.verifier} https://${at.db.name}`;
    const done = await laptop().download([], at.environment(`${A.url},direct`, gosumdb));
    expect({ ended: ended(done), log: done.log }).toMatchObject({ ended: fine });
    expect([A.count("sumdb"), at.itself.count("lookup") > 2]).toEqual([0, true]);
  });

  it("ends the run in time with its name where it is silent", async () => {
    if (authority === undefined) return stepAside("it needs openssl");
    const at = await scene(authority, [{ fault: "silent" }]);
    const A = await at.proxy([], "modules alone");
    const flags = ["--stall-timeout", "3s", "--retries", "1", "--timeout", "90s"];
    const done = await laptop().download(flags, at.environment(A.url));
    expect([done.code, done.report.findings[0]?.hosts]).toEqual([1, [at.db.name]]);
    expect(done.ms).toBeLessThan(60_000);
  });
});

describe("a second route to the database that everybody uses", () => {
  /** Nobody here has its key: what it is asked is seen, what go makes of the answer is its own affair. */
  async function everybodys(
    by: TestAuthority,
    faults: readonly PlannedFault[],
    flags: readonly string[],
    more: Record<string, string> = {},
  ): Promise<readonly string[]> {
    const at = await scene(by);
    const files = Object.fromEntries(
      Object.entries(at.db.itself).map(([path, body]) => [`sumdb/sum.golang.org/${path}`, body]),
    );
    const A = await opened(
      unkindProxy({ modules, files: { ...files, "sumdb/sum.golang.org/supported": "" }, faults }),
    );
    const main = await opened(unkindProxy({ tls: by.issue(["DNS:sum.golang.org"]), files: at.db.itself }));
    at.names.lead("sum.golang.org", new URL(main.url));
    const environment = { ...at.environment(A.url, "sum.golang.org"), ...more };
    const done = await laptop().download(["--retries", "0", ...flags], environment);
    expect(done.code).toBe(1);
    return [...new Set(main.requests.map(({ path }) => path))].sort();
  }
  const supported = [{ match: "supported", fault: { status: 500 } }] as const;
  const lookups = [{ match: "lookup", fault: { status: 500 } }] as const;
  const both = ["lookup/example.test/!alpha@v1.0.0", "lookup/example.test/beta@v1.0.0"];

  it.each<[string, readonly PlannedFault[], readonly string[]]>([
    ["a proxy that passes it on is out", lookups, both],
    ["a proxy says no plain word about it", supported, both],
    ["a proxy has a page for every record", [{ match: "lookup", fault: "html" }], both],
    ["a proxy refuses", [{ match: "lookup", fault: { status: 403 } }], []],
    ["a proxy does not know the module", [{ match: "lookup", fault: { status: 404 } }], []],
  ])("is taken under `resilient` as far as it may be where %s", async (_, faults, asked) => {
    if (authority === undefined) return stepAside("it needs openssl");
    const told = await everybodys(authority, faults, []);
    // go stops at the first record that it cannot prove.
    expect([told.length > 0, told.filter((path) => !asked.includes(path))]).toEqual([asked.length > 0, []]);
  });

  it.each<[string, readonly string[], Record<string, string>]>([
    ["`routed`", ["--policy", "routed"], {}],
    ["`enforced`", ["--policy", "enforced"], {}],
    ["private paths", ["--goprivate", "example.test", "--gonosumdb", "none", "--gonoproxy", "none"], {}],
    ["another address in GOSUMDB", [], { GOSUMDB: "sum.golang.google.cn" }],
  ])("is not taken for %s", async (_, flags, more) => {
    if (authority === undefined) return stepAside("it needs openssl");
    for (const faults of [supported, lookups])
      expect(await everybodys(authority, faults, flags, more)).toEqual([]);
  });
});

describe("a second route with the true records", () => {
  const goMod = "module example.test/app\n\ngo 1.21\n\nrequire github.com/pkg/errors v0.9.1\n";

  it("leads past a proxy whose database is out, and go believes what it hears there", async () => {
    if (authority === undefined) return stepAside("it needs openssl");
    const [real = ""] = goproxyInForce().split(/[,|]/);
    const isReachable = await fetch(`${real}/sumdb/sum.golang.org/supported`, {
      signal: AbortSignal.timeout(10_000),
    }).then(
      ({ ok: isOk }) => isOk,
      () => false,
    );
    if (!isReachable) return stepAside(`${real} does not relay sum.golang.org here`);
    const at = await scene(authority);
    const main = await opened(passOn(`${real}/sumdb/sum.golang.org`, authority));
    const A = await opened(passOn(real));
    at.names.lead("sum.golang.org", new URL(main.url));
    const [plain, machine] = [0, 1].map(() => new Laptop([], { goMod, goSum: undefined })) as [
      Laptop,
      Laptop,
    ];
    open.push({ close: () => plain.dispose() }, { close: () => machine.dispose() });
    const environment = at.environment(A.url, "sum.golang.org");
    expect((await plain.go(["mod", "download"], environment)).code).toBe(1);
    const done = await machine.download(["--retries", "0"], environment);
    expect({ ended: ended(done), log: done.log }).toMatchObject({ ended: fine });
    expect(main.asked).toContain("/lookup/github.com/pkg/errors@v0.9.1");
  });
});
