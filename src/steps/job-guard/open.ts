// The guard that is not of one download: for a command, for a terminal, for a job. It has no budget of a run, so every
// request has its own, and it notes what it could not answer for whoever asks later why something failed.

import { join } from "node:path";
import type { Result } from "../../core/result.ts";
import { readableGoSums } from "../../go/go-sum.ts";
import { parseProxyPath } from "../../go/proxy-path.ts";
import type { Refusal } from "../../guard/answer.ts";
import { knowledgeOf, type Knowledge } from "../../guard/knowledge.ts";
import { openObtainer } from "../../guard/obtain.ts";
import { answerPlainly } from "../../guard/plain.ts";
import { watchLookups } from "../../guard/lookups-above.ts";
import type { GuardRecord } from "../../guard/records.ts";
import { withDeadline } from "../../guard/request-deadline.ts";
import { openGuard, type Control, type Guard } from "../../guard/server.ts";
import { openSumdbRelay } from "../../guard/sumdb-relay.ts";
import type { Attempt } from "../../mirror/journal.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Withheld } from "../../plan/withheld.ts";
import type { Loopback } from "../../ports/loopback.ts";
import type { World } from "../../ports/world.ts";
import type { Event } from "../../report/event.ts";
import { openStore, type Store } from "../../store/store.ts";
import { guardWords } from "../guard-words.ts";
import { openRoads } from "../routes.ts";
import { sumdbOf } from "../sumdb-of.ts";

export interface JobGuardParts {
  /** A directory of the guard alone. */
  readonly directory: string;
  readonly store: Store;
  /** The text of every go.sum it is to know; asked again by `learn`. */
  readonly goSums: () => Promise<readonly string[]>;
  /** Paths that were refused before, by the guard whose place this one takes. */
  readonly refusedBefore: ReadonlySet<string>;
  readonly onRecord: (record: GuardRecord) => void;
  /** When go asks; what it gives hears whether it was answered well. */
  readonly onAsked?: (path: string) => (answeredWell: boolean) => void;
  readonly onAttempt?: (attempt: Attempt) => void;
  /** `plain`: no store, no checks, no retries; the list to the letter. */
  readonly mode: "full" | "plain";
  /** Ends all fetches. */
  readonly signal: AbortSignal;
  readonly loopback?: Loopback;
  /** Hears of retries and moves. */
  readonly tell?: (event: Event) => void;
  readonly secret?: string;
  readonly control?: Control;
}

export interface JobGuard extends Guard {
  /** Takes in what go.sum files have been added. */
  learn(): Promise<void>;
  attempts(): readonly Attempt[];
  /** How many attempts more there were. */
  forgotten(): number;
}

/** Paths at once that stay without an answer: nobody reads of more. */
const mostRefused = 2_000;

/** Opens it, or says why it cannot be. */
export async function openJobGuard(
  world: World,
  plan: Plan,
  withheld: Withheld,
  parts: JobGuardParts,
): Promise<Result<JobGuard, { readonly message: string }>> {
  const { files, clock } = world;
  const { store, signal, mode } = parts;
  const unvouched = openStore(files, join(parts.directory, "unvouched"));
  await store.prepare();
  await unvouched.prepare();

  const known = { current: knowledgeOf(plan, []) };
  const learn = async (): Promise<void> => {
    known.current = knowledgeOf(plan, readableGoSums(await parts.goSums()));
  };
  await learn();
  const knowledge: Knowledge = {
    expectedH1: (file) => known.current.expectedH1(file),
    goSumH1: (file) => known.current.goSumH1(file),
    isCovered: (file) => known.current.isCovered(file),
    hasGoSumLine: (module, version) => known.current.hasGoSumLine(module, version),
    reach: (module, version, kind) => known.current.reach(module, version, kind),
    forbidden: (module) => known.current.forbidden(module),
    isPrivate: (module) => known.current.isPrivate(module),
  };
  const budget = mode === "plain" ? { ...plan.budget, retries: 0 } : plan.budget;
  const tell = parts.tell ?? ((): void => {});
  const roads = await openRoads(world, { ...plan, budget }, withheld, Infinity, tell, parts.onAttempt);
  const routes = roads.openList();
  const chain = withDeadline(routes, clock, plan.budget.totalMs);
  const relaying = { files, chain, temporaryPath: () => unvouched.temporaryPath(), signal };
  const obtainer = openObtainer({
    ...relaying,
    clock,
    knowledge,
    store,
    unvouched,
    hasher: world.hasher,
    onEvicted: () => {},
    passesOverUnproved: true,
    onFetched: () => {},
  });
  /** What was noted of each path that has not been answered well since. */
  const refused = new Map<string, Refusal | undefined>();
  for (const path of parts.refusedBefore) refused.set(path, undefined);
  const lookups = watchLookups(() => clock.nowMs());
  const opened = await openGuard({
    ...relaying,
    ...guardWords(world, plan),
    loopback: parts.loopback ?? world.loopback,
    clock,
    obtainer,
    knowledge,
    sumdb: openSumdbRelay({ ...relaying, clock, ...sumdbOf(plan, withheld, knowledge) }),
    closing: plan.routes.closing,
    policy: plan.routes.policy,
    onAnswered(path, refusal) {
      if (refusal !== undefined && lookups.isMoot(path)) return;
      const settled = refusal === undefined ? lookups.answered(path) : [];
      for (const above of settled) {
        if (refused.delete(above)) parts.onRecord({ kind: "answered", atMs: clock.nowMs(), path: above });
      }
      const record = recordOf(path, refusal, refused.has(path), clock.nowMs());
      if (record === undefined) return;
      if (record.kind === "refused") {
        if (isNoted(refused.get(path), refusal) || (!refused.has(path) && refused.size >= mostRefused))
          return;
        refused.set(path, refusal);
      } else refused.delete(path);
      parts.onRecord(record);
    },
    ...(parts.onAsked && { onAsked: parts.onAsked }),
    ...(mode === "plain" && { answer: answerPlainly }),
    ...(parts.secret !== undefined && { secret: parts.secret }),
    ...(parts.control !== undefined && { control: parts.control }),
  });
  return opened.ok
    ? {
        ok: true,
        value: { ...opened.value, learn, attempts: () => routes.journal, forgotten: () => routes.forgotten },
      }
    : opened;
}

/** A failure is remembered for a while and told again to whoever asks: once is enough in the journal. */
function isNoted(before: Refusal | undefined, now: Refusal | undefined): boolean {
  if (before === undefined || now === undefined) return false;
  if (now.attempts.length === 0) return before.attempts.length === 0 && before.behind === now.behind;
  return before.attempts === now.attempts;
}

/**
 * What is worth remembering of an answer. go asks for many a path that is nowhere (`list`, `@latest`): a plain
 * "not found" counts only for the files of a version, which go asks for by name.
 */
function recordOf(
  path: string,
  refusal: Refusal | undefined,
  wasRefused: boolean,
  atMs: number,
): GuardRecord | undefined {
  if (refusal === undefined) return wasRefused ? { kind: "answered", atMs, path } : undefined;
  const { behind, gaveUp, attempts } = refusal;
  const asked = parseProxyPath(path);
  const isNamed = asked?.kind === "file";
  if (!gaveUp && !isNamed) return undefined;
  const said = typeof behind === "string" ? { said: behind } : {};
  return { kind: "refused", atMs, path, gaveUp, attempts, ...said };
}
