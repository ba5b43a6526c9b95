// The names of flags: those of inputs, and the few that are no inputs.

import { inputSpecs, type InputName } from "./spec.ts";
import { ownFlags, type OwnFlag } from "./verbs.ts";

export type FlagName = InputName | OwnFlag;

export function isSwitch(name: InputName): boolean {
  return inputSpecs[name].kind === "boolean";
}

/** A switch need not have one: `--verify` says `true`. */
export function takesValue(name: FlagName): boolean {
  return isInput(name) ? !isSwitch(name) : ownFlags[name].takes !== "";
}

export function isInput(name: string): name is InputName {
  return Object.hasOwn(inputSpecs, name);
}

/** A name as it is written behind the dashes; undefined where there is no such flag. */
export function resolveName(written: string): { name: FlagName | undefined; negated: boolean } {
  if (isInput(written)) return { name: written, negated: false };
  if (Object.hasOwn(ownFlags, written)) return { name: written as OwnFlag, negated: false };
  const positive = written.startsWith("no-") ? written.slice(3) : "";
  if (isInput(positive) && isSwitch(positive)) return { name: positive, negated: true };
  return { name: undefined, negated: false };
}
