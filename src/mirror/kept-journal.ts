// The journal of a chain. One that lives for hours forgets: first what came well in the end, then all but the last
// attempt at each file by each mirror, then the oldest. What a diagnosis needs is what failed last.

import type { Attempt } from "./journal.ts";

export interface Journal {
  /** One array for its whole life. */
  readonly attempts: readonly Attempt[];
  /** How many it has no more. */
  readonly forgotten: number;
  add(attempt: Attempt): void;
}

/** `mostKept`: Infinity where the chain ends with its run, whose report counts every attempt. */
export function openJournal(mostKept: number): Journal {
  const attempts: Attempt[] = [];
  let forgotten = 0;

  /** Down to three quarters, so that it is not looked through for every attempt. */
  function forget(): void {
    const target = Math.floor((mostKept * 3) / 4);
    for (const isIdle of [cameWell(attempts), saidAgain(attempts), () => true]) {
      let excess = attempts.length - target;
      if (excess <= 0) break;
      const kept = attempts.filter((attempt) => !isIdle(attempt) || --excess < 0);
      forgotten += attempts.length - kept.length;
      attempts.splice(0, attempts.length, ...kept);
    }
  }

  return {
    attempts,
    get forgotten() {
      return forgotten;
    },
    add(attempt) {
      attempts.push(attempt);
      if (attempts.length > mostKept) forget();
    },
  };
}

type IsIdle = (attempt: Attempt) => boolean;

/** Files whose last attempt brought them. */
function cameWell(attempts: readonly Attempt[]): IsIdle {
  const last = new Map(attempts.map((attempt) => [fileOf(attempt), attempt.outcome.kind]));
  return (attempt) => last.get(fileOf(attempt)) === "answered";
}

/** By a later attempt at the same file by the same mirror. */
function saidAgain(attempts: readonly Attempt[]): IsIdle {
  const key = (attempt: Attempt): string => `${attempt.mirror} ${fileOf(attempt)}`;
  const last = new Map(attempts.map((attempt) => [key(attempt), attempt]));
  return (attempt) => last.get(key(attempt)) !== attempt;
}

function fileOf({ subject: { module, version, file } }: Attempt): string {
  return `${module}@${version} ${file}`;
}
