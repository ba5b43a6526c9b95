// What a download came to: the store filled up from what go fetched itself, and the figures of the report.

import { matchesPrefixPatterns } from "../../go/module-pattern.ts";
import type { NeededFile, Plan } from "../../plan/plan.ts";
import type { World } from "../../ports/world.ts";
import { collect } from "../../store/collect.ts";
import { findLying } from "../../store/present.ts";
import { fileKey } from "../../store/layout.ts";
import type { Store } from "../../store/store.ts";
import type { Stock } from "./stock.ts";

/** Counted in module versions whose zip is wanted. */
export interface Result {
  readonly wanted: number;
  /** In GOMODCACHE or in the store before anything was fetched. */
  readonly present: number;
  readonly fetched: number;
  /** By go.sum, or by go and the checksum database in this run. */
  readonly verified: number;
  /** The store holds every file that is surely needed and may be stored, each of them verified; never if it is not to be saved. */
  readonly complete: boolean;
}

export interface Ending {
  readonly succeeded: boolean;
  readonly stock: Stock;
  /** By fileKey: what came through the chain. */
  readonly fetched: ReadonlySet<string>;
  /** By fileKey: what was put into GOMODCACHE. */
  readonly placed: ReadonlySet<string>;
}

export async function takeResult(world: World, plan: Plan, store: Store, ending: Ending): Promise<Result> {
  const { files } = world;
  const { succeeded, stock, fetched, placed } = ending;
  if (!plan.cache.privateModules) {
    for (const file of plan.files) if (file.isPrivate) await store.evict(file);
  }
  const storable = plan.files.filter(({ isPrivate }) => plan.cache.privateModules || !isPrivate);
  const ran = plan.directories.some(({ goArgs }) => goArgs.length > 0);
  const missing: NeededFile[] = [];
  // Nobody takes a store that is not saved: what lies in GOMODCACHE is not judged and linked for nothing.
  const saves = succeeded && plan.cache.save;
  for (const byGo of saves ? [true, false] : []) {
    const these = storable.filter((file) => isCheckedByGo(plan, file) === byGo);
    const collected = await collect(files, plan.gomodcache, store, these, byGo && ran, world.hasher);
    missing.push(...collected.missing);
  }
  const before = new Set([...stock.present, ...stock.stored.map(fileKey)]);
  const inStore = new Set<string>();
  for (const file of zipsBut(plan, before, placed)) if (await store.has(file)) inStore.add(fileKey(file));
  const ours = [before, placed, inStore];
  const byGoAlone =
    succeeded && !saves ? await findLying(files, plan.gomodcache, zipsBut(plan, ...ours)) : before;
  const inPlace = (file: NeededFile): boolean => [...ours, byGoAlone].some((keys) => keys.has(fileKey(file)));
  // What nobody was to fetch is not missing.
  const isSure = (file: NeededFile): boolean => plan.download !== "none" && !file.estimated;
  const wanted = plan.files.filter((file) => file.kind === "zip" && (isSure(file) || inPlace(file)));
  const isVerified = (file: NeededFile): boolean =>
    succeeded && ran
      ? file.h1 !== undefined || isCheckedByGo(plan, file)
      : file.h1 !== undefined && plan.verify && inPlace(file);
  return {
    wanted: wanted.length,
    present: wanted.filter((file) => before.has(fileKey(file))).length,
    fetched: wanted.filter((file) => fetched.has(fileKey(file))).length,
    verified: wanted.filter(isVerified).length,
    complete: saves && missing.every(({ estimated }) => estimated),
  };
}

function zipsBut({ files }: Plan, ...there: readonly ReadonlySet<string>[]): NeededFile[] {
  return files.filter((file) => file.kind === "zip" && !there.some((keys) => keys.has(fileKey(file))));
}

/** go asks the checksum database about it (modfetch/sumdb.go, useSumDB). */
function isCheckedByGo({ routes }: Plan, { module }: NeededFile): boolean {
  return routes.gosumdb !== "off" && !matchesPrefixPatterns(routes.gonosumdb, module);
}
