// Connections through an HTTP or SOCKS proxy that pass it by as if they were direct: their deadline works in every state.

import { Agent as PlainAgent } from "node:http";
import { Agent as TlsAgent } from "node:https";
import type { AgentOptions } from "node:https";
import type { Duplex } from "node:stream";
import { connect as connectTls } from "node:tls";
import type { ConnectionOptions, SecureContext } from "node:tls";

import type { HttpProxy } from "../go/http-proxy.ts";
import { connectThrough } from "./http-connect.ts";
import type { Lookup } from "./shared-lookup.ts";
import { connectBySocks } from "./socks-connect.ts";

/** As long as go waits for a connection (net/http.DefaultTransport). */
const longestConnectMs = 30_000;

export interface TunnelEnd {
  /** A name, which the proxy resolves, or a bare address. */
  readonly host: string;
  readonly port: number;
}

export interface TunnelLimits {
  readonly signal: AbortSignal;
  readonly lookup?: Lookup;
  /** For a proxy that speaks TLS itself. */
  readonly secureContext?: SecureContext;
}

type Done = (error: Error | null, socket?: Duplex) => void;

type TunnelOptions = AgentOptions & Omit<TunnelLimits, "signal">;

export class TunnelAgent extends TlsAgent {
  readonly #open: Opener;
  readonly #secureContext: SecureContext | undefined;

  constructor(proxy: HttpProxy, options: TunnelOptions) {
    super(options);
    this.#open = opener(proxy, options);
    this.#secureContext = options.secureContext;
  }

  override createConnection(options: ConnectionOptions, done: Done): undefined {
    const host = options.host ?? "";
    const context = this.#secureContext === undefined ? {} : { secureContext: this.#secureContext };
    this.#open.to({ host, port: options.port ?? 443 }, done, (socket) =>
      connectTls({ ...options, ...context, socket, servername: options.servername ?? host }),
    );
    return undefined;
  }

  /** Tunnels that nobody waits for any more would keep the process alive. */
  override destroy(): void {
    this.#open.giveUp();
    super.destroy();
  }
}

/** For plain HTTP, which has to pass a SOCKS proxy as TLS does. */
export class PlainTunnelAgent extends PlainAgent {
  readonly #open: Opener;

  constructor(proxy: HttpProxy, options: TunnelOptions) {
    super(options);
    this.#open = opener(proxy, options);
  }

  override createConnection(options: ConnectionOptions, done: Done): undefined {
    this.#open.to({ host: options.host ?? "", port: options.port ?? 80 }, done, (socket) => socket);
    return undefined;
  }

  override destroy(): void {
    this.#open.giveUp();
    super.destroy();
  }
}

interface Opener {
  to(end: TunnelEnd, done: Done, dress: (socket: Duplex) => Duplex): void;
  giveUp(): void;
}

function opener(proxy: HttpProxy, { lookup, secureContext }: TunnelOptions): Opener {
  const underWay = new Set<AbortController>();
  const connect = proxy.speaks === "socks5" ? connectBySocks : connectThrough;
  return {
    to(end, done, dress) {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), longestConnectMs).unref();
      underWay.add(controller);
      const limits = {
        signal: controller.signal,
        ...(lookup !== undefined && { lookup }),
        ...(secureContext !== undefined && { secureContext }),
      };
      void connect(proxy, end, limits)
        .finally(() => {
          clearTimeout(timer);
          underWay.delete(controller);
        })
        .then(
          (socket) => {
            if ("setNoDelay" in socket && typeof socket.setNoDelay === "function") socket.setNoDelay(true);
            done(null, dress(socket));
          },
          (error: Error) => done(error),
        );
    },
    giveUp() {
      for (const controller of underWay) controller.abort();
    },
  };
}
