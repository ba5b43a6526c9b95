// A directory for one test file, with a store, a GOMODCACHE, and modules to put there.

import { mkdtempSync } from "node:fs";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach } from "@jest/globals";

import { nodeFiles } from "../../src/adapters/node-files.ts";
import { hashGoMod, hashZip } from "../../src/go/dirhash.ts";
import { formatInfo } from "../../src/go/module-info.ts";
import type { FileKind, ModuleFile } from "../../src/go/module-version.ts";
import type { NeededFile } from "../../src/plan/plan.ts";
import type { FileFault, Files } from "../../src/ports/files.ts";
import { fileKey, layoutPath } from "../../src/store/layout.ts";
import { seedFile } from "../../src/store/seed.ts";
import type { Store } from "../../src/store/store.ts";
import { openStore } from "../../src/store/store.ts";
import { makeZip, sourceOf } from "../go/zip-writer.ts";

export interface Workshop {
  /** New and empty for each test. */
  readonly root: () => string;
  readonly gomodcache: () => string;
  readonly store: () => Store;
  readonly files: Files;
  write(path: string, content: string | Uint8Array): Promise<string>;
  /** Where go would have it: below cache/download. */
  download(file: ModuleFile, suffix?: string): string;
}

export function openWorkshop(): Workshop {
  const base = mkdtempSync(join(tmpdir(), "go-mod-guard-store-"));
  let count = 0;
  beforeEach(() => {
    count++;
  });
  afterAll(() => fs.rm(base, { recursive: true, force: true, maxRetries: 5 }));
  const root = (): string => join(base, String(count));
  const files = nodeFiles();
  return {
    root,
    files,
    gomodcache: () => join(root(), "mod"),
    store: () => openStore(files, join(root(), "store")),
    async write(path, content) {
      await fs.mkdir(dirname(path), { recursive: true });
      await fs.writeFile(path, content);
      return path;
    },
    download: (file, suffix = "") =>
      `${join(root(), "mod")}/cache/download/${layoutPath(file) ?? ""}${suffix}`,
  };
}

export interface MadeModule {
  readonly module: string;
  readonly version: string;
  readonly bytes: Readonly<Record<FileKind, Buffer>>;
  /** As a plan with a complete go.sum needs it: info, mod, zip. */
  readonly needed: readonly NeededFile[];
  readonly file: (kind: FileKind) => NeededFile;
}

export async function makeModule(module: string, version: string, code = "package m\n"): Promise<MadeModule> {
  const goMod = `module ${module}\n\ngo 1.21\n`;
  const prefix = `${module}@${version}/`;
  const zip = makeZip([
    { name: `${prefix}go.mod`, content: goMod },
    { name: `${prefix}m.go`, content: code },
  ]);
  const hash = await hashZip(sourceOf(zip));
  if (!hash.ok) throw new Error(hash.error.detail);
  const h1s: Partial<Record<FileKind, string>> = { mod: hashGoMod(Buffer.from(goMod)), zip: hash.value.h1 };
  const bytes = {
    info: Buffer.from(formatInfo({ Version: version, Time: "2024-01-02T03:04:05Z" })),
    mod: Buffer.from(goMod),
    zip,
  };
  const file = (kind: FileKind): NeededFile => {
    const h1 = h1s[kind];
    const plain = { module, version, kind, direct: false, isPrivate: false, estimated: false };
    return h1 === undefined ? plain : { ...plain, h1 };
  };
  return { module, version, bytes, file, needed: (["info", "mod", "zip"] as const).map(file) };
}

/** As a plan without a line in go.sum has it. */
export function withoutSum(file: NeededFile): NeededFile {
  const { module, version, kind, direct, isPrivate, estimated } = file;
  return { module, version, kind, direct, isPrivate, estimated };
}

export interface Seeded {
  readonly seeded: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
  readonly missing: ReadonlySet<string>;
  readonly failed: readonly { readonly file: ModuleFile; readonly fault: FileFault }[];
  readonly linked: number;
}

/** Many files at once, and by fileKey what became of them. */
export async function seedAll(
  files: Files,
  store: Store,
  gomodcache: string,
  which: readonly ModuleFile[],
): Promise<Seeded> {
  const [seeded, kept, missing] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const failed: { file: ModuleFile; fault: FileFault }[] = [];
  let linked = 0;
  await Promise.all(
    which.map(async (file) => {
      const result = await seedFile(files, store, gomodcache, file);
      if (result.ok) {
        seeded.add(fileKey(file));
        if (result.value === "linked") linked++;
      } else if (result.error.kind === "exists") kept.add(fileKey(file));
      else if (result.error.kind === "missing") missing.add(fileKey(file));
      else failed.push({ file, fault: result.error });
    }),
  );
  return { seeded, kept, missing, failed, linked };
}
