// What the bytes of a module's file are judged by: go.sum, what the checksum database proves, or their form alone.

import type { ModuleFile } from "../go/module-version.ts";
import type { RefusedWhy } from "../mirror/journal.ts";
import type { Files } from "../ports/files.ts";
import type { Hasher } from "../ports/hasher.ts";
import { judge } from "../store/accept.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Vouched, Voucher } from "./voucher.ts";

/** Why the bytes at `path` are not this file; undefined is acceptance. */
export type Judgement = (path: string, hasher: Hasher) => Promise<RefusedWhy | undefined>;

export interface JudgementOptions {
  readonly files: Files;
  readonly knowledge: Pick<Knowledge, "expectedH1" | "goSumH1">;
  /** For files without a line in go.sum. */
  readonly voucher?: Voucher | undefined;
  /** Of what arrives, go alone looks at more than the form where go.sum has no line. */
  readonly leavesToGo?: boolean;
}

/** Of what has just arrived. May have to ask the checksum database first. */
export async function judgementOf(options: JudgementOptions, file: ModuleFile): Promise<Judgement> {
  const { files, knowledge, voucher, leavesToGo = false } = options;
  const vouched = leavesToGo ? undefined : await voucher?.(file);
  return judgementBy(files, file, knowledge.expectedH1(file), vouched);
}

/**
 * Of what a cache brought, which others can write: only what is proved is worth anything, for where go asks no database
 * it would take anybody's bytes, and where it does it would fail over them at every run. Undefined: nothing proves it.
 */
export async function judgementOfKept(
  { files, knowledge, voucher }: JudgementOptions,
  file: ModuleFile,
): Promise<Judgement | undefined> {
  const h1 = knowledge.goSumH1(file);
  const vouched = h1 === undefined ? await voucher?.(file) : undefined;
  const isProvable = file.kind === "info" || h1 !== undefined || vouched !== undefined;
  return isProvable ? judgementBy(files, file, h1, vouched) : undefined;
}

function judgementBy(
  files: Files,
  file: ModuleFile,
  h1: string | undefined,
  vouched: Vouched | undefined,
): Judgement {
  return async (path, hasher) => {
    const why = await judge(files, file, path, h1 ?? vouched?.h1, hasher);
    return why?.kind === "wrong-hash" && vouched !== undefined ? { ...why, by: vouched.by } : why;
  };
}
