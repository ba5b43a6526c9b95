// Connections through an HTTP or SOCKS proxy that pass it by as if they were direct: their deadline works in every state.

import { Agent as PlainAgent } from "node:http";
import { Agent as TlsAgent } from "node:https";
import type { AgentOptions } from "node:https";
import type { Duplex } from "node:stream";
import { connect as connectTls } from "node:tls";
import type { ConnectionOptions, SecureContext } from "node:tls";

import type { HttpProxy } from "../go/http-proxy.ts";
import { cancelWith, type Cancel } from "../core/cancel.ts";
import { connectThrough } from "./http-connect.ts";
import { connectBySocks } from "./socks-connect.ts";
import type { TunnelEnd, TunnelLimits } from "./tunnel-end.ts";

/** As long as go waits for a connection (net/http.DefaultTransport). */
const longestConnectMs = 30_000;

/** Of one request: whoever gives it up ends the tunnel for it as well. */
type ForOne = ConnectionOptions & { readonly tunnelSignal?: AbortSignal };

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

  override createConnection({ tunnelSignal, ...options }: ForOne, done: Done): undefined {
    const host = options.host ?? "";
    const context = this.#secureContext === undefined ? {} : { secureContext: this.#secureContext };
    const dress = (socket: Duplex): Duplex =>
      connectTls({ ...options, ...context, socket, servername: options.servername ?? host });
    this.#open.to({ host, port: options.port ?? 443 }, { signal: tunnelSignal, done, dress });
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

  override createConnection({ tunnelSignal, ...options }: ForOne, done: Done): undefined {
    const end = { host: options.host ?? "", port: options.port ?? 80 };
    this.#open.to(end, { signal: tunnelSignal, done, dress: (socket) => socket });
    return undefined;
  }

  override destroy(): void {
    this.#open.giveUp();
    super.destroy();
  }
}

interface Opening {
  readonly signal: AbortSignal | undefined;
  readonly done: Done;
  readonly dress: (socket: Duplex) => Duplex;
}

interface Opener {
  to(end: TunnelEnd, opening: Opening): void;
  giveUp(): void;
}

function opener(proxy: HttpProxy, { lookup, secureContext }: TunnelOptions): Opener {
  const underWay = new Set<Cancel>();
  const connect = proxy.speaks === "socks5" ? connectBySocks : connectThrough;
  return {
    to(end, { signal, done, dress }) {
      const controller = cancelWith(signal);
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
          controller.release();
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
