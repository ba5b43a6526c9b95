// Probes beside the run: begun before anything is waited for, ended with it, never waited for themselves. What they see
// reaches the mirrors' health as it arrives; after a failure everybody is asked once more, for the diagnosis.

import type { Probe } from "../../diagnose/probe.ts";
import type { Inputs } from "../../inputs/spec.ts";
import { cancelWith } from "../../core/cancel.ts";
import type { Attempt } from "../../mirror/journal.ts";
import type { Chain } from "../../mirror/request.ts";
import type { Facts } from "../../plan/facts.ts";
import type { Plan } from "../../plan/plan.ts";
import { planProbes } from "../../plan/probes.ts";
import type { Withheld } from "../../plan/withheld.ts";
import { readCredentials } from "../credentials.ts";
import { goEnvironment } from "../download/run-go.ts";
import { probeAgain } from "./after-failure.ts";
import { probeAll, probeAsked, type Subject } from "./all.ts";
import type { ProbeWorld } from "./asking.ts";

export interface Preflight {
  /** Tells the chain which proxies are out: those found so far, and those to come. */
  inform(chain: Chain): void;
  /** Something is missing, and the run begins to ask: so do the probes, as far as they are not under way. */
  begin(): void;
  /** Nobody has to be asked for anything. */
  cancel(): void;
  /**
   * Everybody is probed, in the time that is left, and git is asked where `output` of go keeps its words to itself; what
   * was seen before, if that is none. Never rejects.
   */
  afterFailure(timeoutMs: number, output?: string): Promise<readonly Probe[]>;
  /** Ends what is under way. */
  close(): void;
  /** What has been seen, newest round. */
  readonly seen: readonly Probe[];
}

export interface PreflightSubject {
  readonly plan: Plan;
  readonly withheld: Withheld;
  readonly facts: Facts;
  readonly mode: Inputs["preflight"];
}

/** So long the run's own first answer is waited for: where it comes, it tells more than a probe, and costs nobody anything. */
const ownAnswerMs = 1_100;
/** Less is not worth a round. */
const leastRoundMs = 250;

/** Begins at once, unless it depends on what lies in the module cache whether anybody will be asked. */
export function startPreflight(
  world: ProbeWorld,
  { plan, withheld, facts, mode }: PreflightSubject,
  signal: AbortSignal,
): Preflight {
  const cancel = cancelWith(signal);
  const faults: Attempt[] = [];
  let chain: Chain | undefined;
  let seen: Probe[] = [];
  let isBegun = false;

  const subject = async (): Promise<Subject> => ({
    plan,
    facts,
    whom: planProbes(plan, withheld, facts),
    credentials: await readCredentials(world, withheld.netrc),
  });
  const round = {
    world,
    signal: cancel.signal,
    onFound: (probe: Probe) => void seen.push(probe),
    onOut: (fault: Attempt) => {
      faults.push(fault);
      chain?.probedOut(fault);
    },
  };

  /** What the run itself was told by a proxy is more than a probe could learn there. */
  function isKnown(name: string): boolean {
    return chain?.journal.some(({ mirror }) => mirror === name) === true;
  }

  /** Not before the run itself has something to ask for: what a cache brings is asked of nobody. */
  const asks = cancelWith();
  async function beforeRequest({ name }: { readonly name: string }): Promise<"ask" | "leave"> {
    const either = cancelWith(cancel.signal, asks.signal);
    await world.clock.sleep(Infinity, either.signal);
    either.release();
    await world.clock.sleep(ownAnswerMs, cancel.signal);
    return isKnown(name) || cancel.signal.aborted ? "leave" : "ask";
  }

  function start(): void {
    if (isBegun || mode === "never" || cancel.signal.aborted) return;
    isBegun = true;
    const work = subject().then((whom) =>
      mode === "always" ? probeAll(round, whom) : probeAsked({ ...round, beforeRequest }, whom),
    );
    // A probe that breaks has nothing to say; the run is none the worse for it.
    void work.catch(() => undefined);
  }

  const isAsking = plan.download !== "none" && plan.files.length > 0;
  if (mode === "always" || (isAsking && !plan.gomodcachePopulated)) start();

  return {
    inform(opened) {
      chain = opened;
      for (const fault of faults) opened.probedOut(fault);
    },
    begin: () => {
      if (isAsking) start();
      asks.abort();
    },
    cancel: () => {
      if (mode === "auto") cancel.abort();
    },
    async afterFailure(timeoutMs, output = "") {
      const before = seen;
      if (mode === "never" || signal.aborted || timeoutMs < leastRoundMs) return before;
      cancel.abort();
      const journal = chain?.journal ?? [];
      const environment = goEnvironment(world, withheld, {});
      const failed = { journal, output, environment };
      const probes = await probeAgain({ world, signal, timeoutMs }, subject, failed);
      // Requests are not sent again: what came of those before the failure still stands.
      const isNew = ({ target, stage }: Probe): boolean =>
        stage === "http" && !probes.some((probe) => probe.target === target && probe.stage === stage);
      seen = [...before.filter(isNew), ...probes];
      return seen;
    },
    close: () => {
      cancel.abort();
      cancel.release();
    },
    get seen() {
      return seen;
    },
  };
}
