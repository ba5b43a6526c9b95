import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { nodeFiles } from "../../src/adapters/node-files.ts";
import { pauseBefore } from "../../src/guard/heir.ts";
import { endTurns, takeTurn } from "../../src/guard/turn.ts";
import { fakeClock } from "../fakes/fake-clock.ts";

const [first, heir, other] = [11, 12, 13];
let directory: string;
let living: Set<number>;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "turn-"));
  await writeFile(join(directory, "plan.json"), "{}");
  living = new Set([heir, other]);
});
afterEach(() => rm(directory, { recursive: true, force: true }));

function ask(ownPid: number, more: { readonly isDistant?: boolean } = {}) {
  const clock = fakeClock();
  const peers = { starterPid: 1, ownPid, start: () => undefined, isAlive: (pid: number) => living.has(pid) };
  const last = { order: { directory }, workerPid: first, deaths: 4, isDistant: false, ...more };
  return takeTurn({ clock, files: nodeFiles(), peers }, last, () => {});
}

describe("the turn of a dead worker", () => {
  it("goes to one alone of those that ask", async () => {
    const turns = await Promise.all([ask(heir), ask(other)]);
    expect(turns.toSorted()).toEqual([5, undefined]);
    expect(await readdir(directory)).toEqual(["plan.json", "turn-5"]);
  });

  it("goes on to the next where the one that took it is dead as well", async () => {
    expect(await ask(heir)).toBe(5);
    living.delete(heir);
    expect(await ask(other)).toBe(6);
  });

  it("goes to nobody while a worker lives, when all is over, and where the directory is gone", async () => {
    living.add(first);
    expect(await ask(heir)).toBeUndefined();
    living.delete(first);
    await endTurns(nodeFiles(), { directory });
    expect(await ask(heir)).toBeUndefined();
    await rm(directory, { recursive: true });
    expect(await ask(other, { isDistant: true })).toBeUndefined();
    await endTurns(nodeFiles(), { directory });
    await expect(readdir(directory)).rejects.toThrow("ENOENT");
    // As a process left it that wrote a last word while post removed all.
    await mkdir(directory);
    expect(await ask(other)).toBeUndefined();
    expect(await readdir(directory)).toEqual([]);
  });
});

describe("an heir that dies at once", () => {
  it("is followed by another without a wait, and by more and more of one", () => {
    expect([0, 1, 2, 3, 4].map(pauseBefore)).toEqual([0, 0, 125, 250, 500]);
    expect(pauseBefore(1_000)).toBe(10_000);
  });
});
