// Through what a request goes: straight to the origin, or through the HTTP or SOCKS proxy that Go would choose.

import { Agent as PlainAgent } from "node:http";
import { Agent as TlsAgent } from "node:https";
import { isIP } from "node:net";
import type { Socket } from "node:net";
import type { SecureContext } from "node:tls";

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import { bareHost, portOf } from "../core/url-end.ts";
import { chooseHttpProxy, showHttpProxy } from "../go/http-proxy.ts";
import type { TransportFault } from "../ports/http.ts";
import { proxyAuthorization } from "./http-connect.ts";
import { PlainTunnelAgent, TunnelAgent } from "./http-tunnel.ts";
import { sharedLookup } from "./shared-lookup.ts";
import { secureContext } from "./trusted-authorities.ts";

export interface Connection {
  readonly agent: PlainAgent;
  /** Whether the connection that the agent makes is TLS. */
  readonly isTls: boolean;
  /** Faults before the handshake with the origin are the HTTP proxy's. */
  readonly isTunnel: boolean;
  /** Sent with the request: Proxy-Authorization where a plain request goes to an HTTP proxy. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where the request is sent instead, with its whole address as path. */
  readonly target?: {
    readonly host: string;
    readonly port: number;
    readonly path: string;
    /** Whose certificate is asked for where the proxy speaks TLS; the header names the origin. */
    readonly servername: string;
  };
}

export interface HttpConnections {
  /** `fresh`: on a connection that nobody used before and nobody will use after. */
  for(url: URL, how: { readonly fresh: boolean }): Promise<Result<Connection, TransportFault>>;
  /** Idle connections to an origin, the one that lies longest first. */
  idle(origin: string): readonly Socket[];
  close(): void;
}

/** The pool has no limit of its own: a request that waits inside an agent cannot be aborted. */
const pooling = {
  keepAlive: true,
  noDelay: true,
  maxSockets: Infinity,
  maxFreeSockets: 256,
  scheduling: "lifo",
  lookup: sharedLookup(),
} as const;

export function httpConnections(environment: Readonly<Record<string, string>>): HttpConnections {
  const agents = new Map<string, PlainAgent>();
  let trusted: Promise<SecureContext | undefined> | undefined;

  function agentFor(key: string, make: () => PlainAgent): PlainAgent {
    const agent = agents.get(key) ?? make();
    agents.set(key, agent);
    return agent;
  }

  return {
    async for(url, { fresh }) {
      const pool = fresh ? { ...pooling, keepAlive: false } : pooling;
      const kept = fresh ? "fresh " : "";
      const choice = chooseHttpProxy(url, environment);
      if (choice.kind === "refused")
        return err({ kind: "http-proxy", code: choice.code, message: choice.why });
      const proxy = choice.kind === "proxy" ? choice.proxy : undefined;
      const isTls = url.protocol === "https:";
      const overTls = proxy?.speaks === "https";
      trusted ??= isTls || overTls ? secureContext(environment) : undefined;
      const context = await trusted;
      const options = context === undefined ? pool : { ...pool, secureContext: context };
      const plain = (): PlainAgent => agentFor(`${kept}plain`, () => new PlainAgent(pool));
      const secure = (): PlainAgent => agentFor(`${kept}tls`, () => new TlsAgent(options));
      if (proxy === undefined) {
        return ok({ agent: isTls ? secure() : plain(), isTls, isTunnel: false, headers: {} });
      }
      const key = `${kept}tunnel ${showHttpProxy(proxy)}`;
      if (proxy.speaks === "socks5" && !isTls) {
        const agent = agentFor(`${key} plain`, () => new PlainTunnelAgent(proxy, pool));
        return ok({ agent, isTls: false, isTunnel: true, headers: {} });
      }
      if (isTls) {
        const agent = agentFor(key, () => new TunnelAgent(proxy, options));
        return ok({ agent, isTls: true, isTunnel: true, headers: {} });
      }
      const { host, port } = proxy;
      const target = { host, port, path: url.href, servername: isIP(host) === 0 ? host : "" };
      const headers = proxyAuthorization(proxy);
      return ok({ agent: overTls ? secure() : plain(), isTls: overTls, isTunnel: true, headers, target });
    },
    idle: (origin) => idleTo(agents.values(), origin),
    close() {
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
    },
  };
}

/** What node:http calls the idle connections to it begins with its host and port. */
function idleTo(agents: Iterable<PlainAgent>, origin: string): readonly Socket[] {
  const url = new URL(origin);
  const name = `${bareHost(url.hostname)}:${portOf(url)}:`;
  return [...agents]
    .flatMap(({ freeSockets }) => Object.entries(freeSockets))
    .flatMap(([key, sockets = []]) => (key.startsWith(name) ? sockets : []));
}
