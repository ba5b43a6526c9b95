// Events and the end of a run as lines for a log or a terminal. Pure: colours come in as a function.

import { quoteForeign } from "../core/harmless.ts";
import type { Finding } from "../diagnose/rule.ts";
import { changeHeadline } from "../diagnose/rules/changed-files.ts";
import { formatModuleVersion } from "../go/module-version.ts";
import type { Attempt } from "../mirror/journal.ts";
import { describeOutcome } from "../mirror/outcome-words.ts";
import type { Plan } from "../plan/plan.ts";
import type { Tone } from "../ports/host.ts";
import type { Event } from "./event.ts";
import { counted, firstOf, humaneBytes, humaneDuration, oneLine, retryReason } from "./phrasing.ts";
import type { Report } from "./report.ts";
import { verdictOf } from "./verdict.ts";

export type Style = (tone: Tone, text: string) => string;

export const unstyled: Style = (_, text) => text;

export interface TonedLine {
  readonly text: string;
  readonly tone?: Tone;
}

/** The lines that `make` gives, each with the tone that it gave the whole of it. */
export function tonedLines(make: (style: Style) => readonly string[]): readonly TonedLine[] {
  const tones = new Map<string, Tone>();
  const lines = make((tone, text) => {
    tones.set(text, tone);
    return text;
  });
  return lines.map((text) => {
    const tone = tones.get(text);
    return { text, ...(tone !== undefined && { tone }) };
  });
}

const mostModules = 5;

/** Everything that the program can say. None of the lines can be taken for a command of a runner. */
export function consoleLines(event: Event, style: Style = unstyled): readonly string[] {
  switch (event.kind) {
    case "planned":
      return plannedLines(event.plan, style);
    case "go-fetching":
      return [`No go is on PATH: fetching go${oneLine(event.version)} (${oneLine(event.asked)})`];
    case "go-installed": {
      const { version, goroot, asked, kept, ms } = event;
      const how = kept ? "was here already" : `was fetched and proved in ${humaneDuration(ms)}`;
      return [`No go was on PATH: go${oneLine(version)} (${oneLine(asked)}) ${how}, ${oneLine(goroot)}`];
    }
    case "configured": {
      const netrc = event.netrcFiles.length > 0 ? [`netrc lines are in ${firstOf(event.netrcFiles, 3)}`] : [];
      const exported = event.exported.length > 0 ? [`Later steps get ${firstOf(event.exported, 20)}`] : [];
      const unmasked =
        event.unmasked > 0
          ? [
              style(
                "warn",
                `${counted(event.unmasked, "password")} of a single character cannot be masked in the log: take a longer one`,
              ),
            ]
          : [];
      return [...netrc, ...exported, ...unmasked];
    }
    case "cache-restored":
      return [
        `Cache: restored ${humaneBytes(event.bytes)} in ${humaneDuration(event.ms)} from ${oneLine(event.matchedKey)}`,
      ];
    case "guarding": {
      const whose = event.reused ? "the guard of an earlier use" : "the guard";
      const why =
        event.differing.length > 0
          ? [
              `The guard of an earlier use has other settings (${firstOf(event.differing, 5)}), so it is not shared`,
            ]
          : [];
      return [...why, `Later steps download through ${whose}, until its post step`];
    }
    case "guard-ended": {
      const { requests, failed, replaced } = event;
      const ill = failed > 0 ? `, ${failed} of them without success` : "";
      const died = replaced > 0 ? `; ${replaced} of its processes died and were replaced` : "";
      return [`The guard answered ${counted(requests, "request")} of later steps${ill}${died}`];
    }
    case "cache-missed":
      return [`Cache: no entry for ${oneLine(event.key)} yet`];
    case "cache-skipped":
      return [style("dim", `Cache not used: ${oneLine(event.why)}`)];
    case "cache-found":
      return [`Cache: ${oneLine(event.key)} is there; nothing is downloaded (lookup-only)`];
    case "cache-saved":
      return [
        `Cache: saved ${humaneBytes(event.bytes)} in ${humaneDuration(event.ms)} as ${oneLine(event.key)}`,
      ];
    case "cache-not-saved":
      return [style("dim", `Cache not saved: ${oneLine(event.why)}`)];
    case "progressed":
      return [`${event.done} of ${counted(event.wanted, "file")}, ${humaneBytes(event.bytes)}`];
    case "waited":
      return event.due.map(({ sentence }) => style("dim", oneLine(sentence)));
    case "retried":
      return [
        style("dim", `Trying again in ${humaneDuration(event.delayMs)}: ${attemptLine(event.attempt)}`),
      ];
    case "moved-on":
      return [
        style("warn", `Moved on from ${oneLine(event.from)} to ${oneLine(event.to)}: ${oneLine(event.why)}`),
      ];
    case "evicted":
      return [style("warn", `Refused ${oneLine(event.file)}: ${oneLine(event.why)}`)];
    case "go-printed":
      return quoteForeign(event.line);
    case "go-failed": {
      const [first] = event.findings;
      const why = first === undefined ? "" : ` (${first.code}: ${oneLine(first.title)})`;
      return [style("dim", `go failed${why}; it runs again in ${humaneDuration(event.delayMs)}`)];
    }
    case "restored-file":
      return [style("warn", changeHeadline(oneLine(event.path))), ...quoteForeign(event.diff)];
    case "degraded":
      return [style("warn", `Went on without ${thing(event.without)}: ${oneLine(event.why)}`)];
    case "downloaded":
      return []; // the verdict says it
    case "failed":
      return event.findings.flatMap((finding, index) => [
        "",
        ...findingLines(finding, event.places?.[index], style),
      ]);
    case "undone":
      return [`Undone: ${oneLine(event.what)}`];
  }
}

/** The last words: the verdict, then what to do. One line if nothing is wrong. */
export function verdictLines(report: Report, style: Style = unstyled): readonly string[] {
  const { headline, toDo } = verdictOf(report);
  const tone = { ok: "good", degraded: "warn", failed: "bad" } as const;
  return [style(tone[report.outcome], headline), ...(toDo === "" ? [] : [toDo])];
}

/** The last words where the findings stand right above: how it ended, and where more is told. */
export function closingLines(report: Report, style: Style = unstyled): readonly string[] {
  const [first] = report.findings;
  if (report.outcome !== "failed" || report.cancelled === true || !first) return verdictLines(report, style);
  const ended = `Failed after ${humaneDuration(report.durationMs)}`;
  return [style("bad", `${ended}; \`go-mod-guard explain ${first.code}\` tells more`)];
}

/** One line of at most `width` columns: `[####····] 12 of 51 files, 3.4 MB`; the figures alone where it is narrow. */
export function progressBar(done: number, wanted: number, bytes: number, width: number): string {
  const figures = `${done} of ${counted(wanted, "file")}, ${humaneBytes(bytes)}`;
  const cells = Math.min(30, width - figures.length - 3);
  if (cells < 5) return figures.slice(0, Math.max(0, width));
  const share = wanted > 0 ? Math.min(1, Math.max(0, done / wanted)) : 0;
  const full = Math.floor(share * cells);
  return `[${"#".repeat(full)}${"·".repeat(cells - full)}] ${figures}`;
}

function plannedLines(plan: Plan, style: Style): string[] {
  const proxies = plan.routes.proxies.map(({ address }) => address);
  const asked = [...proxies, ...(plan.routes.closing === "end" ? [] : [plan.routes.closing])];
  const files =
    plan.files.length === 0 ? "nothing to download" : `${counted(plan.files.length, "file")} wanted`;
  const { goVersion, goSwitch } = plan;
  const go =
    goSwitch === undefined ? goVersion : `${goVersion}, then go${goSwitch.version} (${goSwitch.asked})`;
  return [
    `${oneLine(go)}, ${files}, from ${asked.length === 0 ? "nowhere" : firstOf(asked, 8)}`,
    ...plan.contradictions.map(({ sentence, advice }) =>
      style("warn", `${oneLine(sentence)} ${oneLine(advice)}`),
    ),
  ];
}

function findingLines(finding: Finding, place: string | undefined, style: Style): string[] {
  const { code, title, because, advice, modules } = finding;
  const isToldAll = modules.every((module) => because.includes(`\`${module}\``));
  return [
    style("bad", `${place ? `${oneLine(place)}: ` : ""}${code}: ${oneLine(title)}`),
    oneLine(because),
    ...(modules.length > 1 && !isToldAll
      ? [`${counted(modules.length, "module")}: ${firstOf(modules, mostModules)}`]
      : []),
    ...advice.map((step, index) => `${index + 1}. ${oneLine(step)}`),
    style("dim", retryReason(finding)),
  ];
}

function attemptLine(tried: Attempt): string {
  const { subject, mirror, attempt } = tried;
  const what = subject.module === "" ? subject.file : formatModuleVersion(subject);
  return oneLine(`${mirror} ${describeOutcome(tried)} for ${what} (attempt ${attempt})`);
}

function thing(without: (Event & { kind: "degraded" })["without"]): string {
  switch (without) {
    case "cache":
    case "guard":
    case "report":
    case "tool cache":
      return `the ${without}`;
    case "prefetch":
      return "prefetching";
    case "summary":
      return "the job summary";
    case "state":
      return "the state for the post step";
    case "netrc":
      return "a part of netrc";
    case "survey":
      return "a part of the survey";
  }
}
