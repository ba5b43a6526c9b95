// The mirror chain of a run: the list in force, `mirrors:` behind it, and the credentials that netrc has for them.

import { Secret } from "../core/secret.ts";
import { basicAuthorization } from "../go/address-credentials.ts";
import { credentialsFor } from "../go/netrc.ts";
import { openChain, type Chain } from "../mirror/chain.ts";
import type { Plan } from "../plan/plan.ts";
import type { Withheld } from "../plan/withheld.ts";
import type { World } from "../ports/world.ts";
import type { Event } from "../report/event.ts";
import { readNetrcEntries } from "./survey-netrc.ts";

/** `deadlineMs`: when the budget of the run ends, on the world's clock. */
export async function openRoutes(
  world: World,
  plan: Plan,
  withheld: Withheld,
  deadlineMs: number,
  tell: (event: Event) => void,
): Promise<Chain> {
  const entries = await readNetrcEntries(world, withheld.netrc);
  const { stallTimeoutMs, retries, connections } = plan.budget;
  return openChain({
    http: world.http,
    files: world.files,
    clock: world.clock,
    proxies: [
      ...withheld.proxies.proxies.map((entry) => ({ ...entry, named: "list" as const })),
      ...withheld.mirrors.map((entry) => ({ ...entry, named: "mirrors" as const })),
    ],
    closing: withheld.proxies.closing,
    budget: { deadlineMs, stallTimeoutMs, retries, connections },
    credentials(url) {
      const found = credentialsFor(entries, url);
      if (found === undefined) return undefined;
      return basicAuthorization({ user: new Secret(found.login), password: found.password });
    },
    onRetry: ({ attempt, delayMs }) => tell({ kind: "retried", attempt, delayMs }),
    onMoveOn: ({ from, to, why }) => tell({ kind: "moved-on", from, to, why }),
  });
}
