// Puts into GOMODCACHE what the store has, and takes out what would make go fail at every run from now on.

import { dirname, join } from "node:path";
import type { NeededFile, Plan } from "../../plan/plan.ts";
import type { Files } from "../../ports/files.ts";
import type { Event } from "../../report/event.ts";
import { downloadDirectory, layoutPath } from "../../store/layout.ts";
import { seed, seedSumdb } from "../../store/seed.ts";
import type { Store } from "../../store/store.ts";
import { repairGomodcache } from "./stock.ts";

/** What cannot be seeded, go asks the guard for. Gives back the files of the checksum database that were seeded. */
export async function seedGomodcache(
  files: Files,
  plan: Plan,
  store: Store,
  which: readonly NeededFile[],
): Promise<Set<string>> {
  // Files of one version are seeded at once: their directory is there before any of them.
  const places = which.flatMap((file) => layoutPath(file) ?? []);
  for (const directory of new Set(places.map((place) => dirname(place))))
    await files.makeDirectory(join(downloadDirectory(plan.gomodcache), directory));
  await seed(files, store, plan.gomodcache, which);
  return new Set(await seedSumdb(files, store, plan.gomodcache));
}

// archive/zip and modfetch/fetch.go, Unzip: none of these lines names a file.
const garbageZip = /zip: not a valid zip file|unzip \S+: |zip: unsupported|zip: checksum error/;
const badSumdb = /sumdb|checksum database|verifying |signed tree|malformed record/;

/**
 * After go failed: removes what lies damaged in GOMODCACHE if go stumbled over a zip, and sumdb files of ours
 * (`seededSumdb`, emptied) if it stumbled over the database. False if there was nothing to remove.
 */
export async function heal(
  files: Files,
  plan: Plan,
  output: string,
  { seededSumdb, emit }: { readonly seededSumdb: Set<string>; readonly emit: (event: Event) => void },
): Promise<boolean> {
  let healed = false;
  if (seededSumdb.size > 0 && badSumdb.test(output)) {
    for (const path of seededSumdb) await files.remove(path);
    seededSumdb.clear();
    healed = true;
  }
  if (garbageZip.test(output)) {
    const { repaired } = await repairGomodcache(files, plan, emit);
    healed ||= repaired > 0;
  }
  return healed;
}
