// Takes out of GOMODCACHE, after go failed, what would make it fail at every run from now on.

import type { Plan } from "../../plan/plan.ts";
import type { Withheld } from "../../plan/withheld.ts";
import type { Files } from "../../ports/files.ts";
import type { Event } from "../../report/event.ts";
import { downloadDirectory } from "../../store/layout.ts";
import { provedSumdb } from "../../store/proved-sumdb.ts";
import { seedSumdb } from "../../store/seed.ts";
import type { Store } from "../../store/store.ts";
import { cachedSumdb } from "../../store/sumdb-files.ts";
import { repairGomodcache } from "./stock.ts";

/** Files of the checksum database in GOMODCACHE, absolute; emptied as they are taken away. */
export interface SumdbInPlace {
  /** By us, from the store. */
  readonly seeded: Set<string>;
  /** By an earlier go, as far as this run may use them. */
  readonly found: Set<string>;
}

/**
 * What has not even the form is taken away at once: go would not ask for it again. Of the store only what proves itself
 * is put there; the rest goes, or it would be saved again.
 */
export async function prepareSumdb(
  files: Files,
  plan: Plan,
  { store, database, emit }: Pick<HealOptions, "store" | "emit"> & Pick<Withheld, "database">,
): Promise<SumdbInPlace> {
  const { sound, malformed } = await cachedSumdb(files, plan.gomodcache, plan.files);
  for (const file of malformed) {
    const removed = await files.remove(file);
    if (removed.ok) emit({ kind: "evicted", file, why: "it is nothing that a checksum database says" });
  }
  const stored = database && (await provedSumdb(files, store.directory, database, plan.files));
  for (const path of stored?.unproved ?? []) {
    const file = `${store.directory}/${path}`;
    await files.remove(file);
    emit({ kind: "evicted", file, why: "it proves nothing; the checksum database is asked again" });
  }
  const seeded = await seedSumdb(files, store, plan.gomodcache, stored?.proved ?? new Set());
  return { found: new Set(sound), seeded: new Set(seeded) };
}

// archive/zip and modfetch/fetch.go, Unzip: none of these lines names a file.
const garbageZip = /zip: not a valid zip file|unzip \S+: |zip: unsupported|zip: checksum error/;
const badSumdb = /sumdb|checksum database|verifying |signed tree|malformed record/;
/** What go says of an answer that proves nothing, its own cached one included (x/mod/sumdb, client.go). */
const unproved =
  /inconsistent tile|bad result slice|cannot (?:authenticate|validate) record|malformed (?:record|note|tree)|reading tree note|missing from sumdb response/;

export interface HealOptions {
  readonly sumdb: SumdbInPlace;
  readonly store: Store;
  readonly emit: (event: Event) => void;
}

/**
 * Removes what lies damaged in GOMODCACHE if go stumbled over a zip, and what lies there of the checksum database if it
 * stumbled over that: it is asked for again, and go judges it again. False if there was nothing to remove.
 */
export async function heal(
  files: Files,
  plan: Plan,
  output: string,
  { sumdb, store, emit }: HealOptions,
): Promise<boolean> {
  const suspects = [
    ...(badSumdb.test(output) ? sumdb.seeded : []),
    ...(unproved.test(output) ? sumdb.found : []),
  ];
  const directory = downloadDirectory(plan.gomodcache);
  for (const path of suspects) {
    await files.remove(path);
    // What is saved must not make go stumble in the next run as well.
    await files.remove(`${store.directory}${path.slice(directory.length)}`);
    sumdb.seeded.delete(path);
    sumdb.found.delete(path);
  }
  if (suspects.length > 0) {
    const why = `${suspects.length} files of it proved nothing; the checksum database is asked again`;
    emit({ kind: "evicted", file: `${directory}/sumdb`, why });
  }
  if (!garbageZip.test(output)) return suspects.length > 0;
  const { repaired } = await repairGomodcache(files, plan, emit);
  return repaired > 0 || suspects.length > 0;
}
