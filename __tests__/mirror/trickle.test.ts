import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { makeModule } from "../fakes/made-module.ts";
import { fakeClock } from "../fakes/fake-clock.ts";
import { anywhere, openBench, outcomes, until } from "./chain-bench.ts";
import type { Bench } from "./chain-bench.ts";

const modules = Array.from({ length: 10 }, (_, index) =>
  makeModule({ module: `example.test/m${index}`, version: "v1.0.0" }),
);
const path = (index: number, kind: "mod" | "zip"): string => `example.test/m${index}/@v/v1.0.0.${kind}`;

describe("a proxy that trickles, before another that may be asked", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  const trickling = () => bench.proxy({ modules, faults: [{ fault: "trickle" }] });

  it("is left by a request that had just begun when it was found out, as soon as that is seen to trickle too", async () => {
    const [A, B] = [await trickling(), await bench.proxy({ modules })];
    const clock = fakeClock({ turns: "by-hand" });
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

  it("is out after the time of a stall, although every file was small enough to come by drops", async () => {
    const [A, B] = [await trickling(), await bench.proxy({ modules })];
    const chain = bench.open({ list: `${A.url}|${B.url}`, stallTimeoutMs: 2_500, connections: 1 });
    const answers = modules.map((_, index) => bench.fetch(chain, path(index, "mod"), { reach: anywhere }));
    expect(new Set((await Promise.all(answers)).map(({ kind }) => kind))).toEqual(new Set(["served"]));
    // Three of 0.7 s or more each, the fourth is under way when the time is up, and one has taken its place already.
    expect(A.count()).toBeLessThanOrEqual(5);
    expect(B.count()).toBeGreaterThanOrEqual(7);
    expect(outcomes(chain.journal.filter(({ mirror }) => mirror === A.url))).toContain("stalled");
  });

  it("goes on bringing small files where nobody else may be asked", async () => {
    const A = await trickling();
    const chain = bench.open({ list: A.url, stallTimeoutMs: 4_000, totalMs: 55_000, connections: 1 });
    const paths = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => path(index, "mod"));
    const answers = await Promise.all(paths.map((one) => bench.fetch(chain, one)));
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(["served"]));
  });

  it("is not out for what it brings well", async () => {
    const A = await bench.proxy({ modules, faults: [{ match: ".mod", fault: "trickle" }] });
    const B = await bench.proxy({ modules });
    const times = { stallTimeoutMs: 4_000, totalMs: 55_000 };
    const chain = bench.open({ list: `${A.url}|${B.url}`, ...times, connections: 1 });
    for (const index of [0, 1, 2, 3, 4, 5, 6]) {
      expect(await bench.fetch(chain, path(index, "mod"), { reach: anywhere })).toMatchObject({
        mirror: A.url,
      });
      expect(await bench.fetch(chain, path(index, "zip"), { reach: anywhere })).toMatchObject({
        mirror: A.url,
      });
    }
    expect(B.count()).toBe(0);
  });
});
