// The body of an answer, kept from the moment it arrives: a connection that breaks takes nothing with it that was there.

import type { ClientRequest, IncomingMessage } from "node:http";

import { release } from "../core/release.ts";
import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import type { TransportFault } from "../ports/http.ts";
import { abortedFault } from "./http-faults.ts";

/** What may lie here unread before the sender is held back. */
const mostHeldBytes = 256 * 1024;

type Piece = Result<Uint8Array, TransportFault>;

/**
 * Node's own iterator loses what is buffered when the connection breaks, and with it what a resume could go on from.
 * The last piece is a fault if the body is not whole: shorter than its Content-Length, given up, or, where only the end of the
 * connection is its end, ended by a reset: to Node that is an end like any other. Pieces that are lent
 * are good until the next one is asked for: thousands of 64 KB come faster than they are collected.
 */
export function bodyOf(
  message: IncomingMessage,
  sent: ClientRequest,
  signal: AbortSignal,
  { areLent }: { readonly areLent: boolean },
): AsyncIterable<Piece> {
  const { "content-length": length, "transfer-encoding": framing } = message.headers;
  // Beside chunks a length says nothing (RFC 9112, section 6.3).
  const announced = framing === undefined ? length : undefined;
  let isBroken = false;
  const held: Uint8Array[] = [];
  let heldBytes = 0;
  let arrivedBytes = 0;
  let code = "";
  let isOver = false;
  let wake = (): void => undefined;

  message.on("data", (piece: Uint8Array) => {
    held.push(piece);
    heldBytes += piece.length;
    arrivedBytes += piece.length;
    if (heldBytes > mostHeldBytes) message.pause();
    wake();
  });
  // Node tells the request of it, before it ends the message.
  sent.on("error", (error) => {
    isBroken = true;
    if ("code" in error) code = String(error.code);
  });
  message.on("error", (error: Error) => {
    if ("code" in error) code = String(error.code);
  });
  const onEnd = (): void => {
    isOver = true;
    wake();
  };
  message.once("end", onEnd).once("close", onEnd);

  function fault(): TransportFault | undefined {
    const isEndTold = announced !== undefined || framing !== undefined;
    const isAllThere = announced === undefined || arrivedBytes >= Number(announced);
    const isWhole = message.complete && isAllThere && (isEndTold || !isBroken);
    if (isWhole) return undefined;
    if (signal.aborted) return abortedFault;
    const whole = announced === undefined ? "a body of unknown length" : `${announced} bytes`;
    return { kind: "cut", code, message: `the body ended after ${arrivedBytes} of ${whole}` };
  }

  async function* pieces(): AsyncGenerator<Piece> {
    try {
      for (;;) {
        const piece = held.shift();
        if (piece !== undefined) {
          heldBytes -= piece.length;
          if (heldBytes <= mostHeldBytes && message.isPaused()) message.resume();
          yield ok(piece);
          if (areLent) release(piece);
        } else if (isOver) break;
        else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
      const end = fault();
      if (end !== undefined) yield err(end);
    } finally {
      // Whoever stops half way does not want the rest.
      if (!isOver) message.destroy();
    }
  }
  return pieces();
}
