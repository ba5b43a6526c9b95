// What a chain is asked for and what it answers: the words between those who ask and those who fetch.

import type { ProxyEntry, ProxyList } from "../go/proxy-list.ts";
import type { Clock } from "../ports/clock.ts";
import type { Files } from "../ports/files.ts";
import type { Http } from "../ports/http.ts";
import type { Attempt, RefusedWhy } from "./journal.ts";
import type { Credentials } from "./send.ts";

export interface Chain {
  /** Walks the list for one file. Ends within the budget, whatever the proxies do; never rejects. */
  fetch(request: ChainRequest): Promise<ChainAnswer>;
  /** Demotes a proxy that a probe found out: whoever waits for it there and may ask another does. */
  probedOut(fault: Attempt): void;
  /** Every attempt so far, in the order in which they ended; of a chain without an end only what still matters. */
  readonly journal: readonly Attempt[];
  /** How many attempts are no longer in the journal. */
  readonly forgotten: number;
}

export interface ChainRequest {
  /** Escaped path below a proxy: `github.com/!azure/x/@v/v1.0.0.zip`, `sumdb/sum.golang.org/supported`. */
  readonly path: string;
  readonly subject: Attempt["subject"];
  /** Who may be asked for it: see mayMove in mirror/reach.ts. */
  readonly reach: Reach;
  /** In place of the list and `mirrors:`: those named "mirrors" are asked when the others are out. */
  readonly along?: readonly ChainEntry[];
  /** The body is written here; nothing is left there unless the answer is "served". */
  readonly destination: string;
  /** Looks at the whole body before it counts; undefined is acceptance. */
  accept(file: string): Promise<RefusedWhy | undefined>;
  readonly signal: AbortSignal;
  /** When `signal` will end it, where that is known, in milliseconds since the epoch: no wait leads beyond. */
  readonly deadlineMs?: number;
}

/** How far a request may go, from the policy and the subject (docs/threat-model.md, "Who is asked"). */
export interface Reach {
  /**
   * The path is public and its bytes can be checked: a proxy that is out may be passed over although a `,` follows it,
   * and beside one that is late the next may be asked where a `|` follows.
   */
  readonly acrossComma: boolean;
  /** `mirrors:` may be asked when the list is out; with `acrossComma`, also beside a proxy that is late. */
  readonly toMirrors: boolean;
}

export type ChainAnswer =
  | {
      readonly kind: "served";
      readonly mirror: string;
      readonly sizeBytes: number;
      readonly headers: Readonly<Record<string, string>>;
    }
  /** Nothing but 404 and 410 on the way, or the walk reached a closing `direct`. */
  | { readonly kind: "absent"; readonly attempts: readonly Attempt[]; readonly handsOver: boolean }
  /** `shown` is the error that Go would have shown (cmd/go/internal/modfetch/proxy.go, TryProxies). */
  | { readonly kind: "failed"; readonly attempts: readonly Attempt[]; readonly shown: Attempt };

/** A proxy of the list, or one of `mirrors:`, which come last. */
export type ChainEntry = ProxyEntry & {
  readonly named: "list" | "mirrors";
  /** How paths begin that it serves without that beginning: the checksum database itself knows no `sumdb/NAME/`. */
  readonly root?: string;
};

export interface ChainBudget {
  /** Milliseconds since the epoch after which nothing is asked or waited for; Infinity where there is no end. */
  readonly deadlineMs: number;
  readonly stallTimeoutMs: number;
  /** Further attempts at one proxy before moving on; 0: nothing is asked twice. */
  readonly retries: number;
  /** At once, an origin. */
  readonly connections: number;
  /** Whether a first byte that is late is asked for a second time; never with `retries: 0`. */
  readonly hedge: boolean;
}

export interface ChainOptions {
  readonly http: Http;
  readonly files: Files;
  readonly clock: Clock;
  readonly proxies: readonly ChainEntry[];
  readonly closing: ProxyList["closing"];
  readonly budget: ChainBudget;
  /** Looked up for the address of a file, where the proxy's own address has no user and password. */
  readonly credentials?: Credentials;
  readonly onAttempt?: (attempt: Attempt) => void;
  /** Told before a wait, never after the last attempt. */
  readonly onRetry?: (event: { readonly attempt: Attempt; readonly delayMs: number }) => void;
  readonly onMoveOn?: (event: { readonly from: string; readonly to: string; readonly why: string }) => void;
}
