// What go waits for at a guard: who was asked so far for each request under way, in vain, and for how long.

import { leastBytesPerSecond } from "../../core/least-speed.ts";
import { parseProxyPath } from "../../go/proxy-path.ts";
import { subjectOf } from "../../guard/subject.ts";
import type { GuardRecord } from "../../guard/records.ts";
import type { Attempt } from "../../mirror/journal.ts";
import type { Clock } from "../../ports/clock.ts";
import type { UnderWay } from "../../report/under-way.ts";
import { nameOfPath } from "../watchdog/watched-world.ts";

export interface Waits {
  /** To be called when go asks; what it gives, when go is answered, well or not. */
  asked(path: string): (answeredWell: boolean) => void;
  attempted(attempt: Attempt): void;
  /** What has no answer yet, each with what it met so far. */
  unanswered(): readonly GuardRecord[];
}

/** Shorter waits are nobody's question. */
const longMs = 10_000;

type Request = UnderWay & { readonly kind: "request" };

interface Open {
  readonly path: string;
  readonly subject: Attempt["subject"];
  readonly sinceMs: number;
  readonly attempts: Attempt[];
}

/** `requests` are those to mirrors that are under way; `onWaited` hears of an answer that came late, but well. */
export function openWaits(
  clock: Pick<Clock, "nowMs">,
  requests: () => readonly Request[],
  onWaited: (record: GuardRecord) => void,
): Waits {
  const open = new Set<Open>();
  return {
    asked(path) {
      const asked = parseProxyPath(path);
      if (asked === undefined) return () => {};
      const entry: Open = { path, subject: subjectOf(asked), sinceMs: clock.nowMs(), attempts: [] };
      open.add(entry);
      return (answeredWell) => {
        open.delete(entry);
        const nowMs = clock.nowMs();
        const [forMs, last] = [nowMs - entry.sinceMs, entry.attempts.at(-1)];
        if (!answeredWell || forMs < longMs || last === undefined) return;
        const { attempts, mirror } = { attempts: entry.attempts.length, mirror: last.mirror };
        onWaited({ kind: "waited", atMs: nowMs, path, forMs, mirror, attempts, bytes: last.bytes });
      };
    },
    attempted(attempt) {
      for (const entry of open) if (isSame(entry.subject, attempt.subject)) entry.attempts.push(attempt);
    },
    unanswered() {
      const nowMs = clock.nowMs();
      return [...open].map((entry) => {
        const now = requests().filter(({ what }) => what === nameOfPath(entry.path));
        const attempts = [...entry.attempts, ...now.map((request) => soFar(request, entry, nowMs))];
        return { kind: "refused", atMs: nowMs, path: entry.path, gaveUp: true, attempts };
      });
    },
  };
}

function isSame(one: Attempt["subject"], other: Attempt["subject"]): boolean {
  return one.module === other.module && one.version === other.version && one.file === other.file;
}

/** An attempt that has come to no end yet. */
function soFar(request: Request, open: Open, nowMs: number): Attempt {
  const { host, bytes, sinceMs } = request;
  const totalMs = nowMs - sinceMs;
  const base = host.includes("://") ? host : `https://${host}`;
  const stalled = { kind: "stalled", afterMs: totalMs, bytes } as const;
  return {
    startedMs: sinceMs,
    mirror: host,
    url: `${base.replace(/\/$/, "")}/${open.path}`,
    subject: open.subject,
    attempt: open.attempts.length + 1,
    outcome: bytes < (totalMs / 1000) * leastBytesPerSecond ? stalled : { kind: "abandoned" },
    bytes,
    totalMs,
  };
}
