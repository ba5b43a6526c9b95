// What this machine and this process have left, by Node: statfs, access, and what Linux tells of itself in files.

import { constants } from "node:fs";
import { access, readFile, stat, statfs } from "node:fs/promises";
import { freemem } from "node:os";
import { dirname } from "node:path";

import type { ProcessLimits, Resources, Room } from "../ports/resources.ts";
import { beforeDeadline } from "./deadline.ts";
import { messageOf } from "./node-fault.ts";

const never = new AbortController().signal;

export const nodeResources: Resources = {
  room: async (path, timeoutMs) => {
    const found = await beforeDeadline(roomAt(path), timeoutMs, never);
    return found === "late" || found === "aborted" ? undefined : found;
  },
  limits: async (timeoutMs) => {
    const found = await beforeDeadline(limitsHere(), timeoutMs, never);
    return found === "late" || found === "aborted" ? { memoryFreeBytes: freemem() } : found;
  },
};

async function roomAt(path: string): Promise<Room | undefined> {
  const directory = await nearest(path);
  try {
    const { bavail, bsize, files, ffree } = await statfs(directory);
    const notWritable = await whyNotWritable(directory);
    return {
      directory,
      freeBytes: bavail * bsize,
      ...(files > 0 && { freeInodes: ffree }),
      ...(notWritable !== undefined && { notWritable }),
    };
  } catch {
    return undefined; // A system, or a file system, that does not tell.
  }
}

/** The directory itself, or the first one above it that is there. */
async function nearest(path: string): Promise<string> {
  for (let directory = path; ; directory = dirname(directory)) {
    try {
      if ((await stat(directory)).isDirectory()) return directory;
    } catch {
      // Not there, or closed to us: the one above decides.
    }
    if (dirname(directory) === directory) return directory;
  }
}

async function whyNotWritable(directory: string): Promise<string | undefined> {
  try {
    await access(directory, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (thrown) {
    return messageOf(thrown);
  }
}

async function limitsHere(): Promise<ProcessLimits> {
  const [own, ...memory] = await Promise.all([
    textOf("/proc/self/limits"),
    numberIn("/sys/fs/cgroup/memory.max"),
    numberIn("/sys/fs/cgroup/memory/memory.limit_in_bytes"),
  ]);
  // Version 1 writes a number near 2^63 where there is no limit.
  const memoryLimitBytes = memory.find((bytes) => bytes !== undefined && bytes < 2 ** 60);
  const openFiles = hardLimit(own, "Max open files");
  const fileSizeBytes = softLimit(own, "Max file size");
  return {
    ...(openFiles !== undefined && { openFiles }),
    ...(fileSizeBytes !== undefined && { fileSizeBytes }),
    ...(memoryLimitBytes !== undefined && { memoryLimitBytes }),
    memoryFreeBytes: freemem(),
  };
}

function softLimit(limits: string, name: string): number | undefined {
  return numberOf(new RegExp(`^${name}\\s+(\\S+)`, "m").exec(limits)?.[1]);
}

function hardLimit(limits: string, name: string): number | undefined {
  return numberOf(new RegExp(`^${name}\\s+\\S+\\s+(\\S+)`, "m").exec(limits)?.[1]);
}

async function numberIn(path: string): Promise<number | undefined> {
  return numberOf((await textOf(path)).trim());
}

/** `max` and `unlimited` are no limit. */
function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return ""; // Another system, or a file that is closed to us.
  }
}
