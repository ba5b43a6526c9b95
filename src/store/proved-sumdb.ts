// Which of a store's files of the checksum database prove what they say. Only these may lie where go looks: over any
// other it would fail, in this run or in a later step, where a clean cache would have had it ask. What the guard proves of
// a lookup (guard/voucher.ts) may rest on tiles from elsewhere, and says nothing of these files.

import pLimit from "p-limit";

import { err, ok } from "../core/result.ts";
import type { ModuleVersion } from "../go/module-version.ts";
import { provedLines, verifierOf } from "../go/sumdb.ts";
import type { NeededFile } from "../plan/plan.ts";
import type { Files } from "../ports/files.ts";

/** Paths below the store: `sumdb/sum.golang.org/tile/8/0/000`. */
export interface ProvedSumdb {
  readonly proved: ReadonlySet<string>;
  /** Lookups that prove nothing, with the tiles beside them; none of the proved. */
  readonly unproved: ReadonlySet<string>;
}

/** Files read at a time. */
const atOnce = 8;

/** Of the lookups for files without an h1, and of the tiles that prove them; `key` as GOSUMDB has it. */
export async function provedSumdb(
  files: Files,
  directory: string,
  { name, key }: { readonly name: string; readonly key: string },
  needed: readonly NeededFile[],
): Promise<ProvedSumdb> {
  const verifier = verifierOf(key);
  const proved = new Set<string>();
  const touched = new Set<string>();

  async function prove(module: ModuleVersion): Promise<void> {
    if (!verifier.ok) return;
    const used = new Set<string>();
    const lines = await provedLines(verifier.value, module, async (rest) => {
      const path = `sumdb/${name}/${rest}`;
      const bytes = await files.read(`${directory}/${path}`);
      if (!bytes.ok) return err(bytes.error.message);
      used.add(path);
      return ok(bytes.value);
    });
    for (const path of used) {
      touched.add(path);
      if (lines !== undefined) proved.add(path);
    }
  }

  const asked = needed.filter(({ h1, kind }) => h1 === undefined && kind !== "info");
  const modules = new Map(asked.map((file) => [`${file.module}@${file.version}`, file]));
  await pLimit(atOnce).map([...modules.values()], prove);
  return { proved, unproved: new Set([...touched].filter((path) => !proved.has(path))) };
}
