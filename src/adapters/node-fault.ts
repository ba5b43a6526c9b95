// Turns what node:fs throws into a FileFault.

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import type { FileFault } from "../ports/files.ts";

const kinds: Readonly<Record<string, FileFault["kind"]>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "denied",
  ENOSPC: "full",
  EDQUOT: "full",
  EEXIST: "exists",
  ENOTEMPTY: "exists",
};

/** The system's code of something thrown, such as ENOENT; "" if it has none. */
export function codeOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return "";
  return typeof thrown.code === "string" ? thrown.code : "";
}

/** Its own words. Not by instanceof: an error may come from another realm, such as a test's. */
export function messageOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null || !("message" in thrown)) return String(thrown);
  return String(thrown.message);
}

export function faultOf(path: string, thrown: unknown): FileFault {
  return {
    kind: kinds[codeOf(thrown)] ?? "other",
    path,
    message: messageOf(thrown),
  };
}

/** What the action gives, or its exception as a fault about this path. */
export async function attempt<Value>(
  path: string,
  action: () => Promise<Value> | Value,
): Promise<Result<Value, FileFault>> {
  try {
    return ok(await action());
  } catch (thrown) {
    return err(faultOf(path, thrown));
  }
}
