// The walk along the list: Go's exact `,` and `|`, the resilient step over a `,`, then `mirrors:`, then who was passed
// over because its breaker was open. It decides who is asked next; how one proxy is asked is upstream.ts.

import type { ProxyList } from "../go/proxy-list.ts";
import type { ChainEntry, Reach } from "./request.ts";
import { Trail, type Guide, type Walked } from "./trail.ts";
import { verdictOf, type Verdict } from "./verdict.ts";

export interface Route {
  readonly proxies: readonly ChainEntry[];
  readonly closing: ProxyList["closing"];
  readonly reach: Reach;
}

/** The same, with the two kinds of proxies apart. */
interface Way {
  readonly listed: readonly ChainEntry[];
  readonly mirrors: readonly ChainEntry[];
  readonly closing: ProxyList["closing"];
  readonly acrossComma: boolean;
}

/** Rejects only as the guide does. */
export async function walk({ proxies, closing, reach }: Route, guide: Guide): Promise<Walked> {
  const way: Way = {
    listed: proxies.filter(({ named }) => named === "list"),
    mirrors: reach.toMirrors ? proxies.filter(({ named }) => named === "mirrors") : [],
    closing,
    acrossComma: reach.acrossComma,
  };
  const trail = new Trail(guide);
  const ended = (await alongTheList(way, trail)) ?? (await alongTheMirrors(way, trail));
  if (ended !== undefined) return ended;
  if (trail.goWalks && closing === "direct") return { kind: "absent", handsOver: true };
  return (await backToThoseSkipped(trail)) ?? trail.end();
}

async function alongTheList(way: Way, trail: Trail): Promise<Walked | undefined> {
  const { listed, mirrors, closing, acrossComma } = way;
  for (const [index, entry] of listed.entries()) {
    const next = listed[index + 1];
    const passes = (verdict: Verdict): boolean =>
      entry.separator === "|" || (acrossComma && verdict.out !== "no");
    const attempt = await trail.visit({
      entry,
      mayMove: (verdict) =>
        (next !== undefined && passes(verdict)) || (mirrors.length > 0 && verdict.out !== "no"),
      handsOver: next === undefined && entry.separator === "|" && closing === "direct" && trail.goWalks,
      onlyOnce: false,
      beside: besideListed(way, entry, next),
    });
    const ended = trail.endedBy(attempt);
    if (ended !== undefined) return ended;
    const verdict = verdictOf(attempt.outcome);
    if (verdict.walk === "absent" || entry.separator === "|") continue;
    trail.goStops();
    if (passes(verdict)) continue;
    // Stopped. `mirrors:` are for a list that is out, not for one that says no.
    return verdict.out === "no" ? { kind: "failed", shown: attempt } : undefined;
  }
  return undefined;
}

function besideListed({ mirrors, acrossComma }: Way, entry: ChainEntry, next: ChainEntry | undefined) {
  if (!acrossComma) return [];
  return next !== undefined && entry.separator === "|" ? [next, ...mirrors] : mirrors;
}

async function alongTheMirrors({ mirrors, acrossComma }: Way, trail: Trail): Promise<Walked | undefined> {
  const asked = trail.someoneIsOut ? mirrors : [];
  for (const [index, entry] of asked.entries()) {
    const mayMove = (): boolean => index + 1 < asked.length;
    const beside = acrossComma ? asked.slice(index + 1) : [];
    const attempt = await trail.visit({ entry, mayMove, handsOver: false, onlyOnce: false, beside });
    const ended = trail.endedBy(attempt);
    if (ended !== undefined) return ended;
  }
  return undefined;
}

/** The breaker demotes; it never closes the last one allowed. */
async function backToThoseSkipped(trail: Trail): Promise<Walked | undefined> {
  const mayMove = (): boolean => false;
  for (const entry of trail.unasked) {
    const attempt = await trail.ask({ entry, mayMove, handsOver: false, onlyOnce: true, beside: [] });
    const ended = trail.endedBy(attempt);
    if (ended !== undefined) return ended;
  }
  return undefined;
}
