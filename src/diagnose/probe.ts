// What one probe saw: a line of the table, and, where something is wrong, what it is as data.

import type { Attempt } from "../mirror/journal.ts";

/** As reports and `probe --format json` print it. */
export interface ProbeResult {
  /** Who or what was asked: a proxy as it may be shown, a host, `this machine`. */
  readonly target: string;
  readonly stage: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly detail: string;
  /** Not ok, and yet nothing that this module needs: no finding. Ok, and yet worth a look: shown in the table. */
  readonly aside?: true;
}

export type ProbeStage =
  | "dns"
  | "tcp"
  | "ipv6"
  | "tls"
  | "http"
  | "file"
  | "ssh"
  | "repository"
  | "clock"
  | "go"
  | "git"
  | "netrc"
  | "authorities"
  | "disk"
  | "inodes"
  | "writable"
  | "open files"
  | "file size"
  | "memory"
  | "settings"
  | "replace"
  | "private";

export interface Probe extends ProbeResult {
  readonly stage: ProbeStage;
  /** Only where not ok. */
  readonly saw?: Saw;
}

export type Saw =
  /** Of a proxy, a host or the database: in the journal's own terms. `more` is what go would not have said. */
  | { readonly kind: "attempt"; readonly attempt: Attempt; readonly more?: string }
  /** `by`: the servers that were asked. */
  | { readonly kind: "no-address"; readonly attempt: Attempt; readonly name: string; readonly by: string }
  | { readonly kind: "ipv6"; readonly host: string; readonly address: string; readonly port: number }
  | { readonly kind: "clock"; readonly host: string; readonly here: string; readonly there: string }
  | { readonly kind: "no-authorities"; readonly host: string }
  | { readonly kind: "no-room"; readonly path: string; readonly of: "bytes" | "inodes" }
  | { readonly kind: "not-writable"; readonly path: string; readonly isMountedReadOnly?: boolean }
  | { readonly kind: "open-files"; readonly most: number }
  | { readonly kind: "file-size"; readonly path: string; readonly mostBytes: number }
  | { readonly kind: "memory"; readonly left: string }
  | { readonly kind: "no-git"; readonly module: string }
  /** `port`: "" for ssh's own. */
  | { readonly kind: "ssh"; readonly host: string; readonly port: string; readonly output: string }
  /** What git said of it. */
  | {
      readonly kind: "repository";
      readonly module: string;
      readonly address: string;
      readonly output: string;
    }
  | { readonly kind: "netrc-unseen"; readonly host: string; readonly module: string }
  | { readonly kind: "setting"; readonly id: SettingTrouble; readonly value: string }
  | {
      readonly kind: "no-replacement";
      readonly module: string;
      readonly directory: string;
      readonly goMod: string;
    }
  | {
      readonly kind: "not-private";
      readonly module: string;
      readonly version: string;
      readonly proxy: string;
    };

/** Contradictions of the settings that stop every download. */
export type SettingTrouble = "goproxy-unusable" | "goproxy-off" | "gosumdb-unusable" | "go111module-off";
