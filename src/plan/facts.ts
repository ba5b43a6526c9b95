// What the survey found: plain data, before anything is decided.

import type { GoMod } from "../go/go-mod.ts";
import type { GoSum } from "../go/go-sum.ts";
import type { GoWork } from "../go/go-work.ts";

export interface Facts {
  readonly go: GoFacts;
  readonly directories: readonly DirectoryFacts[];
  readonly gomodcache: {
    readonly path: string;
    /** Files were in its cache/download, or trees beside it, when this run began. */
    readonly populated: boolean;
    readonly freeBytes?: number;
  };
  readonly event: EventFacts;
  /** GOPROXY is a guard of an earlier use of this action; this is the list it was given. */
  readonly earlierGuard?: { readonly address: string; readonly originalGoproxy: string };
}

export interface GoFacts {
  /** Such as "go1.26.8". */
  readonly version: string;
  /** `go env -json` in the first directory, under GOTOOLCHAIN=local. */
  readonly env: Readonly<Record<string, string>>;
  /** Names that `go env -changed` or the process environment set, and from where. */
  readonly sources: Readonly<Record<string, SettingSource>>;
}

export type SettingSource = "input" | "environment" | "go env -w" | "go.env" | "default";

export interface DirectoryFacts {
  /** Absolute. */
  readonly directory: string;
  /** As the input names it. */
  readonly name: string;
  readonly module?: ModuleFacts;
  readonly workspace?: WorkspaceFacts;
  readonly vendoring: { readonly inForce: boolean; readonly why: string };
}

export interface ModuleFacts {
  readonly goModPath: string;
  readonly goMod: GoMod;
  readonly goSumPath: string;
  /** Undefined if there is no such file. */
  readonly goSum?: GoSum;
}

export interface WorkspaceFacts {
  readonly goWorkPath: string;
  readonly goWork: GoWork;
  readonly goWorkSum?: GoSum;
  readonly members: readonly ModuleFacts[];
}

export interface EventFacts {
  readonly name: string;
  readonly isFork: boolean;
  /** Undefined where the event does not tell. */
  readonly isPrivateRepository?: boolean;
  /** "github-hosted", "self-hosted" or "". */
  readonly runnerEnvironment: string;
}
