// How far a request has come on its way to a connection, and that this does not take too long.

import type { ClientRequest } from "node:http";
import { isIP } from "node:net";

import { bareHost } from "../core/url-end.ts";
import type { HttpRequest, TransportFault } from "../ports/http.ts";
import type { Connection } from "./http-connections.ts";
import type { Phase } from "./http-faults.ts";

export interface Connecting {
  readonly phase: Phase;
  /** Nothing is late any more. */
  end(): void;
}

/** One deadline for the connection, and one more for the handshake. `onLate` hears of the first that is missed. */
export function watchConnecting(
  sent: ClientRequest,
  { url, connectTimeoutMs }: Pick<HttpRequest, "url" | "connectTimeoutMs">,
  connection: Pick<Connection, "isTls" | "isTunnel">,
  onLate: (fault: TransportFault) => void,
): Connecting {
  const isTls = url.protocol === "https:" || connection.isTls;
  let phase: Phase = "connecting";
  let isResolved = connection.isTunnel || isIP(bareHost(url.hostname)) !== 0;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;

  function startTimer(): void {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(() => onLate(faultSoFar()), connectTimeoutMs);
  }

  function faultSoFar(): TransportFault {
    const message = `not connected after ${connectTimeoutMs} ms`;
    if (!isResolved) return { kind: "name-not-resolved", code: "ETIMEDOUT", message };
    if (phase === "securing") return { kind: "tls", code: "TLS_HANDSHAKE_TIMEOUT", message };
    return { kind: connection.isTunnel ? "http-proxy" : "connect-timeout", code: "ETIMEDOUT", message };
  }

  function onConnect(): void {
    if (!isTls) return onReady();
    phase = "securing";
    startTimer();
  }

  function onReady(): void {
    phase = "sent";
    clearTimeout(timer);
  }

  sent.once("socket", (socket) => {
    if (sent.reusedSocket) return onReady();
    // The socket of a tunnel is given to us when it stands; the handshake with the origin is still to come.
    if (!socket.connecting && connection.isTunnel) onConnect();
    socket.once("lookup", () => {
      isResolved = true;
    });
    socket.once("connect", onConnect);
    socket.once("secureConnect", onReady);
  });
  startTimer();

  return {
    get phase() {
      return phase;
    },
    end() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
