// Flags of the command line, made from the table of inputs: options for node:util parseArgs, and what its tokens say.

import { err, ok, type Result } from "../core/result.ts";
import { isInput, isSwitch, resolveName, takesValue, type FlagName } from "./flag-names.ts";
import { misplaced, needsValue, noSuchFormat, takesNone, unknownFlag, unknownVerb } from "./flag-problems.ts";
import { inputNames } from "./parse.ts";
import type { InputProblem } from "./problem.ts";
import { inputSpecs, type InputName } from "./spec.ts";
import { verbNames, type OwnFlag, type Verb } from "./verbs.ts";

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

/** What the tokens say, before it is known whether the verb takes it. */
interface ReadLine {
  readonly problems: InputProblem[];
  readonly inputs: Partial<Record<InputName, string>>;
  readonly own: Partial<Record<OwnFlag, string>>;
  /** The verb first. */
  readonly words: string[];
}

/**
 * Reads the tokens of parseArgs. A switch may be written `--verify`, `--no-verify`, `--verify=false` or
 * `--verify false`.
 */
export function readFlags(tokens: readonly FlagToken[]): Result<CommandLine, WrongLine> {
  const { problems, inputs, own, words } = readTokens(tokens);
  // `help VERB` is `VERB --help`, as in many another tool.
  if (words[0] === "help") own.help = "true";
  const [first, ...operands] = words[0] === "help" ? words.slice(1) : words;
  const verb = verbNames.find((each) => each === first);
  if (first !== undefined && verb === undefined) problems.push(unknownVerb(first));
  if (own.report !== undefined) inputs["report-path"] ??= own.report;
  if (verb !== undefined && own.help === undefined) problems.push(...misplaced(verb, operands, inputs, own));
  const format = own.format ?? "text";
  if (format !== "text" && format !== "json") problems.push(noSuchFormat);
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

function readTokens(tokens: readonly FlagToken[]): ReadLine {
  const line: ReadLine = { problems: [], inputs: {}, own: {}, words: [] };
  /** What the next word may belong to: a switch, or a flag that there is not. */
  let open: InputName | "unknown flag" | undefined;
  for (const token of tokens) {
    if (token.kind === "positional") readWord(line, token.value, open);
    open = token.kind === "option" ? readOption(line, token) : undefined;
  }
  return line;
}

function readWord(line: ReadLine, word: string, open: InputName | "unknown flag" | undefined): void {
  const isVerb = line.words.length === 0 && ["help", ...verbNames].includes(word);
  const isValue = open === "unknown flag" ? !isVerb : /^(?:true|false)$/i.test(word);
  if (open === undefined || !isValue) line.words.push(word);
  else if (open !== "unknown flag") setFlag(line, open, word);
}

/** Gives back what the next word may belong to. */
function readOption(
  line: ReadLine,
  token: Extract<FlagToken, { readonly kind: "option" }>,
): InputName | "unknown flag" | undefined {
  const { rawName, value, inlineValue = false } = token;
  const { name, negated } = resolveName(token.name);
  if (name === undefined) {
    line.problems.push(unknownFlag(rawName, token.name));
    return inlineValue ? undefined : "unknown flag";
  }
  if (inlineValue && (negated || !(isInput(name) || takesValue(name)))) {
    line.problems.push(takesNone(rawName));
  } else if (!takesValue(name)) {
    setFlag(line, name, negated ? "false" : (value ?? "true"));
    if (isInput(name) && !negated && value === undefined) return name;
  } else if (value === undefined || (!inlineValue && looksLikeFlag(value))) {
    line.problems.push(needsValue(name));
  } else {
    setFlag(line, name, value);
  }
  return undefined;
}

/** `--retries --verify`: the value was forgotten. `--goflags -mod=mod` is meant as it stands. */
function looksLikeFlag(value: string): boolean {
  return /^--[a-z]/.test(value);
}

function setFlag({ inputs, own }: ReadLine, name: FlagName, value: string): void {
  if (!isInput(name)) own[name] = value;
  // A flag given twice: lines and lists grow, of anything else the last one counts.
  else if (inputs[name] !== undefined && ["lines", "list"].includes(inputSpecs[name].kind))
    inputs[name] += `\n${value}`;
  else inputs[name] = value;
}
