// What a guard has to know of the checksum database in force.

import type { Knowledge } from "../guard/knowledge.ts";
import type { SumdbOptions } from "../guard/sumdb-asking.ts";
import { sumdbRoutes } from "../guard/sumdb-routes.ts";
import type { Plan } from "../plan/plan.ts";
import type { Withheld } from "../plan/withheld.ts";

export function sumdbOf(
  { routes }: Plan,
  { database, proxies }: Withheld,
  knowledge: Pick<Knowledge, "isPrivate">,
): Pick<SumdbOptions, "routes" | "proxies" | "isPrivate"> {
  return {
    routes: database && sumdbRoutes(database, routes.policy),
    proxies: proxies.proxies.map((entry) => ({ ...entry, named: "list" })),
    isPrivate: (module) => knowledge.isPrivate(module),
  };
}
