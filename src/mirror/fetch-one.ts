// One request from start to end: its deadline, its walk, its part of the journal, its file.

import { showProxy } from "../go/proxy-list.ts";
import { Body } from "./body.ts";
import type { BudgetEnd } from "./budget-end.ts";
import { cancelWith } from "../core/cancel.ts";
import type { Healths } from "./health.ts";
import type { ChainAnswer, ChainEntry, ChainOptions, ChainRequest } from "./request.ts";
import type { Attempt } from "./journal.ts";
import { describeOutcome } from "./outcome-words.ts";
import type { Place } from "./turn.ts";
import { askProxy } from "./upstream.ts";
import type { UpstreamWorld } from "./upstream.ts";
import { walk } from "./walk.ts";
import type { Question } from "./walk.ts";

export interface FetchWorld
  extends
    Omit<UpstreamWorld, "recordAside" | "health">,
    Pick<ChainOptions, "proxies" | "closing" | "onMoveOn"> {
  readonly healths: Healths;
  readonly budgetEnd: BudgetEnd;
}

export async function fetchOne(world: FetchWorld, request: ChainRequest): Promise<ChainAnswer> {
  const cancel = cancelWith(request.signal, world.budgetEnd.begin());
  try {
    return await underWay(world, request, cancel.signal);
  } finally {
    cancel.release();
    world.budgetEnd.end();
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

  function placeOf(entry: ChainEntry): Place {
    return { entry, mirror: showProxy(entry), url: addressBelow(entry, request.path) };
  }

  async function ask(question: Question): Promise<Attempt> {
    const { entry } = question;
    const place = placeOf(entry);
    body = new Body(world.files, request.destination);
    const beside = question.beside.map(placeOf);
    const asked = await askProxy(recording, { ...question, place, beside, request, body, signal });
    if (asked.kind === "left")
      return faultAbout(entry, health.faultOf(place.mirror)) ?? abandoned(entry, place.mirror);
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

  function outFault(mirror: string): Attempt | undefined {
    return health.isOut(mirror)
      ? health.faultOf(mirror)
      : world.garbage.faultOf(mirror, request.subject.file);
  }

  /** What another request met there, as if this one had. */
  function faultAbout(entry: ChainEntry, fault: Attempt | undefined): Attempt | undefined {
    if (fault === undefined) return undefined;
    const { outcome } = fault;
    // A wrong hash was about another file; of this one we only know that the proxy sends what nobody can use.
    const why = { kind: "unusable", looksLike: "other" } as const;
    const about = outcome.kind === "refused" ? { ...outcome, why, detail: "as for files before" } : outcome;
    return {
      ...fault,
      subject: request.subject,
      url: addressBelow(entry, request.path).href,
      outcome: about,
    };
  }

  function abandoned(entry: ChainEntry, mirror: string): Attempt {
    const url = addressBelow(entry, request.path).href;
    const { subject } = request;
    const startedMs = world.clock.nowMs();
    return {
      startedMs,
      mirror,
      url,
      subject,
      attempt: 1,
      outcome: { kind: "abandoned" },
      bytes: 0,
      totalMs: 0,
    };
  }

  const walked = await walk(
    request.along === undefined
      ? { proxies: world.proxies, closing: world.closing, reach: request.reach }
      : { proxies: request.along, closing: "end", reach: request.reach },
    {
      ask,
      outFault: (entry) => faultAbout(entry, outFault(showProxy(entry))),
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

/** The path joined as go joins it; a `!` goes as %21 (proxy.go, pathEscape), a query of the proxy stays. */
export function addressBelow({ url, root = "" }: Pick<ChainEntry, "url" | "root">, path: string): URL {
  const address = new URL(url.href);
  const escaped = (path.startsWith(root) ? path.slice(root.length) : path)
    .split("/")
    .map(escapeSegment)
    .join("/");
  address.pathname = `${url.pathname.replace(/\/$/, "")}/${escaped}`;
  return address;
}

/** url.PathEscape: what encodeURIComponent does, but `$&+:=@` stand and `!'()*` do not. */
function escapeSegment(segment: string): string {
  return encodeURIComponent(segment)
    .replace(/%(?:24|26|2B|3A|3D|40)/g, (escape) => decodeURIComponent(escape))
    .replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
