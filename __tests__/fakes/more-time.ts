// Tests of what ends when its time is up, on a machine that is too busy to come as far as that in time.

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
