import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { Secret } from "../../src/core/secret.ts";
import type { Reach } from "../../src/mirror/request.ts";
import { fakeClock } from "../fakes/fake-clock.ts";
import { nobody } from "../fakes/nobody.ts";
import type { Fault } from "../fakes/unkind-proxy.ts";
import { anywhere, isZip, modules, nowhere, openBench, passing, until, zip } from "./chain-bench.ts";
import type { Bench } from "./chain-bench.ts";

describe("the chain", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

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
        const bad =
          fault === "refused" ? { url: await nobody() } : await bench.proxy({ modules, faults: [{ fault }] });
        const beforeGoodOne = async (separator: "," | "|", reach: Reach) => {
          const good = await bench.proxy({ modules });
          // Time passes until the bad one is left, and no longer: a loaded machine must not take the good one for silent.
          const clock = fakeClock({ turns: "by-hand" });
          const chain = bench.open({ list: `${bad.url}${separator}${good.url}`, clock });
          const answer = bench.fetch(chain, zip, { reach, accept: isZip });
          await passing(clock, () => chain.journal.length > 0);
          return { answer: await answer, asked: good.count(), good: good.url };
        };
        const [comma, near, bar] = await Promise.all([
          beforeGoodOne(",", anywhere),
          beforeGoodOne(",", nowhere),
          beforeGoodOne("|", nowhere),
        ]);
        expect(comma).toMatchObject({ answer: { kind: "served", mirror: comma.good }, asked: 1 });
        expect(near).toMatchObject({ answer: { kind: "failed", shown: { mirror: bad.url } }, asked: 0 });
        expect(bar).toMatchObject({ answer: { kind: "served", mirror: bar.good }, asked: 1 });
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

    it.each<Fault>(["reset", { status: 503 }, "html", "empty"])(
      "for the checksum database alone (%j) serves module files as before, and the other way round",
      async (fault) => {
        const files = { "sumdb/sum.test/supported": "", "sumdb/sum.test/lookup/m@v1": "text" };
        const A = await bench.proxy({ modules, files, faults: [{ match: "lookup", fault }] });
        const B = await bench.proxy({ modules });
        const chain = bench.open({ list: `${A.url},${B.url}` });
        const zips = (count: number) =>
          Promise.all(
            Array.from({ length: count }, () => bench.fetch(chain, zip, { reach: anywhere, accept: isZip })),
          );
        for (let count = 0; count < 5; count++)
          await bench.fetch(chain, `sumdb/sum.test/lookup/m@v${count}`, {
            accept: () => ({ kind: "unusable", looksLike: "html" }),
          });
        expect(await zips(1)).toMatchObject([{ kind: "served", mirror: A.url }]);
        expect(B.count()).toBe(0);

        A.setFaults([{ match: ".zip", fault }]);
        for (let count = 0; count < 3; count++) await zips(1);
        const before = A.count(".zip");
        const supported = await bench.fetch(chain, "sumdb/sum.test/supported");
        expect(supported).toMatchObject({ kind: "served", mirror: A.url });
        // Its good answers about the database do not bring its module files back.
        expect(await zips(1)).toMatchObject([{ kind: "served", mirror: B.url }]);
        expect(A.count(".zip")).toBe(before);
      },
    );

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

  describe("a proxy that never answers, and nobody else to ask", () => {
    const paths = Array.from({ length: 60 }, (_, index) => `example.test/m${index}/@v/v1.0.0.zip`);

    it("is not waited for by every file in turn", async () => {
      const silent = await bench.proxy({ faults: [{ fault: "silent" }] });
      const clock = fakeClock({ turns: "by-hand" });
      const patience = { totalMs: 15 * 60_000, retries: 1, connections: 4 };
      const chain = bench.open({ list: silent.url, ...patience, clock });
      const asked = paths.map((path) => bench.fetch(chain, path));
      await until(() => silent.count() === 4);
      let open = paths.length;
      for (const answer of asked) void answer.then(() => open--);
      await passing(clock, () => open === 0);
      const answers = await Promise.all(asked);
      const shown = answers.map((answer) => answer.kind === "failed" && answer.shown);
      expect(new Set(shown.map((one) => one && [one.mirror, one.outcome.kind].join()))).toEqual(
        new Set([`${silent.url},stalled`]),
      );
      expect(shown.map((one) => one && one.url)).toEqual(paths.map((path) => `${silent.url}/${path}`));
      // Two attempts of the first four, and those whose turn came before that was known.
      expect(silent.count()).toBeLessThanOrEqual(12);
      // Whoever comes later asks again.
      await clock.advance(60_000);
      const before = silent.count();
      silent.setFaults([]);
      expect(await bench.fetch(chain, paths[0] ?? "")).toMatchObject({ kind: "absent" });
      expect(silent.count()).toBe(before + 1);
    });

    it("is not waited for in turn either where there are as many such proxies as files are asked for at once", async () => {
      const bad = () => bench.proxy({ faults: [{ fault: "silent" }] });
      const [A, B] = [await bad(), await bad()];
      const list = `${A.url}|${B.url}`;
      const clock = fakeClock({ turns: "by-hand" });
      const patience = { totalMs: 15 * 60_000, retries: 1, connections: 2 };
      const chain = bench.open({ list, ...patience, clock });
      const left = [...paths];
      const lane = async (): Promise<void> => {
        for (let path = left.pop(); path !== undefined; path = left.pop())
          expect((await bench.fetch(chain, path)).kind).toBe("failed");
      };
      let lanes = 2;
      for (const end of [lane(), lane()]) void end.then(() => lanes--);
      await until(() => A.count() === 2);
      await passing(clock, () => lanes === 0);
      // A few to find out, and one wait at each; in turn it would be one a file.
      expect(A.count() + B.count()).toBeLessThan(paths.length / 2);
    });

    it("is asked by every file where that costs no time", async () => {
      const resetting = await bench.proxy({ faults: [{ fault: "not-http" }] });
      // Time stands still: no attempt can have taken long, however busy the machine is.
      const clock = fakeClock({ turns: "by-hand" });
      const chain = bench.open({ list: resetting.url, retries: 1, clock });
      const answers = await Promise.all(paths.map((path) => bench.fetch(chain, path)));
      expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(["failed"]));
      expect(resetting.count()).toBe(paths.length);
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
});
