// The guard for this step, and the environment that sends go to it; or, without one, to the user's own list.

import { Secret } from "../../core/secret.ts";
import { settingsBeside, variablesBehind } from "../../guard/go-list.ts";
import type { Knowledge } from "../../guard/knowledge.ts";
import type { Obtainer } from "../../guard/obtain.ts";
import { openGuard, type Guard } from "../../guard/server.ts";
import type { SumdbRelay } from "../../guard/sumdb-relay.ts";
import type { Chain } from "../../mirror/request.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Withheld } from "../../plan/withheld.ts";
import type { World } from "../../ports/world.ts";
import type { Event } from "../../report/event.ts";
import type { Store } from "../../store/store.ts";
import { guardWords } from "../guard-words.ts";
import { goEnvironment } from "./run-go.ts";

export interface GuardParts {
  readonly chain: Chain;
  readonly obtainer: Obtainer;
  readonly sumdb: SumdbRelay;
  readonly knowledge: Knowledge;
  readonly unvouched: Store;
  readonly signal: AbortSignal;
  readonly emit: (event: Event) => void;
  /** There is room for what the guard fetches. */
  readonly usable: boolean;
}

export interface GuardedGo {
  readonly guard: Guard | undefined;
  readonly environment: Readonly<Record<string, string>>;
}

export async function guardStep(
  world: World,
  plan: Plan,
  withheld: Withheld,
  parts: GuardParts,
): Promise<GuardedGo> {
  const { policy, proxies, unusable } = plan.routes;
  const runsGo = plan.directories.some(({ goArgs }) => goArgs.length > 0);
  const { database } = withheld;
  // Before a list without a proxy (`direct`, `off`) it stands for the checksum database alone; a list that go will
  // refuse is left to go.
  const isForDatabase = proxies.length === 0 && database !== undefined && policy !== "enforced";
  const wanted = runsGo && unusable === undefined && (plan.guard !== "none" || isForDatabase);
  const guard = wanted && parts.usable ? await openFor(world, plan, parts) : undefined;
  if (guard !== undefined) {
    world.host.mask(new Secret(guard.secret));
    return { guard, environment: goEnvironment(world, withheld, variablesBehind(guard, policy, database)) };
  }
  return { guard, environment: goEnvironment(world, withheld, withoutGuard(plan)) };
}

/** The user's list as it is. Under `enforced` go could leave it, so there it gets what was fetched and nothing else. */
function withoutGuard({ routes }: Plan): Readonly<Record<string, string>> {
  const mustNotLeave = routes.policy === "enforced" && routes.unusable === undefined;
  return mustNotLeave ? { GOPROXY: "off", ...settingsBeside("enforced") } : {};
}

async function openFor(world: World, plan: Plan, parts: GuardParts): Promise<Guard | undefined> {
  const { files, clock, loopback } = world;
  const { chain, obtainer, knowledge, unvouched, signal, emit } = parts;
  const { policy } = plan.routes;
  const relaying = { files, chain, temporaryPath: () => unvouched.temporaryPath(), signal };
  const opened = await openGuard({
    ...relaying,
    loopback,
    clock,
    obtainer,
    knowledge,
    sumdb: parts.sumdb,
    closing: plan.routes.closing,
    policy,
    ...guardWords(world, plan),
  });
  if (opened.ok) return opened.value;
  emit({ kind: "degraded", without: "guard", why: `no socket on 127.0.0.1: ${opened.error.message}` });
  return undefined;
}
