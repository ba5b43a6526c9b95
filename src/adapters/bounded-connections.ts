// How many connections a server keeps: where there are too many, those go first on which nothing is asked.

import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Whoever opens connections and says nothing, or a byte now and then, does not keep out those who ask. A connection on
 * which an answer is under way is never closed, however slowly it is read; where all are such, the newest is.
 */
export function boundConnections(server: Server, most: number): void {
  const open = new Set<Socket>();
  /** The one that has been so for longest is the first. */
  const silent = new Set<Socket>();
  const asked = new WeakMap<Socket, number>();

  function underWay(socket: Socket, change: 1 | -1): void {
    const now = (asked.get(socket) ?? 0) + change;
    asked.set(socket, now);
    if (now > 0) silent.delete(socket);
    else if (open.has(socket)) silent.add(socket);
  }
  server.on("connection", (socket) => {
    open.add(socket);
    silent.add(socket);
    socket.once("close", () => {
      open.delete(socket);
      silent.delete(socket);
    });
    if (open.size <= most) return;
    const [longest = socket] = silent;
    longest.destroy();
  });
  server.on("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
    underWay(socket, 1);
    response.once("close", () => underWay(socket, -1));
  });
}
