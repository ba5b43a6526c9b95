import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { connectionPlaces } from "../../src/adapters/connection-places.ts";
import { nodeHttp } from "../../src/adapters/http.ts";
import { nodeNetwork } from "../../src/adapters/node-network.ts";
import { fakeClock } from "../fakes/fake-clock.ts";
import { makeModule } from "../fakes/made-module.ts";
import type { Fault } from "../fakes/unkind-proxy.ts";
import { openBench, until } from "./chain-bench.ts";
import type { Bench } from "./chain-bench.ts";

const modules = Array.from({ length: 16 }, (_, index) =>
  makeModule({ module: `example.test/m${index}`, version: "v1.0.0" }),
);
const paths = modules.flatMap(({ files }) => Object.keys(files));
const most = 4;
const patient = { retries: 4, hedge: true, stallTimeoutMs: 1_500, totalMs: 60_000, connections: most };

function draws(seed: number, faults: readonly Fault[]): () => Fault | undefined {
  let state = seed;
  const next = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  return () => (next() < 0.3 ? faults[Math.floor(next() * faults.length)] : undefined);
}

describe("connections to one origin", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  const chances: readonly (readonly Fault[])[] = [
    [{ delayMs: 500 }],
    ["silent"],
    ["reset", "cut", { status: 503 }],
    [{ delayMs: 500 }, "silent", "reset", "cut"],
  ];
  it.each(chances)("are never more than allowed, with second requests and faults (%j)", async (...faults) => {
    const proxy = await bench.proxy({ modules, draw: draws(faults.length, faults) });
    const chain = bench.open({ list: proxy.url, ...patient });
    const answers = await Promise.all(paths.map((path) => bench.fetch(chain, path)));
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(["served"]));
    expect(proxy.mostOpen()).toBeLessThanOrEqual(most);
  });

  it("are as few where two proxies send their readers on to it, and are used again", async () => {
    const files = await bench.proxy({ modules, draw: draws(1, [{ delayMs: 100 }]) });
    const redirects = paths.map((path) => ({ match: path, fault: { redirect: `${files.url}/${path}` } }));
    const [A, B] = [await bench.proxy({ faults: redirects }), await bench.proxy({ faults: redirects })];
    const environment = {};
    const places = connectionPlaces(256);
    const http = nodeHttp({ connectionsPerOrigin: 256, environment, places });
    const chains = [A, B].map(({ url }) =>
      bench.open({ list: url, ...patient, stallTimeoutMs: 20_000, http }),
    );
    const asked = chains.flatMap((chain) => paths.map((path) => bench.fetch(chain, path)));
    const network = nodeNetwork(environment, places);
    const counts = { origin: files.url, connections: most };
    const probes = Array.from({ length: 5 }, () =>
      network.connect("127.0.0.1", files.port, {
        timeoutMs: 20_000,
        signal: new AbortController().signal,
        counts,
      }),
    );
    expect(new Set((await Promise.all(asked)).map(({ kind }) => kind))).toEqual(new Set(["served"]));
    expect(new Set((await Promise.all(probes)).map(({ ok }) => ok))).toEqual(new Set([true]));
    http.close();
    expect(files.mostOpen()).toBeLessThanOrEqual(most);
    for (const proxy of [A, B]) expect(proxy.connections()).toBeLessThanOrEqual(paths.length / 2);
  });

  it("are no more where a probe connects beside idle ones", async () => {
    const proxy = await bench.proxy({ modules, faults: [{ fault: { delayMs: 100 } }] });
    const places = connectionPlaces(256);
    const http = nodeHttp({ connectionsPerOrigin: 256, environment: {}, places });
    const chain = bench.open({ list: proxy.url, ...patient, stallTimeoutMs: 20_000, http });
    await Promise.all(paths.slice(0, most).map((path) => bench.fetch(chain, path)));
    const limits = { timeoutMs: 20_000, signal: new AbortController().signal };
    const counts = { origin: proxy.url, connections: most };
    const probe = nodeNetwork({}, places).connect("127.0.0.1", proxy.port, { ...limits, counts });
    expect(await probe).toMatchObject({ ok: true });
    http.close();
    expect([proxy.connections(), proxy.mostOpen()]).toEqual([most + 1, most]);
  });

  it("are not opened for a request that was given up before", async () => {
    const proxy = await bench.proxy({ modules });
    const http = nodeHttp({ connectionsPerOrigin: most, environment: {} });
    const cancel = new AbortController();
    const url = new URL(`${proxy.url}/${paths[0]}`);
    const asked = http.get({ url, headers: {}, connectTimeoutMs: 5_000, signal: cancel.signal });
    cancel.abort();
    expect(await asked).toMatchObject({ ok: false, error: { kind: "aborted", unasked: true } });
    await bench.fetch(bench.open({ list: proxy.url, http }), `${paths[1]}`);
    http.close();
    expect(proxy.connections()).toBe(1);
  });

  it("are shared by the chains of a process, and waiting for another chain is no stall", async () => {
    let answered = 0;
    const six = [1, 2, 3, 4, 5, 6];
    const faults = six.map((nth) => ({ fault: { until: () => answered >= nth }, times: 1 }));
    const proxy = await bench.proxy({ modules, faults });
    const http = nodeHttp({ connectionsPerOrigin: 256, environment: {} });
    const clock = fakeClock({ turns: "by-hand" });
    const alone = { list: proxy.url, connections: 1, stallTimeoutMs: 20_000, totalMs: 600_000, http, clock };
    const asked = six.map((nth) => bench.fetch(bench.open(alone), `${paths[nth]}`));
    for (const nth of six) {
      await until(() => proxy.count() === nth);
      // Whoever comes third or later has waited for longer than a stall takes.
      await clock.advance(15_000);
      answered = nth;
    }
    const ends = (await Promise.all(asked)).map((answer) =>
      answer.kind === "failed" ? answer.shown.outcome : answer.kind,
    );
    expect(ends).toEqual(Array(6).fill("served"));
    http.close();
    expect(proxy.mostOpen()).toBe(1);
  });

  it("are not waited for beyond the time of a probe, which then says nothing", async () => {
    const proxy = await bench.proxy({ modules, faults: [{ fault: "silent" }] });
    const places = connectionPlaces(1);
    const giveBack = await places.take(proxy.url, new AbortController().signal, 1);
    const limits = { timeoutMs: 100, signal: new AbortController().signal };
    const counts = { origin: proxy.url, connections: 1 };
    const tried = await nodeNetwork({}, places).connect("127.0.0.1", proxy.port, { ...limits, counts });
    expect(tried).toMatchObject({ ok: false, error: { kind: "aborted" } });
    giveBack?.();
  });
});
