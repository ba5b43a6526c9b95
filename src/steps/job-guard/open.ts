// The guard that is not of one download: for a command, for a terminal, for a job. It has no budget of a run, so every
// request has its own, and it notes what it could not answer for whoever asks later why something failed.

import { join } from "node:path";
import { ok, type Result } from "../../core/result.ts";
import { readableGoSums } from "../../go/go-sum.ts";
import type { ModuleFile } from "../../go/module-version.ts";
import { toolchainModule } from "../../go/wanted-go.ts";
import { knowledgeOf, type Knowledge } from "../../guard/knowledge.ts";
import { openObtainer } from "../../guard/obtain.ts";
import { answerPlainly } from "../../guard/plain.ts";
import type { GuardRecord } from "../../guard/records.ts";
import { withDeadline } from "../../guard/request-deadline.ts";
import { openGuard, type Control, type Guard } from "../../guard/server.ts";
import { openSumdbRelay, type SumdbRelay } from "../../guard/sumdb-relay.ts";
import { openVoucher, type Voucher } from "../../guard/voucher.ts";
import type { Attempt } from "../../mirror/journal.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Database, Withheld } from "../../plan/withheld.ts";
import type { Loopback } from "../../ports/loopback.ts";
import type { World } from "../../ports/world.ts";
import type { Event } from "../../report/event.ts";
import { openStore, type Store } from "../../store/store.ts";
import { guardWords } from "../guard-words.ts";
import { openRoads } from "../routes.ts";
import { sumdbOf } from "../sumdb-of.ts";
import { openRefusals } from "./refusals.ts";

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
  const { closing, policy } = plan.routes;
  const relaying = { files, chain, temporaryPath: () => unvouched.temporaryPath(), signal };
  const sumdb = openSumdbRelay({ ...relaying, clock, ...sumdbOf(plan, withheld, knowledge) });
  const obtainer = openObtainer({
    ...relaying,
    clock,
    knowledge,
    voucher: voucherForToolchains(sumdb, withheld.database),
    store,
    unvouched,
    hasher: world.hasher,
    onEvicted: () => {},
    passesOverUnproved: true,
    onFetched: () => {},
  });
  const opened = await openGuard({
    ...relaying,
    ...guardWords(world, plan),
    loopback: parts.loopback ?? world.loopback,
    clock,
    obtainer,
    knowledge,
    sumdb,
    closing,
    policy,
    onAnswered: openRefusals(
      clock,
      { before: parts.refusedBefore, endsInDirect: closing === "direct" && policy !== "enforced" },
      parts.onRecord,
    ),
    ...(parts.onAsked && { onAsked: parts.onAsked }),
    ...(mode === "plain" && { answer: answerPlainly }),
    ...(parts.secret !== undefined && { secret: parts.secret }),
    ...(parts.control !== undefined && { control: parts.control }),
  });
  if (!opened.ok) return opened;
  const attempts = (): readonly Attempt[] => routes.journal;
  return ok({ ...opened.value, learn, attempts, forgotten: () => routes.forgotten });
}

/** Of all that later steps ask for, this alone is told to the database for sure: the rest GONOSUMDB may keep from it there. */
function voucherForToolchains(sumdb: SumdbRelay, database: Database | undefined): Voucher | undefined {
  if (database === undefined) return undefined;
  const mayHear = ({ module, kind }: ModuleFile): boolean => module === toolchainModule && kind === "zip";
  return openVoucher([{ read: (name, rest) => sumdb.read(name, rest), mayHear }], database);
}
