// The go.sum files that a guard knows: those of the plan, and copies in its directory for each of its processes.

import { createHash } from "node:crypto";
import { join } from "node:path";
import { goSumsDirectory, type GuardOrder } from "../../guard/order.ts";
import { goSumPathsOf } from "../../plan/guarded-paths.ts";
import type { Plan } from "../../plan/plan.ts";
import type { World } from "../../ports/world.ts";
import { readText } from "../survey/read-text.ts";

type FilesOnly = Pick<World, "files">;

/** The text of every go.sum and go.work.sum that is there. */
export async function goSumsOf({ files }: FilesOnly, plan: Plan): Promise<string[]> {
  const texts = await Promise.all(goSumPathsOf(plan).map((path) => readText(files, path)));
  return texts.filter((text) => text !== undefined);
}

/** For a guard that is up or about to start. */
export async function addGoSums(
  { files }: FilesOnly,
  order: Pick<GuardOrder, "directory">,
  texts: readonly string[],
): Promise<void> {
  for (const text of texts) {
    const name = createHash("sha256").update(text).digest("hex").slice(0, 32);
    await files.write(join(goSumsDirectory(order), `${name}.sum`), text, 0o600);
  }
}

export async function readGoSums({ files }: FilesOnly, order: GuardOrder): Promise<string[]> {
  const directory = goSumsDirectory(order);
  const names = await files.list(directory);
  const texts = await Promise.all(names.map((name) => readText(files, join(directory, name))));
  return texts.filter((text) => text !== undefined);
}
