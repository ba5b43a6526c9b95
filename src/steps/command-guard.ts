// A guard in this process, for one command or for a terminal: with what inputs say, and without a trace afterwards.

import { join } from "node:path";
import { err, ok, type Result } from "../core/result.ts";
import { variablesBehind } from "../guard/go-list.ts";
import type { GuardRecord } from "../guard/records.ts";
import type { InputProblem } from "../inputs/problem.ts";
import { decide } from "../plan/decide.ts";
import type { Plan } from "../plan/plan.ts";
import type { Withheld } from "../plan/withheld.ts";
import type { World } from "../ports/world.ts";
import type { Event } from "../report/event.ts";
import { openStore } from "../store/store.ts";
import { configure } from "./configure.ts";
import { goSumsOf } from "./job-guard/go-sums.ts";
import { openJobGuard, type JobGuard } from "./job-guard/open.ts";
import { credentialForms, hiderOf } from "./mask-credentials.ts";
import type { Asked } from "./read-inputs.ts";
import { openRunDirectory, type RunDirectory } from "./run-directory.ts";
import { asMeant, readEarlierGuard } from "./survey/earlier-guard.ts";
import { survey } from "./survey/survey.ts";
import type { SurveyFault } from "./survey/ask-go.ts";

export interface CommandGuard {
  readonly plan: Plan;
  readonly at: RunDirectory;
  /** Undefined where there is nothing to stand before, or no socket. */
  readonly guard: JobGuard | undefined;
  /** What a go command needs beside the environment it has anyway. */
  readonly variables: Readonly<Record<string, string>>;
  /** What it could not answer, and what became well later. */
  readonly records: readonly GuardRecord[];
  readonly hide: (text: string) => string;
  stop(): Promise<void>;
}

/** Nothing is downloaded here, so that no module is needed. The error is wrong input, or that go cannot be asked. */
export async function openCommandGuard(
  given: World,
  { inputs, mirrors, spelled }: Asked,
  tell: (event: Event) => void,
): Promise<Result<CommandGuard, readonly InputProblem[] | SurveyFault>> {
  const world = asMeant(given, await readEarlierGuard(given));
  const facts = await survey(world, inputs, spelled);
  if (!facts.ok) return facts;
  const { plan, withheld } = decide(inputs, facts.value, mirrors);
  const at = await openRunDirectory(world, tell);
  const { troubles } = await configure(world, plan, withheld, at.path);
  for (const why of troubles) tell({ kind: "degraded", without: "netrc", why });

  const records: GuardRecord[] = [];
  const over = new AbortController();
  const opened = await open(world, plan, withheld, { at, records, signal: over.signal, tell });
  if (!opened.ok) tell({ kind: "degraded", without: "guard", why: opened.error });
  const guard = opened.ok ? opened.value : undefined;
  const named = Object.entries(withheld.variables).map(([name, value]) => [name, value.reveal()] as const);
  return ok({
    plan,
    at,
    guard,
    variables: {
      ...(world !== given && { GONOPROXY: plan.routes.gonoproxy }),
      ...Object.fromEntries(named),
      ...(guard && variablesBehind(guard, plan.routes.policy, withheld.database)),
    },
    records,
    hide: hiderOf(credentialForms(withheld)),
    async stop() {
      over.abort();
      await guard?.stop();
    },
  });
}

interface Opening {
  readonly at: RunDirectory;
  readonly records: GuardRecord[];
  readonly signal: AbortSignal;
  readonly tell: (event: Event) => void;
}

/** Undefined where the list is best left as it is. */
async function open(
  world: World,
  plan: Plan,
  withheld: Withheld,
  { at, records, signal, tell }: Opening,
): Promise<Result<JobGuard | undefined, string>> {
  if (plan.guard === "none") return ok(undefined);
  const texts = await goSumsOf(world, plan);
  const opened = await openJobGuard(world, plan, withheld, {
    directory: join(at.path, "guard"),
    store: openStore(world.files, at.store),
    goSums: () => Promise.resolve(texts),
    refusedBefore: new Set(),
    onRecord: (record) => void records.push(record),
    mode: "full",
    signal,
    tell,
  });
  return opened.ok ? opened : err(`the list is asked without one: ${opened.error.message}`);
}
