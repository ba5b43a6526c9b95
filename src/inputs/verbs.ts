// The verbs of the command line, and the flags that are not inputs.

export interface VerbSpec {
  readonly synopsis: string;
  /** Completes "go-mod-guard VERB: …"; begins with a capital, ends with a full stop. */
  readonly description: string;
  /** Whether the inputs of the table are its flags. */
  readonly takesInputs: boolean;
  /** Whether something comes of it that a report can tell of. */
  readonly reports: boolean;
  /** What may follow it that is no flag; "" for nothing. */
  readonly operands: "" | "FILE" | "CODE" | "CMD";
}

export const verbs = {
  download: {
    synopsis: "download [flags]",
    description: "Download the modules of this directory's go.mod or go.work into the module cache.",
    takesInputs: true,
    reports: true,
    operands: "",
  },
  plan: {
    synopsis: "plan [flags]",
    description: "Show what download would do, and why, and change nothing.",
    takesInputs: true,
    reports: false,
    operands: "",
  },
  probe: {
    synopsis: "probe [flags]",
    description:
      "Look at the way to every mirror and git host, at this machine and at the settings, and say what is wrong.",
    takesInputs: true,
    reports: true,
    operands: "",
  },
  exec: {
    synopsis: "exec [flags] -- CMD…",
    description:
      "Run a command whose go downloads through a guard of its own; say why where it failed to download.",
    takesInputs: true,
    reports: true,
    operands: "CMD",
  },
  serve: {
    synopsis: "serve [flags]",
    description: "Keep a guard up for go commands of other shells, until it is interrupted.",
    takesInputs: true,
    reports: false,
    operands: "",
  },
  diagnose: {
    synopsis: "diagnose [--format text|json] FILE…",
    description: "Name the cause of the failure in a log of go or of a CI job; `-` is standard input.",
    takesInputs: false,
    reports: false,
    operands: "FILE",
  },
  explain: {
    synopsis: "explain [--format text|json] CODE…",
    description: "Print the page about a diagnosis, such as GMG101.",
    takesInputs: false,
    reports: false,
    operands: "CODE",
  },
} as const satisfies Readonly<Record<string, VerbSpec>>;

export type Verb = keyof typeof verbs;

export const verbNames = Object.keys(verbs) as readonly Verb[];

/** Flags of the command line alone. */
export const ownFlags = {
  format: { takes: "text|json", description: "How results are printed. Default: text." },
  report: { takes: "FILE", description: "Write the JSON report to this file; the same as --report-path." },
  "print-env": { takes: "", description: "serve: print the settings for a shell, with the secret in them." },
  help: { takes: "", description: "Show this help." },
  version: { takes: "", description: "Show the version." },
} as const satisfies Readonly<Record<string, { takes: string; description: string }>>;

export type OwnFlag = keyof typeof ownFlags;
