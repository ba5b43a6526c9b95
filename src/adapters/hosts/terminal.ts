// A terminal, or a CI system that only keeps a log: everything for people goes to one stream, results are collected.

import { harmlessLine, splitLines } from "../../core/harmless.ts";
import type { Host } from "../../ports/host.ts";
import { paint, showsColour } from "./colour.ts";
import { redaction } from "./redaction.ts";
import { limitSummary } from "./summary-limit.ts";
import { wrapLine } from "./wrap.ts";

/** process.stderr, or what behaves like it. */
export interface TerminalStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface TerminalHost extends Host {
  /** What a GitHub host would hand to later steps; here nobody takes it. */
  readonly exported: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, string>;
  /** The summary so far, for whoever wants to print it last. */
  readonly summary: string;
}

/** Progress is a line that takes the place of the one before it, which not every terminal can do. */
export function clearsLines(
  stream: { readonly isTTY?: boolean },
  { TERM = "" }: Readonly<Record<string, string | undefined>>,
): boolean {
  return stream.isTTY === true && TERM !== "dumb";
}

const clearLine = "\r\u001b[2K";

export function terminalHost(
  stream: TerminalStream = process.stderr,
  isColoured = showsColour(stream, process.env),
  showsProgress = clearsLines(stream, process.env),
): TerminalHost {
  const secrets = redaction();
  const exported = new Map<string, string>();
  const outputs = new Map<string, string>();
  const state = new Map<string, string>();
  let shown = "";
  let summary = "";

  const linesOf = (text: string): string[] =>
    splitLines(secrets.redact(text)).map((line) => secrets.redact(harmlessLine(line)));
  function print(lines: readonly string[]): void {
    // In a file or a pipe a line stays a line: whoever searches it finds it whole.
    const shownLines = stream.isTTY ? lines.flatMap((line) => wrapLine(line, stream.columns ?? 0)) : lines;
    const text = shownLines.map((line) => `${line}\n`).join("");
    // A line of the log takes the place of the progress, which comes back below it.
    stream.write(shown === "" ? text : clearLine + text + shown);
  }

  return {
    name: "terminal",
    showsProgress,
    exported,
    outputs,
    get summary() {
      return summary;
    },
    log: (line, tone) => print(linesOf(line).map((one) => (isColoured ? paint(one, tone) : one))),
    progress(line) {
      if (!showsProgress) return;
      const [text = ""] = linesOf(line);
      // A line that wraps could not be taken back by \r. A terminal without a size says 0.
      const next = text.slice(0, Math.max(1, (stream.columns || 80) - 1));
      if (next === shown) return;
      shown = next;
      stream.write(clearLine + next);
    },
    annotate({ title, message, file, line }) {
      const place = file === undefined ? "" : `${file}:${line === undefined ? "" : `${line}:`} `;
      const [first = "", ...more] = linesOf(message);
      const head = linesOf(`${place}${title}`).join(" ");
      print([`${head}: ${first}`, ...more.map((rest) => `  ${rest}`)]);
    },
    mask(value) {
      secrets.add(value);
    },
    exportVariable(name, value) {
      exported.set(name, value);
    },
    addPath() {
      // There is no later step; our own children get their PATH from us.
    },
    setOutput(name, value) {
      outputs.set(name, secrets.redact(value));
    },
    saveState(name, value) {
      state.set(name, secrets.redact(value));
    },
    recallState: (name) => state.get(name) ?? "",
    writeSummary(markdown) {
      summary = limitSummary(`${summary}${secrets.redact(markdown)}\n`);
      return Promise.resolve();
    },
  };
}
