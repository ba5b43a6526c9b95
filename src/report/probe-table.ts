// What the probes saw as a table for people, and as one line where all is well.

import type { Probe } from "../diagnose/probe.ts";
import type { Tone } from "../ports/host.ts";
import { unstyled, type Style } from "./console.ts";
import { counted, humaneDuration, oneLine } from "./phrasing.ts";

/** ✓ it works · ✗ it does not · ! worth a look, and no reason for a failure. */
const marks = { good: "✓", bad: "✗", warn: "!" } as const satisfies Partial<Record<Tone, string>>;
const longestDetail = 160;

/** A line a probe, the columns aligned; the name of a target stands where it begins. */
export function probeTable(probes: readonly Probe[], style: Style = unstyled): readonly string[] {
  const rows = probes.map((probe, index) => ({
    tone: toneOf(probe),
    target: probes[index - 1]?.target === probe.target ? "" : oneLine(probe.target),
    stage: probe.stage,
    time: humaneDuration(probe.ms),
    detail: shorten(oneLine(probe.detail)),
  }));
  const widest = (cells: readonly string[]): number => Math.max(0, ...cells.map((cell) => cell.length));
  const [targets, stages, times] = [
    widest(rows.map(({ target }) => target)),
    widest(rows.map(({ stage }) => stage)),
    widest(rows.map(({ time }) => time)),
  ];
  return rows.map(({ tone, target, stage, time, detail }) =>
    [
      style(tone, marks[tone]),
      style("strong", target.padEnd(targets)),
      stage.padEnd(stages),
      style("dim", time.padStart(times)),
      tone === "bad" ? style("bad", detail) : detail,
    ].join("  "),
  );
}

/** All is well: who answered, and how fast. */
export function wellLine(probes: readonly Probe[], style: Style = unstyled): string {
  const answers = probes.filter(
    ({ stage, ok }) => ok && (stage === "http" || stage === "file" || stage === "ssh"),
  );
  const named = answers.slice(0, 3).map(({ target, ms }) => `${oneLine(target)} in ${humaneDuration(ms)}`);
  const more = answers.length - named.length;
  const who = [...named, ...(more > 0 ? [`${counted(more, "more host")}`] : [])].join(", ");
  return `${style("good", marks.good)} All is well: ${counted(probes.length, "probe")}${who === "" ? "" : `; answered: ${who}`}`;
}

/** Those that are worth a look where nothing is wrong. */
export function remarkable(probes: readonly Probe[]): readonly Probe[] {
  return probes.filter((probe) => toneOf(probe) !== "good");
}

function toneOf({ ok, aside }: Probe): "good" | "bad" | "warn" {
  if (aside === true) return "warn";
  return ok ? "good" : "bad";
}

function shorten(detail: string): string {
  return detail.length <= longestDetail ? detail : `${detail.slice(0, longestDetail - 1)}…`;
}
