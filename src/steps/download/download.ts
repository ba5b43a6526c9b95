// The main job: what is needed comes through the chain into the store and into GOMODCACHE, and then the go command
// itself downloads, behind the guard, so that what nobody foresaw takes the same road.

import { join } from "node:path";
import { diagnoseChange } from "../../diagnose/diagnose.ts";
import { circumstancesOf } from "../circumstances.ts";
import type { Finding } from "../../diagnose/rule.ts";
import { knowledgeOf } from "../../guard/knowledge.ts";
import { openObtainer } from "../../guard/obtain.ts";
import { readableGoSums } from "../../go/go-sum.ts";
import { decodeGoText } from "../../go/go-text.ts";
import type { Chain } from "../../mirror/request.ts";
import type { Attempt } from "../../mirror/journal.ts";
import { goSumPathsOf, guardedPathsOf } from "../../plan/guarded-paths.ts";
import type { NeededFile, Plan, PlannedDirectory } from "../../plan/plan.ts";
import type { Withheld } from "../../plan/withheld.ts";
import type { World } from "../../ports/world.ts";
import type { Event } from "../../report/event.ts";
import { downloadDirectory, fileKey } from "../../store/layout.ts";
import { openStore, type Store } from "../../store/store.ts";
import { noTrees, type Trees } from "../../store/trees.ts";
import type { Preflight } from "../preflight/preflight.ts";
import { openDatabase } from "./database.ts";
import { openBudget, type RunBudget } from "./budget.ts";
import { goBehindGuard } from "./go-behind-guard.ts";
import { guardFiles, type GuardedFiles } from "./guarded-files.ts";
import { prepareSumdb } from "./heal.ts";
import { prefetch } from "./prefetch.ts";
import { openSeeding, seedStored } from "./seed-gomodcache.ts";
import { takeStock, whyEvicted, type Stock } from "./stock.ts";
import { takeResult, type Result } from "./result.ts";
import { openUnpacking } from "./unpack-beside.ts";

export interface DownloadRuntime {
  /** For this run alone; mode 700. */
  readonly runDirectory: string;
  readonly store: Store;
  readonly chain: Chain;
  readonly emit: (event: Event) => void;
  /** The user's: cancels the run. */
  readonly signal: AbortSignal;
  /** When the run's budget ends, on the world's clock; without it the whole budget is for this step. */
  readonly deadlineMs?: number;
  /** Files of the store whose h1 this run has found to be the one of go.sum, by fileKey. */
  readonly judged?: ReadonlySet<string>;
  /** Of what this run has unpacked so far, and will. */
  readonly trees?: Trees;
  readonly preflight?: Pick<Preflight, "begin" | "cancel" | "afterFailure">;
}

export interface Downloaded extends Result {
  readonly outcome: "ok" | "failed";
  /** Most important first; after a success at most what go wanted to change in go.mod and go.sum. */
  readonly findings: readonly Finding[];
  /** The directory where go failed to the end. */
  readonly failedIn?: PlannedDirectory | undefined;
  readonly evicted: number;
  /** Bytes of bodies that arrived through the chain, repeated ones included. */
  readonly bytes: number;
  readonly attempts: readonly Attempt[];
}

/** For a run that has no download. */
export const nothingDownloaded: Downloaded = {
  outcome: "ok",
  findings: [],
  wanted: 0,
  present: 0,
  fetched: 0,
  verified: 0,
  evicted: 0,
  bytes: 0,
  complete: false,
  attempts: [],
};

/** Ends within the budget. go.mod, go.sum, go.work and go.work.sum are the same bytes afterwards in every case. */
export async function download(
  world: World,
  plan: Plan,
  withheld: Withheld,
  runtime: DownloadRuntime,
): Promise<Downloaded> {
  const { clock, files } = world;
  const startedMs = clock.nowMs();
  const deadlineMs = runtime.deadlineMs ?? startedMs + plan.budget.totalMs;
  const budget = openBudget(clock, plan.budget.totalMs, deadlineMs, runtime.signal);
  let evicted = 0;
  const emit = (event: Event): void => {
    if (event.kind === "evicted") evicted++;
    runtime.emit(event);
  };
  const { guarded, kept } = await guardFiles(files, runtime.runDirectory, guardedPathsOf(plan));
  if (!kept.ok && (await files.stat(runtime.runDirectory)) !== undefined)
    emit({
      kind: "degraded",
      without: "state",
      why: `no copies of go.mod and go.sum: ${kept.error.message}`,
    });
  let done: Awaited<ReturnType<typeof downloadBeside>>;
  let wanted: readonly Finding[] = [];
  try {
    done = await downloadBeside(world, plan, withheld, { ...runtime, emit }, { budget, guarded });
  } finally {
    budget.close();
    wanted = await putBack(guarded, circumstancesOf(world, plan), emit);
  }
  const bytes = done.attempts.reduce((sum, attempt) => sum + attempt.bytes, 0);
  if (done.outcome === "ok") {
    emit({ kind: "downloaded", modules: done.wanted, bytes, ms: clock.nowMs() - startedMs });
  }
  const causes = new Set(done.findings.map(({ cause }) => cause));
  const findings = [...done.findings, ...wanted.filter(({ cause }) => !causes.has(cause))];
  return { ...done, findings, evicted, bytes };
}

/** What go wanted to change is a finding, of a run that went well too. */
async function putBack(
  guarded: GuardedFiles,
  around: ReturnType<typeof circumstancesOf>,
  emit: (event: Event) => void,
): Promise<readonly Finding[]> {
  const { restored, faults } = await guarded.restore();
  for (const { path, diff } of restored) emit({ kind: "restored-file", path, diff });
  for (const { path, message } of faults) {
    const why = `${path} could not be put back (${message}): restore it with \`git checkout -- ${path}\``;
    emit({ kind: "degraded", without: "state", why });
  }
  return restored.flatMap(({ path, diff }) => diagnoseChange(path, diff, around));
}

async function downloadBeside(
  world: World,
  plan: Plan,
  withheld: Withheld,
  runtime: DownloadRuntime,
  { budget, guarded }: { readonly budget: RunBudget; readonly guarded: GuardedFiles },
): Promise<Omit<Downloaded, "evicted" | "bytes">> {
  const { files, clock, hasher } = world;
  const { store, chain, emit, trees = noTrees } = runtime;
  const unvouched = openStore(files, join(runtime.runDirectory, "unvouched"));
  const knowledge = knowledgeOf(plan, goSumsOf(plan, guarded));
  const fetched = new Set<string>();
  const { signal } = budget;
  const asking = { files, clock, chain, knowledge, signal };
  const database = openDatabase(plan, withheld, {
    ...asking,
    temporaryPath: () => unvouched.temporaryPath(),
    kept: [store.directory, downloadDirectory(plan.gomodcache)],
  });
  const obtainer = openObtainer({
    ...asking,
    store,
    unvouched,
    voucher: database.voucher,
    leavesToGo: !plan.verify,
    onEvicted: (file, why) => {
      emit({ kind: "evicted", file: store.pathOf(file), why: whyEvicted(why) });
    },
    onFetched: (file) => fetched.add(fileKey(file)),
    hasher,
    trees,
    ...(runtime.judged && { judged: runtime.judged }),
  });
  const rooms = [await store.prepare(), await unvouched.prepare()];
  const noRoom = rooms.find((room) => !room.ok)?.error;

  const stock = await takeStock(files, plan, { obtainer, knowledge, emit, hasher });
  const isAsking =
    stock.toFetch.length > 0 || plan.files.some((file) => file.direct && isMissing(file, stock));
  if (isAsking) runtime.preflight?.begin();
  else runtime.preflight?.cancel();
  const unpacking = openUnpacking(world, plan, withheld, {
    directory: join(runtime.runDirectory, "unpack"),
    budget,
  });
  const seeding = openSeeding(
    { files, hasher, plan, store, trees, onWhole: (...whole) => unpacking.add(...whole) },
    [...stock.stored, ...stock.toFetch],
  );
  if (noRoom) emit({ kind: "degraded", without: "prefetch", why: noRoom.message });
  else {
    const { connections } = plan.budget;
    await Promise.all([
      seedStored(obtainer, stock.stored, seeding),
      prefetch(stock.toFetch, {
        obtainer,
        clock,
        connections,
        // Under `routed` a proxy without the .mod is as wrong for us as it is for go.
        zipsBringMods: plan.verify && plan.routes.policy !== "routed",
        signal: budget.signal,
        emit,
        onHere: (...here) => seeding.add(...here),
      }),
    ]);
  }
  const failure = await goBehindGuard(world, plan, withheld, {
    chain,
    obtainer,
    sumdb: database.sumdb,
    knowledge,
    unvouched,
    emit,
    usable: noRoom === undefined,
    budget,
    guarded,
    store,
    sumdbInPlace: await prepareSumdb(files, plan, { store, database: withheld.database, emit }),
    seeding,
    unpacking,
    preflight: runtime.preflight,
  });
  await files.remove(unvouched.directory);

  const outcome = failure === undefined ? "ok" : "failed";
  const findings = failure?.findings ?? [];
  const result = await takeResult(world, plan, store, {
    succeeded: outcome === "ok",
    stock,
    fetched,
    placed: seeding.placed,
  });
  return { ...result, outcome, findings, failedIn: failure?.directory, attempts: chain.journal };
}

function isMissing(file: NeededFile, { present, stored }: Stock): boolean {
  return !present.has(fileKey(file)) && !stored.includes(file);
}

/** Every go.sum and go.work.sum as it was when the run began. */
function goSumsOf(plan: Plan, guarded: GuardedFiles): Parameters<typeof knowledgeOf>[1] {
  return readableGoSums(
    goSumPathsOf(plan).flatMap((path) => {
      const content = guarded.contentOf(path);
      return content ? [decodeGoText(content)] : [];
    }),
  );
}
