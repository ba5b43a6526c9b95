// The GitHub Actions runner: it reads commands from our output and from files it names. The only file that knows
// @actions/core.

import { appendFileSync, existsSync, statSync } from "node:fs";

import * as core from "@actions/core";

import { harmlessLine, splitLines } from "../../core/harmless.ts";
import type { Host } from "../../ports/host.ts";
import { messageOf } from "../node-fault.ts";
import { redaction } from "./redaction.ts";
import { limitSummary, summaryLimitBytes } from "./summary-limit.ts";

/** Everything goes to stdout and to the runner's files; what cannot be written is said in the log, and no more. */
export function githubHost(): Host {
  const secrets = redaction();
  const harmless = (text: string): string =>
    splitLines(secrets.redact(text))
      // Twice: a control character inside a secret is gone only now.
      .map((line) => secrets.redact(harmlessLine(line)))
      .join("\n");
  // Line by line, for core prints raw what it is given.
  const log = (text: string): void => splitLines(harmless(text)).forEach((line) => core.info(line));

  /** Without its file @actions/core would print the old `::set-output`, which a runner no longer takes. */
  function withFile(variable: string, lost: string, write: (path: string) => void): void {
    const path = process.env[variable] ?? "";
    const fault =
      path === ""
        ? `${variable} is not set`
        : existsSync(path)
          ? attempt(() => write(path))
          : `${variable} names ${path}, which is missing`;
    if (fault !== undefined) log(`${lost}: ${fault}.`);
  }

  return {
    name: "github",
    showsProgress: false,
    log,
    progress() {
      // A log cannot take a line back.
    },
    annotate({ level, title, message, file, line }) {
      const show = { error: core.error, warning: core.warning, notice: core.notice }[level];
      show(harmless(message), {
        title: harmless(title).replaceAll("\n", " "),
        ...(file !== undefined && { file }),
        ...(line !== undefined && { startLine: line }),
      });
    },
    mask(value) {
      const added = secrets.add(value);
      // add-mask prints the value: where no runner swallows that line, it would be the leak.
      if (process.env["GITHUB_ACTIONS"] === "true") added.forEach((form) => core.setSecret(form));
    },
    exportVariable(name, value) {
      withFile("GITHUB_ENV", `Later steps do not get ${name}`, () => core.exportVariable(name, value));
    },
    addPath(directory) {
      withFile("GITHUB_PATH", `Later steps do not find what is in ${directory}`, () =>
        core.addPath(directory),
      );
    },
    setOutput(name, value) {
      withFile("GITHUB_OUTPUT", `The output ${name} is not set`, () =>
        core.setOutput(name, secrets.redact(value)),
      );
    },
    saveState(name, value) {
      withFile("GITHUB_STATE", `The post step will not know ${name}`, () =>
        core.saveState(name, secrets.redact(value)),
      );
    },
    recallState: (name) => core.getState(name),
    writeSummary(markdown) {
      withFile("GITHUB_STEP_SUMMARY", "There is no job summary", (path) => {
        // One step, one limit: an earlier part of this summary counts, too.
        const room = summaryLimitBytes - statSync(path).size;
        appendFileSync(path, limitSummary(`${secrets.redact(markdown)}\n`, room));
      });
      return Promise.resolve();
    },
  };
}

/** What went wrong, in the system's words. */
function attempt(action: () => void): string | undefined {
  try {
    action();
    return undefined;
  } catch (thrown) {
    return messageOf(thrown);
  }
}
