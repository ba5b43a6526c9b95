// For any list, policy, schedule of faults and subject, on real sockets: what is accepted is what go.sum says, nothing
// private leaves, it ends, and the answer is Go's wherever Go would have answered.

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { reachOf } from "../../src/mirror/reach.ts";
import { fakeClock } from "../fakes/fake-clock.ts";
import { nobody } from "../fakes/nobody.ts";
import type { PlannedFault } from "../fakes/unkind-proxy.ts";
import { isZip, made, modules, openBench, passing, zip } from "./chain-bench.ts";
import type { Bench } from "./chain-bench.ts";

/** What Go makes of a proxy: `error` ends at a `,`; `fatal` is what Go looks at too late to ask anybody else. */
type Class = "served" | "absent" | "error" | "fatal";

interface Manner {
  readonly go: Class;
  /** A public request that can be checked may pass a `,` after it. */
  readonly isOut: boolean;
  readonly fault?: PlannedFault["fault"] | "refused";
}

const manners = {
  good: { go: "served", isOut: false },
  "not found": { go: "absent", isOut: false, fault: { status: 404 } },
  gone: { go: "absent", isOut: false, fault: { status: 410 } },
  forbidden: { go: "error", isOut: false, fault: { status: 403 } },
  broken: { go: "error", isOut: true, fault: { status: 502 } },
  resetting: { go: "error", isOut: true, fault: "reset" },
  cutting: { go: "error", isOut: true, fault: "cut" },
  refused: { go: "error", isOut: true, fault: "refused" },
  silent: { go: "error", isOut: true, fault: "silent" },
  lying: { go: "fatal", isOut: true, fault: "wrong-bytes" },
  "signing in": { go: "fatal", isOut: true, fault: "html" },
} as const satisfies Readonly<Record<string, Manner>>;

const proxyArbitrary = fc.record({
  manner: fc.constantFrom(...(Object.keys(manners) as (keyof typeof manners)[])),
  /** How often it behaves so before it is good; for ever without a number. */
  times: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
  separator: fc.constantFrom<"," | "|">(",", "|"),
});
const scenarioArbitrary = fc.record({
  list: fc.array(proxyArbitrary, { minLength: 1, maxLength: 3 }),
  closing: fc.constantFrom("", "off", "direct"),
  mirror: fc.option(proxyArbitrary, { nil: undefined }),
  policy: fc.constantFrom("resilient", "routed", "enforced"),
  isPrivate: fc.boolean(),
  hasGoSumLine: fc.boolean(),
  retries: fc.integer({ min: 0, max: 1 }),
});
type Scenario = typeof scenarioArbitrary extends fc.Arbitrary<infer Of> ? Of : never;

/** The proxies that Go would have asked for one file, and what it would have answered, at their first answers. */
function askLikeGo({ list, closing }: Scenario): { readonly answer: Class | "direct" } {
  let failed: "error" | undefined;
  for (const { manner, separator } of list) {
    const { go } = manners[manner];
    if (go === "served" || go === "fatal") return { answer: go };
    if (go === "error" && separator === ",") return { answer: "error" };
    if (go === "error") failed = "error";
  }
  if (closing === "direct") return { answer: "direct" };
  return { answer: failed ?? "absent" };
}

/** What is wrong with how it went; nothing if all is well. */
async function play(scenario: Scenario): Promise<string[]> {
  const bench = await openBench();
  try {
    return await playAt(bench, scenario);
  } finally {
    await bench.close();
  }
}

async function playAt(bench: Bench, scenario: Scenario): Promise<string[]> {
  const name = "m.zip";
  const { list, closing, mirror, policy, isPrivate, hasGoSumLine, retries } = scenario;
  const servers = await Promise.all(
    [...list, ...(mirror === undefined ? [] : [mirror])].map(async ({ manner, times }) => {
      const { fault } = manners[manner] as Manner;
      if (fault === "refused") return { url: await nobody(), count: () => 0 };
      const planned = fault === undefined ? [] : [{ fault, ...(times === undefined ? {} : { times }) }];
      return bench.proxy({ modules, faults: planned });
    }),
  );
  const listed = list.map(({ separator }, index) => `${servers[index]?.url}${separator}`).join("");
  // Passes by turns of this process: a machine that is slow with answers is as slow with the time that they may take.
  const clock = fakeClock({ turns: "by-hand" });
  const chain = bench.open({
    list: `${listed}${closing}`,
    mirrors: mirror === undefined ? [] : [servers.at(-1)?.url ?? ""],
    retries,
    stallTimeoutMs: 10_000,
    totalMs: 600_000,
    hedge: true,
    clock,
  });
  const reach = reachOf({
    policy,
    isPrivate,
    hasGoSumLine,
    kind: "zip",
    gosumdbOff: false,
    anyPattern: true,
  });
  let isOver = false;
  const asking = bench.fetch(chain, zip, { reach, name, ...(hasGoSumLine ? { accept: isZip } : {}) });
  const end = (): void => {
    isOver = true;
  };
  asking.then(end, end);
  await passing(clock, () => isOver, 50);
  const answer = await asking;

  const wrong: string[] = [];
  const asked = servers.map((server) => server.count());
  const there = (await bench.left())[name];
  if (hasGoSumLine && (there ?? "none") !== (answer.kind === "served" ? made.zip.toString("latin1") : "none"))
    wrong.push("what lies there is not what go.sum says");
  if (answer.kind !== "served" && there !== undefined) wrong.push("something was left behind");
  const mayMove = !isPrivate && hasGoSumLine;
  for (const [index, count] of asked.slice(0, list.length).entries()) {
    const passes = list.slice(0, index).every(({ manner, separator }) => {
      const { go, isOut } = manners[manner];
      return separator === "|" || go === "absent" || (mayMove && policy === "resilient" && isOut);
    });
    if (count > 0 && !passes) wrong.push(`proxy ${index} was asked, where Go would not and we must not`);
  }
  if (mirror !== undefined && (asked.at(-1) ?? 0) > 0 && (!mayMove || policy === "routed"))
    wrong.push("mirrors: were asked for what may not go there");
  // A breaker that was opened asks the last one left a second time, after everybody else has failed.
  if (retries === 0 && asked.some((count) => count > 1)) wrong.push("something was asked twice");

  const go = askLikeGo(scenario).answer;
  const ours = answer.kind === "absent" && answer.handsOver ? "direct" : answer.kind;
  if (go === "served" && ours !== "served") wrong.push(`Go would have been served, here: ${ours}`);
  if (go === "absent" && ours !== "absent" && !list.some(({ times }) => times !== undefined))
    wrong.push(`Go would have found nothing, here: ${ours}`);
  if ((go === "error" || go === "fatal") && ours === "absent") wrong.push("an outage was called absence");
  if (ours === "direct" && closing !== "direct") wrong.push("handed over to nobody");
  return wrong;
}

describe("whatever the mirrors do, the chain", () => {
  it("accepts what go.sum says, keeps private what is private, ends, and answers as Go where Go answers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(scenarioArbitrary, { minLength: 12, maxLength: 12 }), async (scenarios) => {
        const told = await Promise.all(
          scenarios.map(async (scenario) => ({ scenario, wrong: await play(scenario) })),
        );
        expect(told.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true, seed: 20261128 },
    );
  }, 150_000);
});
