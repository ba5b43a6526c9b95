// At most so many requests at once to one origin, first come first served. Outside the connection pool, where a
// request that waits cannot be aborted (and its waiting would look like a stall).

export interface Slots {
  /** Waits for a place. The function gives it back; undefined if the signal came first. */
  take(origin: string, signal: AbortSignal): Promise<(() => void) | undefined>;
}

interface Origin {
  free: number;
  readonly waiting: Set<() => void>;
}

export function slots(perOrigin: number): Slots {
  const origins = new Map<string, Origin>();

  function give(origin: Origin): () => void {
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const [next] = origin.waiting;
      if (next === undefined) origin.free++;
      else {
        origin.waiting.delete(next);
        next();
      }
    };
  }

  return {
    take(name, signal) {
      const origin = origins.get(name) ?? { free: perOrigin, waiting: new Set() };
      origins.set(name, origin);
      if (signal.aborted) return Promise.resolve(undefined);
      if (origin.free > 0) {
        origin.free--;
        return Promise.resolve(give(origin));
      }
      return new Promise((resolve) => {
        const onAbort = (): void => {
          origin.waiting.delete(onTurn);
          resolve(undefined);
        };
        const onTurn = (): void => {
          signal.removeEventListener("abort", onAbort);
          resolve(give(origin));
        };
        origin.waiting.add(onTurn);
        signal.addEventListener("abort", onAbort, { once: true });
      });
    },
  };
}
