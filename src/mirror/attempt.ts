// One attempt at one proxy for one file: send, watch for a stall, write down, look at it.

import type { Secret } from "../core/secret.ts";
import type { Clock } from "../ports/clock.ts";
import type { Files } from "../ports/files.ts";
import type { Http, HttpAnswer, TransportFault } from "../ports/http.ts";
import { alarmWhen } from "./alarm-when.ts";
import { parseRetryAfter } from "./backoff.ts";
import type { Body } from "./body.ts";
import type { Cancel } from "../core/cancel.ts";
import { errorDetail, mostDetailBytes } from "./error-detail.ts";
import type { AttemptOutcome, RefusedWhy } from "./journal.ts";
import { send } from "./send.ts";
import { isTrickle, StallWatch, trickleFromMs } from "./stall.ts";

export interface AttemptWorld {
  readonly http: Http;
  readonly files: Files;
  readonly clock: Clock;
}

export interface AttemptRequest {
  readonly url: URL;
  readonly authorization?: Secret;
  readonly stallTimeoutMs: number;
  readonly body: Body;
  accept(file: string): Promise<RefusedWhy | undefined>;
  /** Of this attempt alone: it follows whoever may end it, `leave` among them, and a transfer that stands still ends it. */
  readonly end: Cancel;
  /** The proxy was found to be out: leave, unless the answer is already coming, and not by drops. */
  readonly leave?: AbortSignal | undefined;
  /** Where all that the proxy brought came by drops: what still does at this time has stalled with it. */
  readonly tricklesUntilMs?: (() => number | undefined) | undefined;
  /** On a connection of its own. */
  readonly fresh?: boolean;
  readonly connections: number;
  /** Gives the place at one origin back for one at another; false if the signal came first. */
  moveTo(origin: string, signal: AbortSignal): Promise<boolean>;
  /** Told as soon as the head of the answer is there. */
  onHead?(status: number): void;
  /** Told when more of a body is there than a page of a portal has: nobody need wait for its end to see that it comes. */
  onFlow?(): void;
}

export interface Tried {
  readonly outcome: AttemptOutcome;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  readonly firstByteMs?: number;
  readonly totalMs: number;
  readonly resumedFrom?: number;
  readonly redirectedTo?: string;
  /** It brought bytes that the next attempt can go on from; one that stood still brought more than a trickle before. */
  readonly progressed: boolean;
  /** It ended because the proxy was found to be out. */
  readonly left: boolean;
  /** The body came, but so slowly that more of it would have been a stall: no sign that the proxy is well. */
  readonly trickled: boolean;
}

const longestConnectMs = 10_000;
/** codehost.MaxZipFile and MaxGoMod, which is more than any other file has: a body that never ends must not fill the disk. */
const mostZipBytes = 500 << 20;
const mostTextBytes = 16 << 20;
const mostPageBytes = 64 * 1024;
/** What a proxy says beside a status is worth no longer wait. */
const longestDetailMs = 2_000;

export async function attemptOnce(world: AttemptWorld, request: AttemptRequest): Promise<Tried> {
  const { clock } = world;
  const { body, stallTimeoutMs, end } = request;
  const startedMs = clock.nowMs();
  const watch = new StallWatch(startedMs, stallTimeoutMs);
  const stop = { stalled: false, trickled: false };
  const received = { bytes: 0, resumed: false, lastMs: 0 };
  const onStall = (): void => {
    stop.stalled = true;
    end.abort();
  };
  const alarms = [alarmWhen(clock, () => watch.remainingMs(clock.nowMs()), onStall)];
  /** What comes well at that time may come by drops later. */
  const whenByDrops = (atMs: number, then: () => void): void => {
    const leftMs = (): number => Math.max(atMs, startedMs + trickleFromMs(received.bytes)) - clock.nowMs();
    alarms.push(alarmWhen(clock, leftMs, then));
  };
  const tricklesUntilMs = request.tricklesUntilMs?.();
  if (tricklesUntilMs !== undefined) whenByDrops(tricklesUntilMs, onStall);

  const sizeBefore = body.canResume ? body.sizeBytes : 0;
  const { answer, redirectedTo } = await send(world, {
    url: request.url,
    headers: body.resumeHeaders,
    ...(request.authorization === undefined ? {} : { authorization: request.authorization }),
    // A little before the stall: that a connection does not come about says more.
    connectTimeoutMs: Math.min(longestConnectMs, Math.floor(stallTimeoutMs * 0.9)),
    ...(request.fresh === undefined ? {} : { fresh: request.fresh }),
    connections: request.connections,
    // Other requests are what it waits for: no host stands still meanwhile.
    onWait: () => watch.pause(clock.nowMs()),
    onTurn: () => watch.resume(clock.nowMs()),
    moveTo: (origin) => {
      watch.pause(clock.nowMs());
      return request.moveTo(origin, end.signal);
    },
    signal: end.signal,
  });
  const firstByteMs = clock.nowMs() - startedMs;
  const leaveTrickle = (): void => {
    whenByDrops(clock.nowMs(), () => {
      stop.trickled = true;
      end.abort();
    });
  };
  let outcome: AttemptOutcome;
  if (!answer.ok) outcome = { kind: "transport", fault: answer.error };
  else {
    if (request.leave !== undefined) {
      end.unfollow(request.leave);
      request.leave.addEventListener("abort", leaveTrickle, { once: true });
    }
    request.onHead?.(answer.value.status);
    outcome = await take(world, request, answer.value, watch, received);
    answer.value.discard();
  }
  for (const takeBack of alarms) takeBack();
  request.leave?.removeEventListener("abort", leaveTrickle);

  const isCutOff = outcome.kind === "transport" && outcome.fault.kind === "aborted";
  const totalMs = clock.nowMs() - startedMs;
  const stalled: AttemptOutcome = { kind: "stalled", afterMs: totalMs, bytes: received.bytes };
  const isStalled = isCutOff && stop.stalled;
  // What came by drops is not worth going on from: it would be drops again.
  if (isStalled && sizeBefore === 0 && !watch.wasFast) body.forget();
  return {
    outcome: !isCutOff ? outcome : isStalled ? stalled : { kind: "abandoned" },
    headers: answer.ok ? answer.value.headers : {},
    bytes: received.bytes,
    ...(answer.ok ? { firstByteMs } : {}),
    totalMs,
    ...(received.resumed ? { resumedFrom: sizeBefore } : {}),
    ...(redirectedTo === undefined ? {} : { redirectedTo }),
    progressed: body.canResume && (isStalled ? watch.wasFast : received.bytes > 0),
    left: isCutOff && (stop.trickled || isLeft(end, request.leave)),
    trickled: isTrickle(received.bytes, received.lastMs - startedMs - firstByteMs),
  };
}

async function take(
  world: AttemptWorld,
  request: AttemptRequest,
  answer: HttpAnswer,
  watch: StallWatch,
  received: { bytes: number; resumed: boolean; lastMs: number },
): Promise<AttemptOutcome> {
  const { body } = request;
  const { status, headers } = answer;
  const isRest = status === 206 && body.canResume;
  if (body.canResume && (status === 416 || (isRest && !body.continuesWith(headers)))) {
    body.forget();
    return cut("RANGE_NOT_SERVED", `asked for the rest of the file, answered ${status} for something else`);
  }
  if (status !== 200 && !isRest) return outcomeOfStatus(world.clock, answer, watch);
  received.resumed = isRest;
  if (!isRest) {
    const begun = await body.begin(headers);
    if (!begun.ok) return { kind: "transport", fault: begun.error };
  }
  const mostBytes = request.url.pathname.endsWith(".zip") ? mostZipBytes : mostTextBytes;
  const isPage = /html/i.test(headers["content-type"] ?? "");
  for await (const piece of answer.body) {
    if (!piece.ok) return { kind: "transport", fault: piece.error };
    if (received.bytes <= mostPageBytes && received.bytes + piece.value.length > mostPageBytes && !isPage)
      request.onFlow?.();
    received.bytes += piece.value.length;
    received.lastMs = world.clock.nowMs();
    watch.arrived(received.lastMs, piece.value.length);
    watch.pause(world.clock.nowMs());
    if (body.sizeBytes + piece.value.length > mostBytes)
      return { kind: "refused", why: { kind: "unusable", looksLike: "other" }, detail: tooLarge(mostBytes) };
    const written = await body.append(piece.value);
    watch.resume(world.clock.nowMs());
    if (!written.ok) return { kind: "transport", fault: written.error };
  }
  watch.pause(world.clock.nowMs());
  const finished = await body.finish();
  if (!finished.ok) return { kind: "transport", fault: finished.error };
  const why = await request.accept(body.path);
  if (why === undefined) return { kind: "answered" };
  if (!isRest) return { kind: "refused", why, detail: refusal(why) };
  // Two halves of different files say nothing against either: hosts behind one name may have different ones.
  await body.drop();
  return cut("REST_OF_ANOTHER_FILE", "what was sent as the rest of the file does not go with its beginning");
}

async function outcomeOfStatus(clock: Clock, answer: HttpAnswer, watch: StallWatch): Promise<AttemptOutcome> {
  const { status, headers } = answer;
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const takeBack = clock.alarm(longestDetailMs, () => answer.discard());
  for await (const piece of answer.body) {
    // The status counts even if its explanation does not arrive.
    if (!piece.ok) break;
    watch.arrived(clock.nowMs(), piece.value.length);
    pieces.push(Uint8Array.from(piece.value));
    bytes += piece.value.length;
    if (bytes > mostDetailBytes) break;
  }
  takeBack();
  const detail = errorDetail(headers["content-type"], Buffer.concat(pieces));
  if (status === 404 || status === 410) return { kind: "absent", status, detail };
  const retryAfterMs = parseRetryAfter(headers["retry-after"], clock.nowMs());
  return { kind: "status", status, detail, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/** Because the proxy was found to be out, and for no other reason. */
export function isLeft({ by }: Cancel, leave: AbortSignal | undefined): boolean {
  return leave !== undefined && by === leave;
}

function cut(code: string, message: string): AttemptOutcome {
  const fault: TransportFault = { kind: "cut", code, message };
  return { kind: "transport", fault };
}

function tooLarge(mostBytes: number): string {
  return `more than the ${mostBytes >> 20} MB that go takes`;
}

function refusal(why: RefusedWhy): string {
  if (why.kind === "wrong-hash")
    return `${why.by ?? "go.sum"} wants ${why.expected}, these bytes have ${why.got}`;
  if (why.fault !== undefined) return `an .info that ${why.fault}`;
  return { html: "a page of HTML", empty: "an empty body", other: "not what was asked for" }[why.looksLike];
}
