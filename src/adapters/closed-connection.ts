// When a connection that was given up is gone for the other side as well, so that another may take its place.

import type { Socket } from "node:net";

/** A server that is told of the end and of a new connection at once may see the new one first. */
export const noticeMs = 25;

/** At once where there is no connection. */
export function whenClosed(socket: Socket | null | undefined, then: () => void): void {
  if (socket === null || socket === undefined) then();
  else if (socket.closed) setTimeout(then, noticeMs);
  else {
    socket.once("close", () => setTimeout(then, noticeMs));
    socket.destroy();
  }
}
