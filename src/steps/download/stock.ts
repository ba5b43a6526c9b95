// What is there before anything is fetched: in GOMODCACHE as go would take it, in the store if it is right.

import pLimit from "p-limit";
import type { Obtainer } from "../../guard/obtain.ts";
import type { Unproved } from "../../guard/held-files.ts";
import type { Knowledge } from "../../guard/knowledge.ts";
import type { NeededFile, Plan } from "../../plan/plan.ts";
import type { Files } from "../../ports/files.ts";
import type { Hasher } from "../../ports/hasher.ts";
import type { Event } from "../../report/event.ts";
import { fileKey } from "../../store/layout.ts";
import { clearObstacles, type Obstacle } from "../../store/obstacles.ts";
import { findPresent, repair, type Damaged } from "../../store/present.ts";

export interface Stock {
  /** In GOMODCACHE, by fileKey. */
  readonly present: ReadonlySet<string>;
  /** In the store and not in GOMODCACHE. */
  readonly stored: readonly NeededFile[];
  /** To be fetched before go starts. */
  readonly toFetch: readonly NeededFile[];
}

/** Zips judged at a time: enough to keep the disk busy while one is inflated. */
const atOnce = 4;

export async function takeStock(
  files: Files,
  plan: Plan,
  {
    obtainer,
    knowledge,
    emit,
    hasher,
  }: { obtainer: Obtainer; knowledge: Knowledge; emit: (event: Event) => void; hasher: Hasher },
): Promise<Stock> {
  const { present } = await repairGomodcache(files, plan, emit, hasher);
  const missing = plan.files.filter((file) => !present.has(fileKey(file)));
  const inStore = (await obtainer.beganEmpty())
    ? []
    : await pLimit(atOnce).map(missing, (file) => obtainer.has(file));
  const stored = missing.filter((_, index) => inStore[index]);
  const absent = missing.filter((_, index) => inStore[index] !== true);
  const warm = isWarm(plan, absent);
  const toFetch = absent.filter(
    ({ direct, estimated, module }) =>
      plan.download !== "none" &&
      !direct &&
      !(estimated && warm) &&
      knowledge.forbidden(module) === undefined,
  );
  return { present, stored, toFetch };
}

/** Takes out of go's way what would make it fail at every run, and says so. */
export async function repairGomodcache(
  files: Files,
  plan: Pick<Plan, "gomodcache" | "files">,
  emit: (event: Event) => void,
  hasher?: Hasher,
): Promise<{ readonly present: ReadonlySet<string>; readonly repaired: number }> {
  const { gomodcache } = plan;
  const first = await findPresent(files, gomodcache, plan.files, hasher);
  const toBeWritten = plan.files.filter((file) => {
    const key = fileKey(file);
    return !first.present.has(key) || (file.kind === "zip" && !first.unpacked.has(key));
  });
  const cleared = await clearObstacles(files, gomodcache, toBeWritten);
  for (const obstacle of cleared) emit({ kind: "evicted", file: obstacle.path, why: whyCleared(obstacle) });

  const { present, damaged } =
    cleared.length === 0 ? first : await findPresent(files, gomodcache, plan.files, hasher);
  const left = new Set(await repair(files, damaged));
  const repaired = damaged.filter((entry) => !left.has(entry));
  for (const { path, why } of repaired) emit({ kind: "evicted", file: path, why: whyEvicted(why) });
  return { present, repaired: repaired.length + cleared.length };
}

function whyCleared({ kind }: Obstacle): string {
  return {
    "no-file": "it is no file, and go wants one there",
    "no-directory": "it is no directory, and go wants one there",
    "read-only": "it was read-only, and go has to write there; now it may",
  }[kind];
}

export function whyEvicted(why: Damaged["why"] | Unproved): string {
  if (why.kind === "unproved")
    return "go.sum has no line for it and no checksum database vouches for it; it is fetched again";
  if (why.kind === "wrong-hash") return `its hash is ${why.got}, ${why.by ?? "go.sum"} has ${why.expected}`;
  return { html: "it is a page of HTML", empty: "it is empty", other: "it is damaged" }[why.looksLike];
}

/**
 * All that is surely needed is here, and some of it is a zip: what is missing are guesses that the go which filled
 * the cache did not need. It asks the guard if it does now.
 */
function isWarm(plan: Plan, absent: readonly NeededFile[]): boolean {
  const missing = new Set(absent);
  return (
    absent.every(({ estimated, direct }) => estimated || direct) &&
    plan.files.some((file) => file.kind === "zip" && !missing.has(file))
  );
}
