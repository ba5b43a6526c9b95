// What a probe asks of the network below HTTP: names, connections, certificates. Nothing here rejects.

import type { Result } from "../core/result.ts";
import type { Secret } from "../core/secret.ts";
import type { TransportFault } from "./http.ts";

export interface Network {
  /** Servers of the system's resolver: `10.0.0.53`, `[fd00::53]:5353`; empty where it does not tell. */
  resolvers(): readonly string[];
  /** Addresses of this machine other than its own loop and links: whether IPv6 is meant to work here at all. */
  hasIpv6(): boolean;
  /** Faults have the kind "name-not-resolved" and the code ENOTFOUND, ENODATA, ESERVFAIL, EREFUSED, ETIMEOUT …, or "aborted". */
  resolve(name: string, limits: Limits): Promise<Result<Resolved, TransportFault>>;
  /** Connects to an address and closes at once. */
  connect(address: string, port: number, limits: Limits): Promise<Result<void, TransportFault>>;
  /** Shakes hands on a connection of its own, closes it, and shows the certificate whether it is trusted or not. */
  handshake(request: HandshakeRequest): Promise<Handshake>;
}

export interface Limits {
  /** From now; a fault ETIMEDOUT afterwards, in every state. */
  readonly timeoutMs: number;
  /** Ends it with the fault "aborted". */
  readonly signal: AbortSignal;
  /** It waits while so many connections to this origin are open; the fault "aborted" if its turn does not come. */
  readonly counts?: { readonly origin: string; readonly connections: number };
}

export interface Resolved {
  readonly addresses: readonly { readonly address: string; readonly family: 4 | 6 }[];
  /** Who knew: the hosts file, a server of the resolver, or the system by ways of its own (mDNS, search domains). */
  readonly by: "hosts" | "dns" | "system";
  /** The kind of address about which the servers were silent. */
  readonly unanswered?: "A" | "AAAA";
}

export interface HandshakeRequest extends Limits {
  /** A name or a bare address. */
  readonly host: string;
  readonly port: number;
  /** The HTTP proxy to go through. */
  readonly through?: {
    readonly speaks: "http" | "https" | "socks5";
    readonly host: string;
    readonly port: number;
    readonly credentials?: { readonly user: Secret; readonly password: Secret };
  };
}

export interface Handshake {
  /** Such as TLSv1.3; "" where it did not come to that. */
  readonly protocol: string;
  readonly certificate?: Certificate;
  /** Kind "tls" with the code of OpenSSL, "http-proxy" where the tunnel was refused, or a fault of the connection. */
  readonly fault?: TransportFault;
}

export interface Certificate {
  /** Organization and name of who signed it, as far as it has them: `Google Trust Services, WE2`. */
  readonly issuer: string;
  readonly names: readonly string[];
  readonly validUntilMs: number;
  /** The end of its chain is one of the public authorities that Node brings along. */
  readonly isPublic: boolean;
}
