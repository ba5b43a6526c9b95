// Where installed releases of Go are kept from run to run.

import type { Result } from "../core/result.ts";

export interface Toolchains {
  /** As golang.org/toolchain spells this machine: `linux-amd64`. */
  readonly platform: string;
  /** GOROOT of this release (`1.22.3`) if one is kept here whole; undefined otherwise. Never rejects. */
  find(version: string): Promise<string | undefined>;
  /** Releases that are kept here, perhaps not whole: for when nobody can say which there are. Never rejects. */
  list(): Promise<readonly string[]>;
  /** Keeps a copy of this GOROOT, or itself. The error is a sentence. Never rejects. */
  keep(version: string, goroot: string): Promise<Result<Kept, string>>;
}

export interface Kept {
  readonly goroot: string;
  /** Why it is not where it would usually be, as a sentence. */
  readonly insteadOf?: string;
}
