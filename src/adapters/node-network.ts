// The network below HTTP, by Node: every question on a socket of its own, closed at its deadline in every state.

import { networkInterfaces } from "node:os";
import { connect } from "node:net";

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import { cancelWith } from "../core/cancel.ts";
import type { TransportFault } from "../ports/http.ts";
import type { Limits, Network } from "../ports/network.ts";
import { connectionPlaces, type ConnectionPlaces } from "./connection-places.ts";
import { noticeMs } from "./closed-connection.ts";
import { abortedFault, faultOfError } from "./http-faults.ts";
import { shakeHands } from "./node-handshake.ts";
import { resolveName, systemResolvers } from "./node-names.ts";

/** `places` counts connections to an origin, those of HTTP as well. `environment` says which authorities are trusted, as for HTTP. */
export function nodeNetwork(
  environment: Readonly<Record<string, string>>,
  places: ConnectionPlaces = connectionPlaces(Infinity),
): Network {
  /** In its turn among the connections to an origin, where it counts as one of them. */
  async function inTurn<Value>(
    { timeoutMs, signal, counts }: Limits,
    work: () => Promise<Value>,
    aborted: Value,
  ): Promise<Value> {
    if (counts === undefined) return work();
    const wait = cancelWith(signal, AbortSignal.timeout(Math.max(0, timeoutMs)));
    const giveBack = await places.takeForNew(counts.origin, wait.signal, counts.connections);
    wait.release();
    if (giveBack === undefined) return aborted;
    try {
      return await work();
    } finally {
      setTimeout(giveBack, noticeMs);
    }
  }

  return {
    resolvers: systemResolvers,
    hasIpv6,
    resolve: resolveName,
    connect: (address, port, limits) =>
      inTurn(limits, () => connectOnce(address, port, limits), err(abortedFault)),
    handshake: (request) =>
      inTurn(request, () => shakeHands(request, environment), { protocol: "", fault: abortedFault }),
  };
}

function hasIpv6(): boolean {
  try {
    return Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .some(({ family, internal, address }) => family === "IPv6" && !internal && !/^fe[89ab]/i.test(address));
  } catch {
    return true; // It does not tell: what fails is then told as it is.
  }
}

function connectOnce(
  address: string,
  port: number,
  { timeoutMs, signal }: Limits,
): Promise<Result<void, TransportFault>> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port });
    const settle = (result: Result<void, TransportFault>): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      socket.destroy();
      resolve(result);
    };
    const onAbort = (): void => settle(err(abortedFault));
    const late = {
      kind: "connect-timeout",
      code: "ETIMEDOUT",
      message: `not connected after ${timeoutMs} ms`,
    };
    const timer = setTimeout(() => settle(err(late as TransportFault)), Math.max(0, timeoutMs));
    socket.once("connect", () => settle(ok(undefined)));
    socket.on("error", (error) => settle(err(faultOfError(error, "connecting", false))));
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
  });
}
