// Heads of answers that Node's parser refuses and net/http takes: one length said twice, a blank in the name of a header.

import type { Socket } from "node:net";

import type { TransportFault } from "../ports/http.ts";

/** What is larger than this is no head to anybody. */
export const mostHeadBytes = 10 << 20;

const refusedHeads = new Set(["HPE_UNEXPECTED_CONTENT_LENGTH", "HPE_INVALID_HEADER_TOKEN"]);

/** By the parser's code; nothing of the answer was handed on then. */
export function mayBeMended({ code }: TransportFault): boolean {
  return refusedHeads.has(code);
}

const armed = new WeakMap<Socket, { open: boolean }>();

/** The heads of the next answer on this connection come to the parser mended. To be told again before each request. */
export function mendHeads(socket: Socket): void {
  const state = armed.get(socket);
  if (state !== undefined) {
    state.open = true;
    return;
  }
  const heads = { open: true };
  armed.set(socket, heads);
  const push = socket.push.bind(socket);
  let held = "";
  // What the system reads is pushed, also of TLS and through a tunnel.
  socket.push = (piece: Uint8Array | null, encoding) => {
    if (!heads.open && held === "") return push(piece, encoding);
    if (piece !== null) held += Buffer.from(piece).toString("latin1");
    let mended = "";
    for (let end = endOfHead(held); heads.open && end !== undefined; end = endOfHead(held)) {
      const head = held.slice(0, end);
      held = held.slice(end);
      mended += mendedHead(head);
      // Hints come before the answer, as often as somebody likes.
      heads.open = /^\S+ 1(?!01)\d\d\b/.test(head);
    }
    if (!heads.open || piece === null || held.length > mostHeadBytes) {
      mended += held;
      held = "";
      heads.open = false;
    }
    const goesOn = mended === "" || push(Buffer.from(mended, "latin1"));
    return piece === null ? push(null) : goesOn;
  };
}

function endOfHead(text: string): number | undefined {
  const found = /\r?\n\r?\n/.exec(text);
  return found === null ? undefined : found.index + found[0].length;
}

/**
 * Without what nobody reads: a header with a blank in its name is another one to net/http (net/textproto, readMIMEHeader), and
 * a length that is there before (net/http, fixLength). Lengths that differ are left for the parser to refuse.
 */
export function mendedHead(head: string): string {
  const [status = "", ...headers] = head.split(/(?<=\n)(?![ \t])/);
  const lengths = new Set<string>();
  const kept = headers.filter((header) => {
    const [, name, value] = /^([^:]*):([^]*)$/.exec(header) ?? [];
    if (name === undefined || value === undefined) return true;
    if (/[ \t]/.test(name)) return false;
    if (name.toLowerCase() !== "content-length") return true;
    const isKnown = lengths.has(value.trim());
    lengths.add(value.trim());
    return !isKnown;
  });
  return status + kept.join("");
}
