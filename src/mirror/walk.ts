// The walk along the list: Go's exact `,` and `|`, the resilient step over a `,`, then `mirrors:`, then who was passed
// over because its breaker was open. It decides who is asked next; how one proxy is asked is upstream.ts.

import type { ProxyList } from "../go/proxy-list.ts";
import type { ChainEntry, Reach } from "./request.ts";
import type { Attempt } from "./journal.ts";
import { Shown } from "./shown.ts";
import { verdictOf } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

export interface Route {
  readonly proxies: readonly ChainEntry[];
  readonly closing: ProxyList["closing"];
  readonly reach: Reach;
}

export interface Question {
  readonly entry: ChainEntry;
  mayMove(verdict: Verdict): boolean;
  readonly handsOver: boolean;
  readonly onlyOnce: boolean;
  /** Who may be asked beside it while it is late: only where Go's list, or `mirrors:`, would let it be asked after this. */
  readonly beside: readonly ChainEntry[];
}

export interface Guide {
  /** What came of asking it, or the fault for which it is out if it was left waiting. */
  ask(question: Question): Promise<Attempt>;
  /** The fault of a proxy that others should be asked instead of; undefined if it may be asked. */
  outFault(entry: ChainEntry): Attempt | undefined;
  movedOn(from: ChainEntry, to: ChainEntry, fault: Attempt): void;
}

export type Walked =
  | { readonly kind: "served" }
  | { readonly kind: "absent"; readonly handsOver: boolean }
  | { readonly kind: "failed"; readonly shown: Attempt };

const isDown: Verdict = { walk: "error", again: "if-last", out: "at-once" };

export async function walk(route: Route, guide: Guide): Promise<Walked> {
  const { closing, reach } = route;
  const listed = route.proxies.filter((entry) => entry.named === "list");
  const mirrors = reach.toMirrors ? route.proxies.filter((entry) => entry.named === "mirrors") : [];
  const state = {
    shown: new Shown(),
    skipped: [] as ChainEntry[],
    someoneIsOut: false,
    someoneAnswered: false,
  };
  /** Where Go would be: still walking, or stopped at a `,`. */
  let goWalks = true;
  let from: { entry: ChainEntry; fault: Attempt } | undefined;

  for (const [index, entry] of listed.entries()) {
    const next = listed[index + 1];
    const passes = (verdict: Verdict): boolean =>
      entry.separator === "|" || (reach.acrossComma && verdict.out !== "no");
    const mayMove = (verdict: Verdict): boolean =>
      (next !== undefined && passes(verdict)) || (mirrors.length > 0 && verdict.out !== "no");
    const handsOver = next === undefined && entry.separator === "|" && closing === "direct" && goWalks;
    const beside = besideListed(entry, next);
    const attempt = await visit({ entry, mayMove, handsOver, onlyOnce: false, beside });
    const verdict = verdictOf(attempt.outcome);
    if (verdict.walk === "served") return { kind: "served" };
    if (verdict.walk === "ends") return endedBy(attempt);
    if (verdict.walk === "absent") continue;
    from = { entry, fault: attempt };
    if (entry.separator === "|") continue;
    goWalks = false;
    state.shown.close();
    if (passes(verdict)) continue;
    // Stopped. `mirrors:` are for a list that is out, not for one that says no.
    if (verdict.out === "no") return { kind: "failed", shown: attempt };
    break;
  }

  const handsOver = goWalks && closing === "direct";
  const rest = state.someoneIsOut ? mirrors : [];
  for (const [index, entry] of rest.entries()) {
    const mayMove = (): boolean => index + 1 < rest.length;
    const beside = reach.acrossComma ? rest.slice(index + 1) : [];
    const attempt = await visit({ entry, mayMove, handsOver: false, onlyOnce: false, beside });
    const verdict = verdictOf(attempt.outcome);
    if (verdict.walk === "served") return { kind: "served" };
    if (verdict.walk === "ends") return endedBy(attempt);
    if (verdict.walk === "error") from = { entry, fault: attempt };
  }
  if (handsOver) return { kind: "absent", handsOver: true };

  // The breaker demotes; it never closes the last one allowed.
  for (const entry of state.someoneAnswered ? [] : state.skipped) {
    const attempt = await ask({
      entry,
      mayMove: () => false,
      handsOver: false,
      onlyOnce: true,
      beside: [],
    });
    const verdict = verdictOf(attempt.outcome);
    if (verdict.walk === "served") return { kind: "served" };
    if (verdict.walk === "ends") return endedBy(attempt);
  }
  const shown = state.shown.attempt;
  return state.shown.hasError && shown !== undefined
    ? { kind: "failed", shown }
    : { kind: "absent", handsOver: false };

  function besideListed(entry: ChainEntry, next: ChainEntry | undefined): readonly ChainEntry[] {
    if (!reach.acrossComma) return [];
    return next !== undefined && entry.separator === "|" ? [next, ...mirrors] : mirrors;
  }

  async function visit(question: Question): Promise<Attempt> {
    const fault = question.mayMove(isDown) ? guide.outFault(question.entry) : undefined;
    if (fault === undefined) return ask(question);
    state.skipped.push(question.entry);
    state.someoneIsOut = true;
    state.shown.error(fault);
    return fault;
  }

  async function ask(question: Question): Promise<Attempt> {
    if (from !== undefined) guide.movedOn(from.entry, question.entry, from.fault);
    const attempt = await guide.ask(question);
    const verdict = verdictOf(attempt.outcome);
    if (verdict.walk === "absent") {
      state.someoneAnswered = true;
      state.shown.absent(attempt);
    } else if (verdict.walk === "error") {
      state.someoneIsOut ||= verdict.out !== "no";
      state.shown.error(attempt);
    }
    return attempt;
  }

  /** The last real failure says more than the end of the budget. */
  function endedBy(attempt: Attempt): Walked {
    const isOurs = attempt.outcome.kind === "transport";
    return { kind: "failed", shown: isOurs ? attempt : (state.shown.attempt ?? attempt) };
  }
}
