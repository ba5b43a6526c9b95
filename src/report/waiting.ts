// What is being waited for, and when that is worth a word: before any limit strikes, never on a quick run, and seldom
// where no line can be taken back. Pure: the watchdog brings what is under way and the time.

import { counted, firstOf, humaneBytes, oneLine } from "./phrasing.ts";
import type { AwaitedLock } from "../ports/command.ts";
import { describeVersionControl, type RunningProgram } from "./running-programs.ts";

export type UnderWay =
  | {
      readonly kind: "request";
      /** The proxy or host as it may be shown. */
      readonly host: string;
      /** `github.com/acme/lib@v1.2.3 (zip)`. */
      readonly what: string;
      readonly sinceMs: number;
      readonly bytes: number;
    }
  /** Before a host is asked again. */
  | {
      readonly kind: "pause";
      readonly host: string;
      readonly what: string;
      readonly sinceMs: number;
      readonly untilMs: number;
    }
  | {
      readonly kind: "command";
      /** `go mod download`. */
      readonly command: string;
      readonly sinceMs: number;
      /** When it last printed something; its start if it has not. Absent where its output is not ours to see. */
      readonly saidMs?: number;
      /** What runs below it; undefined where the system does not tell. */
      readonly below?: readonly RunningProgram[];
      /** Modules that go asks of version control itself: no proxy is asked for them. */
      readonly direct?: readonly string[];
    }
  /** A step of ours: "the cache", "the download". */
  | { readonly kind: "step"; readonly name: string; readonly sinceMs: number };

export interface WaitLimits {
  readonly stallTimeoutMs: number;
  readonly totalMs: number;
}

export interface Wait {
  /** Whose patience it tries: one line a while for each. */
  readonly key: string;
  readonly forMs: number;
  /** A sentence without its full stop. */
  readonly sentence: string;
  /** For the end of a status line. */
  readonly brief: string;
}

/** A transfer that brings less than this a second counts as standing still (DESIGN, "stall"). */
const leastBytesPerSecond = 1024;
const patience = { slowMs: 5_000, steadyMs: 10_000, silentMs: 30_000, stepMs: 15_000 } as const;
const firstPauseMs = 10_000;
const longestPauseMs = 60_000;

/** How soon the first word can be due, and how often to look. */
export function lookEveryMs(limits: WaitLimits): number {
  return Math.min(1_000, Math.max(50, Math.floor(patienceMs(limits) / 4)));
}

/**
 * How long nobody wonders about something that brings nothing: half of the shortest limit at most, so that what is about
 * to be given up has been named before.
 */
export function patienceMs({ stallTimeoutMs, totalMs }: WaitLimits): number {
  return Math.min(patience.slowMs, stallTimeoutMs / 2, totalMs / 4);
}

/** What has been waited for long enough to be named, the longest first. */
export function worthTelling(
  underWay: readonly UnderWay[],
  nowMs: number,
  limits: WaitLimits,
): readonly Wait[] {
  const requests = requestWaits(underWay, nowMs, limits);
  const pauses = underWay.flatMap((one) => (one.kind === "pause" ? pauseWait(one, nowMs, limits) : []));
  // go waits for what the guard waits for: that is told already.
  const waitsForUs = underWay.some(({ kind }) => kind === "request" || kind === "pause");
  const commands = underWay.flatMap((one) =>
    one.kind === "command" ? commandWait(one, nowMs, limits, waitsForUs) : [],
  );
  const told = [...requests, ...pauses, ...commands].toSorted((a, b) => b.forMs - a.forMs);
  if (told.length > 0 || underWay.some(({ kind }) => kind !== "step")) return told;
  return underWay.flatMap((one) => (one.kind === "step" ? stepWait(one, nowMs, limits) : []));
}

/** One a host: 32 transfers that wait for one dead mirror are one wait. */
function requestWaits(underWay: readonly UnderWay[], nowMs: number, limits: WaitLimits): Wait[] {
  const byHost = new Map<string, (UnderWay & { kind: "request" })[]>();
  for (const one of underWay) {
    if (one.kind === "request") byHost.set(one.host, [...(byHost.get(one.host) ?? []), one]);
  }
  return [...byHost].flatMap(([host, requests]) => {
    const late = requests.filter((request) => isLate(request, nowMs, limits));
    const [longest] = late.toSorted((a, b) => a.sinceMs - b.sinceMs);
    if (longest === undefined) return [];
    const forMs = nowMs - longest.sinceMs;
    const others = late.length - 1;
    const beside = others > 0 ? `, and ${counted(others, "more request")} to it` : "";
    const brought = `${humaneBytes(longest.bytes)} so far`;
    return [
      {
        key: `request ${host}`,
        forMs,
        sentence: `Waiting for ${host}: ${inSeconds(forMs)} for ${longest.what}, ${brought}${beside}`,
        brief: `${host}: ${inSeconds(forMs)}, ${humaneBytes(longest.bytes)} of ${longest.what}`,
      },
    ];
  });
}

function isLate(request: UnderWay & { kind: "request" }, nowMs: number, limits: WaitLimits): boolean {
  const forMs = nowMs - request.sinceMs;
  const isSlow = request.bytes < (forMs / 1000) * leastBytesPerSecond;
  return forMs >= (isSlow ? patienceMs(limits) : patience.steadyMs);
}

/** The line that announced the pause has just been printed: only a long one is worth another. */
function pauseWait(pause: UnderWay & { kind: "pause" }, nowMs: number, limits: WaitLimits): Wait[] {
  const forMs = nowMs - pause.sinceMs;
  if (forMs < patienceMs(limits) || pause.untilMs <= nowMs) return [];
  const { host, what } = pause;
  const left = inSeconds(pause.untilMs - nowMs);
  return [
    {
      key: `pause ${host}`,
      forMs,
      sentence: `Waiting for ${inSeconds(forMs)} to ask ${host} again for ${what}, ${left} to go`,
      brief: `${host} is asked again in ${left}`,
    },
  ];
}

function commandWait(
  running: UnderWay & { kind: "command" },
  nowMs: number,
  limits: WaitLimits,
  waitsForUs: boolean,
): Wait[] {
  const { command, below } = running;
  const lock = below?.find((one) => one.lock !== undefined)?.lock;
  if (lock !== undefined) return lockWait(running, lock, nowMs, limits);
  const [other] = below === undefined ? [] : describeVersionControl(below);
  if (other !== undefined) {
    if (other.ageMs < patienceMs(limits)) return [];
    const since = inSeconds(other.ageMs);
    const about = other.place === "" ? "" : ` (${oneLine(other.place)})`;
    return [
      {
        key: `command ${command}`,
        forMs: other.ageMs,
        sentence: `Waiting for ${other.program}${about}: \`${command}\` has been running it for ${since}`,
        brief: `${other.program}${about}: ${since}`,
      },
    ];
  }
  if (running.saidMs === undefined) return [];
  const forMs = nowMs - running.saidMs;
  if (waitsForUs || forMs < Math.min(patience.silentMs, limits.totalMs / 4)) return [];
  const { direct = [] } = running;
  const whom = direct.length === 0 ? "a host that it asks itself" : `the host of ${firstOf(direct, 2)}`;
  const why =
    below === undefined
      ? `it may be waiting for git, or for ${whom}`
      : `it runs no git; it may be unpacking, or waiting for ${whom}`;
  return [
    {
      key: `command ${command}`,
      forMs,
      sentence: `\`${command}\` has said nothing for ${inSeconds(forMs)}: ${why}`,
      brief: `${command}: silent for ${inSeconds(forMs)}`,
    },
  ];
}

/** How long it has waited nobody tells: no longer than it has been silent, or at work where we do not hear it. */
function lockWait(
  { command, saidMs, sinceMs }: UnderWay & { kind: "command" },
  { path, holder }: AwaitedLock,
  nowMs: number,
  limits: WaitLimits,
): Wait[] {
  const forMs = nowMs - (saidMs ?? sinceMs);
  if (forMs < patienceMs(limits)) return [];
  const who = holder === undefined ? "another process" : `${oneLine(holder.program)} (process ${holder.id})`;
  const since = inSeconds(forMs);
  return [
    {
      key: `command ${command}`,
      forMs,
      sentence: `Waiting for a lock that ${who} holds: \`${command}\` wants ${oneLine(path)}, silent for ${since}`,
      brief: `lock of ${who}: ${since}`,
    },
  ];
}

function stepWait(step: UnderWay & { kind: "step" }, nowMs: number, { totalMs }: WaitLimits): Wait[] {
  const forMs = nowMs - step.sinceMs;
  if (forMs < Math.min(patience.stepMs, totalMs / 4)) return [];
  const sentence = `Still busy with ${step.name}, for ${inSeconds(forMs)}`;
  return [{ key: `step ${step.name}`, forMs, sentence, brief: `${step.name}: ${inSeconds(forMs)}` }];
}

/** Whole seconds, so that a status line does not flicker. */
function inSeconds(ms: number): string {
  const seconds = Math.max(ms < 1000 ? 0 : 1, Math.floor(ms / 1000));
  if (ms < 1000) return `${(ms / 1000).toFixed(1)} s`;
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Which waits get a line in a log now: the first at once, the next after 10 s, 20 s, 40 s, then one a minute. */
export function openPatience(): { due(waits: readonly Wait[], nowMs: number): readonly Wait[] } {
  const said = new Map<string, { atMs: number; pauseMs: number }>();
  return {
    due(waits, nowMs) {
      return waits.filter(({ key }) => {
        const before = said.get(key);
        if (before !== undefined && nowMs - before.atMs < before.pauseMs) return false;
        const pauseMs = before === undefined ? firstPauseMs : Math.min(longestPauseMs, 2 * before.pauseMs);
        said.set(key, { atMs: nowMs, pauseMs });
        return true;
      });
    },
  };
}
