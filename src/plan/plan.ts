// The plan: what this run will do and why, as plain data. Decided once; steps carry it out, post recalls it.

import type { FileKind } from "../go/module-version.ts";
import type { DownloadMode, Policy } from "../inputs/spec.ts";
import type { SettingSource } from "./go-env-file.ts";

export interface Plan {
  readonly schemaVersion: 1;
  /** Of the go on PATH. */
  readonly goVersion: string;
  /** The other Go that it goes over to by itself, fetched as a module where it is not here yet. */
  readonly goSwitch?: ToolchainSwitch;
  readonly gomodcache: string;
  /** The module cache already held something when this run began: nothing is restored over it. */
  readonly gomodcachePopulated: boolean;
  readonly directories: readonly PlannedDirectory[];
  /** Effective settings, each with where it comes from. Credentials in a value are replaced by ***. */
  readonly settings: readonly PlannedSetting[];
  readonly routes: Routes;
  /** With `download: none` what a restored store may seed; nothing of it is fetched. */
  readonly files: readonly NeededFile[];
  readonly cache: CachePlan;
  readonly budget: Budget;
  readonly download: DownloadMode;
  /** How long a guard stands before the list; "none" where none may or need stand there. */
  readonly guard: "step" | "job" | "none";
  readonly verify: boolean;
  /**
   * A .ziphash may stand in GOMODCACHE for a zip that this run has hashed itself: nobody else writes there, for it was
   * empty when this run began, or the runner is GitHub's and for this job alone.
   */
  readonly vouches: boolean;
  /** A sentence for each choice that was not the default. */
  readonly choices: readonly string[];
  readonly contradictions: readonly Contradiction[];
}

export interface ToolchainSwitch {
  /** Without the `go` in front. */
  readonly version: string;
  /** For a sentence: "the `go` line of go.mod", "`GOTOOLCHAIN` in the environment". */
  readonly asked: string;
}

export interface PlannedDirectory {
  readonly directory: string;
  readonly name: string;
  readonly kind: "module" | "workspace" | "none";
  /** go.mod, go.sum, go.work, go.work.sum that exist or that go could write, absolute: these keep their bytes. */
  readonly guardedFiles: readonly string[];
  /** Arguments of go for the download; empty where nothing is to be downloaded (vendoring, download: none). */
  readonly goArgs: readonly string[];
}

export interface PlannedSetting {
  readonly name: string;
  readonly value: string;
  readonly from: SettingSource;
  /** Exported to later steps: only what an input with a value names. */
  readonly exported: boolean;
}

export interface Routes {
  /** In order, as they may be shown; `mirrors:` marked. Credentials are not in a plan: the chain gets them apart. */
  readonly proxies: readonly {
    readonly address: string;
    readonly separator: "," | "|";
    readonly named: "list" | "mirrors";
  }[];
  readonly closing: "direct" | "off" | "end";
  /** Go will refuse the list, for this reason: it is left to go, whose own error is diagnosed. */
  readonly unusable?: string;
  readonly policy: Policy;
  /** Comma-separated patterns, as Go takes them. */
  readonly gonoproxy: string;
  readonly gonosumdb: string;
  readonly goprivate: string;
  readonly gosumdb: string;
}

export interface NeededFile {
  readonly module: string;
  readonly version: string;
  readonly kind: FileKind;
  /** From go.sum or go.work.sum; absent where they have no line, and for every .info. */
  readonly h1?: string;
  /** Asked of version control by go itself (GONOPROXY), never of a proxy. */
  readonly direct: boolean;
  /** GOPRIVATE, GONOPROXY or GONOSUMDB matches the path. */
  readonly isPrivate: boolean;
  /** Perhaps not needed: the superset where go.mod alone does not tell. */
  readonly estimated: boolean;
}

export interface CachePlan {
  readonly restore: boolean;
  readonly save: boolean;
  readonly lookupOnly: boolean;
  readonly key: string;
  readonly restoreKeys: readonly string[];
  /** Private modules may go into the cache. */
  readonly privateModules: boolean;
  /** Why it is not restored or not saved; "" if both. */
  readonly why: string;
}

export interface Budget {
  readonly totalMs: number;
  readonly stallTimeoutMs: number;
  readonly retries: number;
  readonly connections: number;
  readonly hedge: boolean;
}

export interface Contradiction {
  /** Kebab-case, stable. */
  readonly id: string;
  readonly sentence: string;
  readonly advice: string;
}
