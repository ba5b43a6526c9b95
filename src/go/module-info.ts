// The .info of a module version (https://go.dev/ref/mod#goproxy-protocol), read as strictly as encoding/json reads it
// into Go's RevInfo (cmd/go/internal/modfetch/repo.go) and written as Go writes one that it did not get from git.

import type { Result } from "../core/result.ts";
import { err, ok } from "../core/result.ts";

export interface ModuleInfo {
  readonly Version: string;
  /** RFC 3339, as Go formats it. Absent where there is none, or Go's zero time. */
  readonly Time?: string;
}

/** In a sentence's second half: "is not JSON", "has no Version". */
export type InfoFault = string;

const zeroTime = "0001-01-01T00:00:00Z";
// RFC 3339, and what Go forgives beside it: an hour of one digit, a comma for the point (time/format_rfc3339.go,
// parseStrictRFC3339, whose strictness is switched off). An offset of a day or more it reads as well, but cannot write.
const rfc3339 =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):([0-5]\d):([0-5]\d)(?:[.,](\d+))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * What else is in it is dropped. A file in which two keys could mean the same field is refused, because
 * Go matches keys without regard to case and its answer would depend on their order.
 */
export function parseInfo(bytes: Uint8Array): Result<ModuleInfo, InfoFault> {
  const parsed = parseObject(bytes);
  if (!parsed.ok) return parsed;

  const version = fieldOf(parsed.value, /^version$/iu);
  if (!version.ok) return version;
  if (typeof version.value !== "string" || version.value === "") return err("has no Version");

  const time = fieldOf(parsed.value, /^time$/iu);
  if (!time.ok) return time;
  if (time.value === undefined || time.value === null) return ok({ Version: version.value });
  const normal = typeof time.value === "string" ? normaliseTime(time.value) : undefined;
  if (normal === undefined) return err("has a Time that is none");

  return ok(normal === zeroTime ? { Version: version.value } : { Version: version.value, Time: normal });
}

/** With Version and Time alone, in the bytes that Go would write, so that Go never rewrites the file. */
export function formatInfo({ Version, Time }: ModuleInfo): string {
  return JSON.stringify({ Version, Time: Time ?? zeroTime });
}

function parseObject(bytes: Uint8Array): Result<Record<string, unknown>, InfoFault> {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's words quote the text, which may be a whole page of HTML.
    return err("is not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return err("is not a JSON object");
  return ok({ ...value });
}

function fieldOf(object: Record<string, unknown>, name: RegExp): Result<unknown, InfoFault> {
  const keys = Object.keys(object).filter((key) => name.test(key));
  const [key] = keys;
  if (keys.length > 1) return err(`has ${keys.map((twin) => JSON.stringify(twin)).join(" and ")}`);
  return ok(key === undefined ? undefined : object[key]);
}

/** As time.MarshalJSON writes it: at most nanoseconds, no zeros at the end, Z for UTC. Undefined if it is no time. */
function normaliseTime(text: string): string | undefined {
  const found = rfc3339.exec(text);
  if (found === null) return undefined;
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "", fraction = "", zone = ""] =
    found;
  if (Number(hour) > 23 || Number(month) < 1 || Number(month) > 12) return undefined;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return undefined;

  const nanoseconds = fraction.slice(0, 9).replace(/(?<!0)0+$/, "");
  const point = nanoseconds === "" ? "" : `.${nanoseconds}`;
  return `${year}-${month}-${day}T${hour.padStart(2, "0")}:${minute}:${second}${point}${/^[+-]00:00$/.test(zone) ? "Z" : zone}`;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
