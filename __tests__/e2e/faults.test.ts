// The built command line with the real go, before mirrors that fail: who is asked, how it ends, what it is called.

import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { makeModule } from "../fakes/made-module.ts";
import { withMoreTime } from "../fakes/more-time.ts";
import { nobody } from "../fakes/nobody.ts";
import { ownAuthority, type OwnAuthority } from "../fakes/own-authority.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import {
  unkindProxy,
  type Fault,
  type PlannedFault,
  type UnkindOptions,
  type UnkindProxy,
} from "../fakes/unkind-proxy.ts";
import { Laptop, type Downloaded, type LaptopOptions } from "./laptop.ts";

const modules = Array.from({ length: 8 }, (_, index) =>
  makeModule({ module: `example.test/Lib${index}`, version: "v1.0.0" }),
);
const everyFile = 3 * modules.length;
/** Files that a mirror is asked for before it has shown anything. */
const onTrial = 4;
/** A stall is waited for only where there is one: of a busy machine everybody stands still for a second. */
const hurryFor = (cause: string): readonly string[] =>
  cause === "read-timeout-or-stall" ? ["--stall-timeout", "2s", "--retries", "1"] : ["--retries", "1"];

const open = closedAfterEach();

let authority: OwnAuthority | undefined;
const scratch = mkdtempSync(join(tmpdir(), "gmg-faults-"));
beforeAll(async () => {
  authority = await ownAuthority(scratch);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function proxy(options: UnkindOptions = {}): Promise<UnkindProxy> {
  const opened = await unkindProxy({ modules, ...options });
  open.push(opened);
  return opened;
}

function laptop(options: LaptopOptions = {}): Laptop {
  const made = new Laptop(modules, options);
  open.push({ close: () => made.dispose() });
  return made;
}

function faulty(fault: Fault): Promise<UnkindProxy> {
  return proxy({ faults: [{ fault }] });
}

async function isNotThere(): Promise<Pick<UnkindProxy, "url" | "count">> {
  return { url: await nobody(), count: () => 0 };
}

function causes({ report }: Downloaded): readonly string[] {
  return report.findings.map(({ cause }) => cause);
}

const nobodyKnows = { url: "https://proxy.invalid", count: () => 0 };

interface Bad {
  readonly name: string;
  readonly open: () => Promise<Pick<UnkindProxy, "url" | "count">>;
  readonly cause: string;
}

const bad: readonly Bad[] = [
  { name: "is silent", open: () => faulty("silent"), cause: "read-timeout-or-stall" },
  // No file is so small that it would have come before that is a stall.
  { name: "trickles", open: () => faulty({ dropEveryMs: 500 }), cause: "read-timeout-or-stall" },
  {
    name: "answers with a page of HTML",
    open: () => faulty("html"),
    cause: "proxy-returned-html-or-garbage",
  },
  {
    name: "answers with what is no JSON",
    open: () => faulty("garbage-json"),
    cause: "checksum-mismatch-gosum",
  },
  { name: "sends wrong bytes", open: () => faulty("wrong-bytes"), cause: "checksum-mismatch-gosum" },
  { name: "does not speak HTTP", open: () => faulty("not-http"), cause: "proxy-returned-html-or-garbage" },
  { name: "answers 503", open: () => faulty({ status: 503 }), cause: "proxy-5xx" },
  { name: "is not there", open: isNotThere, cause: "tcp-refused" },
  { name: "has no address", open: () => Promise.resolve(nobodyKnows), cause: "dns-failure" },
  {
    name: "has a certificate of nobody's",
    open: () => (authority === undefined ? isNotThere() : proxy({ tls: authority })),
    cause: "tls-untrusted-ca",
  },
];

describe("a first mirror that", () => {
  it.each(bad)("$name is passed over, and is not asked for every file", async (first) => {
    const lists = [
      [",", "resilient"],
      ["|", "routed"],
    ] as const;
    await Promise.all(
      lists.map(async ([separator, policy]) => {
        const [A, B] = [await first.open(), await proxy()];
        const machine = laptop();
        const flags = ["--goproxy", `${A.url}${separator}${B.url}`, "--policy", policy];
        flags.push(...hurryFor(first.cause));
        const done = await machine.download(flags);
        expect({ separator, code: done.code, causes: causes(done), log: done.log }).toMatchObject({
          separator,
          code: 0,
          causes: [],
        });
        // Those under way when it was found to be out, a second try of each at most, although 32 at once may be.
        expect(A.count()).toBeLessThanOrEqual(2 * onTrial);
        expect(done.report.requests.byMirror[A.url]?.answered ?? 0).toBe(0);
        // All the rest comes from B. Where go is not followed to the letter, a .mod may come out of B's zip.
        expect(B.count(".zip")).toBeGreaterThanOrEqual(modules.length);
        expect(B.count(".info")).toBeGreaterThanOrEqual(modules.length);
        const outOfZips = policy === "routed" ? 0 : modules.length - B.count(".mod");
        expect(B.count() + outOfZips).toBeGreaterThanOrEqual(everyFile);
        expect((await machine.go(["mod", "download"], { GOPROXY: "off" })).log).toBe("");
        expect(done.log).not.toMatch(/Warning|Unhandled/);
      }),
    );
  });

  it.each([
    [403, "|", "routed"],
    [404, ",", "resilient"],
    [410, "|", "resilient"],
  ] as const)(
    "answers %i to everything before a %s is asked for each file once, as by go",
    async (status, separator, policy) => {
      const [A, B] = [await faulty({ status }), await proxy()];
      const flags = ["--policy", policy, "--hedge", "false"];
      const done = await laptop().download(["--goproxy", `${A.url}${separator}${B.url}`, ...flags]);
      expect([done.code, causes(done), A.count()]).toEqual([0, [], B.count()]);
    },
  );

  it.each(bad)("$name ends a run under `routed` before a comma, as $cause", async (first) => {
    const [A, B] = [await first.open(), await proxy()];
    const flags = ["--goproxy", `${A.url},${B.url}`, "--policy", "routed"];
    const done = await laptop().download([...flags, ...hurryFor(first.cause), "--timeout", "80s"]);
    const cause = first.cause === "tls-untrusted-ca" && authority === undefined ? "tcp-refused" : first.cause;
    expect([done.code, causes(done)[0], B.count()]).toEqual([1, cause, 0]);
    expect(done.report.findings[0]?.hosts).toContain(new URL(A.url).host);
  });
});

describe("one mirror", () => {
  function draws(seed: number): () => number {
    let state = seed;
    return () => {
      // mulberry32
      state = (state + 0x6d2b79f5) | 0;
      const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((more ^ (more >>> 14)) >>> 0) / 2 ** 32;
    };
  }
  const faults: readonly Fault[] = [
    "reset",
    { status: 500 },
    { status: 502 },
    { status: 503 },
    { status: 429 },
    { status: 429, headers: { "retry-after": "1" } },
    "cut",
    "silent",
    "silent-body",
  ];

  it("that fails three requests in ten, by any seed, serves all in the end", async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      makeModule({ module: `example.test/Many${index}`, version: "v1.0.0" }),
    );
    const play = async (seed: number, validator: "etag" | "none"): Promise<void> => {
      const random = draws(seed);
      const chance = (): Fault | undefined =>
        random() < 0.3 ? faults[Math.floor(random() * faults.length)] : undefined;
      const A = await unkindProxy({ modules: many, validator, draw: chance });
      const machine = new Laptop(many);
      open.push(A, { close: () => machine.dispose() });
      const done = await machine.download(["--goproxy", A.url, "--stall-timeout", "3s"]);
      expect({ seed, code: done.code, causes: causes(done) }).toEqual({ seed, code: 0, causes: [] });
      expect(done.report.requests.retried).toBeGreaterThan(20);
      expect(done.log).not.toMatch(/Warning|Unhandled/);
      expect((await machine.go(["mod", "download"], { GOPROXY: "off" })).log).toBe("");
      expect((await machine.go(["mod", "verify"], { GOPROXY: "off" })).code).toBe(0);
    };
    await Promise.all([play(1, "none"), play(2, "etag")]);
  });

  it("sees no more connections than allowed, with faults, probes, redirects and second requests", async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      makeModule({ module: `example.test/Many${index}`, version: "v1.0.0" }),
    );
    const random = draws(3);
    const unkind: readonly Fault[] = [...faults, { delayMs: 600 }];
    const chance = (): Fault | undefined =>
      random() < 0.3 ? unkind[Math.floor(random() * unkind.length)] : undefined;
    const store = await unkindProxy({ modules: many, draw: chance });
    const zips = many.flatMap(({ files }) => Object.keys(files).filter((path) => path.endsWith(".zip")));
    const planned = zips
      .slice(20)
      .map((path) => ({ match: path, fault: { redirect: `${store.url}/${path.replaceAll("!", "%21")}` } }));
    const A = await unkindProxy({ modules: many, draw: chance, faults: planned });
    const machine = new Laptop(many);
    open.push(A, store, { close: () => machine.dispose() });
    const atOnce = 4;
    const flags = ["--stall-timeout", "1s", "--connections", `${atOnce}`, "--preflight", "always"];
    const done = await machine.download(["--goproxy", A.url, ...flags]);
    expect({ code: done.code, causes: causes(done) }).toEqual({ code: 0, causes: [] });
    expect(done.report.requests.retried).toBeGreaterThan(10);
    for (const mirror of [A, store]) expect(mirror.mostOpen()).toBeLessThanOrEqual(atOnce);
  });

  it("that cuts a zip of 5 MB twice is asked for the rest, never for all of it again", async () => {
    const blob = randomBytes(5_000_000);
    const big = makeModule({ module: "example.test/big", version: "v1.0.0", files: { "blob.bin": blob } });
    const faults = [{ match: ".zip", fault: "cut", times: 2 }] as const;
    const A = await unkindProxy({ modules: [big], faults });
    const machine = new Laptop([big]);
    open.push(A, { close: () => machine.dispose() });
    const done = await machine.download(["--goproxy", A.url]);
    expect([done.code, done.report.requests.resumed]).toEqual([0, 2]);
    expect(done.report.modules.bytes).toBe(big.zip.length + big.mod.length + big.info.length);
    expect(A.complaints).toEqual([]);
  });

  it("is asked nothing twice with --retries 0", async () => {
    for (const fault of ["reset", "cut", { status: 503 }, { status: 429 }, "wrong-bytes"] as const) {
      const A = await faulty(fault);
      const done = await laptop().download(["--goproxy", A.url, "--retries", "0"]);
      const paths = A.requests.map(({ path }) => path);
      expect([fault, done.code, paths.length]).toEqual([fault, 1, new Set(paths).size]);
    }
  });

  it("that is silent ends the run within --timeout, with its name", async () => {
    const [A, B] = [await faulty("silent"), await faulty("silent-body")];
    const list = `${A.url}|${B.url}`;
    const done = await withMoreTime(
      [2, 8, 32],
      (seconds) =>
        laptop().download(["--goproxy", list, "--timeout", `${seconds}s`, "--stall-timeout", "10m"]),
      () => A.count() > 0,
    );
    expect([done.code, causes(done)[0]]).toEqual([1, "read-timeout-or-stall"]);
    expect(done.report.findings[0]?.hosts.join()).toMatch(/127\.0\.0\.1:\d+/);
  });

  it("that sends wrong bytes ends as a security finding, asked once for each file", async () => {
    // Its first answer is good: else a machine that is slow with a bad one would take it for nothing but a waste of time.
    const wrong = async (...more: readonly PlannedFault[]): Promise<UnkindProxy> => {
      const opened = await proxy();
      const until = (): boolean => opened.count(".info") > 0 && opened.underWay(".info") === 0;
      opened.setFaults([...more, { match: ".zip", fault: { until, fault: "wrong-bytes" } }]);
      return opened;
    };
    const A = await wrong({ match: "0/@v/v1.0.0.info", fault: { status: 404 } });
    const [B, machine] = [await wrong(), laptop()];
    const done = await machine.download(["--goproxy", `${A.url},${B.url}`, "--hedge", "false"]);
    expect([done.code, causes(done)[0]]).toEqual([1, "checksum-mismatch-gosum"]);
    expect(B.count(".zip")).toBe(modules.length);
    const offline = await machine.go(["mod", "download"], { GOPROXY: "off" });
    expect([offline.code, offline.log.includes("SECURITY")]).toEqual([1, false]);
  });
});
