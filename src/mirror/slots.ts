// At most so many at once to one origin, first come first served. Outside the connection pool, where a request that
// waits cannot be aborted (and its waiting would look like a stall).

export interface Slots {
  /**
   * Waits for a place. The function gives it back; undefined if the signal came first. `most`: how many there may be
   * for whoever asks, if not as many as for everybody.
   */
  take(origin: string, signal: AbortSignal, most?: number): Promise<(() => void) | undefined>;
  /** A place where one is free and nobody waits for it. */
  takeNow(origin: string): (() => void) | undefined;
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

export function slots(perOrigin: number): Slots {
  const origins = new Map<string, Origin>();

  function of(name: string): Origin {
    const origin = origins.get(name) ?? { taken: 0, waiting: new Set() };
    origins.set(name, origin);
    return origin;
  }

  function placeNow(name: string, most: number): (() => void) | undefined {
    const origin = of(name);
    return origin.taken < most && origin.waiting.size === 0 ? place(name, origin) : undefined;
  }

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
    takeNow: (name) => placeNow(name, perOrigin),
    take(name, signal, most = perOrigin) {
      if (signal.aborted) return Promise.resolve(undefined);
      const now = placeNow(name, most);
      if (now !== undefined) return Promise.resolve(now);
      const origin = of(name);
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
