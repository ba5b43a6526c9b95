// One input from text to value, by its kind. Knows no input by name.

import { err, ok, type Result } from "../core/result.ts";
import { Secret } from "../core/secret.ts";
import { parseDuration } from "./duration.ts";
import { nearest } from "./nearest.ts";
import type { InputSpec } from "./spec.ts";

export type InputValue = string | number | boolean | readonly string[] | Secret;

/** The error is the end of a sentence that begins with the input and its value. */
export function readValue(spec: InputSpec, text: string): Result<InputValue, string> {
  switch (spec.kind) {
    case "text":
      return ok(text);
    case "secret":
      return ok(new Secret(text));
    case "lines":
      return ok(pieces(text, /[\r\n]+/));
    case "list":
      return ok(pieces(text, /[\s,]+/));
    case "boolean":
      return readBoolean(text);
    case "duration":
      return parseDuration(text);
    case "count":
      return readCount(text, spec);
    case "choice":
      return readChoice(text, spec.choices);
  }
}

function pieces(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

/** YAML 1.2 core schema (https://yaml.org/spec/1.2.2/#1032-tag-resolution), as the toolkit's core reads booleans. */
function readBoolean(text: string): Result<boolean, string> {
  if (["true", "True", "TRUE"].includes(text)) return ok(true);
  if (["false", "False", "FALSE"].includes(text)) return ok(false);
  const meant = /^(?:y|yes|on|1)$/i.test(text) || nearest(text, ["true", "false"]) === "true";
  const meantNot = /^(?:n|no|off|0)$/i.test(text) || nearest(text, ["true", "false"]) === "false";
  const advice = meant ? "write `true`." : meantNot ? "write `false`." : "write `true` or `false`.";
  return err(`is neither \`true\` nor \`false\`; ${advice}`);
}

function readCount(text: string, spec: InputSpec & { kind: "count" }): Result<number, string> {
  const { least, most } = spec;
  const count = Number(text);
  const near = text === "" || Number.isNaN(count) ? spec.default : Math.round(count);
  const range = (nearest: number | string): string =>
    `write a whole number from ${least} to ${most}, such as \`${nearest}\`.`;
  if (count < least) return err(`is too small; ${range(least)}`);
  if (count > most) return err(`is too large; ${range(most)}`);
  return /^[+-]?\d{1,15}$/.test(text) ? ok(count) : err(`is not a whole number; ${range(near)}`);
}

function readChoice(text: string, choices: readonly string[]): Result<string, string> {
  // GitHub turns `true` into "true"; a person may write True.
  const choice = choices.find(
    (each) =>
      each === text ||
      (/^(?:true|false)$/.test(each) &&
        /^(?:True|TRUE|False|FALSE)$/.test(text) &&
        each === text.toLowerCase()),
  );
  if (choice !== undefined) return ok(choice);
  const shown = choices.filter((each) => each !== "");
  const near = nearest(text, shown);
  if (shown.length === 1) return err(`is not known here; the only value is \`${shown[0]}\`.`);
  const all = shown.map((each) => `\`${each}\``).join(", ");
  return err(
    `is not one of ${all}; ${near === undefined ? "write one of them." : `did you mean \`${near}\`?`}`,
  );
}
