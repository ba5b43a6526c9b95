import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeFiles } from "../../src/adapters/node-files.ts";
import type { Plan } from "../../src/plan/plan.ts";
import type { CacheAnswer, CacheRequest, CacheStore } from "../../src/ports/cache-store.ts";
import type { Event } from "../../src/report/event.ts";
import { restoreCache, saveCache } from "../../src/steps/cache.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { fakeClock } from "../fakes/fake-clock.ts";
import { samplePlan } from "../fakes/report-samples.ts";

const key = samplePlan().cache.key;
const files = nodeFiles();
let scratch = "";
let store: Store;

beforeAll(async () => {
  scratch = await fs.mkdtemp(join(tmpdir(), "gmg-steps-cache-"));
});
beforeEach(async () => {
  await fs.rm(scratch, { recursive: true, force: true });
  store = openStore(files, join(scratch, "store"));
});
afterAll(() => fs.rm(scratch, { recursive: true, force: true }));

interface Asked {
  readonly verb: keyof CacheStore;
  readonly request: CacheRequest & { readonly restoreKeys?: readonly string[] };
}

/** A cache store that answers from a list, each answer taking 100 ms. */
function scripted(...answers: CacheAnswer[]) {
  const clock = fakeClock({ turns: "itself" });
  const asked: Asked[] = [];
  const events: Event[] = [];
  const answer = async (verb: keyof CacheStore, request: CacheRequest): Promise<CacheAnswer> => {
    asked.push({ verb, request });
    await clock.sleep(100);
    return answers.shift() ?? { kind: "unavailable", why: "asked too often" };
  };
  const cacheStore: CacheStore = {
    restore: (request) => answer("restore", request),
    lookup: (request) => answer("lookup", request),
    save: (request) => answer("save", request),
  };
  return {
    world: { clock, cacheStore, files },
    asked,
    events,
    tell: (event: Event) => void events.push(event),
  };
}

function planWith(cache: Partial<Plan["cache"]> = {}, totalMs = 900_000): Plan {
  const plan = samplePlan();
  return { ...plan, cache: { ...plan.cache, ...cache }, budget: { ...plan.budget, totalMs } };
}

const hit: CacheAnswer = { kind: "hit", matchedKey: key.toUpperCase(), sizeBytes: 5000 };

describe("restoring", () => {
  it("is a hit when the matched key is the primary key in another case", async () => {
    const { world, events, tell } = scripted(hit);
    const restored = await restoreCache(world, planWith(), store, tell);
    expect(restored).toEqual({
      hit: true,
      matchedKey: key.toUpperCase(),
      bytes: 5000,
      ms: 100,
      verified: { good: new Set(), agreed: new Set(), evicted: [] },
      lookedUpOnly: false,
    });
    expect(events).toEqual([{ kind: "cache-restored", matchedKey: key.toUpperCase(), bytes: 5000, ms: 100 }]);
  });

  it("is no hit from an older entry", async () => {
    const { world, tell, asked } = scripted({ kind: "hit", matchedKey: "go-mod-guard-1-dirs-old" });
    const restored = await restoreCache(world, planWith(), store, tell);
    expect(restored).toMatchObject({ hit: false, matchedKey: "go-mod-guard-1-dirs-old" });
    expect(asked[0]!.request.restoreKeys).toEqual(["go-mod-guard-1-dirs-"]);
  });

  it("believes nothing of an entry that go.sum does not bear out, and tells what was thrown out", async () => {
    const { world, events, tell } = scripted(hit);
    const cacheStore: CacheStore = {
      ...world.cacheStore,
      restore: async (request) => {
        await files.write(
          join(request.directory, "github.com/pkg/errors/@v/v0.9.1.mod"),
          "module poisoned\n",
        );
        await files.write(
          join(request.directory, "github.com/pkg/errors/@v/v0.9.0.mod"),
          "module github.com/pkg/errors\n",
        );
        await files.write(join(request.directory, "evil.sh"), "rm -rf /");
        return hit;
      },
    };
    const needed = {
      module: "github.com/pkg/errors",
      kind: "mod",
      direct: false,
      isPrivate: false,
      estimated: false,
    } as const;
    const plan = {
      ...planWith(),
      files: [
        { ...needed, version: "v0.9.1", h1: "h1:FEBLx1zS214owpjy7qsBeixbURkuhQAwrK5UwLGTwt4=" },
        { ...needed, version: "v0.9.0" },
      ],
    };
    const { verified } = await restoreCache({ ...world, cacheStore }, plan, store, tell);
    expect(verified?.evicted.map(({ path }) => path)).toEqual([
      "evil.sh",
      "github.com/pkg/errors/@v/v0.9.1.mod",
    ]);
    expect(await files.list(join(store.directory, "github.com/pkg/errors/@v"))).toEqual(["v0.9.0.mod"]);
    expect(events.map(({ kind }) => kind)).toEqual(["evicted", "evicted", "cache-restored"]);
    expect(events[1]).toMatchObject({
      why: expect.stringMatching(/^the cache holds it as h1:.* go\.sum asks for h1:FEBL/),
    });
  });

  it("says so when there is no entry", async () => {
    const { world, events, tell } = scripted({ kind: "miss" });
    expect(await restoreCache(world, planWith(), store, tell)).toMatchObject({
      hit: false,
      ms: 100,
    });
    expect(events).toEqual([{ kind: "cache-missed", key }]);
  });

  it("goes on without the cache when the service is out", async () => {
    const { world, events, tell } = scripted({ kind: "unavailable", why: "no answer within 20 s" });
    expect(await restoreCache(world, planWith(), store, tell)).toMatchObject({ matchedKey: "" });
    expect(events).toEqual([{ kind: "degraded", without: "cache", why: "no answer within 20 s" }]);
  });

  it("degrades nothing where there is no cache service to begin with", async () => {
    const { world, events, tell } = scripted({ kind: "unavailable", why: "no token", expected: true });
    await restoreCache(world, planWith(), store, tell);
    expect(events).toEqual([{ kind: "cache-skipped", why: "no token" }]);
  });

  it("asks nobody when the plan says so, and says why", async () => {
    const { world, asked, events, tell } = scripted(hit);
    await restoreCache(world, planWith({ restore: false, why: "`cache: false`" }), store, tell);
    expect(asked).toEqual([]);
    expect(events).toEqual([{ kind: "cache-skipped", why: "`cache: false`" }]);
  });

  it.each([
    [900_000, 120_000],
    [60_000, 15_000],
    [1000, 1000],
  ])("of a budget of %i ms takes %i at most", async (totalMs, timeoutMs) => {
    const { world, asked, tell } = scripted({ kind: "miss" });
    await restoreCache(world, planWith({}, totalMs), store, tell);
    expect(asked[0]!.request).toMatchObject({
      timeoutMs,
      stallTimeoutMs: 20_000,
      directory: store.directory,
      key,
    });
  });
});

describe("lookup-only", () => {
  const plan = planWith({ lookupOnly: true });

  it("downloads nothing on an exact hit", async () => {
    const { world, asked, events, tell } = scripted(hit);
    expect(await restoreCache(world, plan, store, tell)).toMatchObject({
      hit: true,
      lookedUpOnly: true,
    });
    expect(asked.map(({ verb }) => verb)).toEqual(["lookup"]);
    expect(events).toEqual([{ kind: "cache-found", key: key.toUpperCase() }]);
  });

  it("restores from an older entry when there is no exact one, within the same time", async () => {
    const { world, asked, tell } = scripted(
      { kind: "hit", matchedKey: `${key}-longer` },
      { kind: "hit", matchedKey: "old" },
    );
    expect(await restoreCache(world, plan, store, tell)).toMatchObject({
      hit: false,
      lookedUpOnly: false,
    });
    expect(asked.map(({ verb, request }) => [verb, request.timeoutMs])).toEqual([
      ["lookup", 120_000],
      ["restore", 119_900],
    ]);
  });

  it("does not ask a second time a service that is out", async () => {
    const { world, asked, events, tell } = scripted({ kind: "unavailable", why: "503" });
    await restoreCache(world, plan, store, tell);
    expect(asked).toHaveLength(1);
    expect(events).toEqual([{ kind: "degraded", without: "cache", why: "503" }]);
  });
});

describe("saving", () => {
  const whole = { complete: true, verified: true, matchedKey: "" };

  it("tells key, bytes and time", async () => {
    const { world, events, tell } = scripted({ kind: "saved", sizeBytes: 9 });
    expect(await saveCache(world, planWith(), store.directory, whole, tell)).toEqual({
      saved: true,
      bytes: 9,
      ms: 100,
    });
    expect(events).toEqual([{ kind: "cache-saved", key, bytes: 9, ms: 100 }]);
  });

  it.each([
    ["a store that is not complete", { ...whole, complete: false }, {}, /not every file of the plan/],
    ["a store that is not verified", { ...whole, verified: false }, {}, /verified/],
    ["what the plan says is not saved", whole, { save: false, why: "cache-read-only" }, /cache-read-only/],
  ])("does not happen for %s", async (_, state, cache, why) => {
    const { world, asked, events, tell } = scripted();
    expect(await saveCache(world, planWith(cache), store.directory, state, tell)).toMatchObject({
      saved: false,
    });
    expect(asked).toEqual([]);
    expect(events).toEqual([{ kind: "cache-not-saved", why: expect.stringMatching(why) }]);
  });

  it("is not even mentioned when the entry was restored from exactly this key", async () => {
    const { world, asked, events, tell } = scripted();
    await saveCache(world, planWith(), store.directory, { ...whole, matchedKey: key.toLowerCase() }, tell);
    expect([asked, events]).toEqual([[], []]);
  });

  it.each([
    ["is fine when another job was first", { kind: "exists" }, "cache-not-saved"],
    ["is fine when this job may not", { kind: "unavailable", why: "x", expected: true }, "cache-not-saved"],
    ["degrades when the service is out", { kind: "unavailable", why: "x" }, "degraded"],
  ] as const)("%s", async (_, answer, kind) => {
    const { world, events, tell } = scripted(answer);
    expect(await saveCache(world, planWith(), store.directory, whole, tell)).toMatchObject({
      saved: false,
      ms: 100,
    });
    expect(events.map((event) => event.kind)).toEqual([kind]);
  });
});
