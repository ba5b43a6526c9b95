// The checksum database of a run: passed on to go, and asked by ourselves for what go.sum has no line for. In the later
// steps of a job nobody asks it but go: what they keep from it (GONOSUMDB) is not known here.

import { matchesPrefixPatterns } from "../../go/module-pattern.ts";
import type { ModuleFile } from "../../go/module-version.ts";
import { toolchainModule } from "../../go/wanted-go.ts";
import type { Knowledge } from "../../guard/knowledge.ts";
import type { RelayOptions } from "../../guard/relay.ts";
import { openSumdbRelay, type SumdbRelay } from "../../guard/sumdb-relay.ts";
import { openVoucher, type Voucher } from "../../guard/voucher.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Withheld } from "../../plan/withheld.ts";
import type { Clock } from "../../ports/clock.ts";
import { fileKey } from "../../store/layout.ts";
import { sumdbOf } from "../sumdb-of.ts";

export interface DatabaseOptions extends RelayOptions {
  readonly clock: Clock;
  readonly knowledge: Knowledge;
  /** Where lookups and tiles may lie from earlier, below `sumdb/`: nobody is asked for those. */
  readonly kept: readonly string[];
}

export function openDatabase(
  plan: Plan,
  withheld: Withheld,
  options: DatabaseOptions,
): { readonly sumdb: SumdbRelay; readonly voucher: Voucher | undefined } {
  const { knowledge } = options;
  const { database } = withheld;
  const sumdb = openSumdbRelay({ ...options, ...sumdbOf(plan, withheld, knowledge) });
  if (database === undefined) return { sumdb, voucher: undefined };

  // A guess that go may never look at is nobody's to hear of.
  const guesses = new Set(plan.files.filter(({ estimated }) => estimated).map(fileKey));
  /** As modfetch/sumdb.go, useSumDB, says it: toolchains are asked about in every case. */
  const isUnknown = (file: ModuleFile): boolean => file.kind !== "info" && !knowledge.isCovered(file);
  const mayHear = (file: ModuleFile): boolean =>
    isUnknown(file) &&
    (file.module === toolchainModule || !matchesPrefixPatterns(plan.routes.gonosumdb, file.module)) &&
    !guesses.has(fileKey(file));
  const readOwn = (name: string, rest: string): Promise<Uint8Array | undefined> =>
    readKept(options, `sumdb/${name}/${rest}`);
  const read = async (name: string, rest: string): Promise<Uint8Array | undefined> =>
    (await readOwn(name, rest)) ?? sumdb.read(name, rest);
  const sources = [
    { read: readOwn, mayHear: isUnknown },
    { read, mayHear },
    // What was kept may have been altered since: then the database itself is asked.
    { read: (name: string, rest: string) => sumdb.read(name, rest), mayHear },
  ];
  return { sumdb, voucher: openVoucher(sources, database) };
}

async function readKept({ files, kept }: DatabaseOptions, path: string): Promise<Uint8Array | undefined> {
  for (const directory of kept) {
    const bytes = await files.read(`${directory}/${path}`);
    if (bytes.ok && bytes.value.byteLength > 0) return bytes.value;
  }
  return undefined;
}
