// Which inputs are variables of the go command: the name says it, the table keeps them together.

import type { InputName, Inputs } from "./spec.ts";

/** Variable by input; the value of the input is the value of the variable, byte for byte. */
export const goVariables = {
  goproxy: "GOPROXY",
  goprivate: "GOPRIVATE",
  gonoproxy: "GONOPROXY",
  gonosumdb: "GONOSUMDB",
  gosumdb: "GOSUMDB",
  goinsecure: "GOINSECURE",
  govcs: "GOVCS",
  goflags: "GOFLAGS",
  go111module: "GO111MODULE",
} as const satisfies { readonly [Name in InputName]?: string };

export type GoVariableInput = keyof typeof goVariables;

export const goVariableInputs = Object.keys(goVariables) as readonly GoVariableInput[];

/** The variables that inputs with a value name, with that value. GOPROXY may hold a password. */
export function variablesOf(inputs: Inputs): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const name of goVariableInputs) if (inputs[name] !== "") variables[goVariables[name]] = inputs[name];
  return variables;
}
