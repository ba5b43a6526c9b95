// What can be said of an input, and the kinds of values there are.

import type { Secret } from "../core/secret.ts";

export type InputSpec = {
  readonly group: "where" | "routes" | "credentials" | "download" | "cache" | "telling";
  /** One to three sentences one would want to read; the first stands alone in `--help`. */
  readonly description: string;
  /** As it would be written in YAML. "" means: not given, what is in force stays in force. */
  readonly default: string;
} & (
  | { readonly kind: "text" }
  | { readonly kind: "lines" }
  | { readonly kind: "list" } // separated by commas, blanks or line breaks
  | { readonly kind: "boolean" }
  | { readonly kind: "duration" } // 20s, 5m, 1h30m; at least one second
  | { readonly kind: "count"; readonly least: number; readonly most: number }
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "secret" }
);

/** What an input of this kind is after parsing. */
export type ValueOf<Spec> = Spec extends { kind: "choice"; choices: readonly (infer Choice)[] }
  ? Choice
  : Spec extends { kind: "secret" }
    ? Secret
    : Spec extends { kind: "boolean" }
      ? boolean
      : Spec extends { kind: "duration" | "count" }
        ? number
        : Spec extends { kind: "lines" | "list" }
          ? readonly string[]
          : string;
