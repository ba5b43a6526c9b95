// One file from an ordered list of module proxies, with Go's meaning of `,` and `|` and the policy on top.

import type { Attempt, RefusedWhy } from "./journal.ts";

export interface Chain {
  /** Walks the list for one file. Ends within the budget, whatever the proxies do; never rejects. */
  fetch(request: ChainRequest): Promise<ChainAnswer>;
  /** Every attempt so far, in the order in which they ended. */
  readonly journal: readonly Attempt[];
}

export interface ChainRequest {
  /** Escaped path below a proxy: `github.com/!azure/x/@v/v1.0.0.zip`, `sumdb/sum.golang.org/supported`. */
  readonly path: string;
  readonly subject: Attempt["subject"];
  /** Who may be asked for it: see mayMove in mirror/reach.ts. */
  readonly reach: Reach;
  /** The body is written here; nothing is left there unless the answer is "served". */
  readonly destination: string;
  /** Looks at the whole body before it counts; undefined is acceptance. */
  accept(file: string): Promise<RefusedWhy | undefined>;
  readonly signal: AbortSignal;
}

/** How far a request may go, from the policy and the subject (the design's "Who is asked"). */
export interface Reach {
  /** A proxy that is out may be passed over although a `,` follows it. */
  readonly acrossComma: boolean;
  /** `mirrors:` may be asked when the list is out. */
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
