// The two lines that every report begins with: what came of it, and what to do.

import { counted, humaneBytes, humaneDuration, oneLine, retrySentence } from "./phrasing.ts";
import { modulesInPlace, type Report } from "./report.ts";

export interface Verdict {
  readonly headline: string;
  /** "" if there is nothing to do. */
  readonly toDo: string;
}

export function verdictOf(report: Report): Verdict {
  switch (report.outcome) {
    case "ok":
      return { headline: figures(report), toDo: remarks(report) };
    case "degraded": {
      const without = [...new Set(report.degraded.map((one) => oneLine(one.without)))].join(", ");
      const whys = report.degraded.map(({ why }) => oneLine(why)).join("; ");
      return {
        headline: `${figures(report)}; went on without: ${without}`,
        toDo: `Nothing is lost but time: ${whys}${remarks(report, " ")}`,
      };
    }
    case "failed": {
      if (report.cancelled === true) {
        return {
          headline: `Cancelled after ${humaneDuration(report.durationMs)}, before everything was in place`,
          toDo: "",
        };
      }
      const [first, ...others] = report.findings;
      if (!first) {
        return {
          headline: "The download failed, and nothing tells why",
          toDo: "Run `go mod download -x` and report what it prints.",
        };
      }
      const more = others.length > 0 ? ` (and ${counted(others.length, "more finding")})` : "";
      const advice = first.advice[0] ?? first.because;
      return {
        headline: `${first.code}: ${oneLine(first.title)}${more}`,
        toDo: `${oneLine(advice)} ${retrySentence(first)}`,
      };
    }
  }
}

/** What a run that went well still has to say. */
function remarks({ findings }: Report, before = ""): string {
  const said = findings.map(({ code, title, advice }) => oneLine(`${code}: ${title}. ${advice[0] ?? ""}`));
  return said.length === 0 ? "" : before + said.join(" ");
}

/** Modules, bytes, seconds, cache: all that a run with nothing wrong has to say. */
function figures(report: Report): string {
  const { modules, cache, durationMs } = report;
  const inCache = cache.hit
    ? ", cache hit"
    : cache.matchedKey !== ""
      ? ", cache: started from an older entry"
      : cache.restoreMs > 0
        ? ", no cache entry"
        : "";
  const time = humaneDuration(durationMs);
  if (modules.wanted === 0) return `Nothing to download (${time}${inCache})`;
  const count = counted(modulesInPlace(report), "module");
  if (modules.bytes === 0 && modules.present === modules.wanted) {
    return `${count} in place already (${time}${inCache})`;
  }
  return `${count} in place: ${humaneBytes(modules.bytes)} fetched in ${time}${inCache}`;
}
