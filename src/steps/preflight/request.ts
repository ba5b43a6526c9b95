// The last stage: one small request on the way that the others found open, and where it is led.

import type { Secret } from "../../core/secret.ts";
import type { AttemptOutcome } from "../../mirror/journal.ts";
import { mostDetailBytes } from "../../mirror/error-detail.ts";
import { insecureRedirect, isInsecureRedirect, mostRedirects, tooManyRedirects } from "../../mirror/send.ts";
import type { HttpAnswer } from "../../ports/http.ts";
import {
  attemptOf,
  describeFault,
  leftMs,
  ofFault,
  stageOf,
  withinDeadline,
  type Asked,
  type Asking,
  type Reached,
} from "./asking.ts";
import { judgeAnswer, type Expected } from "./judge-answer.ts";
import { reach } from "./reach.ts";

export interface Wanted extends Expected {
  readonly authorization?: Secret | undefined;
  readonly aside?: true;
}

/** Asks, and follows where it is led: stages of the next host are told under its own name. */
export async function request(
  asking: Asking,
  asked: Asked,
  wanted: Wanted,
  followed: readonly URL[] = [],
): Promise<Reached> {
  const stage = stageOf(asking, asked.target, "http");
  const { value: answered, isLate } = await withinDeadline(asking, (signal) =>
    ask(asking, asked, wanted, signal),
  );

  const bad = (detail: string, outcome: AttemptOutcome): Reached => {
    const attempt = attemptOf(asking, asked, stage.startedMs, outcome);
    stage.bad(detail, { kind: "attempt", attempt }, wanted.aside);
    return { fault: attempt };
  };
  // Who was never asked cannot be late.
  if (answered.kind === "fault" && answered.fault.unasked === true) return "aborted";
  if (isLate) {
    const afterMs = asking.world.clock.nowMs() - stage.startedMs;
    const bytes = answered.body?.length ?? 0;
    const outcome = { kind: "stalled", afterMs: Math.max(afterMs, 1_000), bytes } as const;
    return bad(`${bytes} bytes in ${afterMs} ms`, outcome);
  }
  if (answered.kind === "fault") {
    if (answered.fault.kind === "aborted") return "aborted";
    return bad(describeFault(answered.fault), ofFault(answered.fault));
  }
  const { answer, body } = answered;
  tellDate(asking, asked, answer.headers);
  const { environment } = asking.world.machine;
  const judged = judgeAnswer({ url: asked.url, environment }, answer, body, wanted);
  switch (judged.kind) {
    case "bad":
      return bad(judged.detail, judged.outcome);
    case "answer":
      stage.good(judged.detail, judged.isOdd ? true : undefined);
      return "open";
    case "redirect":
      stage.good(judged.detail);
      return follow(asking, asked, judged.to, wanted, followed);
  }
}

type Answered =
  | { readonly kind: "answer"; readonly answer: HttpAnswer; readonly body: Uint8Array }
  | {
      readonly kind: "fault";
      readonly fault: Parameters<typeof describeFault>[0];
      readonly body?: Uint8Array;
    };

async function ask(asking: Asking, { url }: Asked, wanted: Wanted, signal: AbortSignal): Promise<Answered> {
  const answer = await asking.world.http.get({
    url,
    headers: {},
    ...(wanted.authorization !== undefined && { authorization: wanted.authorization }),
    connectTimeoutMs: leftMs(asking),
    connections: asking.connections,
    signal,
  });
  if (!answer.ok) return { kind: "fault", fault: answer.error };
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const piece of answer.value.body) {
    if (!piece.ok) return { kind: "fault", fault: piece.error, body: joined(pieces) };
    pieces.push(Uint8Array.from(piece.value));
    sizeBytes += piece.value.length;
    if (sizeBytes >= mostDetailBytes) break;
  }
  return { kind: "answer", answer: answer.value, body: joined(pieces) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(pieces);
}

/** Whoever is led to another origin is not told who is asking; from https nobody is led elsewhere (mirror/send.ts). */
async function follow(
  asking: Asking,
  asked: Asked,
  to: URL,
  wanted: Wanted,
  followed: readonly URL[],
): Promise<Reached> {
  const next: Asked = { ...asked, target: to.origin === asked.url.origin ? asked.target : to.host, url: to };
  const sofar = [...followed, asked.url];
  const isInsecure = isInsecureRedirect(sofar[0] ?? asked.url, to);
  if (followed.length >= mostRedirects || isInsecure) {
    const stage = stageOf(asking, next.target, "http");
    const fault = isInsecure
      ? { code: "REDIRECT_INSECURE", message: insecureRedirect(asked.url, to) }
      : { code: "REDIRECT_LOOP", message: tooManyRedirects };
    const attempt = attemptOf(asking, next, stage.startedMs, ofFault({ kind: "other", ...fault }));
    stage.bad(fault.message, { kind: "attempt", attempt }, wanted.aside);
    return { fault: attempt };
  }
  if (to.origin === asked.url.origin) return request(asking, next, wanted, sofar);
  const way = await reach(asking, next, wanted.aside);
  return way === "open" ? request(asking, next, { ...wanted, authorization: undefined }, sofar) : way;
}

/** Behind a cache the Date is that of the origin, and Age says how long ago it was. */
function tellDate(asking: Asking, { url }: Asked, headers: HttpAnswer["headers"]): void {
  const date = Date.parse(headers["date"] ?? "");
  if (Number.isNaN(date)) return;
  const age = Number(headers["age"] ?? 0);
  const there = date + (Number.isFinite(age) && age > 0 ? age * 1000 : 0);
  asking.dated(url.host, there - asking.world.clock.nowMs());
}
