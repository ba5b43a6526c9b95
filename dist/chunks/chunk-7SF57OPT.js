import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  inputNames
} from "./chunk-KPHLSUGJ.js";

// src/inputs/as-flags.ts
var names = new Set(inputNames);
function asFlags(sentence) {
  if (/setup-go|\buses:/.test(sentence)) return sentence;
  return sentence.replace(
    /`([a-z0-9-]{1,40}):(?: ([^`]{1,500}))?`/g,
    (whole, name, value) => {
      if (!names.has(name)) return whole;
      if (value === void 0) return `\`--${name}\``;
      return `\`--${name} ${/[\s$|;&*?<>()'"]/.test(value) ? `'${value.replaceAll("'", String.raw`'\''`)}'` : value}\``;
    }
  );
}

// src/inputs/verbs.ts
var verbs = {
  download: {
    synopsis: "download [flags]",
    description: "Download the modules of this directory's go.mod or go.work into the module cache.",
    takesInputs: true,
    operands: ""
  },
  plan: {
    synopsis: "plan [flags]",
    description: "Show what download would do, and why, and change nothing.",
    takesInputs: true,
    operands: ""
  },
  probe: {
    synopsis: "probe [flags]",
    description: "Look at the way to every mirror and git host, at this machine and at the settings, and say what is wrong.",
    takesInputs: true,
    operands: ""
  },
  exec: {
    synopsis: "exec [flags] -- CMD\u2026",
    description: "Run a command whose go downloads through a guard of its own; say why where it failed to download.",
    takesInputs: true,
    operands: "CMD"
  },
  serve: {
    synopsis: "serve [flags]",
    description: "Keep a guard up for go commands of other shells, until it is interrupted.",
    takesInputs: true,
    operands: ""
  },
  diagnose: {
    synopsis: "diagnose [--format text|json] FILE\u2026",
    description: "Name the cause of the failure in a log of go or of a CI job; `-` is standard input.",
    takesInputs: false,
    operands: "FILE"
  },
  explain: {
    synopsis: "explain [--format text|json] CODE\u2026",
    description: "Print the page about a diagnosis, such as GMG101.",
    takesInputs: false,
    operands: "CODE"
  }
};
var verbNames = Object.keys(verbs);
var ownFlags = {
  format: { takes: "text|json", description: "How results are printed. Default: text." },
  report: { takes: "FILE", description: "Write the JSON report to this file; the same as --report-path." },
  "print-env": { takes: "", description: "serve: print the settings for a shell, with the secret in them." },
  help: { takes: "", description: "Show this help." },
  version: { takes: "", description: "Show the version." }
};

export {
  asFlags,
  verbs,
  verbNames,
  ownFlags
};
