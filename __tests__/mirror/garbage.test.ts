import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { openGarbage } from "../../src/mirror/garbage.ts";
import type { Attempt } from "../../src/mirror/journal.ts";
import { anywhere, isZip, modules, openBench, zip, type Bench } from "./chain-bench.ts";

const refused: Attempt = {
  startedMs: 0,
  mirror: "a.test",
  url: "https://a.test/x",
  subject: { module: "m.test", version: "v1.0.0", file: "info" },
  attempt: 1,
  outcome: { kind: "refused", why: { kind: "unusable", looksLike: "html" }, detail: "a page of HTML" },
  bytes: 10,
  totalMs: 1,
};

describe("what a mirror sends of one kind of file", () => {
  it("is given up after three in a row that nobody can use, and for that kind alone", () => {
    const garbage = openGarbage(() => 0);
    garbage.note(refused);
    garbage.note(refused);
    expect(garbage.faultOf("a.test", "info")).toBeUndefined();
    garbage.note(refused);
    expect(garbage.faultOf("a.test", "info")).toBe(refused);
    expect([garbage.faultOf("a.test", "zip"), garbage.faultOf("b.test", "info")]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("counts anew after one that is good, and not what went wrong on the way", () => {
    const garbage = openGarbage(() => 0);
    const good: Attempt = { ...refused, outcome: { kind: "answered" } };
    const stalled: Attempt = { ...refused, outcome: { kind: "stalled", afterMs: 1, bytes: 0 } };
    for (const attempt of [refused, refused, good, refused, refused, stalled, stalled]) garbage.note(attempt);
    expect(garbage.faultOf("a.test", "info")).toBeUndefined();
  });

  it("is looked at once more after a while", () => {
    let nowMs = 0;
    const garbage = openGarbage(() => nowMs);
    for (let count = 0; count < 3; count++) garbage.note(refused);
    nowMs = 6 * 60_000;
    expect([garbage.faultOf("a.test", "info"), garbage.faultOf("a.test", "info")]).toEqual([
      undefined,
      refused,
    ]);
  });
});

describe("a mirror that is good for zips and sends garbage for every .info", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  const info = "example.test/m/@v/v1.0.0.info";
  const isJson = (bytes: Buffer) =>
    bytes.toString().startsWith('{"') ? undefined : ({ kind: "unusable", looksLike: "html" } as const);

  it.each([",", "|"])(
    "is asked for three of them where a %s follows, and for all zips",
    async (separator) => {
      const A = await bench.proxy({ modules, faults: [{ match: ".info", fault: "html" }] });
      const B = await bench.proxy({ modules });
      const chain = bench.open({ list: `${A.url}${separator}${B.url}` });
      const reach = anywhere;
      for (let count = 0; count < 6; count++) {
        expect(await bench.fetch(chain, zip, { reach, accept: isZip, kind: "zip" })).toMatchObject({
          mirror: A.url,
        });
        expect(await bench.fetch(chain, info, { reach, accept: isJson, kind: "info" })).toMatchObject({
          mirror: B.url,
        });
      }
      expect([A.count(".info"), A.count(".zip"), B.count(".zip")]).toEqual([3, 6, 0]);
    },
  );

  it.each([",", "|"])(
    "is asked for a few of them, however many are wanted at once, where a %s follows",
    async (separator) => {
      const A = await bench.proxy({ modules, faults: [{ match: ".info", fault: "html" }] });
      const paths = Array.from({ length: 40 }, (_, index) => `example.test/m${index}/@v/v1.0.0.info`);
      const files = Object.fromEntries(paths.map((path) => [path, '{"Version":"v1.0.0"}']));
      const B = await bench.proxy({ files });
      const chain = bench.open({ list: `${A.url}${separator}${B.url}`, connections: 32 });
      const reach = anywhere;
      expect((await bench.fetch(chain, zip, { reach, accept: isZip, kind: "zip" })).kind).toBe("served");
      const wanted = paths.map((path) => bench.fetch(chain, path, { reach, accept: isJson, kind: "info" }));
      const servedBy = (await Promise.all(wanted)).map((answer) => answer.kind === "served" && answer.mirror);
      expect(new Set(servedBy)).toEqual(new Set([B.url]));
      // Four at a time until three in a row are of no use.
      expect(A.count(".info")).toBeLessThanOrEqual(6);
    },
  );

  it("is asked all the same where nobody else may be", async () => {
    const A = await bench.proxy({ modules, faults: [{ match: ".info", fault: "html", times: 4 }] });
    const chain = bench.open({ list: A.url });
    const ask = () => bench.fetch(chain, info, { reach: anywhere, accept: isJson, kind: "info" });
    for (let count = 0; count < 4; count++) expect((await ask()).kind).toBe("failed");
    expect((await ask()).kind).toBe("served");
  });
});
