// Says what happens, as it happens: events become lines for the host. Keeps what the report needs of them.

import { consoleLines, progressBar, tonedLines, type TonedLine } from "../report/console.ts";
import type { Event } from "../report/event.ts";
import type { World } from "../ports/world.ts";

export interface Telling {
  readonly tell: (event: Event) => void;
  /** What we went on without, in order, each once. */
  readonly degraded: readonly { readonly without: string; readonly why: string }[];
}

/** Where no line can be taken back, progress is worth one only so often; the same holds for retries and moves. */
const progressEveryMs = 5_000;
const barWidth = 79;

export function openTelling({ clock, host }: Pick<World, "clock" | "host">): Telling {
  const degraded: { without: string; why: string }[] = [];
  let saidMs = clock.nowMs();
  // What the run begins with is worth a line only where something more than the verdict follows.
  let heldBack: TonedLine | undefined;

  const linesOf = (event: Event): readonly TonedLine[] => tonedLines((style) => consoleLines(event, style));

  function say(lines: readonly TonedLine[]): void {
    if (lines.length === 0) return;
    if (heldBack !== undefined) host.log(heldBack.text, heldBack.tone);
    heldBack = undefined;
    lines.forEach(({ text, tone }) => host.log(text, tone));
  }

  /** A mirror that is down is down for every file: one line says it. The report has the figures. */
  const troublesSaidMs = new Map<string, number>();
  function tellTrouble(event: Event & { kind: "retried" | "moved-on" }): void {
    const key =
      event.kind === "retried"
        ? `${event.attempt.mirror} ${event.attempt.outcome.kind}`
        : `${event.from} ${event.to} ${event.why}`;
    const nowMs = clock.nowMs();
    if (nowMs - (troublesSaidMs.get(key) ?? -Infinity) < progressEveryMs) return;
    troublesSaidMs.set(key, nowMs);
    say(linesOf(event));
  }

  /** One line for both: how far it is, and what is waited for meanwhile. */
  const status = { progress: "", figures: "", wait: "" };
  function showStatus(): void {
    const { progress, figures, wait } = status;
    host.progress(wait === "" ? progress : [figures, wait].filter((part) => part !== "").join("; "));
  }

  function tellWaits(event: Event & { kind: "waited" }): void {
    status.wait = event.waits[0]?.brief ?? "";
    showStatus();
    if (!host.showsProgress) say(linesOf(event));
  }

  function tellProgress(event: Event & { kind: "progressed" }): void {
    const { done, wanted, bytes } = event;
    status.progress = done < wanted ? progressBar(done, wanted, bytes, barWidth) : "";
    status.figures = done < wanted ? (consoleLines(event)[0] ?? "") : "";
    showStatus();
    const nowMs = clock.nowMs();
    if (done === wanted || nowMs - saidMs < progressEveryMs) return;
    saidMs = nowMs;
    if (!host.showsProgress) say(linesOf(event));
  }

  return {
    degraded,
    tell(happened) {
      const event = host.name === "terminal" ? onTerminal(happened) : happened;
      if (event === undefined) return;
      if (event.kind === "progressed") return tellProgress(event);
      if (event.kind === "waited") return tellWaits(event);
      if (event.kind === "retried" || event.kind === "moved-on") return tellTrouble(event);
      if (event.kind === "degraded" && !degraded.some(({ why }) => why === event.why)) {
        degraded.push({ without: event.without, why: event.why });
      }
      const lines = linesOf(event);
      if (event.kind === "planned") [heldBack] = lines;
      say(event.kind === "planned" ? lines.slice(1) : lines);
    },
  };
}

/** Without what is of use only where other steps come later; on a laptop nobody expects them, nor a cache. */
function onTerminal(event: Event): Event | undefined {
  if (event.kind === "cache-not-saved" || event.kind === "cache-skipped") return undefined;
  return event.kind === "configured" ? { ...event, exported: [] } : event;
}
