// Where a checksum database is asked, found the way cmd/go/internal/modfetch/sumdb.go (initBase) finds it.

import { showProxy } from "../go/proxy-list.ts";
import type { ChainEntry, Reach } from "../mirror/request.ts";
import type { SumdbRoutes } from "./sumdb-routes.ts";

export interface BaseQuestion<Missed> {
  /** The name of the database. */
  readonly name: string;
  /** Of the database in force; undefined with GOSUMDB=off. */
  readonly routes: SumdbRoutes | undefined;
  /** The list in force, in its order. */
  readonly proxies: readonly ChainEntry[];
  /** Asks along the list whether the database is passed on. */
  ask(path: string): Promise<{ readonly kind: "served"; readonly mirror: string } | Missed>;
}

export type SumdbBase<Missed> =
  | { readonly kind: "found"; readonly entry: ChainEntry }
  /** Go calls the database unavailable; or no proxy has it, and where it is itself is not for us to say. */
  | { readonly kind: "none"; readonly why: Missed };

/** Never moves across a `,` and never to `mirrors:`: who is asked about a module's hash is Go's own decision. */
export const asGo: Reach = { acrossComma: false, toMirrors: false };

/** The first proxy that says 200 to `supported` has it; 404, 410, `direct` and `off` lead to the database itself. */
export async function findSumdbBase<Missed extends { readonly kind: "absent" | "failed" | "late" }>(
  question: BaseQuestion<Missed>,
): Promise<SumdbBase<Missed>> {
  const { name, routes, proxies } = question;
  const known = routes?.name === name ? routes : undefined;
  if (known !== undefined && (known.passesProxiesBy || proxies.length === 0))
    return { kind: "found", entry: known.itself };
  const answer = await question.ask(`sumdb/${name}/supported`);
  if (answer.kind === "absent" && known !== undefined) return { kind: "found", entry: known.itself };
  if (answer.kind !== "served") return { kind: "none", why: answer };
  const entry = proxies.find((proxy) => showProxy(proxy) === answer.mirror);
  if (entry === undefined) throw new Error(`${answer.mirror} answered and is in no list`);
  return { kind: "found", entry };
}
