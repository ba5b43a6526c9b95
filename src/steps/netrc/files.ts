// The netrc files that go and git read on this machine, and how one is replaced.

import { join, resolve } from "node:path";

import { parseNetrcInput } from "../../go/netrc-input.ts";
import { formatNetrcLine } from "../../go/netrc.ts";
import type { Secret } from "../../core/secret.ts";
import type { Result } from "../../core/result.ts";
import type { FileFault, Files } from "../../ports/files.ts";
import type { World } from "../../ports/world.ts";

/** The part of the world that netrc files are in. */
export type NetrcWorld = Pick<World, "files" | "machine">;

/** The lines of the input as they are written into a file; none if any of them cannot be. */
export function netrcLines(netrc: Secret): string[] {
  const parsed = parseNetrcInput(netrc.reveal());
  return parsed.ok ? parsed.value.entries.map((entry) => formatNetrcLine(entry).reveal()) : [];
}

/**
 * Every file that has to hold a line so that go and git see it, links resolved, each once: `$NETRC`, which go reads
 * instead of the one in the home directory (cmd/go/internal/auth/netrc.go, netrcPath), and that one all the same,
 * for git does not know `$NETRC`.
 */
export async function netrcTargets(world: NetrcWorld): Promise<string[]> {
  const { machine, files } = world;
  const named = machine.environment["NETRC"] ?? "";
  const paths = [
    ...(named === "" ? [] : [resolve(machine.workingDirectory, named)]),
    ...(machine.platform === "win32" ? await windowsFiles(world) : inHome(machine.homeDirectory, ".netrc")),
  ];
  const targets = await Promise.all(paths.map((path) => files.realPath(path)));
  return [...new Set(targets)];
}

/**
 * Both read `.netrc` and `_netrc` on Windows, and take only the first: go `_netrc`, git (libcurl, netrc.c) `.netrc`,
 * and that in HOME where it is set. `_netrc` is made where there is neither.
 */
async function windowsFiles({ machine, files }: NetrcWorld): Promise<string[]> {
  const isThere = async (directory: string, name: string): Promise<boolean> =>
    (await files.stat(join(directory, name))) !== undefined;
  const ofGo = machine.homeDirectory;
  const ofGit = machine.environment["HOME"] || ofGo;
  const goReadsDot = !(await isThere(ofGo, "_netrc")) && (await isThere(ofGo, ".netrc"));
  return [
    ...inHome(ofGo, goReadsDot ? ".netrc" : "_netrc"),
    ...inHome(ofGit, (await isThere(ofGit, ".netrc")) ? ".netrc" : "_netrc"),
  ];
}

function inHome(directory: string, name: string): string[] {
  return directory === "" ? [] : [join(directory, name)];
}

/**
 * All or nothing where that can be done; in place where a file may be written but not be replaced, such as one that
 * is mounted into a container. Nobody else can read the content before the mode holds.
 */
export async function replaceContent(
  files: Files,
  path: string,
  content: Uint8Array,
  mode: number,
): Promise<Result<void, FileFault>> {
  const replaced = await files.write(path, content, mode);
  // On a full disk, emptying the file to write it anew would lose what is there.
  if (replaced.ok || replaced.error.kind === "full") return replaced;
  if ((await files.stat(path))?.kind !== "file") return replaced;

  const closedToOthers = await files.setMode(path, 0o600);
  if (!closedToOthers.ok) return replaced;
  const writer = await files.openForWriting(path);
  if (!writer.ok) return replaced;
  await writer.value.write(content);
  const written = await writer.value.close();
  return written.ok ? files.setMode(path, mode) : written;
}
