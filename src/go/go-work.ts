// go.work as the go command reads it (https://go.dev/ref/mod#go-work-file).

import type { Replacement } from "./go-mod.ts";

export interface GoWork {
  readonly go?: string;
  readonly toolchain?: string;
  /** Directories as written, relative to go.work. */
  readonly use: readonly { readonly path: string; readonly line: number }[];
  readonly replace: readonly Replacement[];
}
