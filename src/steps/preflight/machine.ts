// This machine: room for the module cache and for temporary files, and the limits that this process lives under.

import { join } from "node:path";
import type { Room } from "../../ports/resources.ts";
import { leftMs, stageOf, type Asking } from "./asking.ts";

export interface Places {
  readonly gomodcache: string;
  /** Where go unpacks and builds: GOTMPDIR, else the system's. */
  readonly temporary: string;
}

const mebibyte = 1024 * 1024;
/** Below these nothing of any size goes well: one zip may have 500 MB, and git keeps dozens of files open. */
const least = {
  freeBytes: 32 * mebibyte,
  freeInodes: 1_000,
  openFiles: 128,
  fileSizeBytes: 64 * mebibyte,
  memoryBytes: 64 * mebibyte,
};
const target = "this machine";

export async function probeMachine(asking: Asking, places: Places): Promise<void> {
  const named = [
    { what: "module cache", path: places.gomodcache },
    { what: "temporary files", path: places.temporary },
  ].filter(({ path }) => path !== "");
  await Promise.all([...named.map((place) => probeRoom(asking, place)), probeLimits(asking, places)]);
}

async function probeRoom(asking: Asking, place: { what: string; path: string }): Promise<void> {
  const [disk, inodes, writable] = (["disk", "inodes", "writable"] as const).map((stage) =>
    stageOf(asking, target, stage),
  );
  const room = await asking.world.resources.room(place.path, leftMs(asking));
  const where = `${place.what}, ${place.path}`;
  if (room === undefined) {
    disk?.good(`${where}: this system does not tell`);
    return;
  }
  const { freeBytes, freeInodes, notWritable }: Room = room;
  const file = join(place.path, "cache");
  if (freeBytes < least.freeBytes) {
    disk?.bad(`${where}: ${mebibytes(freeBytes)} free`, { kind: "no-room", path: file, of: "bytes" });
  } else disk?.good(`${where}: ${mebibytes(freeBytes)} free`);
  if (freeInodes !== undefined && freeInodes < least.freeInodes) {
    inodes?.bad(`${where}: ${freeInodes} left`, { kind: "no-room", path: place.path, of: "inodes" });
  } else if (freeInodes !== undefined) inodes?.good(`${where}: ${freeInodes} left`);
  if (notWritable !== undefined) {
    const isMountedReadOnly = /EROFS|read-only file system/i.test(notWritable);
    writable?.bad(`${where}: ${notWritable}`, { kind: "not-writable", path: place.path, isMountedReadOnly });
  } else writable?.good(where);
}

async function probeLimits(asking: Asking, { gomodcache }: Places): Promise<void> {
  const [files, size, memory] = (["open files", "file size", "memory"] as const).map((stage) =>
    stageOf(asking, target, stage),
  );
  const limits = await asking.world.resources.limits(leftMs(asking));
  const { openFiles, fileSizeBytes, memoryLimitBytes, memoryFreeBytes } = limits;
  if (openFiles !== undefined && openFiles < least.openFiles) {
    files?.bad(`at most ${openFiles} at once (ulimit -Hn)`, { kind: "open-files", most: openFiles });
  } else files?.good(openFiles === undefined ? "no limit told" : `at most ${openFiles} at once`);
  if (fileSizeBytes !== undefined && fileSizeBytes < least.fileSizeBytes) {
    const path = join(gomodcache, "cache");
    size?.bad(`at most ${mebibytes(fileSizeBytes)} a file (ulimit -f)`, {
      kind: "file-size",
      path,
      mostBytes: fileSizeBytes,
    });
  } else size?.good(fileSizeBytes === undefined ? "no limit" : `at most ${mebibytes(fileSizeBytes)} a file`);
  const left =
    memoryLimitBytes === undefined
      ? `${mebibytes(memoryFreeBytes)} free`
      : `${mebibytes(memoryFreeBytes)} free, a limit of ${mebibytes(memoryLimitBytes)} for this container`;
  if (Math.min(memoryFreeBytes, memoryLimitBytes ?? Infinity) < least.memoryBytes) {
    memory?.bad(left, { kind: "memory", left });
  } else memory?.good(left);
}

function mebibytes(bytes: number): string {
  if (bytes < mebibyte) return `${Math.floor(bytes / 1024)} KiB`;
  return bytes < 1024 * mebibyte
    ? `${Math.floor(bytes / mebibyte)} MiB`
    : `${Math.floor(bytes / 1024 / mebibyte)} GiB`;
}
