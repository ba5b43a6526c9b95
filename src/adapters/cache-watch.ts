// Notices that a cache transfer stands still. @actions/cache has no stall limit and no way to abort: a service that
// accepts and never answers keeps it for 15 minutes, a trickling download for ever.

import { leastBytesPerSecond } from "../core/least-speed.ts";
import type { Clock } from "../ports/clock.ts";
import type { Files } from "../ports/files.ts";

export interface CacheWatch {
  /** Takes each line that the child prints, as it comes. */
  hear(line: string): void;
  /** Ends with the reason as soon as the transfer has stood still for too long, or undefined when `over` aborts. */
  untilStalled(over: AbortSignal): Promise<string | undefined>;
}

/** The library asks five times, up to half a minute in all; by then the modules would be here without it. */
const hopeless = /^Attempt ([3-9]) of \d+ failed with error: (.*?)\.? Retrying request in /;

/** Measures by the archive that grows in `temporary`, and by what the library says that it sent. */
export function cacheWatch(parts: {
  readonly clock: Clock;
  readonly files: Files;
  readonly temporary: string;
  readonly verb: "restore" | "lookup" | "save";
  readonly stallMs: number;
}): CacheWatch {
  const { clock, files, temporary, stallMs } = parts;
  let sentBytes = 0;
  // Packing and unpacking are local work, slow disks included; only the overall deadline is for them.
  let working = parts.verb === "save";
  let failure: string | undefined;

  function hear(line: string): void {
    if (line.startsWith("::debug::Reserving Cache")) working = false;
    if (line.startsWith("Cache Size: ")) working = true;
    const sent = /^Sent (\d+) of \d+ /.exec(line);
    if (sent) sentBytes = Number(sent[1]);
    const retry = hopeless.exec(line);
    if (retry) failure = `${Number(retry[1])} attempts failed: ${retry[2]}`;
  }

  async function movedBytes(): Promise<number> {
    let bytes = sentBytes;
    for (const name of await files.list(temporary)) {
      for (const archive of ["cache.tzst", "cache.tgz"]) {
        bytes += (await files.stat(`${temporary}/${name}/${archive}`))?.sizeBytes ?? 0;
      }
    }
    return bytes;
  }

  async function untilStalled(over: AbortSignal): Promise<string | undefined> {
    let samples: { readonly atMs: number; readonly bytes: number }[] = [];
    for (;;) {
      if ((await clock.sleep(Math.min(1000, stallMs / 10), over)) === "aborted") return undefined;
      if (failure !== undefined) return failure;
      if (working) samples = [];
      const now = { atMs: clock.nowMs(), bytes: await movedBytes() };
      const windowStart = samples.findLast(({ atMs }) => now.atMs - atMs >= stallMs);
      samples.push(now);
      if (windowStart === undefined) continue;
      const moved = now.bytes - windowStart.bytes;
      if (moved < (leastBytesPerSecond * (now.atMs - windowStart.atMs)) / 1000) {
        return `only ${moved} bytes moved in ${((now.atMs - windowStart.atMs) / 1000).toFixed(0)} s`;
      }
      samples = samples.slice(samples.indexOf(windowStart));
    }
  }

  return { hear, untilStalled };
}
