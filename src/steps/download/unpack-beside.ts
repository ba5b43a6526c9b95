// Lets go unpack what is whole while the rest is still on its way. The network and go's unpacking are the two long parts
// of a download, and go itself begins the second when the first is over (docs/ARCHITECTURE.md, "Overlap").

import { join } from "node:path";
import { formatModuleVersion, type ModuleVersion } from "../../go/module-version.ts";
import type { Plan } from "../../plan/plan.ts";
import { modcacherwOf, zipsToUnpack } from "../../plan/unpacked.ts";
import type { Withheld } from "../../plan/withheld.ts";
import type { World } from "../../ports/world.ts";
import type { RunBudget } from "./budget.ts";
import { goEnvironment } from "./run-go.ts";

export interface Unpacking {
  /** All files of this version lie in GOMODCACHE, and its tree does not; its zip has so many bytes. */
  add(version: ModuleVersion, zipBytes: number): void;
  /** Starts no further go, and waits for the one that runs. */
  settle(): Promise<void>;
}

/** So much is worth a go command of its own, which takes some 20 ms to find its feet. */
const leastBytes = 4 << 20;
/** Far below what any system takes as arguments (32 KiB on Windows). */
const mostArgumentLetters = 16_000;

/**
 * go works in a directory of ours with the lines of go.sum and no network: it can neither touch the user's files nor
 * ask anybody, and what it does not manage is left to the download itself. It hashes what has no .ziphash, as always.
 */
export function openUnpacking(
  world: Pick<World, "files" | "machine" | "process">,
  plan: Plan,
  withheld: Withheld,
  { directory, budget }: { readonly directory: string; readonly budget: RunBudget },
): Unpacking {
  const exact = new Set(zipsToUnpack(plan).map(formatModuleVersion));
  let waiting: { readonly name: string; readonly zipBytes: number }[] = [];
  let running: Promise<void> | undefined;
  let [isPrepared, isOver] = [false, false];

  function startIfWorthIt(): void {
    const bytes = waiting.reduce((sum, { zipBytes }) => sum + zipBytes, 0);
    if (isOver || running !== undefined || bytes < leastBytes) return;
    const batch = takeBatch();
    running = unpack(batch).finally(() => {
      running = undefined;
      startIfWorthIt();
    });
  }

  function takeBatch(): readonly string[] {
    let letters = 0;
    const count = waiting.findIndex(({ name }) => (letters += name.length + 3) > mostArgumentLetters);
    const batch = waiting.slice(0, count === -1 ? undefined : Math.max(count, 1));
    waiting = waiting.slice(batch.length);
    return batch.map(({ name }) => name);
  }

  async function unpack(names: readonly string[]): Promise<void> {
    isPrepared ||= await prepare();
    if (!isPrepared) {
      isOver = true;
      return;
    }
    const exit = await world.process.run({
      program: "go",
      args: ["mod", "download", ...names],
      directory,
      environment: goEnvironment(world, withheld, ofItsOwn(plan)),
      timeoutMs: budget.leftMs(),
      signal: budget.signal,
    });
    // The download itself will say why, with the user's own settings around it.
    isOver ||= exit.kind !== "exited" || exit.code !== 0;
  }

  /** The user's go.sum, as far as it speaks of what may be unpacked; nothing else is believed. */
  async function prepare(): Promise<boolean> {
    const sums = plan.files.flatMap(({ module, version, kind, h1 }) =>
      h1 === undefined ? [] : [`${module} ${version}${kind === "mod" ? "/go.mod" : ""} ${h1}\n`],
    );
    const goMod = "module unpack.invalid\n\ngo 1.17\n";
    const written = await world.files.write(join(directory, "go.mod"), goMod);
    return written.ok && (await world.files.write(join(directory, "go.sum"), sums.join(""))).ok;
  }

  return {
    add(version, zipBytes) {
      const name = formatModuleVersion(version);
      if (!exact.has(name)) return;
      waiting.push({ name, zipBytes });
      startIfWorthIt();
    },
    async settle() {
      isOver = true;
      await running;
    },
  };
}

/** Of GOFLAGS only what decides the modes of the trees: the rest is about the user's own module. */
function ofItsOwn(plan: Plan): Readonly<Record<string, string>> {
  const modcacherw = modcacherwOf(plan);
  return {
    GOPROXY: "off",
    GOWORK: "off",
    GOTOOLCHAIN: "local",
    GOFLAGS: modcacherw === undefined ? "" : `-modcacherw=${modcacherw}`,
  };
}
