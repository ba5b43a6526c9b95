import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import type { ChainEntry } from "../../src/mirror/request.ts";
import type { Attempt, AttemptOutcome } from "../../src/mirror/journal.ts";
import { walk } from "../../src/mirror/walk.ts";
import type { Walked } from "../../src/mirror/trail.ts";

type Closing = "direct" | "off" | "end";
interface Stop {
  readonly outcome: AttemptOutcome;
  readonly separator: "," | "|";
}

const served: AttemptOutcome = { kind: "answered" };
const absent: AttemptOutcome = { kind: "absent", status: 404, detail: "" };
const refusal: AttemptOutcome = { kind: "status", status: 403, detail: "" };
const broken: AttemptOutcome = { kind: "status", status: 500, detail: "" };
const refused: AttemptOutcome = {
  kind: "transport",
  fault: { kind: "refused", code: "ECONNREFUSED", message: "" },
};

const outcome = fc.constantFrom(served, absent, refusal, broken, refused);
const stops = fc.array(fc.record({ outcome, separator: fc.constantFrom<"," | "|">(",", "|") }), {
  maxLength: 5,
});
const closing = fc.constantFrom<Closing>("direct", "off", "end");

async function walkAlong(
  list: readonly Stop[],
  closingWord: Closing,
  reach = { acrossComma: false, toMirrors: false },
  mirrors: readonly Stop[] = [],
): Promise<{ walked: Walked; asked: number[] }> {
  const all = [...list, ...mirrors];
  const asked: number[] = [];
  const entries = all.map(({ separator }, index): ChainEntry => {
    return {
      url: new URL(`https://p${index}.test`),
      separator,
      named: index < list.length ? "list" : "mirrors",
    };
  });
  const walked = await walk(
    { proxies: entries, closing: closingWord, reach },
    {
      ask: ({ entry }) => {
        const index = entries.indexOf(entry);
        asked.push(index);
        return Promise.resolve(attemptAt(index, all[index]?.outcome ?? absent));
      },
      outFault: () => undefined,
      movedOn: () => undefined,
    },
  );
  return { walked, asked };
}

function attemptAt(index: number, result: AttemptOutcome): Attempt {
  const subject = { module: "m.test", version: "v1.0.0", file: "zip" };
  const times = { startedMs: 0, totalMs: 0, bytes: 0, attempt: 1 };
  return { ...times, mirror: `p${index}.test`, url: `https://p${index}.test/x`, subject, outcome: result };
}

/** TryProxies, written down a second time from its source. */
function askLikeGo(list: readonly Stop[], closingWord: Closing): { asked: number[]; answer: string } {
  const asked: number[] = [];
  let best = "nothing";
  let rank = 0;
  for (const [index, stop] of list.entries()) {
    asked.push(index);
    if (stop.outcome === served) return { asked, answer: "served" };
    const isAbsent = stop.outcome === absent;
    if (rank <= 1 && !isAbsent) [best, rank] = [`p${index}.test`, 1];
    if (stop.separator === "," && !isAbsent) return { asked, answer: best };
  }
  if (closingWord === "direct") return { asked, answer: "direct" };
  return { asked, answer: best };
}

function nameOf(walked: Walked): string {
  if (walked.kind === "failed") return walked.shown.mirror;
  if (walked.kind === "served") return "served";
  return walked.handsOver ? "direct" : "nothing";
}

describe("the walk", () => {
  it("asks whom go asks, in its order, and ends as go does", async () => {
    await fc.assert(
      fc.asyncProperty(stops, closing, async (list, closingWord) => {
        const { walked, asked } = await walkAlong(list, closingWord);
        expect({ asked, answer: nameOf(walked) }).toEqual(askLikeGo(list, closingWord));
      }),
    );
  });

  it("answers as go does wherever go would have been served or handed over, however far a request may go", async () => {
    await fc.assert(
      fc.asyncProperty(stops, closing, stops, async (list, closingWord, mirrors) => {
        const { walked } = await walkAlong(
          list,
          closingWord,
          { acrossComma: true, toMirrors: true },
          mirrors,
        );
        const go = askLikeGo(list, closingWord).answer;
        const ours = nameOf(walked);
        const agrees =
          go === "served" || go === "nothing" ? ours === go : ours !== "direct" || go === "direct";
        expect({ go, ours, agrees }).toEqual({ go, ours, agrees: true });
      }),
    );
  });

  it("asks no mirror that was not allowed, and none where somebody said no", async () => {
    await fc.assert(
      fc.asyncProperty(stops, closing, async (list, closingWord) => {
        const mirror = [{ outcome: served, separator: "|" as const }];
        const { asked } = await walkAlong(list, closingWord, { acrossComma: true, toMirrors: false }, mirror);
        expect(asked).not.toContain(list.length);
      }),
    );
    const stop: Stop = { outcome: refusal, separator: "," };
    const everywhere = { acrossComma: true, toMirrors: true };
    const { asked } = await walkAlong([stop], "end", everywhere, [{ outcome: served, separator: "|" }]);
    expect(asked).toEqual([0]);
  });

  it("goes from a list that is out to the mirrors, also where it may not cross a comma; from a no to nobody", async () => {
    const reach = { acrossComma: false, toMirrors: true };
    const next = { outcome: served, separator: "," } as const;
    const mirror = { outcome: served, separator: "|" } as const;
    for (const out of [broken, refused]) {
      const list = [{ outcome: out, separator: "," as const }, next];
      expect(await walkAlong(list, "end", reach, [mirror])).toEqual({
        walked: { kind: "served" },
        asked: [0, 2],
      });
    }
    const list = [{ outcome: refusal, separator: "," as const }, next];
    const { walked, asked } = await walkAlong(list, "end", reach, [mirror]);
    expect([nameOf(walked), asked]).toEqual(["p0.test", [0]]);
  });

  it("keeps the error that go would have shown when it went further than go", async () => {
    const list: Stop[] = [
      { outcome: refused, separator: "," },
      { outcome: broken, separator: "," },
    ];
    const { walked, asked } = await walkAlong(list, "direct", { acrossComma: true, toMirrors: true });
    expect(asked).toEqual([0, 1]);
    expect(nameOf(walked)).toBe("p0.test");
  });
});
