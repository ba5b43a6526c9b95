// Connections to an origin as its server counts them: what is open, be it busy or idle. Whoever opens one asks here first.

import type { Socket } from "node:net";

import { slots } from "../core/slots.ts";
import { whenClosed } from "./closed-connection.ts";

export interface ConnectionPlaces {
  /**
   * A place for a connection that may be an idle one. The function gives it back, once the connection is idle or gone for
   * the server as well; undefined if the signal came first.
   */
  take(origin: string, signal: AbortSignal, most: number): Promise<(() => void) | undefined>;
  /** For one that has to be new: where it would be one too many, the idle one that lay longest is closed first. */
  takeForNew(origin: string, signal: AbortSignal, most: number): Promise<(() => void) | undefined>;
  /** Of a pool: its idle connections to an origin, the one that lies longest first. */
  counts(idle: (origin: string) => readonly Socket[]): void;
}

/** Nobody gets more than `mostPerOrigin`, whatever is wished for. */
export function connectionPlaces(mostPerOrigin: number): ConnectionPlaces {
  const places = slots(mostPerOrigin);
  const pools: ((origin: string) => readonly Socket[])[] = [];
  const allowed = (most: number): number => Math.min(most, mostPerOrigin);

  async function makeRoom(origin: string, most: number): Promise<void> {
    for (;;) {
      const idle = pools.flatMap((pool) => pool(origin)).filter(({ destroyed }) => !destroyed);
      const [oldest] = idle;
      if (oldest === undefined || places.taken(origin) + idle.length <= most) return;
      await new Promise<void>((resolve) => whenClosed(oldest, resolve));
    }
  }

  return {
    take: (origin, signal, most) => places.take(origin, signal, allowed(most)),
    async takeForNew(origin, signal, most) {
      const giveBack = await places.take(origin, signal, allowed(most));
      if (giveBack !== undefined) await makeRoom(origin, allowed(most));
      return giveBack;
    },
    counts: (idle) => {
      pools.push(idle);
    },
  };
}
