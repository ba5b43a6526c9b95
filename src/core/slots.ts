// At most so many at once to one origin, first come first served. Outside the connection pool, where a request that
// waits cannot be aborted (and its waiting would look like a stall).

export interface Slots {
  /**
   * Waits for a place. The function gives it back; undefined if the signal came first. `most`: how many there may be
   * for whoever asks, if not as many as for everybody.
   */
  take(origin: string, signal: AbortSignal, most?: number): Promise<(() => void) | undefined>;
  taken(origin: string): number;
}

interface Waiting {
  readonly most: number;
  onTurn(): void;
}

interface Origin {
  taken: number;
  readonly waiting: Set<Waiting>;
}

/** `perOrigin`: how many at once, for whoever names no number of his own. */
export function slots(perOrigin: number): Slots {
  const origins = new Map<string, Origin>();

  function place(name: string, origin: Origin): () => void {
    origin.taken++;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      origin.taken--;
      for (const next of origin.waiting) {
        if (origin.taken >= next.most) break;
        origin.waiting.delete(next);
        next.onTurn();
      }
      if (origin.taken === 0 && origin.waiting.size === 0) origins.delete(name);
    };
  }

  return {
    taken: (name) => origins.get(name)?.taken ?? 0,
    take(name, signal, most = perOrigin) {
      if (signal.aborted) return Promise.resolve(undefined);
      const origin = origins.get(name) ?? { taken: 0, waiting: new Set() };
      origins.set(name, origin);
      if (origin.taken < most && origin.waiting.size === 0) return Promise.resolve(place(name, origin));
      return new Promise((resolve) => {
        const onAbort = (): void => {
          origin.waiting.delete(waiting);
          resolve(undefined);
        };
        const waiting: Waiting = {
          most,
          onTurn() {
            signal.removeEventListener("abort", onAbort);
            resolve(place(name, origin));
          },
        };
        origin.waiting.add(waiting);
        signal.addEventListener("abort", onAbort, { once: true });
      });
    },
  };
}
