// What is being waited for, in words. Pure: the watchdog brings what is under way and the time.

import { leastBytesPerSecond } from "../core/least-speed.ts";
import { commandWait } from "./command-wait.ts";
import { patience, patienceMs } from "./patience.ts";
import { counted, humaneBytes, inSeconds } from "./phrasing.ts";
import type { UnderWay, Wait, WaitLimits } from "./under-way.ts";

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

function stepWait(step: UnderWay & { kind: "step" }, nowMs: number, { totalMs }: WaitLimits): Wait[] {
  const forMs = nowMs - step.sinceMs;
  if (forMs < Math.min(patience.stepMs, totalMs / 4)) return [];
  const sentence = `Still busy with ${step.name}, for ${inSeconds(forMs)}`;
  return [{ key: `step ${step.name}`, forMs, sentence, brief: `${step.name}: ${inSeconds(forMs)}` }];
}
