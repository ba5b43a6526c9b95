// Durations as they are written: 20s, 5m, 1h30m. In the program they are milliseconds.

import { err, ok, type Result } from "../core/result.ts";

const written = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/;
const longestMs = 24 * 3_600_000;

/**
 * Milliseconds of `20s`, `5m`, `1h30m`: whole hours, minutes and seconds in this order, from one second to a day.
 * The error is the end of a sentence that begins with the value.
 */
export function parseDuration(text: string): Result<number, string> {
  if (/^\d+(\.\d+)?$/.test(text)) {
    return err(`has no unit; write ${/^[1-9]\d{0,3}$/.test(text) ? `\`${text}s\`` : "`20s`"} or \`5m\`.`);
  }
  const parts = written.exec(text);
  if (text === "" || parts === null) {
    const meant = meantBy(text);
    const advice =
      meant === undefined
        ? "write hours, minutes and seconds like `20s`, `5m` or `1h30m`."
        : `did you mean \`${formatDuration(meant)}\`?`;
    return err(`is not a duration; ${advice}`);
  }
  const [hours, minutes, seconds] = parts.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const durationMs = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000;
  if (durationMs < 1000) return err("is too short; write at least `1s`.");
  if (durationMs > longestMs) return err("is too long; write at most `24h`.");
  return ok(durationMs);
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const part = /^[\s,]*(\d{1,9}(?:\.\d{1,9})?)\s*(ms|milli|s|m|h|d)[a-z]*\.?/i;

/** What `1.5h`, `5 min`, `30m1h` or `500ms` say, in what can be written here; undefined if that is not to be seen. */
function meantBy(text: string): number | undefined {
  let [rest, sum] = [text, 0];
  while (rest !== "") {
    const read = part.exec(rest);
    if (read === null) return undefined;
    const unit = (read[2] ?? "").toLowerCase().replace("milli", "ms");
    sum += Number(read[1]) * (unitMs[unit] ?? 0);
    rest = rest.slice(read[0].length);
  }
  return Math.min(Math.max(Math.round(sum / 1000) * 1000, 1000), longestMs);
}

/** The shortest way to write it; whole seconds only, anything less is dropped. */
export function formatDuration(durationMs: number): string {
  const whole = Math.floor(durationMs / 1000);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const seconds = whole % 60;
  const parts = [hours > 0 && `${hours}h`, minutes > 0 && `${minutes}m`, seconds > 0 && `${seconds}s`];
  return parts.filter((part) => part !== false).join("") || "0s";
}
