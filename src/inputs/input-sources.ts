// Where the text of an input stands: `INPUT_…` for the action, `GMG_…` and flags for the command line.

import { stripControls } from "../core/harmless.ts";
import { nearest } from "./nearest.ts";
import { inputNames } from "./parse.ts";
import type { InputProblem } from "./problem.ts";
import type { InputName } from "./spec.ts";

/** A place that inputs are read from, as parseInputs wants it. */
export interface InputSource {
  readonly raw: (name: InputName) => string | undefined;
  readonly spelled: (name: InputName) => string;
}

type Environment = Readonly<Record<string, string>>;

/** The runner's name of an input: upper case, blanks as `_`, hyphens kept (actions/runner, Worker/Handlers). */
export function actionVariable(name: InputName): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

/** The same input outside the action: GMG_WORKING_DIRECTORY. */
export function guardVariable(name: InputName): string {
  return `GMG_${name.replaceAll("-", "_").toUpperCase()}`;
}

/** Inputs as a runner hands them to the action. */
export function fromAction(environment: Environment): InputSource {
  return { raw: (name) => environment[actionVariable(name)], spelled: (name) => name };
}

/** A flag beats its variable; a blank value counts as not given. */
export function fromCommandLine(
  flags: Readonly<Partial<Record<InputName, string>>>,
  environment: Environment,
): InputSource {
  const isFlag = (name: InputName): boolean => (flags[name] ?? "").trim() !== "";
  return {
    raw: (name) => (isFlag(name) ? flags[name] : environment[guardVariable(name)]),
    spelled: (name) =>
      isFlag(name) || (environment[guardVariable(name)] ?? "").trim() === ""
        ? `--${name}`
        : guardVariable(name),
  };
}

/**
 * Variables that look like ours and are none, each with the one that was probably meant; blank ones count as not given.
 * Nothing of a value is told: it may be a secret. They are no wrong input: an environment may be shared with another
 * release, which has an input that this one has not.
 */
export function strangeVariables(environment: Environment): readonly InputProblem[] {
  const known = inputNames.map(guardVariable);
  const strange = Object.keys(environment).filter(
    (name) => /^GMG_/i.test(name) && !known.includes(name) && environment[name]?.trim() !== "",
  );
  return strange.toSorted().map((name) => {
    const near = nearest(
      name.slice("GMG_".length),
      known.map((one) => one.slice("GMG_".length)),
    );
    const advice = near === undefined ? "`--help` shows all flags" : `did you mean \`GMG_${near}\``;
    return {
      input: name,
      message: `\`${stripControls(name)}\` is no variable of go-mod-guard, so it changes nothing; ${advice}${near === undefined ? "." : "?"}`,
    };
  });
}
