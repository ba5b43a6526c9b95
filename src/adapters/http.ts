// HTTP by Node: one GET at a time on pooled HTTP/1.1 connections, ended by its signal in every state.

import type { ClientRequest, IncomingMessage } from "node:http";
import { request as requestPlain } from "node:http";
import { request as requestTls } from "node:https";

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import { bareHost, portOf } from "../core/url-end.ts";
import type { Http, HttpAnswer, HttpRequest, TransportFault } from "../ports/http.ts";
import { connectionPlaces, type ConnectionPlaces } from "./connection-places.ts";
import { readLocation } from "../go/location.ts";
import { bodyOf } from "./http-body.ts";
import { watchConnecting } from "./http-connecting.ts";
import { httpConnections } from "./http-connections.ts";
import type { Connection } from "./http-connections.ts";
import { whenClosed } from "./closed-connection.ts";
import { decodedBody, isGzip } from "./http-decoded.ts";
import { abortedFault, faultOfError } from "./http-faults.ts";
import { mayBeMended, mendHeads, mostHeadBytes } from "./mended-heads.ts";

export interface NodeHttpOptions {
  readonly connectionsPerOrigin: number;
  /** Who else has connections counts them here. */
  readonly places?: ConnectionPlaces;
  /** Where HTTP(S)_PROXY, NO_PROXY, SSL_CERT_FILE, SSL_CERT_DIR and NODE_EXTRA_CA_CERTS are read. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * What net/http takes for an answer is one here as well: a head of 10 MB, folded or sloppy lines, a length given twice or
 * beside chunks. What may be believed of the body is not settled by its head.
 */
const asReadByGo = { insecureHTTPParser: true, maxHeaderSize: mostHeadBytes } as const;

/** A pooled connection may have been closed while it lay idle: net/http asks again on another one, and so do we. */
const mostStaleConnections = 8;

const unasked: TransportFault = { ...abortedFault, unasked: true };

/** Nothing is made or read before the first request. */
export function nodeHttp({
  connectionsPerOrigin,
  environment,
  places = connectionPlaces(connectionsPerOrigin),
}: NodeHttpOptions): Http {
  const connections = httpConnections(environment);
  places.counts((origin) => connections.idle(origin));

  /** Where a head was refused that go would take. */
  const mendedOrigins = new Set<string>();

  async function get(request: HttpRequest): Promise<Result<HttpAnswer, TransportFault>> {
    const { origin } = request.url;
    const answer = await getOnce(request);
    if (answer.ok || !mayBeMended(answer.error) || mendedOrigins.has(origin)) return answer;
    mendedOrigins.add(origin);
    return request.signal.aborted ? answer : getOnce(request);
  }

  async function getOnce(request: HttpRequest): Promise<Result<HttpAnswer, TransportFault>> {
    const { url, signal, fresh = false, connections: most = connectionsPerOrigin } = request;
    const giveBack = fresh
      ? await places.takeForNew(url.origin, signal, most)
      : await places.take(url.origin, signal, most);
    if (giveBack === undefined) return err(unasked);
    request.onTurn?.();
    const connection = await connections.for(url, { fresh });
    if (!connection.ok || signal.aborted) {
      giveBack();
      return connection.ok ? err(unasked) : connection;
    }
    for (let stale = 0; ; stale++) {
      const sent = await sendOnce(request, connection.value, giveBack, mendedOrigins.has(url.origin));
      if (sent !== "stale") return sent;
      if (stale === mostStaleConnections) {
        giveBack();
        return err({ kind: "reset", code: "ECONNRESET", message: "every pooled connection had been closed" });
      }
    }
  }

  return { get, close: () => connections.close() };
}

function sendOnce(
  request: HttpRequest,
  connection: Connection,
  giveBack: () => void,
  isMended: boolean,
): Promise<Result<HttpAnswer, TransportFault> | "stale"> {
  return new Promise((resolve) => {
    const { signal } = request;
    const tunnel = connection.isTunnel ? new AbortController() : undefined;
    const sent = startRequest(request, connection, tunnel?.signal);
    if (isMended) sent.once("socket", mendHeads);
    const connecting = watchConnecting(sent, request, connection, fail);

    function settle(result: Result<HttpAnswer, TransportFault> | "stale"): void {
      connecting.end();
      signal.removeEventListener("abort", onAbort);
      resolve(result);
    }
    function fail(fault: TransportFault): void {
      sent.destroy();
      // A tunnel that does not stand yet is nobody's connection so far.
      tunnel?.abort();
      if (sent.socket === null) sent.once("close", giveBack);
      else whenClosed(sent.socket, giveBack);
      settle(err(fault));
    }
    function onAbort(): void {
      fail(abortedFault);
    }

    sent.once("upgrade", ({ statusCode }) =>
      fail({ kind: "not-http", code: "UPGRADE", message: `answered ${statusCode}, which nobody asked for` }),
    );
    sent.once("response", (message) => settle(ok(answerOf(message, sent, signal, giveBack))));
    sent.on("error", (error) => {
      const isStale = sent.reusedSocket && !signal.aborted && isClosedConnection(error);
      if (isStale) return settle("stale");
      whenClosed(sent.socket, giveBack);
      settle(err(faultOfError(error, connecting.phase, connection.isTunnel)));
    });
    signal.addEventListener("abort", onAbort, { once: true });
    sent.end();
  });
}

function startRequest(
  request: HttpRequest,
  connection: Connection,
  tunnelSignal: AbortSignal | undefined,
): ClientRequest {
  const { url } = request;
  const headers = {
    ...connection.headers,
    "user-agent": "go-mod-guard",
    ...request.headers,
    ...(request.authorization === undefined ? {} : { authorization: request.authorization.reveal() }),
  };
  const target = {
    host: bareHost(url.hostname),
    port: portOf(url),
    path: url.pathname + url.search,
    method: "GET",
    ...connection.target,
    headers: { host: url.host, ...headers },
    agent: connection.agent,
    // The agent hands it to what opens a tunnel.
    tunnelSignal,
  };
  // Node tries several addresses one after the other and gives each 250 ms, too little for a far mirror.
  const options = { ...target, ...asReadByGo, autoSelectFamilyAttemptTimeout: 1_000 };
  const sent = connection.isTls ? requestTls(options) : requestPlain(options);
  // Node drops what is beyond the 2,000th, a Location or a length as well.
  sent.maxHeadersCount = 0;
  return sent;
}

function isClosedConnection(error: Error): boolean {
  return "code" in error && (error.code === "ECONNRESET" || error.code === "EPIPE");
}

function answerOf(
  message: IncomingMessage,
  sent: ClientRequest,
  signal: AbortSignal,
  giveBack: () => void,
): HttpAnswer {
  const onAbort = (): void => {
    message.destroy();
  };
  signal.addEventListener("abort", onAbort, { once: true });
  const { socket } = message;
  message.once("close", () => {
    signal.removeEventListener("abort", onAbort);
    // One that is not used again is closed only now.
    if (socket.destroyed || !sent.shouldKeepAlive) whenClosed(socket, giveBack);
    else giveBack();
  });
  const { "content-length": length, ...others } = joinHeaders(message);
  const isEncoded = isGzip(others["content-encoding"]);
  // That was the length of the compressed bytes, or beside chunks of nothing.
  const isLength = length !== undefined && !isEncoded && others["transfer-encoding"] === undefined;
  // What is decoded is still read by a thread when the next piece is asked for.
  const body = bodyOf(message, sent, signal, { areLent: !isEncoded });
  return {
    status: message.statusCode ?? 0,
    statusText: message.statusMessage ?? "",
    headers: isLength ? { ...others, "content-length": length } : others,
    body: isEncoded ? decodedBody(body) : body,
    discard: () => {
      if (!message.readableEnded) message.destroy();
    },
  };
}

function joinHeaders(message: IncomingMessage): Readonly<Record<string, string>> {
  const entries = Object.entries(message.headersDistinct);
  const joined = Object.fromEntries(entries.map(([name, values]) => [name, (values ?? []).join(", ")]));
  const [location] = message.headersDistinct["location"] ?? [];
  return location === undefined ? joined : { ...joined, location: readLocation(location) };
}
