// What is said of a go command that lets one wait: whom it waits for, as far as the system tells.

import type { AwaitedLock } from "../ports/command.ts";
import { patience, patienceMs } from "./patience.ts";
import { firstOf, inSeconds, oneLine } from "./phrasing.ts";
import { describeVersionControl } from "./running-programs.ts";
import type { UnderWay, Wait, WaitLimits } from "./under-way.ts";

/** `waitsForUs`: go waits for what the guard waits for, and that is told already. None, or one. */
export function commandWait(
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
