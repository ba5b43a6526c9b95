import { describe, expect, it } from "@jest/globals";

import type { NeededFile } from "../../../src/plan/plan.ts";
import { prefetch } from "../../../src/steps/download/prefetch.ts";

function files(count: number): NeededFile[] {
  return Array.from({ length: count }, (_, index) => ({
    module: `a.test/m${index}`,
    version: "v1.0.0",
    kind: "info",
    direct: false,
    estimated: false,
    isPrivate: false,
  }));
}

/** An obtainer that fetches for ever, and a clock whose turns come when they are given. */
function scene() {
  const asked: string[] = [];
  const turns: (() => void)[] = [];
  const answers: (() => void)[] = [];
  return {
    asked,
    giveTurn: async () => {
      turns.shift()?.();
      await settled();
    },
    answer: async () => {
      answers.shift()?.();
      await settled();
    },
    clock: { turn: () => new Promise<void>((resolve) => turns.push(resolve)) },
    obtainer: {
      obtain: ({ module }: { module: string }) => {
        asked.push(module);
        return new Promise<{ kind: "late" }>((resolve) => answers.push(() => resolve({ kind: "late" })));
      },
    },
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe("the prefetch", () => {
  it("sends a first request before the next one is made, and later ones as soon as there is a place", async () => {
    const { asked, clock, obtainer, giveTurn, answer } = scene();
    const over = prefetch(files(5), {
      obtainer: {
        ...obtainer,
        has: never,
        beganEmpty: never,
        forget: never,
        waiting: never,
        failedWithOthers: never,
      },
      clock,
      connections: 3,
      zipsBringMods: false,
      signal: new AbortController().signal,
      emit: () => undefined,
      onHere: () => Promise.resolve(),
    });
    await settled();
    const counts = [asked.length];
    for (const step of [giveTurn, giveTurn, giveTurn, answer, answer]) {
      await step();
      counts.push(asked.length);
    }
    expect(counts).toEqual([0, 1, 2, 3, 4, 5]);
    for (let left = 0; left < 3; left++) await answer();
    await over;
    expect(asked).toEqual(files(5).map(({ module }) => module));
  });
});

function never(): never {
  throw new Error("nobody asks for that here");
}
