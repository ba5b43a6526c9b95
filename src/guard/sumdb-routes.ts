// Where the checksum database in force is asked, and the one way beside Go's own (docs/ARCHITECTURE.md, "The checksum database").

import { knownDatabaseKeys } from "../go/sumdb.ts";
import type { ChainEntry } from "../mirror/request.ts";
import type { Routes } from "../plan/plan.ts";
import type { Database } from "../plan/withheld.ts";

export interface SumdbRoutes {
  readonly name: string;
  /** Where Go asks it if no proxy passes it on. */
  readonly itself: ChainEntry;
  /** GOSUMDB has an address in it: no proxy is asked (cmd/go/internal/modfetch/sumdb.go, dbDial). */
  readonly passesProxiesBy: boolean;
  /** For when Go would fail: only of the database that everybody uses, and only for paths that are not private. */
  readonly second?: ChainEntry;
}

const everybodys = "sum.golang.org";
/** Its other address, for where the first cannot be reached: whoever names it is not led away from it. */
const otherHost = "sum.golang.google.cn";

export function sumdbRoutes({ name, key, address }: Database, policy: Routes["policy"]): SumdbRoutes {
  const direct = { url: new URL(`https://${name}`), separator: "," } as const;
  const at = (entry: Pick<ChainEntry, "url" | "credentials" | "separator">, named: ChainEntry["named"]) => ({
    ...entry,
    named,
    root: `sumdb/${name}/`,
  });
  const isEverybodys = name === everybodys && (key === everybodys || key === knownDatabaseKeys[everybodys]);
  const hasSecond = policy === "resilient" && isEverybodys && address?.url.hostname !== otherHost;
  return {
    name,
    itself: at(address ?? direct, "list"),
    passesProxiesBy: address !== undefined,
    ...(hasSecond && { second: at(direct, "mirrors") }),
  };
}
