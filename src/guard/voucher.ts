// What the checksum database knows of modules without a line in go.sum, proved as go proves it: so that of two mirrors
// the one with the right bytes is believed. go asks the same of the database a moment later, and judges for itself.

import { hashIn, provedLines, verifierOf } from "../go/sumdb.ts";
import type { ModuleFile } from "../go/module-version.ts";
import { err, ok } from "../core/result.ts";
import type { SumdbRelay } from "./sumdb-relay.ts";

export interface Vouched {
  readonly h1: string;
  /** The name of the database. */
  readonly by: string;
}

/** Undefined where nothing is proved: then the form decides, and go. Never rejects. */
export type Voucher = (file: ModuleFile) => Promise<Vouched | undefined>;

export interface Source extends Pick<SumdbRelay, "read"> {
  /** Whether it may hear of this file. */
  mayHear(file: ModuleFile): boolean;
}

/** `sources` in their order: the next is asked only where what the one before says proves nothing. */
export function openVoucher(
  sources: readonly Source[],
  database: { readonly name: string; readonly key: string },
): Voucher {
  const { name, key } = database;
  const verifier = verifierOf(key);
  const records = new Map<string, Promise<string | undefined>>();

  async function prove(file: ModuleFile): Promise<string | undefined> {
    if (!verifier.ok) return undefined;
    for (const source of sources) {
      if (!source.mayHear(file)) continue;
      const lines = await provedLines(verifier.value, file, async (rest) => {
        const bytes = await source.read(name, rest);
        return bytes === undefined ? err("") : ok(bytes);
      });
      if (lines !== undefined) return lines;
    }
    return undefined;
  }

  return async (file) => {
    const of = `${file.module}@${file.version}`;
    const proving = records.get(of) ?? prove(file);
    records.set(of, proving);
    const lines = await proving;
    if (lines === undefined) records.delete(of);
    const h1 = lines && hashIn(lines, file);
    return h1 === undefined ? undefined : { h1, by: name };
  };
}
