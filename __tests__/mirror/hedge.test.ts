import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { nodeClock } from "../../src/adapters/node-clock.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Chain } from "../../src/mirror/request.ts";
import { fakeClock } from "../fakes/fake-clock.ts";
import type { Fault, UnkindProxy } from "../fakes/unkind-proxy.ts";
import {
  anywhere,
  isZip,
  lasting,
  made,
  modules,
  nowhere,
  openBench,
  outcomes,
  until,
  zip,
} from "./chain-bench.ts";
import type { Bench, BenchOptions, FetchOptions } from "./chain-bench.ts";

const mod = "example.test/m/@v/v1.0.0.mod";
/** Where nothing but a second request ends the wait before the test is over. */
const patient = { stallTimeoutMs: 60_000, totalMs: 60_000, hedge: true, retries: 4 };

describe("a second request", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  /** A chain that knows how soon its first proxy answers, and then finds it late with the zip. */
  async function open(first: UnkindProxy, fault: Fault, options: Partial<BenchOptions> = {}): Promise<Chain> {
    const chain = bench.open({ list: first.url, ...patient, ...options });
    for (let count = 0; count < 12; count++) await bench.fetch(chain, mod, { name: "warm" });
    first.setFaults([{ match: zip, fault, times: 1 }]);
    return chain;
  }
  const fetchZip = (chain: Chain, options: FetchOptions = {}) =>
    bench.fetch(chain, zip, { accept: isZip, name: "m.zip", ...options });
  const aboutZip = ({ journal }: Chain) => journal.filter(({ url }) => url.endsWith(zip));

  it("goes on a new connection to the proxy that is late, and its answer ends the first", async () => {
    const proxy = await bench.proxy({ modules });
    const chain = await open(proxy, "silent");
    const before = proxy.connections();
    expect(await fetchZip(chain)).toMatchObject({ kind: "served", mirror: proxy.url });
    expect(proxy.connections()).toBe(before + 1);
    expect(aboutZip(chain)).toMatchObject([
      { attempt: 1, outcome: { kind: "abandoned" } },
      { attempt: 1, outcome: { kind: "answered" }, hedge: true },
    ]);
    expect((await bench.left())["m.zip"]).toBe(made.zip.toString("latin1"));
    expect(Object.keys(await bench.left())).toEqual(["m.zip", "warm"]);
    expect(proxy.complaints).toEqual([]);
  });

  it("is given up when the first answers after all", async () => {
    const proxy = await bench.proxy({ modules });
    const chain = await open(proxy, "silent");
    proxy.setFaults([
      { match: zip, fault: { until: () => proxy.count(zip) === 2 }, times: 1 },
      { match: zip, fault: "silent" },
    ]);
    expect(await fetchZip(chain)).toMatchObject({ kind: "served" });
    expect(aboutZip(chain).map(({ hedge, outcome }) => [hedge, outcome.kind])).toEqual([
      [true, "abandoned"],
      [undefined, "answered"],
    ]);
    expect(Object.keys(await bench.left())).toEqual(["m.zip", "warm"]);
  });

  it("takes over when the first fails meanwhile", async () => {
    const proxy = await bench.proxy({ modules });
    const clock = fakeClock({ turns: "by-hand" });
    const chain = await open(proxy, "silent", { stallTimeoutMs: 1_000, retries: 1, clock });
    proxy.setFaults([
      { match: zip, fault: "silent", times: 1 },
      { match: zip, fault: { until: () => proxy.underWay(zip) === 1 }, times: 1 },
    ]);
    const answer = fetchZip(chain);
    await until(() => proxy.count(zip) === 1);
    await clock.advance(250);
    await until(() => proxy.count(zip) === 2);
    await clock.advance(750);
    expect(await answer).toMatchObject({ kind: "served" });
    expect(outcomes(aboutZip(chain))).toEqual(["stalled", "answered"]);
  });

  it.each([
    ["hedge: false", { hedge: false }],
    ["retries: 0", { retries: 0 }],
  ])("is not made with %s", async (_, options) => {
    const proxy = await bench.proxy({ modules });
    const chain = await open(proxy, { delayMs: 700 }, options);
    expect(await fetchZip(chain)).toMatchObject({ kind: "served" });
    expect(proxy.count(zip)).toBe(1);
  });

  it("is not made before it is known what is usual", async () => {
    const proxy = await bench.proxy({ modules, faults: [{ match: zip, fault: { delayMs: 700 } }] });
    const chain = bench.open({ list: proxy.url, ...patient });
    expect(await fetchZip(chain)).toMatchObject({ kind: "served" });
    expect(proxy.count(zip)).toBe(1);
  });

  it("is not made beside a proxy that has answered nobody, however many were given up there", async () => {
    const proxy = await bench.proxy({ modules, faults: [{ fault: "silent" }] });
    const chain = bench.open({
      list: proxy.url,
      ...patient,
      stallTimeoutMs: 2_000,
      retries: 1,
      connections: 64,
    });
    const paths = Array.from({ length: 12 }, (_, index) => `example.test/m${index}/@v/v1.0.0.zip`);
    const enough = new AbortController();
    const givenUp = paths.map((path) => bench.fetch(chain, path, { signal: enough.signal }));
    await until(() => proxy.count() === paths.length);
    enough.abort();
    await Promise.all(givenUp);
    expect(new Set(outcomes(chain.journal))).toEqual(new Set(["abandoned"]));
    await fetchZip(chain);
    expect(outcomes(aboutZip(chain))).toContain("stalled");
    expect(chain.journal.filter(({ hedge }) => hedge)).toEqual([]);
  });

  it("is made for one answer in ten at most", async () => {
    const proxy = await bench.proxy({ modules });
    const chain = await open(proxy, "silent", { connections: 64 });
    const paths = Array.from({ length: 40 }, (_, index) => `example.test/m${index}/@v/v1.0.0.zip`);
    const allAsked = lasting(500, () => proxy.count(".zip") >= paths.length + 3);
    proxy.setFaults([{ match: ".zip", fault: { until: allAsked } }]);
    const answers = await Promise.all(paths.map((path) => bench.fetch(chain, path)));
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(["served"]));
    expect(chain.journal.filter(({ hedge }) => hedge)).toHaveLength(3);
  });

  it.each([404, 410])("counts a %i of the same proxy as the answer that it is", async (status) => {
    const proxy = await bench.proxy({ modules });
    const chain = await open(proxy, "silent");
    proxy.setFaults([
      { match: zip, fault: "silent", times: 1 },
      { match: zip, fault: { status } },
    ]);
    const answer = await fetchZip(chain);
    expect(answer).toMatchObject({ kind: "absent", attempts: [{ hedge: true, outcome: { status } }] });
  });

  it.each<[string, readonly Fault[]]>([
    ["is in time", []],
    ["is late, and answers while it is waited for a third", [{ delayMs: 400 }, "reset"]],
  ])("leaves nothing that rings later where the first %s", async (_, faults) => {
    const clock = nodeClock();
    let set = 0;
    const alarm: Clock["alarm"] = (delayMs, ring) => {
      set++;
      let isSet = true;
      const off = (): void => {
        if (isSet) set--;
        isSet = false;
      };
      const takeBack = clock.alarm(delayMs, () => (off(), ring()));
      return () => (off(), takeBack());
    };
    const proxy = await bench.proxy({ modules });
    const chain = await open(proxy, "silent", { clock: { ...clock, alarm } });
    proxy.setFaults(faults.map((fault) => ({ match: zip, fault, times: 1 })));
    expect(await fetchZip(chain)).toMatchObject({ kind: "served" });
    expect(set).toBe(0);
  });

  it("that fails is no mark against the proxy, whose first answer is waited for", async () => {
    const proxy = await bench.proxy({ modules });
    const chain = await open(proxy, "silent");
    // Of so many answers each of the four may be late.
    for (let count = 0; count < 40; count++) await bench.fetch(chain, mod, { name: "warm" });
    for (let count = 0; count < 4; count++) {
      const before = proxy.count(zip);
      const failed = lasting(50, () => proxy.count(zip) >= before + 2 && proxy.underWay(zip) === 1);
      proxy.setFaults([
        { match: zip, fault: { until: failed }, times: 1 },
        { match: zip, fault: count % 2 === 0 ? "html" : "reset", times: 1 },
      ]);
      expect(await fetchZip(chain, { name: `m${count}.zip` })).toMatchObject({ kind: "served" });
    }
  });

  it("is made beside the rest of a small body, and begins at the first byte", async () => {
    const proxy = await bench.proxy({ modules });
    const chain = await open(proxy, "silent");
    proxy.setFaults([
      { match: zip, fault: "cut", times: 1 },
      { match: zip, fault: "silent", times: 1 },
    ]);
    expect(await fetchZip(chain)).toMatchObject({ kind: "served", sizeBytes: made.zip.length });
    const ranges = proxy.requests.filter(({ path }) => path === zip).map(({ headers }) => headers["range"]);
    expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=\d+-$/), undefined]);
    expect(Object.keys(await bench.left())).toEqual(["m.zip", "warm"]);
  });

  it("that comes by drops is left with the first when the proxy is found to be out", async () => {
    const [A, B] = [await bench.proxy({ modules }), await bench.proxy({ modules })];
    const chain = await open(A, "silent", { list: `${A.url},${B.url}` });
    for (let count = 0; count < 30; count++) await bench.fetch(chain, mod, { name: "warm" });
    A.setFaults([
      { match: zip, fault: "silent", times: 1 },
      { match: zip, fault: "trickle" },
      { match: /m[123]\//, fault: { until: lasting(300, () => A.count(zip) === 2), fault: "html" } },
    ]);
    // Three others find it out while the second request for the zip brings a drop now and then.
    const others = [1, 2, 3].map((index) =>
      bench.fetch(chain, `m${index}/@v/v1.zip`, { reach: anywhere, accept: isZip }),
    );
    expect(await fetchZip(chain, { reach: anywhere })).toMatchObject({ kind: "served", mirror: B.url });
    await Promise.all(others);
    expect(aboutZip(chain).at(-1)).toMatchObject({ mirror: B.url, outcome: { kind: "answered" } });
    expect(outcomes(aboutZip(chain)).slice(0, -1)).toEqual(["abandoned", "abandoned"]);
  });

  describe("elsewhere", () => {
    it("goes across a | where the request may, and never across a comma", async () => {
      for (const [separator, reach, asked] of [
        ["|", anywhere, 1],
        [",", anywhere, 0],
        ["|", nowhere, 0],
        ["|", { acrossComma: false, toMirrors: true }, 0],
      ] as const) {
        const [A, B] = [await bench.proxy({ modules }), await bench.proxy({ modules })];
        const chain = await open(A, "silent", { list: `${A.url}${separator}${B.url}` });
        const answer = await fetchZip(chain, { reach });
        expect(answer).toMatchObject({ kind: "served", mirror: asked === 1 ? B.url : A.url });
        expect([separator, reach, B.count()]).toEqual([separator, reach, asked]);
        expect(A.count(zip)).toBe(2 - asked);
      }
    });

    it("goes to mirrors: where the request may", async () => {
      for (const [reach, asked] of [
        [anywhere, 1],
        [nowhere, 0],
        [{ acrossComma: false, toMirrors: true }, 0],
      ] as const) {
        const [A, B] = [await bench.proxy({ modules }), await bench.proxy({ modules })];
        const chain = await open(A, "silent", { mirrors: [B.url] });
        expect(await fetchZip(chain, { reach })).toMatchObject({ kind: "served" });
        expect([reach, B.count()]).toEqual([reach, asked]);
      }
    });

    it.each<Fault>([{ status: 404 }, { status: 500 }, "html", "wrong-bytes", "reset", "cut"])(
      "does not take %j for the answer",
      async (fault) => {
        const A = await bench.proxy({ modules });
        const B = await bench.proxy({ modules, faults: [{ match: zip, fault }] });
        const failed = lasting(600, () => B.count(zip) > 0 && B.underWay(zip) === 0);
        const chain = await open(A, { until: failed }, { list: `${A.url}|${B.url}` });
        expect(await fetchZip(chain, { reach: anywhere })).toMatchObject({ kind: "served", mirror: A.url });
        // What may pass is asked again while the first is still late.
        expect(B.count(zip)).toBeGreaterThanOrEqual(1);
        expect(B.count(zip)).toBeLessThanOrEqual(3);
        expect((await bench.left())["m.zip"]).toBe(made.zip.toString("latin1"));
        expect(Object.keys(await bench.left())).toEqual(["m.zip", "warm"]);
      },
    );
  });
});
