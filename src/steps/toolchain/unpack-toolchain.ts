// A toolchain's zip becomes a GOROOT: without its prefix, with exec bits where programs are, every `_go.mod` under its
// own name (cmd/go/internal/toolchain/select.go, Exec; cmd/distpack, pack.go).

import { dirname, join } from "node:path";

import { err, ok, type Result } from "../../core/result.ts";
import { openWindow, type ByteWindow } from "../../go/byte-window.ts";
import { formatModuleVersion, type ModuleVersion } from "../../go/module-version.ts";
import { readZipDirectory, type ZipEntry } from "../../go/zip-directory.ts";
import { readEntry } from "../../go/zip-entry.ts";
import type { Files } from "../../ports/files.ts";

/** What may be written at once; each holds one file in memory. */
const mostAtOnce = 16;

interface Planned {
  readonly entry: ZipEntry;
  /** Below GOROOT, with forward slashes. */
  readonly path: string;
}

/**
 * Writes every file of the zip below `goroot`, src/go.mod as the last one. Nothing is written if a name leads
 * elsewhere, stands there twice, or more would come out than Go takes from a zip. The error is a sentence.
 */
export async function unpackToolchain(
  files: Files,
  zipPath: string,
  toolchain: ModuleVersion,
  goroot: string,
): Promise<Result<void, string>> {
  const reader = await files.openForReading(zipPath);
  if (!reader.ok) return err(reader.error.message);
  try {
    const window = openWindow(reader.value);
    const directory = await readZipDirectory(window);
    if (!directory.ok) return err(`the zip of ${formatModuleVersion(toolchain)}: ${directory.error.detail}`);
    const planned = planFiles(directory.value, `${formatModuleVersion(toolchain)}/`);
    return planned.ok ? await writeAll(files, window, planned.value, goroot) : planned;
  } finally {
    await reader.value.close();
  }
}

function planFiles(entries: readonly ZipEntry[], prefix: string): Result<Planned[], string> {
  const planned: Planned[] = [];
  const taken = new Set<string>();
  for (const entry of entries) {
    const name = Buffer.from(entry.nameBytes, "latin1").toString("utf8");
    const path = name.slice(prefix.length).replace(/(^|\/)_go\.mod$/, "$1go.mod");
    if (!name.startsWith(prefix) || !isPlainPath(path))
      return err(`the zip has a file that belongs nowhere: ${JSON.stringify(name)}`);
    // Also where capitals do not count.
    if (taken.has(path.toLowerCase())) return err(`the zip has ${JSON.stringify(path)} twice`);
    taken.add(path.toLowerCase());
    planned.push({ entry, path });
  }
  const clash = planned.find(({ path }) => parentsOf(path).some((parent) => taken.has(parent)));
  if (clash !== undefined) return err(`the zip has ${JSON.stringify(clash.path)} below a file`);
  return ok(planned.sort((a, b) => a.entry.headerPosition - b.entry.headerPosition));
}

/** Printable, relative, and the same on every system; a directory is none, for module zips have only files. */
function isPlainPath(path: string): boolean {
  return (
    /^[^\p{Cc}\p{Cs}\\:*?"<>|\ufffd]+$/u.test(path) &&
    path.split("/").every((element) => element !== "" && !/^\.+$|[. ]$/.test(element))
  );
}

function parentsOf(path: string): string[] {
  const elements = path.toLowerCase().split("/");
  return elements.slice(1).map((_, index) => elements.slice(0, index + 1).join("/"));
}

async function writeAll(
  files: Files,
  window: ByteWindow,
  planned: readonly Planned[],
  goroot: string,
): Promise<Result<void, string>> {
  // One after the other: two that make the same directories at the same time can fail each other on Linux.
  for (const directory of new Set(planned.map(({ path }) => dirname(join(goroot, path))))) {
    const made = await files.makeDirectory(directory);
    if (!made.ok) return err(made.error.message);
  }
  const isLast = ({ path }: Planned): boolean => path === "src/go.mod";
  const inOrder = [...planned.filter((one) => !isLast(one)), ...planned.filter(isLast)];
  let pending: Promise<Result<void, string>>[] = [];
  for (const one of inOrder) {
    if (pending.length === mostAtOnce || isLast(one)) {
      const failed = (await Promise.all(pending)).find((result) => !result.ok);
      if (failed !== undefined) return failed;
      pending = [];
    }
    // Read one after the other, through one window; written side by side.
    const pieces: Uint8Array[] = [];
    const read = await readEntry(window, one.entry, (piece) => pieces.push(Uint8Array.from(piece)));
    if (!read.ok) {
      await Promise.all(pending);
      return err(`${one.path} in the zip: ${read.error.detail}`);
    }
    pending.push(writeOne(files, join(goroot, one.path), pieces, isProgram(one.path)));
  }
  return (await Promise.all(pending)).find((result) => !result.ok) ?? ok(undefined);
}

async function writeOne(
  files: Files,
  path: string,
  pieces: readonly Uint8Array[],
  isExecutable: boolean,
): Promise<Result<void, string>> {
  const writer = await files.openForWriting(path);
  if (!writer.ok) return err(writer.error.message);
  for (const piece of pieces) await writer.value.write(piece);
  const closed = await writer.value.close();
  if (!closed.ok) return err(closed.error.message);
  const marked = isExecutable ? await files.setMode(path, 0o755) : ok(undefined);
  return marked.ok ? ok(undefined) : err(marked.error.message);
}

/** Zips of modules have no permission bits. */
function isProgram(path: string): boolean {
  return /^(?:bin|pkg\/tool)\/|^lib\/go_[^/]*_exec$/.test(path);
}
