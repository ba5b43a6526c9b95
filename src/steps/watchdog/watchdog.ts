// Looks, once a second, at what is under way, and says what has been waited for long enough: before a limit strikes.

import type { Plan } from "../../plan/plan.ts";
import { lookEveryMs, openPatience, patienceMs } from "../../report/patience.ts";
import type { UnderWay, WaitLimits } from "../../report/under-way.ts";
import { worthTelling } from "../../report/waiting.ts";
import type { World } from "../../ports/world.ts";
import type { Event } from "../../report/event.ts";
import { watchedHttp, watchedProcess, type WatchedProcess } from "./watched-world.ts";

export type WatchableWorld = Pick<World, "clock" | "http" | "process">;

export interface Watchdog<Kind extends WatchableWorld = World> {
  /** The same world; what is asked and started in it is seen. */
  readonly world: Kind;
  /** To be used instead of the `tell` it was given: it hears of the pauses between two attempts. */
  readonly tell: (event: Event) => void;
  /** Whom the run asks, and what go asks itself: to be named when they keep it waiting. */
  know(plan: Pick<Plan, "routes" | "files">): void;
  /** Runs a command of the user's own, whose output is not ours to see. */
  inFront: WatchedProcess["inFront"];
  /** Says nothing more, and leaves no timer and no status line behind. */
  close(): void;
}

export interface Watched {
  readonly tell: (event: Event) => void;
  /** What our own steps are at, besides requests and commands. */
  readonly steps: () => readonly (UnderWay & { readonly kind: "step" })[];
}

export function openWatchdog<Kind extends WatchableWorld>(
  world: Kind,
  limits: WaitLimits,
  { tell, steps }: Watched,
): Watchdog<Kind> {
  const { clock } = world;
  const http = watchedHttp(world.http, clock);
  const commands = watchedProcess(world.process, clock, patienceMs(limits));
  const pauses = new Map<string, UnderWay & { readonly kind: "pause" }>();
  const closed = new AbortController();
  const patience = openPatience();
  let isShown = false;
  let direct: readonly string[] = [];

  function say(underWay: readonly UnderWay[]): void {
    const nowMs = clock.nowMs();
    const waits = worthTelling(underWay, nowMs, limits);
    if (waits.length === 0 && !isShown) return;
    isShown = waits.length > 0;
    tell({ kind: "waited", waits, due: patience.due(waits, nowMs) });
  }

  async function watch(): Promise<void> {
    while ((await clock.sleep(lookEveryMs(limits), closed.signal)) === "slept") {
      const nowMs = clock.nowMs();
      for (const [host, { untilMs }] of pauses) if (untilMs <= nowMs) pauses.delete(host);
      const running = (await commands.underWay()).map((command) => ({ ...command, direct }));
      if (!closed.signal.aborted) say([...http.underWay(), ...pauses.values(), ...running, ...steps()]);
    }
  }
  void watch();

  return {
    world: { ...world, http, process: commands },
    know({ routes, files }) {
      http.know(routes.proxies.map(({ address }) => address));
      direct = [...new Set(files.filter((file) => file.direct).map(({ module }) => module))];
    },
    tell(event) {
      if (event.kind === "retried") {
        const { attempt, delayMs } = event;
        const [host, sinceMs] = [attempt.mirror, clock.nowMs()];
        const what = attempt.subject.module === "" ? attempt.subject.file : attempt.subject.module;
        pauses.set(host, { kind: "pause", host, what, sinceMs, untilMs: sinceMs + delayMs });
      }
      tell(event);
    },
    inFront: (command, run) => commands.inFront(command, run),
    close() {
      closed.abort();
      say([]);
    },
  };
}
