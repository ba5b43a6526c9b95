// What the survey found: plain data, before anything is decided.

import type { Secret } from "../core/secret.ts";
import type { GoMod } from "../go/go-mod.ts";
import type { GoSum } from "../go/go-sum.ts";
import type { GoWork } from "../go/go-work.ts";
import type { KeyFile } from "./cache-key.ts";
import type { SettingSource } from "./go-env-file.ts";
import type { GuardSettings } from "./guard-settings.ts";

export interface Facts {
  readonly go: GoFacts;
  readonly directories: readonly DirectoryFacts[];
  readonly gomodcache: {
    readonly path: string;
    /** Go takes an absolute path only; with another (or none, where HOME is missing) it downloads nothing. */
    readonly usable: boolean;
    /** Files were in its cache/download, or trees beside it, when this run began. */
    readonly populated: boolean;
    /** Not even there, or a directory without a name in it: stricter than not populated, for a lock means somebody else. */
    readonly empty: boolean;
    /** All of it came with an earlier use of this action in the same job: it is ours to look after. */
    readonly filledByUs?: boolean;
    readonly freeBytes?: number;
  };
  readonly event: EventFacts;
  /** A cache can be asked at all: inside a job's action step, not on a laptop. */
  readonly hasCacheService: boolean;
  /** GOPROXY is a guard of an earlier use of this action; this is the list it was given. */
  readonly earlierGuard?: {
    readonly address: string;
    /** As it may be shown; `go.goproxy` is this list with its credentials, unless an input names another. */
    readonly originalGoproxy: string;
    /** What it acts by, if its marker says so. */
    readonly settings?: GuardSettings;
  };
  /** What the cache key is made from. */
  readonly keyFiles: readonly KeyFile[];
  /** `machine` names in the netrc files of user and input: who gets credentials from there. */
  readonly netrcMachines: readonly string[];
}

export interface GoFacts {
  /** Such as "go1.26.8". */
  readonly version: string;
  /**
   * `go env -json` in the first directory, with the variables that inputs name. It was asked under
   * GOTOOLCHAIN=local, but GOTOOLCHAIN here is what the user has. Credentials in addresses are ***.
   */
  readonly env: Readonly<Record<string, string>>;
  /** Names that `go env -changed` or the process environment set, and from where. */
  readonly sources: Readonly<Record<string, SettingSource>>;
  /** GOPROXY in force, byte for byte. */
  readonly goproxy: Secret;
  /** Settings in force that `env` shows with ***, byte for byte. */
  readonly secretSettings: readonly Secret[];
  /** Variables in the environment that look like Go's and do nothing, such as GONOSUMCHECK. */
  readonly strayVariables: readonly string[];
}

export interface DirectoryFacts {
  /** Absolute. */
  readonly directory: string;
  /** As the input names it. */
  readonly name: string;
  /** Relative to the workspace (GITHUB_WORKSPACE, or where we were started), with forward slashes. */
  readonly relativePath: string;
  readonly module?: ModuleFacts;
  readonly workspace?: WorkspaceFacts;
  /** The module that this directory lies in, where the workspace in force has no `use` for it: "./tools", seen from go.work. */
  readonly unlisted?: string;
  readonly vendoring: { readonly inForce: boolean; readonly why: string };
  /** The Go version that go.mod or go.work asks for, where the local one is older: "1.27.1". */
  readonly newerGo?: { readonly version: string; readonly line: "go" | "toolchain" };
  /** Files that go will refuse: the run goes on with plain go, whose own error is diagnosed. */
  readonly unreadable: readonly { readonly path: string; readonly why: string }[];
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
