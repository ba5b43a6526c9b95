// A server on 127.0.0.1, for the guard.

import type { Result } from "../core/result.ts";

/** HTTP/1.1 on 127.0.0.1 for programs of this machine. It carries answers and decides nothing. */
export interface Loopback {
  /**
   * Listens at a port of the system's choosing, or says why not. A promise of `answer` that rejects is a defect
   * and becomes a 500 with its message.
   */
  listen(
    answer: (request: LoopbackRequest) => Promise<LoopbackAnswer>,
  ): Promise<Result<LoopbackServer, { readonly message: string }>>;
}

/** A socket that listens, on its way from one process to another; nothing is done with it but that. */
export interface SharedSocket {
  readonly kind: "shared socket";
  readonly handle: object;
}

export interface LoopbackServer {
  readonly port: number;
  /** Closes the door and every connection, answered or not. Twice is once. */
  stop(): Promise<void>;
}

export interface LoopbackRequest {
  readonly method: string;
  /** As it stands in the request line: nothing is decoded. */
  readonly target: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoopbackAnswer {
  readonly status: number;
  /** Content-Length among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Not sent in answer to HEAD. */
  readonly body:
    Uint8Array | { readonly path: string; readonly fromByte: number; readonly sizeBytes: number };
  /** Called once, when the body is sent or nobody wants it any more. */
  readonly release?: () => Promise<void>;
}
