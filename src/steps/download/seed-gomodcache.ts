// Puts into GOMODCACHE what the store has.

import pLimit from "p-limit";
import { formatModuleVersion, type FileKind, type ModuleVersion } from "../../go/module-version.ts";
import { proxyPath } from "../../go/proxy-path.ts";
import type { Here } from "../../guard/held-files.ts";
import type { Obtainer } from "../../guard/obtain.ts";
import type { NeededFile, Plan } from "../../plan/plan.ts";
import type { Files } from "../../ports/files.ts";
import type { Hasher } from "../../ports/hasher.ts";
import { fileKey } from "../../store/layout.ts";
import { seedFile } from "../../store/seed.ts";
import type { Store } from "../../store/store.ts";
import type { Trees } from "../../store/trees.ts";
import { listVersions } from "../../store/version-list.ts";
import { vouch, type Spared } from "../../store/vouch.ts";

const atOnce = 16;

export interface SeedingOptions {
  readonly files: Files;
  readonly hasher: Hasher;
  readonly plan: Plan;
  readonly store: Store;
  readonly trees: Trees;
  /** Every file of this version that was to be seeded is there, and go has to unpack it. */
  readonly onWhole: (version: ModuleVersion, zipBytes: number) => void;
}

export interface Seeding {
  /** As soon as the store has it. What cannot be seeded, go asks the guard for. */
  add(file: NeededFile, here: Here): Promise<void>;
  /** By fileKey: what lies there since. */
  readonly placed: ReadonlySet<string>;
  /** What go writes beside each .mod that it fetches itself: to be said again when it has fetched some. */
  list(): Promise<void>;
}

interface Version {
  readonly placed: Map<FileKind, "linked" | "copied">;
  readonly wanted: number;
  proved?: { readonly h1: string };
  zipBytes: number;
}

/** Of `which`, the files that will come, one after the other, while others are still being fetched. */
export function openSeeding(options: SeedingOptions, which: readonly NeededFile[]): Seeding {
  const { files, hasher, plan, store, trees } = options;
  const { gomodcache } = plan;
  const versions = new Map<string, Version>();
  const withMod: ModuleVersion[] = [];
  const placedKeys = new Set<string>();
  for (const file of which) {
    const key = formatModuleVersion(file);
    const wanted = (versions.get(key)?.wanted ?? 0) + 1;
    versions.set(key, { placed: new Map(), wanted, zipBytes: 0 });
  }

  return {
    async add(file, here) {
      const version = versions.get(formatModuleVersion(file));
      const placed = await seedFile(files, store, gomodcache, file);
      if (!placed.ok || version === undefined) return;
      placedKeys.add(fileKey(file));
      if (file.kind === "mod") withMod.push(file);
      version.placed.set(file.kind, placed.value);
      if (file.kind === "zip") {
        version.zipBytes = here.sizeBytes;
        if (here.proved && file.h1 !== undefined) version.proved = { h1: file.h1 };
      }
      if (version.placed.size < version.wanted || !version.placed.has("zip")) return;
      // Last of all, when nothing is to come any more.
      let spared: Spared = "nothing";
      if (plan.vouches && version.proved !== undefined)
        spared = await vouch(
          { files, store, gomodcache, hasher, trees },
          { ...file, ...version.proved, placed: version.placed },
        );
      if (spared !== "unpacking") options.onWhole(file, version.zipBytes);
    },
    placed: placedKeys,
    list: () => listVersions(files, gomodcache, withMod),
  };
}

/** What the store had before this run, judged already. */
export async function seedStored(
  obtainer: Pick<Obtainer, "obtain">,
  stored: readonly NeededFile[],
  seeding: Seeding,
): Promise<void> {
  await pLimit(atOnce).map(stored, async (file) => {
    const { module, version, kind } = file;
    const obtained = await obtainer.obtain({ module, version, kind }, proxyPath(file));
    if (obtained.kind === "here") await seeding.add(file, obtained);
  });
}
