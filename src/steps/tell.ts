// Says what happens, as it happens: events become lines for the host. Keeps what the report needs of them.

import { consoleLines, progressBar } from "../report/console.ts";
import type { Event } from "../report/event.ts";
import type { World } from "../ports/world.ts";

export interface Telling {
  readonly tell: (event: Event) => void;
  /** What we went on without, in order, each once. */
  readonly degraded: readonly { readonly without: string; readonly why: string }[];
}

/** Where no line can be taken back, progress is worth one only so often. */
const progressEveryMs = 5_000;
const barWidth = 79;

export function openTelling({ clock, host }: Pick<World, "clock" | "host">): Telling {
  const degraded: { without: string; why: string }[] = [];
  let saidMs = clock.nowMs();

  function tellProgress(event: Event & { kind: "progressed" }): void {
    const { done, wanted, bytes } = event;
    host.progress(done < wanted ? progressBar(done, wanted, bytes, barWidth) : "");
    const nowMs = clock.nowMs();
    if (done === wanted || nowMs - saidMs < progressEveryMs) return;
    saidMs = nowMs;
    if (!host.showsProgress) consoleLines(event).forEach((line) => host.log(line));
  }

  return {
    degraded,
    tell(event) {
      if (event.kind === "progressed") return tellProgress(event);
      // On a laptop nobody expects a cache.
      if (host.name === "terminal" && /^cache-(not-saved|skipped)$/.test(event.kind)) return;
      if (event.kind === "degraded" && !degraded.some(({ why }) => why === event.why)) {
        degraded.push({ without: event.without, why: event.why });
      }
      consoleLines(event).forEach((line) => host.log(line));
    },
  };
}
