import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { nodeClock } from "../../src/adapters/node-clock.ts";
import { Secret } from "../../src/core/secret.ts";
import { makeModule } from "../fakes/made-module.ts";
import type { Fault } from "../fakes/unkind-proxy.ts";
import { anywhere, nowhere, openBench, outcomes } from "./chain-bench.ts";
import type { Bench } from "./chain-bench.ts";

const made = makeModule({
  module: "example.test/m",
  version: "v1.0.0",
  files: { "big.bin": "x".repeat(5000) },
  method: "stored",
});
const modules = [made];
const zip = "example.test/m/@v/v1.0.0.zip";
const isZip = (bytes: Buffer) =>
  bytes.equals(made.zip) ? undefined : ({ kind: "wrong-hash", expected: made.h1, got: "h1:other" } as const);

describe("the chain", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  it("writes down what the first proxy serves, and nothing beside it", async () => {
    const proxy = await bench.proxy({ modules });
    const chain = bench.open({ list: proxy.url });
    const answer = await bench.fetch(chain, zip, { accept: isZip, name: "m.zip" });
    expect(answer).toMatchObject({ kind: "served", mirror: proxy.url, sizeBytes: made.zip.length });
    expect(await bench.left()).toEqual({ "m.zip": made.zip.toString("latin1") });
    expect(chain.journal).toMatchObject([
      {
        mirror: proxy.url,
        url: `${proxy.url}/${zip}`,
        attempt: 1,
        outcome: { kind: "answered" },
        bytes: made.zip.length,
      },
    ]);
    expect(proxy.complaints).toEqual([]);
  });

  it("asks with ! percent-encoded, as go does, and keeps + as it is", async () => {
    const upper = makeModule({ module: "github.com/Azure/x", version: "v2.0.0+incompatible" });
    const proxy = await bench.proxy({ modules: [upper] });
    const answer = await bench.fetch(
      bench.open({ list: proxy.url }),
      "github.com/!azure/x/@v/v2.0.0+incompatible.mod",
    );
    expect(answer.kind).toBe("served");
    expect(proxy.requests[0]?.rawUrl).toBe("/github.com/%21azure/x/@v/v2.0.0+incompatible.mod");
    expect(proxy.complaints).toEqual([]);
  });

  const passing: readonly Fault[] = [
    "reset",
    "cut",
    "chunked-cut",
    { status: 503 },
    { status: 429 },
    { status: 408 },
  ];
  it.each(passing)("asks again after %j, and no more often than retries allow", async (fault) => {
    const proxy = await bench.proxy({ modules, faults: [{ fault, times: 2 }], validator: "none" });
    const retried: number[] = [];
    const chain = bench.open({
      list: proxy.url,
      retries: 2,
      clock: hurriedClock(),
      onRetry: ({ delayMs }) => retried.push(delayMs),
    });
    expect(await bench.fetch(chain, zip, { accept: isZip })).toMatchObject({ kind: "served" });
    expect(chain.journal).toHaveLength(3);
    expect(retried).toHaveLength(2);

    const worse = await bench.proxy({ modules, faults: [{ fault }], validator: "none" });
    const second = bench.open({
      list: worse.url,
      retries: 1,
      clock: hurriedClock(),
      onRetry: ({ delayMs }) => retried.push(delayMs),
    });
    const answer = await bench.fetch(second, zip, { accept: isZip });
    expect(answer.kind).toBe("failed");
    expect(second.journal).toHaveLength(2);
    expect(retried).toHaveLength(3); // no wait after the last attempt
    expect(Object.keys(await bench.left())).toHaveLength(1);
  });

  it.each([400, 401, 403, 407, 451, 206, 204])("asks nobody twice after %d", async (status) => {
    const proxy = await bench.proxy({ modules, faults: [{ fault: { status } }] });
    const second = await bench.proxy({ modules });
    const chain = bench.open({ list: `${proxy.url},${second.url}`, retries: 4 });
    const answer = await bench.fetch(chain, zip, { reach: anywhere });
    expect(answer).toMatchObject({ kind: "failed", shown: { outcome: { kind: "status", status } } });
    expect([proxy.count(), second.count()]).toEqual([1, 0]);
  });

  it("asks nothing twice with retries: 0", async () => {
    const proxy = await bench.proxy({ modules, faults: [{ fault: "cut", times: 1 }] });
    const answer = await bench.fetch(bench.open({ list: proxy.url }), zip);
    expect(answer.kind).toBe("failed");
    expect(proxy.count()).toBe(1);
  });

  it("waits as long as Retry-After says, and not at all beyond the budget", async () => {
    const faults = [{ fault: { status: 429, headers: { "retry-after": "1" } }, times: 1 }];
    const proxy = await bench.proxy({ modules, faults });
    const delays: number[] = [];
    const chain = bench.open({ list: proxy.url, retries: 1, onRetry: ({ delayMs }) => delays.push(delayMs) });
    expect((await bench.fetch(chain, zip)).kind).toBe("served");
    expect(delays).toEqual([1000]);

    const slow = await bench.proxy({
      modules,
      faults: [{ fault: { status: 503, headers: { "retry-after": "3600" } } }],
    });
    const short = bench.open({ list: slow.url, retries: 4, totalMs: 5_000 });
    expect(await bench.fetch(short, zip)).toMatchObject({
      kind: "failed",
      shown: { outcome: { status: 503 } },
    });
    expect(slow.count()).toBe(1);
  });

  it("asks the last proxy up to 20 times if it has answered well in this run", async () => {
    const proxy = await bench.proxy({
      modules,
      faults: [{ match: ".zip", fault: { status: 502 }, times: 6 }],
    });
    const chain = bench.open({ list: proxy.url, retries: 1, clock: hurriedClock() });
    await bench.fetch(chain, "example.test/m/@v/v1.0.0.mod");
    expect(await bench.fetch(chain, zip, { accept: isZip })).toMatchObject({ kind: "served" });
    expect(chain.journal).toHaveLength(8);
    proxy.setFaults([{ match: ".zip", fault: { status: 500 } }]);
    expect(await bench.fetch(chain, zip)).toMatchObject({ kind: "failed" });
    expect(chain.journal).toHaveLength(28);
  });

  it("takes a 404 of a mirror that is still fetching for what it is", async () => {
    const fault = { status: 404, body: "not found: temporarily unavailable due to fetch timeout\n" };
    const proxy = await bench.proxy({ modules, faults: [{ fault, times: 1 }] });
    const chain = bench.open({ list: proxy.url, retries: 2 });
    expect(await bench.fetch(chain, zip)).toMatchObject({ kind: "served" });
    expect(outcomes(chain.journal)).toEqual(["404", "answered"]);
  });

  describe("resume", () => {
    it.each(["etag", "last-modified"] as const)(
      "goes on where a body was cut, by its %s",
      async (validator) => {
        const proxy = await bench.proxy({
          modules,
          validator,
          faults: [{ fault: "cut", times: validator === "etag" ? 3 : 0 }],
        });
        const chain = bench.open({ list: proxy.url, retries: 1 });
        expect(await bench.fetch(chain, zip, { accept: isZip })).toMatchObject({ kind: "served" });
        if (validator === "etag") {
          expect(outcomes(chain.journal)).toEqual(["cut", "cut", "cut", "answered"]);
          const sent = chain.journal.reduce((sum, attempt) => sum + attempt.bytes, 0);
          expect(sent).toBe(made.zip.length);
          expect(chain.journal.at(-1)?.resumedFrom).toBeGreaterThan(0);
        }
        expect(proxy.complaints).toEqual([]);
      },
    );

    it("starts again where the server does not continue", async () => {
      const proxy = await bench.proxy({ modules, ranges: false, faults: [{ fault: "cut", times: 1 }] });
      const chain = bench.open({ list: proxy.url, retries: 1 });
      expect(await bench.fetch(chain, zip, { accept: isZip })).toMatchObject({
        kind: "served",
        sizeBytes: made.zip.length,
      });
    });

    it("does not ask for the rest by a weak ETag", async () => {
      const proxy = await bench.proxy({
        modules,
        validator: "weak-etag",
        faults: [{ fault: "cut", times: 1 }],
      });
      const chain = bench.open({ list: proxy.url, retries: 1 });
      expect(await bench.fetch(chain, zip, { accept: isZip })).toMatchObject({ kind: "served" });
      expect(proxy.requests.map(({ headers }) => headers["range"])).toEqual([undefined, undefined]);
    });

    it("starts again after a 206 for something else", async () => {
      const wrong = { status: 206, headers: { "content-range": "bytes 1-2/3" } };
      const proxy = await bench.proxy({
        modules,
        faults: [
          { fault: "cut", times: 1 },
          { fault: wrong, times: 1 },
        ],
      });
      const chain = bench.open({ list: proxy.url, retries: 3 });
      expect(await bench.fetch(chain, zip, { accept: isZip })).toMatchObject({ kind: "served" });
      expect(proxy.requests.map(({ headers }) => headers["range"] !== undefined)).toEqual([
        false,
        true,
        false,
      ]);
    });
  });

  describe("a stall", () => {
    it.each(["silent", "silent-body", "trickle"] as const)("ends a %s proxy at the limit", async (fault) => {
      const proxy = await bench.proxy({ modules, faults: [{ fault }] });
      const chain = bench.open({ list: proxy.url, stallTimeoutMs: 150 });
      const answer = await bench.fetch(chain, zip);
      expect(answer).toMatchObject({ kind: "failed", shown: { outcome: { kind: "stalled" } } });
      expect(await bench.left()).toEqual({});
    });

    it("is not the wait for a free connection", async () => {
      const proxy = await bench.proxy({ modules, faults: [{ fault: { delayMs: 120 } }] });
      const chain = bench.open({ list: proxy.url, stallTimeoutMs: 200, connections: 1 });
      const paths = Object.keys(made.files);
      const answers = await Promise.all(paths.map((path) => bench.fetch(chain, path)));
      expect(answers.map(({ kind }) => kind)).toEqual(["served", "served", "served"]);
      expect(proxy.mostAtOnce()).toBe(1);
    });

    it("leads to the next proxy, once for all files that wait", async () => {
      const silent = await bench.proxy({ modules, faults: [{ fault: "silent" }] });
      const good = await bench.proxy({ modules });
      const moves: string[] = [];
      const list = `${silent.url},${good.url}`;
      const options = { stallTimeoutMs: 200, retries: 4, connections: 2 };
      const chain = bench.open({ list, ...options, onMoveOn: ({ to }) => moves.push(to) });
      const names = ["info", "mod", "zip", "info", "mod", "zip"];
      const paths = names.map((name, index) =>
        `example.test/m/@v/v1.0.0.${name}?${index}`.replace(/\?.*/, ""),
      );
      const answers = await Promise.all(paths.map((path) => bench.fetch(chain, path, { reach: anywhere })));
      expect(answers.map(({ kind }) => kind)).toEqual(names.map(() => "served"));
      expect(silent.count()).toBe(2);
      await bench.fetch(chain, zip, { reach: anywhere });
      expect(silent.count()).toBe(2);
      expect(new Set(moves)).toEqual(new Set([good.url]));
    });

    it("of every proxy ends within the budget", async () => {
      const silent = await bench.proxy({ modules, faults: [{ fault: "silent" }] });
      const chain = bench.open({ list: silent.url, stallTimeoutMs: 5_000, totalMs: 300, retries: 4 });
      const answer = await bench.fetch(chain, zip);
      expect(answer).toMatchObject({ kind: "failed", shown: { outcome: { kind: "abandoned" } } });
    });
  });

  describe("a proxy that is out", () => {
    const faults: readonly (Fault | "refused")[] = [
      "refused",
      "silent",
      "trickle",
      "html",
      "wrong-bytes",
      "empty",
      "not-http",
      "reset",
      { status: 500 },
    ];
    it.each(faults)(
      "(%j) is passed over a comma where the reach allows, and is final where not",
      async (fault) => {
        const good = await bench.proxy({ modules });
        const bad =
          fault === "refused" ? { url: await nobody() } : await bench.proxy({ modules, faults: [{ fault }] });
        const list = `${bad.url},${good.url}`;
        const options = { list, stallTimeoutMs: 150 };
        const accept = isZip;
        expect(await bench.fetch(bench.open(options), zip, { reach: anywhere, accept })).toMatchObject({
          kind: "served",
          mirror: good.url,
        });
        expect(good.count()).toBe(1);
        expect(await bench.fetch(bench.open(options), zip, { reach: nowhere, accept })).toMatchObject({
          kind: "failed",
          shown: { mirror: bad.url },
        });
        expect(good.count()).toBe(1);
        const barred = { ...options, list: `${bad.url}|${good.url}` };
        expect(await bench.fetch(bench.open(barred), zip, { reach: nowhere, accept })).toMatchObject({
          kind: "served",
        });
      },
    );

    it("does not make a closing direct reachable by a resilient step", async () => {
      const bad = await bench.proxy({ faults: [{ fault: "reset" }] });
      const empty = await bench.proxy();
      const reach = anywhere;
      const comma = bench.open({ list: `${bad.url},${empty.url},direct` });
      expect(await bench.fetch(comma, zip, { reach })).toMatchObject({
        kind: "failed",
        shown: { mirror: bad.url },
      });
      const bar = bench.open({ list: `${bad.url}|${empty.url},direct` });
      expect(await bench.fetch(bar, zip, { reach })).toMatchObject({ kind: "absent", handsOver: true });
    });

    it("leads to mirrors: when the whole list is out, but not for a private path", async () => {
      const bad = await bench.proxy({ faults: [{ fault: { status: 502 } }] });
      const mirror = await bench.proxy({ modules });
      const open = () => bench.open({ list: `${bad.url},direct`, mirrors: [mirror.url] });
      expect(await bench.fetch(open(), zip, { reach: anywhere })).toMatchObject({
        kind: "served",
        mirror: mirror.url,
      });
      expect(
        await bench.fetch(open(), zip, { reach: { acrossComma: false, toMirrors: true } }),
      ).toMatchObject({ kind: "served" });
      expect(await bench.fetch(open(), zip, { reach: nowhere })).toMatchObject({ kind: "failed" });
      expect(mirror.count()).toBe(2);
    });

    it("is asked again when it is the last one left", async () => {
      const first = await bench.proxy({ modules, faults: [{ fault: "reset", times: 1 }] });
      const second = await bench.proxy({ modules, faults: [{ match: ".zip", fault: { status: 500 } }] });
      const chain = bench.open({ list: `${first.url},${second.url}` });
      const reach = anywhere;
      expect(await bench.fetch(chain, "example.test/m/@v/v1.0.0.mod", { reach })).toMatchObject({
        mirror: second.url,
      });
      expect(await bench.fetch(chain, "example.test/m/@v/v1.0.0.info", { reach })).toMatchObject({
        mirror: second.url,
      });
      expect(first.count()).toBe(1);
      expect(await bench.fetch(chain, zip, { reach })).toMatchObject({ kind: "served", mirror: first.url });
    });

    it("shows the wrong bytes when nobody has the right ones", async () => {
      const first = await bench.proxy({ modules, faults: [{ fault: "wrong-bytes" }] });
      const second = await bench.proxy({ modules, faults: [{ fault: { status: 500 } }] });
      const chain = bench.open({ list: `${first.url}|${second.url}`, retries: 0 });
      const answer = await bench.fetch(chain, zip, { accept: isZip });
      expect(answer).toMatchObject({
        kind: "failed",
        shown: { mirror: first.url, outcome: { kind: "refused", why: { kind: "wrong-hash" } } },
      });
      expect([first.count(), second.count()]).toEqual([1, 1]);
      expect(await bench.left()).toEqual({});
    });
  });

  describe("credentials", () => {
    it("go to the proxy of their address, and nowhere else", async () => {
      const expected = `Basic ${Buffer.from("ci:hunter2").toString("base64")}`;
      const proxy = await bench.proxy({ modules, authorization: expected });
      const other = await bench.proxy({ modules });
      const chain = bench.open({ list: `${proxy.url.replace("//", "//ci:hunter2@")}` });
      expect((await bench.fetch(chain, zip)).kind).toBe("served");
      proxy.setFaults([{ fault: { redirect: `${other.url}/${zip}` } }]);
      expect((await bench.fetch(chain, zip)).kind).toBe("served");
      expect(other.requests[0]?.headers["authorization"]).toBeUndefined();
      expect(JSON.stringify(chain.journal)).not.toContain("hunter2");
    });

    it("come from the lookup where the address has none", async () => {
      const proxy = await bench.proxy({ modules, authorization: "Bearer t0ken" });
      const chain = bench.open({ list: proxy.url, credentials: () => new Secret("Bearer t0ken") });
      expect((await bench.fetch(chain, zip)).kind).toBe("served");
    });

    it("are never sent over http to another machine", async () => {
      const chain = bench.open({ list: "http://ci:hunter2@proxy.invalid" });
      const answer = await bench.fetch(chain, zip);
      expect(answer).toMatchObject({
        kind: "failed",
        shown: { outcome: { fault: { code: "CREDENTIALS_INSECURE" } } },
      });
      expect(JSON.stringify(answer)).not.toContain("hunter2");
    });
  });

  it("stops after ten redirects", async () => {
    const proxy = await bench.proxy({ faults: [{ fault: { redirect: "/again" } }] });
    const answer = await bench.fetch(bench.open({ list: proxy.url }), zip);
    expect(answer).toMatchObject({
      kind: "failed",
      shown: { outcome: { fault: { code: "REDIRECT_LOOP" } } },
    });
    expect(proxy.count()).toBe(11);
  });

  it("answers two requests for one path with one fetch, each in its own file", async () => {
    const proxy = await bench.proxy({ modules, faults: [{ fault: { delayMs: 50 } }] });
    const chain = bench.open({ list: proxy.url });
    const answers = await Promise.all(
      ["a", "b", "c"].map((name) => bench.fetch(chain, zip, { name, accept: isZip })),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(["served", "served", "served"]);
    expect(proxy.count()).toBe(1);
    expect(Object.keys(await bench.left())).toEqual(["a", "b", "c"]);
  });

  it("goes on for the second when the first gives up", async () => {
    const proxy = await bench.proxy({ modules, faults: [{ fault: { delayMs: 100 } }] });
    const chain = bench.open({ list: proxy.url });
    const first = new AbortController();
    const one = bench.fetch(chain, zip, { name: "a", signal: first.signal });
    const two = bench.fetch(chain, zip, { name: "b", accept: isZip });
    setTimeout(() => first.abort(), 30);
    expect((await one).kind).toBe("failed");
    expect((await two).kind).toBe("served");
    expect(Object.keys(await bench.left())).toEqual(["b"]);
  });

  it("leaves nothing behind when it is given up", async () => {
    const proxy = await bench.proxy({ modules, faults: [{ fault: "silent-body" }] });
    const chain = bench.open({ list: proxy.url });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 60);
    expect((await bench.fetch(chain, zip, { signal: stop.signal })).kind).toBe("failed");
    expect(outcomes(chain.journal)).toEqual(["abandoned"]);
    expect(await bench.left()).toEqual({});
  });

  it("says what is wrong on this machine instead of asking the next proxy", async () => {
    const first = await bench.proxy({ modules });
    const second = await bench.proxy({ modules });
    const chain = bench.open({ list: `${first.url}|${second.url}`, retries: 2 });
    await bench.fetch(chain, zip, { name: "file" });
    const answer = await bench.fetch(chain, zip, { name: "file/below" });
    expect(answer).toMatchObject({
      kind: "failed",
      shown: { outcome: { fault: { kind: "other", code: "EEXIST" } } },
    });
    expect(second.count()).toBe(0);
  });
});

async function nobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/** Waits between attempts are over at once; the deadline and the stall watch keep real time. */
function hurriedClock() {
  const clock = nodeClock();
  return {
    ...clock,
    sleep: (delayMs: number, signal?: AbortSignal) => clock.sleep(delayMs <= 2_000 ? 0 : delayMs, signal),
  };
}
