// What the bytes of a module's file are judged by: go.sum, what the checksum database proves, or their form alone.

import type { ModuleFile } from "../go/module-version.ts";
import type { RefusedWhy } from "../mirror/journal.ts";
import type { Files } from "../ports/files.ts";
import type { Hasher } from "../ports/hasher.ts";
import { judge } from "../store/accept.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Voucher } from "./voucher.ts";

/** Why the bytes at `path` are not this file; undefined is acceptance. */
export type Judgement = (path: string, hasher: Hasher) => Promise<RefusedWhy | undefined>;

export interface JudgementOptions {
  readonly files: Files;
  readonly knowledge: Pick<Knowledge, "expectedH1">;
  /** For files without a line in go.sum; without one their form alone is looked at. */
  readonly voucher?: Voucher | undefined;
}

/** May have to ask the checksum database first. */
export async function judgementOf(
  { files, knowledge, voucher }: JudgementOptions,
  file: ModuleFile,
): Promise<Judgement> {
  const vouched = await voucher?.(file);
  const expected = knowledge.expectedH1(file) ?? vouched?.h1;
  return async (path, hasher) => {
    const why = await judge(files, file, path, expected, hasher);
    return why?.kind === "wrong-hash" && vouched !== undefined ? { ...why, by: vouched.by } : why;
  };
}
