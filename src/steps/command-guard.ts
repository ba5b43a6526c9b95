// A guard in this process, for one command or for a terminal: with what inputs say, and without a trace afterwards.

import { join } from "node:path";
import { err, ok, type Result } from "../core/result.ts";
import type { Finding } from "../diagnose/rule.ts";
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
import { surveyWithGo } from "./toolchain/survey-with-go.ts";

export interface CommandGuard {
  readonly plan: Plan;
  readonly at: RunDirectory;
  /** Undefined where there is nothing to stand before, or no socket. */
  readonly guard: JobGuard | undefined;
  /** What a go command needs beside the environment it has anyway. */
  readonly variables: Readonly<Record<string, string>>;
  /** PATH with the go in front that was fetched because there was none. */
  readonly path: Readonly<Record<string, string>>;
  /** What it could not answer, and what became well later. */
  readonly records: readonly GuardRecord[];
  readonly hide: (text: string) => string;
  stop(): Promise<void>;
}

/** Why there is none: wrong input, or what kept go from being asked. */
export type Refusal =
  { readonly problems: readonly InputProblem[] } | { readonly findings: readonly Finding[] };

/** Nothing is downloaded here but a go where there is none, so that no module is needed. */
export async function openCommandGuard(
  given: World,
  asked: Asked,
  { tell, signal }: { readonly tell: (event: Event) => void; readonly signal: AbortSignal },
): Promise<Result<CommandGuard, Refusal>> {
  const { inputs, mirrors } = asked;
  const deadlineMs = given.clock.nowMs() + inputs.timeout;
  const surveyed = await surveyWithGo(given, asked, { deadlineMs, signal, tell });
  if (!surveyed.ok) return err({ problems: surveyed.error });
  const { world, facts } = surveyed.value;
  if (!facts.ok) return err({ findings: facts.error });
  const isBehindAnother = asMeant(given, await readEarlierGuard(given)) !== given;
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
      ...(isBehindAnother && { GONOPROXY: plan.routes.gonoproxy }),
      ...Object.fromEntries(named),
      ...(guard && variablesBehind(guard, plan.routes.policy, withheld.database)),
    },
    path: pathBeside(given, world),
    records,
    hide: hiderOf(credentialForms(withheld)),
    async stop() {
      over.abort();
      await guard?.stop();
    },
  });
}

/** A GOROOT that was meant for another go would lead the one that was installed astray: to go, "" is none. */
function pathBeside({ machine: before }: World, { machine: { environment } }: World): Record<string, string> {
  const { PATH = "" } = environment;
  if (PATH === (before.environment["PATH"] ?? "")) return {};
  return { PATH, ...(before.environment["GOROOT"] !== undefined && { GOROOT: "" }) };
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
