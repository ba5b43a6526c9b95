// The go command with the guard in front of it, from the guard's opening to its end, and what is done beside it.

import { dirname } from "node:path";

import type { Attempt } from "../../mirror/journal.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Withheld } from "../../plan/withheld.ts";
import type { World } from "../../ports/world.ts";
import type { Store } from "../../store/store.ts";
import type { Preflight } from "../preflight/preflight.ts";
import type { RunBudget } from "./budget.ts";
import { goDownload, type GoDownload, type GoFailure } from "./go-download.ts";
import { guardStep, type GuardParts } from "./guard-step.ts";
import type { GuardedFiles } from "./guarded-files.ts";
import { heal, type SumdbInPlace } from "./heal.ts";
import type { Seeding } from "./seed-gomodcache.ts";
import type { Unpacking } from "./unpack-beside.ts";

export interface GuardedRun extends Omit<GuardParts, "signal"> {
  readonly budget: RunBudget;
  readonly guarded: GuardedFiles;
  readonly store: Store;
  /** What of the checksum database was laid into GOMODCACHE for go. */
  readonly sumdbInPlace: SumdbInPlace;
  readonly seeding: Seeding;
  readonly unpacking: Unpacking;
  readonly preflight: Pick<Preflight, "afterFailure"> | undefined;
}

/** Why go failed to the end; undefined if all went well. Nothing of it runs afterwards. */
export async function goBehindGuard(
  world: World,
  plan: Plan,
  withheld: Withheld,
  run: GuardedRun,
): Promise<GoFailure | undefined> {
  const { budget, chain, emit, obtainer, seeding, store } = run;
  const { guard, environment } = await guardStep(world, plan, withheld, { ...run, signal: budget.signal });
  await run.guarded.takeAsTheyAre();
  // While go finds its feet.
  const listed = world.clock.turn().then(() => seeding.list());
  const session: GoDownload = {
    budget,
    emit,
    guard,
    environment,
    attempts: () => chain.journal,
    waiting: () => obtainer.waiting(),
    failedWithOthers: () => obtainer.failedWithOthers(),
    probe: async (output) => run.preflight?.afterFailure(budget.leftMs(), output) ?? [],
    heal: (output) => heal(world.files, plan, output, { sumdb: run.sumdbInPlace, store, emit }),
    async forget() {
      await guard?.forget();
      await obtainer.forget();
    },
  };
  try {
    const failure = await goDownload(world, plan, session);
    const why = failure === undefined ? undefined : noRoomIn(dirname(run.unvouched.directory), chain.journal);
    // Under `enforced` go may not ask anybody itself.
    if (why === undefined || guard === undefined || plan.routes.policy === "enforced") return failure;
    if (budget.signal.aborted) return failure;
    emit({ kind: "degraded", without: "guard", why });
    await session.forget();
    const alone = await guardStep(world, plan, withheld, { ...run, signal: budget.signal, usable: false });
    const before = chain.journal.length;
    return await goDownload(world, plan, {
      ...session,
      ...alone,
      attempts: () => chain.journal.slice(before),
    });
  } finally {
    await run.unpacking.settle();
    await guard?.stop();
    await listed;
    if (guard?.asked.size !== 0 || plan.files.some(({ direct }) => direct)) await seeding.list();
  }
}

/** go itself puts nothing there, but into its module cache. */
function noRoomIn(directory: string, journal: readonly Attempt[]): string | undefined {
  const faults = journal.flatMap(({ outcome }) => (outcome.kind === "transport" ? [outcome.fault] : []));
  return faults.find(({ code, message }) => /^(?:ENOSPC|EDQUOT)$/.test(code) && message.includes(directory))
    ?.message;
}
