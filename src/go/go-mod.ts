// go.mod as the go command reads it (https://go.dev/ref/mod#go-mod-file; golang.org/x/mod/modfile), with positions.

import type { ModuleVersion } from "./module-version.ts";

export interface GoMod {
  readonly module?: { readonly path: string; readonly line: number };
  /** The text after `go`, such as "1.21" or "1.26.8"; undefined if there is no go line. */
  readonly go?: string;
  /** The text after `toolchain`, such as "go1.26.8" or "default". */
  readonly toolchain?: string;
  readonly require: readonly Requirement[];
  readonly replace: readonly Replacement[];
  readonly exclude: readonly (ModuleVersion & { readonly line: number })[];
  readonly tool: readonly string[];
}

export interface Requirement extends ModuleVersion {
  readonly indirect: boolean;
  /** From 1. */
  readonly line: number;
}

export interface Replacement {
  readonly old: { readonly module: string; /** "" for every version. */ readonly version: string };
  readonly by:
    { readonly kind: "directory"; readonly path: string } | ({ readonly kind: "module" } & ModuleVersion);
  readonly line: number;
}
