// Probes beside a run, in a world where nothing answers or everything breaks: the run must not feel it.

import { describe, expect, it } from "@jest/globals";

import { nodeClock } from "../../src/adapters/node-clock.ts";
import { nodeFiles } from "../../src/adapters/node-files.ts";
import { err, ok } from "../../src/core/result.ts";
import type { Attempt } from "../../src/mirror/journal.ts";
import type { Chain } from "../../src/mirror/request.ts";
import { decide } from "../../src/plan/decide.ts";
import type { Facts } from "../../src/plan/facts.ts";
import type { Network } from "../../src/ports/network.ts";
import type { ProbeWorld } from "../../src/steps/preflight/asking.ts";
import { startPreflight, type Preflight } from "../../src/steps/preflight/preflight.ts";
import { factsWith, inputsWith } from "../fakes/plan-samples.ts";

const aborted = { kind: "aborted", code: "ABORT_ERR", message: "given up" } as const;

interface Played {
  readonly preflight: Preflight;
  /** Names that were looked up, and how many of the lookups were given up. */
  readonly asked: string[];
  givenUp: number;
}

type Resolve = Network["resolve"];

function play(
  mode: "auto" | "always" | "never",
  given: { resolve?: Resolve; facts?: Partial<Facts> } = {},
): Played {
  const played: { asked: string[]; givenUp: number } = { asked: [], givenUp: 0 };
  const silent: Resolve = (_, { signal }) =>
    new Promise((resolve) => {
      const giveUp = (): void => {
        played.givenUp++;
        resolve(err(aborted));
      };
      if (signal.aborted) giveUp();
      else signal.addEventListener("abort", giveUp, { once: true });
    });
  const resolve: Resolve = (name, limits) => {
    played.asked.push(name);
    return (given.resolve ?? silent)(name, limits);
  };
  const nowhere = (): Promise<never> => Promise.reject(new Error("not to be asked"));
  const machine = {
    platform: "linux",
    environment: {},
    workingDirectory: "/",
    homeDirectory: "",
    temporaryDirectory: "/tmp",
    processors: 1,
  } as const;
  const world: ProbeWorld = {
    clock: nodeClock(),
    files: nodeFiles(),
    http: { get: nowhere, close: () => undefined },
    process: { run: ({ program }) => Promise.resolve({ kind: "not-found", program }) },
    machine,
    network: {
      resolvers: () => [],
      hasIpv6: () => false,
      resolve,
      connect: () => Promise.resolve(ok(undefined)),
      handshake: nowhere,
    },
    resources: {
      room: () => Promise.resolve(undefined),
      limits: () => Promise.resolve({ memoryFreeBytes: 2 ** 40 }),
    },
  };
  const facts = factsWith({ env: { GOPROXY: "https://a.test,https://b.test" }, more: given.facts ?? {} });
  const { plan, withheld } = decide(inputsWith(), facts, []);
  const preflight = startPreflight(world, { plan, withheld, facts, mode }, new AbortController().signal);
  return Object.assign(played, { preflight });
}

function chainOf(journal: readonly Attempt[] = []): Chain & { readonly out: string[] } {
  const out: string[] = [];
  return {
    out,
    journal,
    forgotten: 0,
    probedOut: ({ mirror }) => void out.push(mirror),
    fetch: () => Promise.reject(new Error("not to be asked")),
  };
}

/** Files are read before the first name is asked for. */
async function soon(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 3_000 && !isSo(); turn++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
}

const refused: Resolve = () =>
  Promise.resolve(err({ kind: "name-not-resolved", code: "ENOTFOUND", message: "" }));

describe("probes beside a run", () => {
  it("begin by themselves at the first proxy alone, and are given up with a complete cache", async () => {
    const played = play("auto");
    await soon(() => played.asked.length > 0);
    expect(played.asked).toEqual(["a.test"]);
    played.preflight.cancel();
    await soon(() => played.givenUp === 1);
    expect([played.asked, played.preflight.seen]).toEqual([["a.test"], []]);
    played.preflight.close();
  });

  it("wait for something to be missing where the module cache holds something", async () => {
    const played = play("auto", {
      facts: { gomodcache: { path: "/go", usable: true, populated: true, empty: false } },
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(played.asked).toEqual([]);
    played.preflight.begin();
    await soon(() => played.asked.length === 1);
    played.preflight.close();
    await soon(() => played.givenUp === 1);
  });

  it("are not begun at all where nobody wants them", async () => {
    const played = play("never");
    played.preflight.begin();
    expect(await played.preflight.afterFailure(2_000)).toEqual([]);
    expect(played.asked).toEqual([]);
  });

  it("tell the chain who is out, also what was found before there was one, and then look at who comes next", async () => {
    const played = play("auto", { resolve: refused });
    await soon(() => played.asked.length === 2);
    expect(played.asked).toEqual(["a.test", "b.test"]);
    const chain = chainOf();
    played.preflight.inform(chain);
    await soon(() => chain.out.length === 2);
    expect(chain.out).toEqual(["a.test", "b.test"]);
    played.preflight.close();
  });

  it("ask everybody after a failure, in the time that is left, and nobody where there is none", async () => {
    const played = play("auto", { resolve: refused });
    await soon(() => played.asked.length === 2);
    expect(await played.preflight.afterFailure(0)).toHaveLength(2);
    expect(played.asked).toHaveLength(2);
    const probes = await played.preflight.afterFailure(2_000);
    expect(probes.filter(({ ok: isOk }) => !isOk).map(({ target }) => target)).toEqual(["a.test", "b.test"]);
    expect(new Set(probes.map(({ target }) => target))).toContain("this machine");
    expect(played.preflight.seen).toBe(probes);
  });

  it("break in silence", async () => {
    const breaks: Resolve = () => Promise.reject(new Error("a defect"));
    const played = play("always", { resolve: breaks });
    await soon(() => played.asked.length > 0);
    const probes = await played.preflight.afterFailure(2_000);
    expect(probes.every(({ target }) => target !== "a.test")).toBe(true);
    played.preflight.close();
  });
});
