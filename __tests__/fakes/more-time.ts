// Tests of what ends when its time is up, on a machine that may be too busy: to come as far as that in time, or to end then.

/** Runs with the first of these times, and with the next one where it did not come to pass in time; the last one counts anyhow. */
export async function withMoreTime<Ended>(
  times: readonly number[],
  run: (time: number) => Promise<Ended>,
  cameToPass: (ended: Ended) => boolean,
): Promise<Ended> {
  const [time = 0, ...longer] = times;
  const ended = await run(time);
  return longer.length === 0 || cameToPass(ended) ? ended : withMoreTime(longer, run, cameToPass);
}

/** The first of some runs that was quick enough, else the last: a busy machine is slow now and then, a defect always. */
export async function quickOnce<Ended>(
  run: () => Promise<Ended>,
  isQuick: (ended: Ended) => boolean,
): Promise<Ended> {
  return withMoreTime(Array<number>(8).fill(0), run, isQuick);
}
