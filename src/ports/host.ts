// Where we run: it shows, masks, exports and remembers; it decides nothing.

import type { Secret } from "../core/secret.ts";

/** Something to show on a line of a file. Plain text; the host escapes it its own way. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  /** Relative to the workspace, with forward slashes. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
}

/** What a line is; where there are colours it may have one. */
export type Tone = "good" | "bad" | "warn" | "dim" | "strong";

/** Where we run: it delivers strings, it decides nothing. */
export interface Host {
  readonly name: "github" | "terminal";
  /** A line of ours for the log. The host makes nothing of it but a line. */
  log(line: string, tone?: Tone): void;
  /** Whether `progress` is seen by anybody. */
  readonly showsProgress: boolean;
  /** What is under way; shown on a terminal only, each replacing the one before. "" takes it away. */
  progress(line: string): void;
  annotate(annotation: Annotation): void;
  /** Nothing of this value may be shown from now on. Does nothing where there is no masking. */
  mask(value: Secret): void;
  exportVariable(name: string, value: string): void;
  /** Later steps look for programs here first. */
  addPath(directory: string): void;
  setOutput(name: string, value: string): void;
  /** For the post step: small, never a secret. */
  saveState(name: string, value: string): void;
  recallState(name: string): string;
  writeSummary(markdown: string): Promise<void>;
}
