// Whether the module cache already holds something, and whether that is ours.

import { createHash } from "node:crypto";
import { delimiter, isAbsolute, join } from "node:path";
import type { Facts } from "../../plan/facts.ts";
import type { Files } from "../../ports/files.ts";
import type { World } from "../../ports/world.ts";
import type { GoAnswer } from "./ask-go.ts";

/** What go leaves behind when a download came to nothing: locks, lists and half files. */
const leftover = /(?:\.lock|\.tmp|\.partial|\.info-tmp)$|^(?:lock|list)$/;
const mostLooks = 2000;

/** `env` is what go says. */
export async function moduleCacheFacts(world: NoteWorld, env: GoAnswer["env"]): Promise<Facts["gomodcache"]> {
  const path = env.GOMODCACHE ?? join((env.GOPATH ?? "").split(delimiter)[0] ?? "", "pkg", "mod");
  const freeBytes = await world.files.freeBytes(path);
  return {
    path,
    usable: isAbsolute(path),
    populated: await isPopulated(world.files, path),
    empty: (await world.files.list(path)).length === 0,
    filledByUs: await isFilledByUs(world, path),
    ...(freeBytes !== undefined && { freeBytes }),
  };
}

/**
 * Of every go command: a newer Go that go.mod asks for, and what the checksum database says of it. No module has come by
 * them (cmd/go/internal/toolchain/select.go, Select).
 */
const ofGoItself: ReadonlySet<string> = new Set(["golang.org/toolchain", "sumdb"]);

/** Any tree beside `cache`, or any file in cache/download that is more than a leftover. */
async function isPopulated(files: Files, gomodcache: string): Promise<boolean> {
  for (const name of await files.list(gomodcache)) {
    if (name === "cache" || leftover.test(name)) continue;
    const below = name === "golang.org" ? await files.list(join(gomodcache, name)) : [];
    if (below.length === 0 || !below.every((tree) => tree.startsWith("toolchain@"))) return true;
  }
  const waiting = [""];
  for (let looks = 0; looks < mostLooks; looks++) {
    const directory = waiting.pop();
    if (directory === undefined) return false;
    for (const name of await files.list(join(gomodcache, "cache", "download", directory))) {
      const below = directory === "" ? name : `${directory}/${name}`;
      if (leftover.test(name) || ofGoItself.has(below)) continue;
      if ((await files.stat(join(gomodcache, "cache", "download", below)))?.kind === "directory")
        waiting.push(below);
      else return true;
    }
  }
  return true;
}

/**
 * Whether the module cache was empty when the first use of this action in this job began: then a further use, of
 * another module, may have a cache entry of its own.
 */
async function isFilledByUs(world: NoteWorld, gomodcache: string): Promise<boolean> {
  const note = notePath(world, gomodcache);
  return note !== undefined && (await world.files.stat(note))?.kind === "file";
}

/** To be called before anything is put into it. What cannot be noted costs a later use its cache entry, no more. */
export async function noteFilling(world: NoteWorld, gomodcache: Facts["gomodcache"]): Promise<void> {
  const note = notePath(world, gomodcache.path);
  if (note !== undefined && !gomodcache.populated) await world.files.write(note, gomodcache.path, 0o600);
}

type NoteWorld = Pick<World, "files" | "machine">;

/** A runner empties RUNNER_TEMP before every job. Elsewhere there is no job that a note could hold for. */
function notePath({ machine }: NoteWorld, gomodcache: string): string | undefined {
  if ((machine.environment["RUNNER_TEMP"] ?? "") === "") return undefined;
  const name = createHash("sha256").update(gomodcache).digest("hex").slice(0, 16);
  return join(machine.temporaryDirectory, `go-mod-guard-filled-${name}`);
}
