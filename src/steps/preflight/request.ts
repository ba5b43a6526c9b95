// The last stage: one small request on the way that the others found open, and what its answer is worth.

import type { Secret } from "../../core/secret.ts";
import { chooseHttpProxy } from "../../go/http-proxy.ts";
import type { AttemptOutcome } from "../../mirror/journal.ts";
import { errorDetail, mostDetailBytes } from "../../mirror/error-detail.ts";
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
} from "./asking.ts";
import { reach, type Reached } from "./reach.ts";

export interface Wanted {
  readonly authorization?: Secret | undefined;
  /** What the body of a 200 has to be; undefined if it is. */
  readonly unusable?: (body: Uint8Array) => "html" | "empty" | "other" | undefined;
  /** Whether another status than 200 is an answer; "odd" is one that is worth a look. */
  readonly isAnswer: (status: number) => "fine" | "odd" | false;
  /** Behind the status: `rsc.io/quote@v1.5.2`. */
  readonly about: string;
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
    return bad(`${bytes} bytes in ${afterMs} ms`, {
      kind: "stalled",
      afterMs: Math.max(afterMs, 1_000),
      bytes,
    });
  }
  if (answered.kind === "fault") {
    if (answered.fault.kind === "aborted") return "aborted";
    return bad(describeFault(answered.fault), ofFault(answered.fault));
  }
  const { answer, body } = answered;
  const { status, statusText, headers } = answer;
  tellDate(asking, asked, headers);
  const server = headers["server"] === undefined ? "" : `, server ${headers["server"].slice(0, 60)}`;
  const line = `${status} ${statusText}`.trimEnd();
  const location = redirectOf(asked.url, status, headers["location"]);
  if (location !== undefined) {
    stage.good(`${line} to ${location.host}${server}`);
    return follow(asking, asked, location, wanted, followed);
  }
  if (status === 200) {
    const looksLike = wanted.unusable?.(body);
    if (looksLike === undefined) {
      stage.good(`${line}${wanted.about === "" ? "" : ` for ${wanted.about}`}${server}`);
      return "open";
    }
    const kind = headers["content-type"] ?? "no content type";
    return bad(`${line}, but ${words[looksLike]} (${kind})${server}`, {
      kind: "refused",
      why: { kind: "unusable", looksLike },
      detail: kind,
    });
  }
  const isAnswer = wanted.isAnswer(status);
  if (isAnswer !== false) {
    const about = wanted.about === "" ? "" : ` for ${wanted.about}`;
    stage.good(`${line}${about}${server}`, isAnswer === "odd" ? true : undefined);
    return "open";
  }
  const isByHttpProxy =
    status === 407 && chooseHttpProxy(asked.url, asking.world.machine.environment).kind === "proxy";
  if (isByHttpProxy) {
    return bad(
      `the HTTP proxy answered ${line}`,
      ofFault({ kind: "http-proxy", code: "HTTP_407", message: line }),
    );
  }
  const detail = errorDetail(headers["content-type"], body);
  return bad(`${line}${server}${detail === "" ? "" : `: ${detail.split("\n")[0]}`}`, {
    kind: "status",
    status,
    detail,
  });
}

const words = { html: "a page of HTML", empty: "an empty body", other: "not what was asked for" } as const;

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

function redirectOf(from: URL, status: number, location: string | undefined): URL | undefined {
  if (location === undefined || ![301, 302, 303, 307, 308].includes(status)) return undefined;
  if (!URL.canParse(location, from.href)) return undefined;
  const to = new URL(location, from.href);
  to.username = "";
  to.password = "";
  to.hash = "";
  return to;
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
