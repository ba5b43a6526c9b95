// What can be wrong with a command line, in sentences that say what to write instead.

import { isInput, type FlagName } from "./flag-names.ts";
import { nearest } from "./nearest.ts";
import { inputNames } from "./parse.ts";
import type { InputProblem } from "./problem.ts";
import { inputSpecs, type InputSpec } from "./spec.ts";
import { ownFlags, verbNames, verbs, type Verb } from "./verbs.ts";

export function takesNone(rawName: string): InputProblem {
  const message = `\`${rawName}\` takes no value; write \`${rawName}\` alone, or leave it out.`;
  return { input: rawName, message };
}

export function needsValue(name: FlagName): InputProblem {
  const message = `\`--${name}\` needs a value; write \`--${name} ${exampleOf(name)}\`.`;
  return { input: `--${name}`, message };
}

export const noSuchFormat: InputProblem = {
  input: "--format",
  message: "`--format` is neither `text` nor `json`; write one of them.",
};

function exampleOf(name: FlagName): string {
  return isInput(name) ? inputSpecs[name].default || "VALUE" : ownFlags[name].takes;
}

export function unknownFlag(rawName: string, name: string): InputProblem {
  const near = withoutIt(name) ?? nearest(name, [...inputNames, ...Object.keys(ownFlags)]);
  const advice = near === undefined ? "`--help` shows all." : `did you mean \`--${near}\`?`;
  return { input: rawName, message: `\`${rawName}\` is no flag; ${advice}` };
}

/** `cache false` for `no-cache`: what is no switch has a word of its own for "not at all". */
function withoutIt(name: string): string | undefined {
  const input = inputNames.find((each) => name === `no-${each}`);
  const spec: InputSpec | undefined = input && inputSpecs[input];
  if (spec?.kind !== "choice") return undefined;
  const word = spec.choices.find((choice) => ["false", "none", "never", "off"].includes(choice));
  return word && `${input} ${word}`;
}

/** What other verbs take, and this one does not. */
export function misplaced(
  verb: Verb,
  operands: readonly string[],
  inputs: object,
  own: object,
): InputProblem[] {
  const problems: InputProblem[] = [];
  const { operands: taken, takesInputs, reports } = verbs[verb];
  for (const word of taken === "" ? operands : []) {
    const message = `\`${verb}\` takes no \`${word}\`; for a directory write \`--working-directory ${word}\`.`;
    problems.push({ input: word, message });
  }
  if (!reports && "report-path" in inputs) {
    const name = "report" in own ? "--report" : "--report-path";
    const message = `\`${verb}\` writes no report, so leave \`${name}\` out; for a file write \`${verb} --format json > FILE\`.`;
    problems.push({ input: name, message });
  }
  const others = "print-env" in own && verb !== "serve" ? ["print-env"] : [];
  const elsewhere = takesInputs ? [] : Object.keys(inputs).filter((name) => name !== "report-path");
  for (const name of [...elsewhere, ...others]) {
    const message = `\`--${name}\` is no flag of \`${verb}\`; leave it out. \`${verb} --help\` shows what there is.`;
    problems.push({ input: `--${name}`, message });
  }
  return problems;
}

export function unknownVerb(word: string): InputProblem {
  const near = nearest(word, verbNames);
  const advice = near === undefined ? `write one of ${verbNames.join(", ")}.` : `did you mean \`${near}\`?`;
  return { input: word, message: `\`${word}\` is no verb; ${advice}` };
}
