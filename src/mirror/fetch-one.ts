// One request from start to end: its deadline, its walk, its part of the journal, its file.

import { showProxy } from "../go/proxy-list.ts";
import { addressBelow } from "./address-below.ts";
import { Body } from "./body.ts";
import type { BudgetEnd } from "./budget-end.ts";
import type { Healths } from "./health.ts";
import { abandoned, type Attempt } from "./journal.ts";
import { describeOutcome } from "./outcome-words.ts";
import type { ChainAnswer, ChainEntry, ChainOptions, ChainRequest } from "./request.ts";
import type { Question } from "./trail.ts";
import type { Place } from "./turn.ts";
import { askProxy } from "./upstream.ts";
import type { UpstreamWorld } from "./upstream.ts";
import { walk } from "./walk.ts";

export interface FetchWorld
  extends
    Omit<UpstreamWorld, "recordAside" | "health">,
    Pick<ChainOptions, "proxies" | "closing" | "onMoveOn"> {
  readonly healths: Healths;
  readonly budgetEnd: BudgetEnd;
}

/** Ends with the request's signal and with the budget. Rejects only for a defect. */
export async function fetchOne(world: FetchWorld, request: ChainRequest): Promise<ChainAnswer> {
  const signal = world.budgetEnd.begin(request.signal);
  try {
    return await underWay(world, request, signal);
  } finally {
    world.budgetEnd.end(request.signal);
  }
}

async function underWay(world: FetchWorld, request: ChainRequest, signal: AbortSignal): Promise<ChainAnswer> {
  const health = request.subject.module === "" ? world.healths.ofDatabase : world.healths.ofFiles;
  const attempts: Attempt[] = [];
  let body = new Body(world.files, request.destination);
  let served: { mirror: string; headers: Readonly<Record<string, string>> } | undefined;
  const recording: UpstreamWorld = {
    ...world,
    health,
    record(attempt) {
      attempts.push(attempt);
      world.record(attempt);
    },
    recordAside: (attempt) => world.record(attempt),
  };
  const placeOf = (entry: ChainEntry): Place => ({
    entry,
    mirror: showProxy(entry),
    url: addressBelow(entry, request.path),
  });

  async function ask(question: Question): Promise<Attempt> {
    const place = placeOf(question.entry);
    body = new Body(world.files, request.destination);
    const beside = question.beside.map(placeOf);
    const asked = await askProxy(recording, { ...question, place, beside, request, body, signal });
    if (asked.kind === "left") {
      const fault = world.garbage.faultOf(place.mirror, request.subject.file) ?? health.faultOf(place.mirror);
      return fault === undefined ? neverAsked(place) : asMetThere(place, fault);
    }
    ({ body } = asked);
    const { attempt } = asked;
    if (attempt.outcome.kind !== "answered") {
      // Here and not before the next is asked: between the look at its health and its request nothing is waited for.
      await body.drop();
      return attempt;
    }
    // What a second request brought has a name of its own.
    const moved = await body.moveTo(request.destination);
    if (!moved.ok) return { ...attempt, outcome: { kind: "transport", fault: moved.error } };
    served = { mirror: attempt.mirror, headers: asked.headers };
    return attempt;
  }

  function outFault(entry: ChainEntry): Attempt | undefined {
    const mirror = showProxy(entry);
    const fault = health.isOut(mirror)
      ? health.faultOf(mirror)
      : world.garbage.faultOf(mirror, request.subject.file);
    return fault && asMetThere(placeOf(entry), fault);
  }

  /** What another request met there, as if this one had. */
  function asMetThere({ url }: Place, fault: Attempt): Attempt {
    const { outcome } = fault;
    // A wrong hash was about another file; of this one we only know that the proxy sends what nobody can use.
    const why = { kind: "unusable", looksLike: "other" } as const;
    const about = outcome.kind === "refused" ? { ...outcome, why, detail: "as for files before" } : outcome;
    return { ...fault, subject: request.subject, url: url.href, outcome: about };
  }

  function neverAsked({ mirror, url }: Place): Attempt {
    return abandoned({
      startedMs: world.clock.nowMs(),
      mirror,
      url: url.href,
      subject: request.subject,
    });
  }

  const walked = await walk(
    request.along === undefined
      ? { proxies: world.proxies, closing: world.closing, reach: request.reach }
      : { proxies: request.along, closing: "end", reach: request.reach },
    {
      ask,
      outFault,
      movedOn: (from, to, fault) =>
        world.onMoveOn?.({ from: showProxy(from), to: showProxy(to), why: describeOutcome(fault) }),
    },
  );
  if (walked.kind === "served" && served !== undefined)
    return { kind: "served", ...served, sizeBytes: body.sizeBytes };
  await body.drop();
  if (walked.kind === "absent") return { kind: "absent", attempts, handsOver: walked.handsOver };
  if (walked.kind === "served") throw new Error("a walk says served without an answer");
  // The last real failure says more than that the budget ended.
  const isAbandoned = walked.shown.outcome.kind === "abandoned";
  const real = isAbandoned ? attempts.findLast(({ outcome }) => outcome.kind !== "abandoned") : undefined;
  return { kind: "failed", attempts, shown: real ?? walked.shown };
}
