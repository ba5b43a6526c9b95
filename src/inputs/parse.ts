// Inputs from text to values: every problem at once, and no secret in any of them.

import { err, ok, type Result } from "../core/result.ts";
import { parseProxyList } from "../go/proxy-list.ts";
import { parseNetrcInput } from "../go/netrc-input.ts";
import { parseWantedGo } from "../go/wanted-go.ts";
import { goFlagsFault } from "../go/go-flags.ts";
import { govcsFault } from "../go/govcs.ts";
import { parseGosumdb } from "./gosumdb.ts";
import { quoteInput, shorten, type InputProblem } from "./problem.ts";
import { hideIn } from "../go/shown-value.ts";
import { readValue, type InputValue } from "./read-value.ts";
import { inputSpecs, type InputName, type Inputs, type InputSpec } from "./spec.ts";

/** All names, in the order of the table. */
export const inputNames = Object.keys(inputSpecs) as readonly InputName[];

/**
 * Further demands on single inputs: each gives the ends of sentences that begin with the input's name. Nothing of a
 * secret may be in them.
 */
export type InputChecks = { readonly [Name in InputName]?: (value: Inputs[Name]) => readonly string[] };

/**
 * Reads every input. `raw` gives the text of one, undefined or blank where it was not given; `spelled` gives its
 * name as the user wrote it. `checks` says what only other layers can judge, such as the names of
 * mirrors, and takes the place of a check of ours.
 */
export function parseInputs(
  raw: (name: InputName) => string | undefined,
  spelled: (name: InputName) => string,
  checks: InputChecks = {},
): Result<Inputs, readonly InputProblem[]> {
  const problems: InputProblem[] = [];
  const values: Record<string, InputValue> = {};
  for (const name of inputNames) {
    const spec: InputSpec = inputSpecs[name];
    const given = raw(name) ?? "";
    const text = given.trim();
    // Secrets stay as they are, so that complaints about a line count as the user does.
    const value = readValue(spec, text === "" ? spec.default : spec.kind === "secret" ? given : text);
    const input = spelled(name);
    if (!value.ok) {
      problems.push({ input, message: `${quoteInput(input, text)} ${value.error}` });
      continue;
    }
    values[name] = value.value;
    if (text === "") continue;
    const check = { ...ownChecks, ...checks }[name] as ((value: InputValue) => readonly string[]) | undefined;
    for (const complaint of check?.(value.value) ?? []) {
      problems.push({ input, message: hideIn(`\`${input}\` ${complaint}`, text) });
    }
  }
  return problems.length === 0 ? ok(values as Inputs) : err(problems);
}

const longestPrefix = 300;

const ownChecks: InputChecks = {
  "go-version": (value) => {
    const wanted = parseWantedGo(value);
    return wanted.ok ? [] : [`has \`${shorten(value)}\` in it, which ${wanted.error}`];
  },
  goproxy: (value) => {
    const list = parseProxyList(value);
    return list.ok ? [] : list.error.map((problem) => `cannot be used. ${problem}`);
  },
  gosumdb: (value) => {
    const database = parseGosumdb(value);
    return database.ok ? [] : [database.error];
  },
  goflags: (value) => [goFlagsFault(value) ?? []].flat(),
  govcs: (value) => [govcsFault(value) ?? []].flat(),
  netrc: (value) => {
    const lines = parseNetrcInput(value.reveal());
    return lines.ok ? [] : lines.error.map(({ line, reason }) => `cannot be used: line ${line} ${reason}`);
  },
  "cache-key-prefix": (value) => {
    if (value.includes(",")) {
      return [`has a comma, which the cache service refuses; write \`${value.replaceAll(",", "-")}\`.`];
    }
    if (value.length <= longestPrefix) return [];
    return [`is ${value.length} characters long; write at most ${longestPrefix}.`];
  },
};
