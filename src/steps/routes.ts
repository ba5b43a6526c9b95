// The mirror chain of a run: the list in force, `mirrors:` behind it, and the credentials that netrc has for them.

import { openChain } from "../mirror/chain.ts";
import type { Chain, ChainEntry, ChainOptions } from "../mirror/request.ts";
import type { Attempt } from "../mirror/journal.ts";
import type { Plan } from "../plan/plan.ts";
import type { Withheld } from "../plan/withheld.ts";
import type { World } from "../ports/world.ts";
import type { Event } from "../report/event.ts";
import { readCredentials } from "./credentials.ts";

export interface Roads {
  /** The list, and `mirrors:` behind it. */
  openList(): Chain;
  /** One address and nobody else: what has been found to be the place for something. */
  openTo(entry: Omit<ChainEntry, "named">): Chain;
}

/** The chain of a run; `deadlineMs`: when its budget ends, on the world's clock. */
export async function openRoutes(
  world: World,
  plan: Plan,
  withheld: Withheld,
  deadlineMs: number,
  tell: (event: Event) => void,
): Promise<Chain> {
  return (await openRoads(world, plan, withheld, deadlineMs, tell)).openList();
}

/** Every chain has the same budget, credentials and `onAttempt`, and learns of its mirrors for itself. */
export async function openRoads(
  world: World,
  plan: Plan,
  withheld: Withheld,
  deadlineMs: number,
  tell: (event: Event) => void,
  onAttempt?: (attempt: Attempt) => void,
): Promise<Roads> {
  const credentials = await readCredentials(world, withheld.netrc);
  const { stallTimeoutMs, retries, connections, hedge } = plan.budget;
  const common = {
    http: world.http,
    files: world.files,
    clock: world.clock,
    budget: { deadlineMs, stallTimeoutMs, retries, connections, hedge },
    credentials,
    ...(onAttempt !== undefined && { onAttempt }),
    onRetry: ({ attempt, delayMs }) => tell({ kind: "retried", attempt, delayMs }),
    onMoveOn: ({ from, to, why }) => tell({ kind: "moved-on", from, to, why }),
  } satisfies Omit<ChainOptions, "proxies" | "closing">;
  return {
    openList: () =>
      openChain({
        ...common,
        proxies: [
          ...withheld.proxies.proxies.map((entry) => ({ ...entry, named: "list" as const })),
          ...withheld.mirrors.map((entry) => ({ ...entry, named: "mirrors" as const })),
        ],
        closing: withheld.proxies.closing,
      }),
    openTo: (entry) =>
      openChain({ ...common, proxies: [{ ...entry, separator: ",", named: "list" }], closing: "end" }),
  };
}
