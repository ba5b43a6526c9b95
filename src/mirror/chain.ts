// One file from an ordered list of module proxies, with Go's meaning of `,` and `|` and the policy on top.

import { openBudgetEnd } from "./budget-end.ts";
import { fetchOne, type FetchWorld } from "./fetch-one.ts";
import { openFirstBytes } from "./first-bytes.ts";
import { openGarbage } from "./garbage.ts";
import { openHealths } from "./health.ts";
import { openJournal } from "./kept-journal.ts";
import type { Chain, ChainOptions } from "./request.ts";
import { singleFlight } from "./single-flight.ts";
import { slots } from "../core/slots.ts";
import { openTrials } from "./trials.ts";

/** Attempts, where a chain has no end: some megabytes. */
const mostKept = 10_000;

/** What a chain learns of its mirrors lives as long as it does. */
export function openChain(options: ChainOptions): Chain {
  const journal = openJournal(Number.isFinite(options.budget.deadlineMs) ? Infinity : mostKept);
  const nowMs = (): number => options.clock.nowMs();
  const healths = openHealths(nowMs);
  const world: FetchWorld = {
    ...options,
    healths,
    garbage: openGarbage(nowMs),
    budgetEnd: openBudgetEnd(options.clock, options.budget.deadlineMs),
    firstBytes: openFirstBytes(),
    slots: slots(options.budget.connections),
    trials: openTrials(),
    record(attempt) {
      journal.add(attempt);
      options.onAttempt?.(attempt);
    },
  };
  return {
    journal: journal.attempts,
    get forgotten() {
      return journal.forgotten;
    },
    probedOut(fault) {
      healths.ofFiles.probedOut(fault);
      healths.ofDatabase.probedOut(fault);
    },
    fetch: singleFlight(options.files, options.clock, (request) => fetchOne(world, request)),
  };
}
