// The far end of a way through a proxy, and what the way there may take.

import type { SecureContext } from "node:tls";

import type { Lookup } from "./shared-lookup.ts";

export interface TunnelEnd {
  /** A name, which the proxy resolves, or a bare address. */
  readonly host: string;
  readonly port: number;
}

export interface TunnelLimits {
  readonly signal: AbortSignal;
  readonly lookup?: Lookup;
  /** For a proxy that speaks TLS itself. */
  readonly secureContext?: SecureContext;
}
