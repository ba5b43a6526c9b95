// The settings in force: value, where it comes from, and whether later steps get it.

import { goVariableInputs, goVariables } from "../inputs/go-variables.ts";
import type { Inputs } from "../inputs/spec.ts";
import type { Facts } from "./facts.ts";
import type { SettingSource } from "./go-env-file.ts";
import type { PlannedSetting } from "./plan.ts";
import { showValue } from "../go/shown-value.ts";

/** What a plan shows of `go env`: what decides who is asked, for what, and how. */
export const shownSettings = [
  ...Object.values(goVariables),
  "GOAUTH",
  "GOTOOLCHAIN",
  "GOMODCACHE",
  "GOWORK",
] as const;

export type SettingName = (typeof shownSettings)[number];

/** A setting with its raw value; only `shown` may leave the program. */
export interface Setting {
  readonly name: SettingName;
  readonly value: string;
  readonly shown: string;
  readonly from: SettingSource;
}

export type Settings = { readonly [Name in SettingName]: Setting };

/** Input over what go says; GONOPROXY and GONOSUMDB default to GOPRIVATE (cmd/go/internal/cfg/cfg.go). */
export function effectiveSettings(inputs: Inputs, facts: Facts): Settings {
  const given = new Map<string, string>();
  for (const name of goVariableInputs) if (inputs[name] !== "") given.set(goVariables[name], inputs[name]);
  const setting = (name: SettingName): Setting => {
    const input = given.get(name);
    // facts.go.env holds GOPROXY without credentials; routes are read from facts.go.goproxy.
    const value = input ?? facts.go.env[name] ?? "";
    const from = input === undefined ? (facts.go.sources[name] ?? "default") : "input";
    return { name, value, shown: showValue(value), from };
  };
  const all = Object.fromEntries(shownSettings.map((name) => [name, setting(name)])) as Record<
    SettingName,
    Setting
  >;
  const { GOPRIVATE: goprivate } = all;
  for (const name of ["GONOPROXY", "GONOSUMDB"] as const) {
    if (all[name].from === "default") all[name] = { ...goprivate, name };
  }
  return all;
}

/** The setting that was set by somebody: GOPRIVATE where GONOPROXY or GONOSUMDB only repeats it. */
export function originOf(settings: Settings, name: SettingName): Setting {
  const repeats =
    (name === "GONOPROXY" || name === "GONOSUMDB") && settings[name].value === settings.GOPRIVATE.value;
  return repeats && settings.GOPRIVATE.value !== "" ? settings.GOPRIVATE : settings[name];
}

/** How the user would find the setting: `goproxy:` in the workflow, or the variable. */
export function callSetting({ name, from }: Setting): string {
  switch (from) {
    case "input":
      return `\`${name.toLowerCase()}:\``;
    case "environment":
      return `\`${name}\` in the environment`;
    case "go env -w":
      return `\`${name}\` from \`go env -w\``;
    case "go.env":
      return `\`${name}\` in $GOROOT/go.env`;
    case "default":
      return `\`${name}\``;
  }
}

/** All of them in a fixed order; exported is only what an input with a value names. */
export function plannedSettings(settings: Settings, inputs: Inputs): PlannedSetting[] {
  const exported = new Set<string>();
  for (const name of goVariableInputs) if (inputs[name] !== "") exported.add(goVariables[name]);
  return shownSettings.map((name) => {
    const { shown, from } = settings[name];
    return { name, value: shown, from, exported: exported.has(name) };
  });
}
