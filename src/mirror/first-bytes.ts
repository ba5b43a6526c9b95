// How soon each mirror begins to answer in this run: what late means for it, and how many second requests it may get.

/** Less than this is nobody's fault: a lost packet costs about as much (RFC 6298 has 200 ms at the least, in practice). */
export const leastLateMs = 250;
/** Before that nobody knows what is usual. */
const leastSamples = 10;
const keptSamples = 100;
/** Second requests: one in ten, and a few that a short run can make use of. */
const freeHedges = 2;
const answersPerHedge = 10;

export interface FirstBytes {
  heard(mirror: string, firstByteMs: number): void;
  /** It was given up before it began to answer, and would have taken at least as long. No answer: it may be dead. */
  outlasted(mirror: string, waitedMs: number): void;
  /** The 95th percentile of what was heard last, never under 250 ms; undefined while too little was heard. */
  lateAfterMs(mirror: string): number | undefined;
  /** Takes one of the second requests that this mirror may cause, to be given back if it is not sent; undefined if none is left. */
  takeHedge(mirror: string): (() => void) | undefined;
}

interface Heard {
  /** The last ones, the oldest first. */
  readonly samplesMs: number[];
  answers: number;
  hedges: number;
}

export function openFirstBytes(): FirstBytes {
  const all = new Map<string, Heard>();

  function of(mirror: string): Heard {
    const known = all.get(mirror) ?? { samplesMs: [], answers: 0, hedges: 0 };
    all.set(mirror, known);
    return known;
  }

  return {
    heard(mirror, firstByteMs) {
      const heard = of(mirror);
      heard.answers++;
      keep(heard.samplesMs, firstByteMs);
    },
    outlasted: (mirror, waitedMs) => keep(of(mirror).samplesMs, waitedMs),
    lateAfterMs(mirror) {
      const { samplesMs, answers } = of(mirror);
      if (answers < leastSamples) return undefined;
      const slow = samplesMs.filter((sampleMs) => sampleMs > leastLateMs).sort((one, other) => one - other);
      const above = samplesMs.length - Math.ceil(samplesMs.length * 0.95);
      return slow.at(-1 - above) ?? leastLateMs;
    },
    takeHedge(mirror) {
      const heard = of(mirror);
      if (heard.hedges >= freeHedges + Math.floor(heard.answers / answersPerHedge)) return undefined;
      heard.hedges++;
      return () => {
        heard.hedges--;
      };
    },
  };
}

function keep(samplesMs: number[], sampleMs: number): void {
  samplesMs.push(sampleMs);
  if (samplesMs.length > keptSamples) samplesMs.shift();
}
