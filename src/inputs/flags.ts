// Flags of the command line, made from the table of inputs: options for node:util parseArgs, and what its tokens say.

import { err, ok, type Result } from "../core/result.ts";
import { nearest } from "./nearest.ts";
import { inputNames } from "./parse.ts";
import type { InputProblem } from "./problem.ts";
import { inputSpecs, type InputName, type InputSpec } from "./spec.ts";
import { ownFlags, verbNames, verbs, type OwnFlag, type Verb } from "./verbs.ts";

/** A piece of the command line as parseArgs gives it with `tokens: true`. */
export type FlagToken =
  | {
      readonly kind: "option";
      readonly name: string;
      readonly rawName: string;
      readonly value?: string | undefined;
      readonly inlineValue?: boolean | undefined;
    }
  | { readonly kind: "positional"; readonly value: string }
  | { readonly kind: "option-terminator" };

export interface CommandLine {
  readonly verb: Verb | undefined;
  /** What follows the verb and is no flag: files, a code. */
  readonly operands: readonly string[];
  /** Text of the inputs that were given as flags. */
  readonly inputs: Readonly<Partial<Record<InputName, string>>>;
  readonly format: "text" | "json";
  readonly printEnv: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/** A command line that cannot be carried out, and what could be read of it all the same. */
export interface WrongLine {
  readonly problems: readonly InputProblem[];
  readonly verb: Verb | undefined;
  readonly inputs: CommandLine["inputs"];
}

type FlagOption = { type: "string" | "boolean"; short?: string };

/**
 * Options for `parseArgs({ args, options, strict: false, tokens: true, allowPositionals: true })`. Not strict: its
 * errors are exceptions one at a time, ours are sentences all at once.
 */
export function flagOptions(): Record<string, FlagOption> {
  const options: Record<string, FlagOption> = {
    format: { type: "string" },
    report: { type: "string" },
    "print-env": { type: "boolean" },
    help: { type: "boolean", short: "h" },
    version: { type: "boolean" },
  };
  for (const name of inputNames) options[name] = { type: isSwitch(name) ? "boolean" : "string" };
  return options;
}

/**
 * Reads the tokens of parseArgs. A switch may be written `--verify`, `--no-verify`, `--verify=false` or
 * `--verify false`.
 */
export function readFlags(tokens: readonly FlagToken[]): Result<CommandLine, WrongLine> {
  const problems: InputProblem[] = [];
  const inputs: Partial<Record<InputName, string>> = {};
  const own: Partial<Record<OwnFlag, string>> = {};
  const words: string[] = [];
  /** What the next word may belong to: a switch, or a flag that there is not. */
  let open: InputName | "unknown flag" | undefined;
  for (const token of tokens) {
    if (token.kind === "positional") {
      const isVerb = words.length === 0 && ["help", ...verbNames].includes(token.value);
      const isValue = open === "unknown flag" ? !isVerb : /^(?:true|false)$/i.test(token.value);
      if (open === undefined || !isValue) words.push(token.value);
      else if (open !== "unknown flag") setFlag(inputs, own, open, token.value);
    }
    open = undefined;
    if (token.kind !== "option") continue;
    const { name, negated } = resolveName(token.name);
    if (name === undefined) {
      problems.push(unknownFlag(token.rawName, token.name));
      if (token.inlineValue !== true) open = "unknown flag";
    } else if (token.inlineValue === true && (negated || !(isInput(name) || takesValue(name)))) {
      const message = `\`${token.rawName}\` takes no value; write \`${token.rawName}\` alone, or leave it out.`;
      problems.push({ input: token.rawName, message });
    } else if (!takesValue(name)) {
      setFlag(inputs, own, name, negated ? "false" : (token.value ?? "true"));
      if (isInput(name) && !negated && token.value === undefined) open = name;
    } else if (token.value === undefined || looksLikeFlag(token)) {
      problems.push({
        input: `--${name}`,
        message: `\`--${name}\` needs a value; write \`--${name} ${exampleOf(name)}\`.`,
      });
    } else {
      setFlag(inputs, own, name, token.value);
    }
  }
  // `help VERB` is `VERB --help`, as in many another tool.
  if (words[0] === "help") own.help = "true";
  const [first, ...operands] = words[0] === "help" ? words.slice(1) : words;
  const verb = verbNames.find((each) => each === first);
  if (first !== undefined && verb === undefined) problems.push(unknownVerb(first));
  if (own.report !== undefined) inputs["report-path"] ??= own.report;
  if (verb !== undefined && own.help === undefined) problems.push(...misplaced(verb, operands, inputs, own));
  const format = own.format ?? "text";
  if (format !== "text" && format !== "json") {
    problems.push({
      input: "--format",
      message: "`--format` is neither `text` nor `json`; write one of them.",
    });
  }
  if (problems.length > 0) return err({ problems, verb, inputs });
  return ok({
    verb,
    operands,
    inputs,
    format: format === "json" ? "json" : "text",
    printEnv: own["print-env"] === "true",
    help: own.help === "true",
    version: own.version === "true",
  });
}

function isSwitch(name: InputName): boolean {
  return inputSpecs[name].kind === "boolean";
}

type FlagName = InputName | OwnFlag;

/** A switch need not have one: `--verify` says `true`. */
function takesValue(name: FlagName): boolean {
  return isInput(name) ? !isSwitch(name) : ownFlags[name].takes !== "";
}

function isInput(name: string): name is InputName {
  return Object.hasOwn(inputSpecs, name);
}

function resolveName(written: string): { name: FlagName | undefined; negated: boolean } {
  if (isInput(written)) return { name: written, negated: false };
  if (Object.hasOwn(ownFlags, written)) return { name: written as OwnFlag, negated: false };
  const positive = written.startsWith("no-") ? written.slice(3) : "";
  if (isInput(positive) && isSwitch(positive)) return { name: positive, negated: true };
  return { name: undefined, negated: false };
}

/** `--retries --verify`: the value was forgotten. `--goflags -mod=mod` is meant as it stands. */
function looksLikeFlag(token: { value?: string | undefined; inlineValue?: boolean | undefined }): boolean {
  return token.inlineValue !== true && /^--[a-z]/.test(token.value ?? "");
}

function setFlag(
  inputs: Partial<Record<InputName, string>>,
  own: Partial<Record<OwnFlag, string>>,
  name: FlagName,
  value: string,
): void {
  if (!isInput(name)) own[name] = value;
  // A flag given twice: lines and lists grow, of anything else the last one counts.
  else if (inputs[name] !== undefined && ["lines", "list"].includes(inputSpecs[name].kind))
    inputs[name] += `\n${value}`;
  else inputs[name] = value;
}

function exampleOf(name: FlagName): string {
  return isInput(name) ? inputSpecs[name].default || "VALUE" : ownFlags[name].takes;
}

function unknownFlag(rawName: string, name: string): InputProblem {
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
function misplaced(verb: Verb, operands: readonly string[], inputs: object, own: object): InputProblem[] {
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

function unknownVerb(word: string): InputProblem {
  const near = nearest(word, verbNames);
  const advice = near === undefined ? `write one of ${verbNames.join(", ")}.` : `did you mean \`${near}\`?`;
  return { input: word, message: `\`${word}\` is no verb; ${advice}` };
}
