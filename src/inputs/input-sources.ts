// Where the text of an input stands: `INPUT_…` for the action, `GMG_…` and flags for the command line.

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
