// Which settings a guard acts by, each as a digest under the name of its input: two uses share a guard where all of them
// are the same. Digests, for a list and netrc lines may hold passwords.

import { createHash } from "node:crypto";
import type { Secret } from "../core/secret.ts";
import type { Plan } from "./plan.ts";

export type GuardSettings = Readonly<Record<string, string>>;

export interface GuardInputs {
  /** The user's list, byte for byte. */
  readonly goproxy: Secret;
  readonly mirrors: readonly string[];
  readonly netrc: Secret;
}

/** All that a guard acts by, but for what the environment says of roads. */
export function guardSettings(
  { routes, budget, verify }: Pick<Plan, "routes" | "budget" | "verify">,
  { goproxy, mirrors, netrc }: GuardInputs,
): GuardSettings {
  const values: Readonly<Record<string, unknown>> = {
    goproxy: goproxy.digest(),
    mirrors,
    policy: routes.policy,
    goprivate: routes.goprivate,
    gonoproxy: routes.gonoproxy,
    gonosumdb: routes.gonosumdb,
    gosumdb: routes.gosumdb,
    netrc: netrc.digest(),
    retries: budget.retries,
    "stall-timeout": budget.stallTimeoutMs,
    timeout: budget.totalMs,
    connections: budget.connections,
    hedge: budget.hedge,
    verify,
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, digestOf(value)]));
}

/** Which of one's own settings `other` does not have; none if that guard is as good as one of one's own. */
export function differingSettings(own: GuardSettings, other: GuardSettings): readonly string[] {
  return Object.keys(own).filter((name) => own[name] !== other[name]);
}

/** SHA-256 of it as JSON, in hex; undefined has one, too. */
export function digestOf(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([value]))
    .digest("hex");
}
