// The archive of a cache entry, opened: what is in it, and the same archive with something else in it.

import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The names of its files, sorted, relative to the store. */
export function filesIn(archive: Uint8Array): string[] {
  return inDirectory(archive, (store) =>
    readdirSync(store, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(store.length + 1))
      .sort(),
  );
}

export function contentOf(archive: Uint8Array): string {
  return inDirectory(archive, (store) =>
    readdirSync(store, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
      .join("\n"),
  );
}

/** Packed again as it was after `change` has been at the store; `tarArguments` are GNU tar's. */
export function repacked(
  archive: Uint8Array,
  change: (store: string) => void,
  tarArguments: readonly string[] = [],
): Uint8Array {
  return inDirectory(archive, (store, directory) => {
    change(store);
    const isZstd = Buffer.from(archive).readUInt32LE(0) === 0xfd2fb528;
    const how = [...tarArguments, isZstd ? "--zstd" : "-z"];
    execFileSync("tar", [...how, "-cf", "again", "store"], { cwd: directory });
    return readFileSync(join(directory, "again"));
  });
}

function inDirectory<Value>(archive: Uint8Array, look: (store: string, directory: string) => Value): Value {
  const directory = mkdtempSync(join(tmpdir(), "gmg-archive-"));
  try {
    writeFileSync(join(directory, "archive"), archive);
    execFileSync("tar", ["-xf", "archive"], { cwd: directory });
    return look(join(directory, "store"), directory);
  } finally {
    for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true }))
      if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o755);
    rmSync(directory, { recursive: true, force: true });
  }
}
