// One HTTP request at a time, and every way in which it can fail as a value.

import type { Result } from "../core/result.ts";
import type { Secret } from "../core/secret.ts";

export interface Http {
  /**
   * Sends one GET on a pooled connection and resolves when the head of the answer is there, or with the fault.
   * Redirects are not followed; gzip is not asked for, and undone where it comes all the same. Ends with fault
   * "aborted" soon after the signal, in every state of the request.
   */
  get(request: HttpRequest): Promise<Result<HttpAnswer, TransportFault>>;
  /** Closes idle connections, so that the process can end. */
  close(): void;
}

export interface HttpRequest {
  /** Without user and password. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** The value of the Authorization header. */
  readonly authorization?: Secret;
  /** For the connection, the name of its host included, and once more for the handshake of TLS. */
  readonly connectTimeoutMs: number;
  /** On a connection of its own: one that may be hanging is not used. */
  readonly fresh?: boolean;
  /** It waits while so many connections to its origin are open; `unasked` if the signal comes before its turn. */
  readonly connections?: number;
  /** Told when its turn has come: the wait before is no fault of the origin's. */
  onTurn?(): void;
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly statusText: string;
  /** Lower-case names; several values joined by ", ", but of several Locations the first, as readLocation reads it. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The pieces of the body, each good until the next one is asked for; the last one is the fault if the body did not arrive
   * whole.
   */
  readonly body: AsyncIterable<Result<Uint8Array, TransportFault>>;
  /** Gives the connection up when the rest of the body is not wanted. */
  discard(): void;
}

export interface TransportFault {
  readonly kind:
    | "name-not-resolved"
    | "refused"
    | "unreachable"
    | "connect-timeout"
    | "tls"
    | "reset"
    | "cut" // the body ended before its Content-Length
    | "not-http"
    | "http-proxy"
    | "aborted"
    | "other";
  /** The system's code if it has one: ECONNREFUSED, CERT_HAS_EXPIRED, EAI_AGAIN … */
  readonly code: string;
  readonly message: string;
  /** Given up in the queue: nobody has been asked. */
  readonly unasked?: true;
}
