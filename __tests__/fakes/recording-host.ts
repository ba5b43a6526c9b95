// A host that writes down what it is told.

import type { Annotation, Host } from "../../src/ports/host.ts";

export interface RecordingHost extends Host {
  readonly logged: string[];
  readonly shownProgress: string[];
  readonly annotations: Annotation[];
  /** In the clear: a test wants to see that the right values were masked. */
  readonly masked: string[];
  readonly exported: Record<string, string>;
  readonly paths: string[];
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  readonly summaries: string[];
  /** Every call in order, by its name and first argument; a masked value is "***". */
  readonly calls: string[];
}

/** `state` is what main saved, for a test of the post step. */
export function recordingHost(
  name: Host["name"] = "github",
  state: Readonly<Record<string, string>> = {},
): RecordingHost {
  const record = {
    logged: [] as string[],
    shownProgress: [] as string[],
    annotations: [] as Annotation[],
    masked: [] as string[],
    exported: {} as Record<string, string>,
    paths: [] as string[],
    outputs: {} as Record<string, string>,
    state: { ...state } as Record<string, string>,
    summaries: [] as string[],
    calls: [] as string[],
  };
  const called = (method: string, what: string): void => {
    record.calls.push(`${method} ${what}`);
  };
  return {
    name,
    showsProgress: name === "terminal",
    ...record,
    log(line) {
      called("log", line);
      record.logged.push(line);
    },
    progress(line) {
      called("progress", line);
      record.shownProgress.push(line);
    },
    annotate(annotation) {
      called("annotate", annotation.title);
      record.annotations.push(annotation);
    },
    mask(value) {
      called("mask", "***");
      record.masked.push(value.reveal());
    },
    exportVariable(variable, value) {
      called("exportVariable", variable);
      record.exported[variable] = value;
    },
    addPath(directory) {
      called("addPath", directory);
      record.paths.push(directory);
    },
    setOutput(output, value) {
      called("setOutput", output);
      record.outputs[output] = value;
    },
    saveState(entry, value) {
      called("saveState", entry);
      record.state[entry] = value;
    },
    recallState: (entry) => record.state[entry] ?? "",
    writeSummary(markdown) {
      called("writeSummary", "");
      record.summaries.push(markdown);
      return Promise.resolve();
    },
  };
}
