// The help of the command line, made from the table of inputs; 80 columns wide.

import { inputNames } from "./parse.ts";
import { guardVariable } from "./input-sources.ts";
import { inputSpecs, type InputName, type InputSpec } from "./spec.ts";
import { ownFlags, verbNames, verbs, type Verb, type VerbSpec } from "./verbs.ts";

const width = 80;
const indent = 6;

/** The text of `--help`: of one verb, or of the program if none is named. */
export function help(verb?: Verb): string {
  return (verb === undefined ? programHelp() : verbHelp(verbs[verb])).join("\n") + "\n";
}

function programHelp(): string[] {
  const lines = [
    "go-mod-guard: Go module downloads that are hard to break, and explained when they fail.",
    "",
  ];
  const widest = Math.max(...verbNames.map((name) => name.length));
  lines.push("Usage: go-mod-guard VERB [flags]", "", "Verbs:");
  for (const name of verbNames) {
    const [first, ...rest] = wrap(verbs[name].description, width - widest - 4);
    lines.push(`  ${name.padEnd(widest)}  ${first ?? ""}`);
    lines.push(...rest.map((line) => " ".repeat(widest + 4) + line));
  }
  lines.push("", "Help for one verb: go-mod-guard help VERB");
  return lines.flatMap((line) => (line.length > width ? wrap(line, width) : [line]));
}

function verbHelp(verb: VerbSpec): string[] {
  const lines = [`Usage: go-mod-guard ${verb.synopsis}`, "", ...wrap(verb.description, width)];
  if (verb.takesInputs) {
    lines.push(
      "",
      ...wrap(
        "Each flag can also be set by a variable: --stall-timeout 20s is GMG_STALL_TIMEOUT=20s. " +
          "Without flags it takes what the environment and go env say.",
        width,
      ),
    );
    for (const group of new Set(inputNames.map((name) => inputSpecs[name].group))) {
      lines.push("", `${group[0]?.toUpperCase()}${group.slice(1)}:`);
      for (const name of inputNames)
        if (inputSpecs[name].group === group && (verb.reports || name !== "report-path"))
          lines.push(...inputHelp(name));
    }
    lines.push("", "Other:");
  } else {
    lines.push("", "Flags:");
  }
  for (const [name, { takes, description }] of Object.entries(ownFlags)) {
    if (name === "report" && !verb.reports) continue;
    if (name === "print-env" && verb !== verbs.serve) continue;
    lines.push(`  --${name}${takes === "" ? "" : ` ${takes}`}`, ...paragraph(description));
  }
  return lines;
}

function inputHelp(name: InputName): string[] {
  const spec: InputSpec = inputSpecs[name];
  const byDefault = spec.default === "" ? "" : `default: ${spec.default}; `;
  const head = spec.kind === "boolean" ? `  --${name}, --no-${name}` : `  --${name} ${valueName(spec)}`;
  return [head, ...paragraph(`${spec.description.replaceAll("`", "")} (${byDefault}${guardVariable(name)})`)];
}

/** What stands for the value in a synopsis. */
export function valueName(spec: InputSpec): string {
  switch (spec.kind) {
    case "text":
      return "TEXT";
    case "lines":
      return "LINES";
    case "list":
      return "LIST";
    case "boolean":
      return "true|false";
    case "duration":
      return "DURATION";
    case "count":
      return `${spec.least}..${spec.most}`;
    case "choice":
      return spec.choices.filter((choice) => choice !== "").join("|");
    case "secret":
      return "SECRET";
  }
}

function paragraph(text: string): string[] {
  return wrap(text, width - indent).map((line) => " ".repeat(indent) + line);
}

/** Lines of at most `columns` characters, broken at blanks; a longer word keeps a line of its own. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return line === "" ? lines : [...lines, line];
}
