import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { makeModule } from "../fakes/made-module.ts";
import { fakeClock } from "../fakes/fake-clock.ts";
import type { FakeClock } from "../fakes/fake-clock.ts";
import type { PlannedFault, UnkindProxy } from "../fakes/unkind-proxy.ts";
import { anywhere, openBench, outcomes, until } from "./chain-bench.ts";
import type { Bench } from "./chain-bench.ts";

const modules = Array.from({ length: 10 }, (_, index) =>
  makeModule({
    module: `example.test/m${index}`,
    version: "v1.0.0",
    files: { "big.bin": "x".repeat(5000) },
    method: "stored",
  }),
);
const path = (index: number, kind: "mod" | "zip"): string => `example.test/m${index}/@v/v1.0.0.${kind}`;
const never = (): boolean => false;

interface Dripping {
  readonly proxy: UnkindProxy;
  /** Lets the nth body come, whose first byte is here, 0.7 s after that: a trickle. */
  bring(this: void, nth: number): Promise<void>;
}

describe("a proxy that trickles, before another that may be asked", () => {
  let bench: Bench;
  let clock: FakeClock;
  beforeEach(async () => {
    bench = await openBench();
    clock = fakeClock({ turns: "by-hand" });
  });
  afterEach(() => bench.close());

  /** The first byte of each body comes at once, the rest when it is brought. For one connection. */
  async function dripping(planned: Pick<PlannedFault, "match"> = {}): Promise<Dripping> {
    let brought = 0;
    const proxy: UnkindProxy = await bench.proxy({
      modules,
      faults: [
        { ...planned, fault: { firstBytes: 1, restWhen: () => proxy.count(planned.match) <= brought } },
      ],
    });
    return {
      proxy,
      async bring(nth) {
        await until(() => proxy.count(planned.match) === nth);
        await until(async () => Object.values(await bench.left()).some(({ length }) => length === 1));
        await clock.advance(700);
        brought = nth;
      },
    };
  }

  it("is left by a request that had just begun when it was found out, as soon as that is seen to trickle too", async () => {
    const A = await bench.proxy({ modules, faults: [{ fault: { firstBytes: 1, restWhen: never } }] });
    const B = await bench.proxy({ modules });
    const chain = bench.open({ list: `${A.url}|${B.url}`, stallTimeoutMs: 1_500, clock });
    const begin = async (index: number) => {
      const answer = bench.fetch(chain, path(index, "zip"), { reach: anywhere });
      await until(async () => Object.keys(await bench.left()).length === index + 1);
      return { answer };
    };
    const first = (await begin(0)).answer;
    await clock.advance(1_300);
    const second = (await begin(1)).answer;
    await clock.advance(200);
    expect(await first).toMatchObject({ kind: "served" });
    expect(A.underWay()).toBe(1);
    await clock.advance(300);
    expect(await Promise.all([first, second])).toMatchObject([{ mirror: B.url }, { mirror: B.url }]);
    const about = (url: string) => chain.journal.filter((attempt) => attempt.url === url);
    expect(outcomes(about(`${A.url}/${path(0, "zip")}`))).toEqual(["stalled"]);
    expect(outcomes(about(`${A.url}/${path(1, "zip")}`))).toEqual(["abandoned"]);
  });

  it("is left by a request that it served well until it was found out, as soon as no more comes", async () => {
    const A = await bench.proxy({
      modules,
      faults: [
        { match: ".zip", fault: { firstBytes: 700, restWhen: never } },
        { match: ".mod", fault: "html" },
      ],
    });
    const B = await bench.proxy({ modules });
    const chain = bench.open({ list: `${A.url}|${B.url}`, stallTimeoutMs: 60_000, clock });
    const zip = bench.fetch(chain, path(0, "zip"), { reach: anywhere, name: "zip" });
    await until(async () => Object.values(await bench.left()).some(({ length }) => length === 700));
    const isPage = (bytes: Buffer) =>
      bytes.includes("<html") ? ({ kind: "unusable", looksLike: "html" } as const) : undefined;
    expect(await bench.fetch(chain, path(1, "mod"), { reach: anywhere, accept: isPage })).toMatchObject({
      mirror: B.url,
    });
    // 700 bytes are no trickle in 0.6 s, and one in 0.7 s.
    await clock.advance(600);
    expect(A.underWay(".zip")).toBe(1);
    await clock.advance(100);
    expect(await zip).toMatchObject({ kind: "served", mirror: B.url });
  });

  it("is out after the time of a stall, although every file was small enough to come by drops", async () => {
    const [{ proxy: A, bring }, B] = [await dripping(), await bench.proxy({ modules })];
    const chain = bench.open({ list: `${A.url}|${B.url}`, stallTimeoutMs: 2_500, connections: 1, clock });
    const answers = modules.map((_, index) => bench.fetch(chain, path(index, "mod"), { reach: anywhere }));
    for (const nth of [1, 2, 3]) await bring(nth);
    await until(() => A.count() === 4);
    // Three of 0.7 s, and the fourth has brought a byte in half a second when the time is up.
    await until(async () => Object.values(await bench.left()).some(({ length }) => length === 1));
    await clock.advance(600);
    expect(new Set((await Promise.all(answers)).map(({ kind }) => kind))).toEqual(new Set(["served"]));
    // Another may have taken its place already.
    expect(A.count()).toBeLessThanOrEqual(5);
    expect(B.count()).toBe(7);
    expect(outcomes(chain.journal.filter(({ mirror }) => mirror === A.url))).toContain("stalled");
  });

  it("goes on bringing small files where nobody else may be asked", async () => {
    const { proxy: A, bring } = await dripping();
    const chain = bench.open({
      list: A.url,
      stallTimeoutMs: 4_000,
      totalMs: 55_000,
      connections: 1,
      clock,
    });
    const answers = modules.map((_, index) => bench.fetch(chain, path(index, "mod")));
    for (const nth of modules.keys()) await bring(nth + 1);
    expect(new Set((await Promise.all(answers)).map(({ kind }) => kind))).toEqual(new Set(["served"]));
  });

  it("is not out for what it brings well", async () => {
    const [{ proxy: A, bring }, B] = [await dripping({ match: ".mod" }), await bench.proxy({ modules })];
    const times = { stallTimeoutMs: 4_000, totalMs: 55_000 };
    const chain = bench.open({ list: `${A.url}|${B.url}`, ...times, connections: 1, clock });
    for (const index of modules.keys()) {
      const mod = bench.fetch(chain, path(index, "mod"), { reach: anywhere });
      await bring(index + 1);
      expect(await mod).toMatchObject({ mirror: A.url });
      expect(await bench.fetch(chain, path(index, "zip"), { reach: anywhere })).toMatchObject({
        mirror: A.url,
      });
    }
    expect(B.count()).toBe(0);
  });
});
