// A CONNECT tunnel of our own through an HTTP proxy: its deadline works in every state, and its faults have codes.

import { request as requestPlain } from "node:http";
import type { ClientRequest } from "node:http";
import { Agent as TlsAgent, request as requestTls } from "node:https";
import type { AgentOptions } from "node:https";
import type { Duplex } from "node:stream";
import { connect as connectTls } from "node:tls";
import type { ConnectionOptions, SecureContext } from "node:tls";

import { basicAuthorization } from "../go/address-credentials.ts";
import type { GoUrl } from "../go/go-url.ts";
import type { Lookup } from "./shared-lookup.ts";

/** As long as go waits for a connection (net/http.DefaultTransport). */
const longestConnectMs = 30_000;

type Done = (error: Error | null, socket?: Duplex) => void;

type TunnelOptions = AgentOptions & { readonly secureContext?: SecureContext; readonly lookup?: Lookup };

export class TunnelAgent extends TlsAgent {
  readonly #proxy: GoUrl;
  readonly #secureContext: SecureContext | undefined;
  readonly #lookup: Lookup | undefined;
  readonly #underWay = new Set<ClientRequest>();

  constructor(proxy: GoUrl, options: TunnelOptions) {
    super(options);
    this.#proxy = proxy;
    this.#lookup = options.lookup;
    this.#secureContext = options.secureContext;
  }

  override createConnection(options: ConnectionOptions, done: Done): undefined {
    const { url } = this.#proxy;
    const host = options.host ?? "";
    const target = `${host.includes(":") ? `[${host}]` : host}:${options.port ?? 443}`;
    const isTls = url.protocol === "https:";
    const context = this.#secureContext === undefined ? {} : { secureContext: this.#secureContext };
    const lookup = this.#lookup;
    const request = {
      host: url.hostname.replace(/^\[|\]$/g, ""),
      port: url.port === "" ? (isTls ? 443 : 80) : Number(url.port),
      method: "CONNECT",
      path: target,
      agent: false,
      ...(lookup === undefined ? {} : { lookup }),
      headers: { host: target, ...proxyAuthorization(this.#proxy) },
      signal: AbortSignal.timeout(longestConnectMs),
    } as const;
    const asked = isTls ? requestTls({ ...request, ...context }) : requestPlain(request);
    this.#underWay.add(asked);
    asked.once("close", () => this.#underWay.delete(asked));
    asked.once("connect", (answer, socket) => {
      if (answer.statusCode === 200) {
        socket.setNoDelay(true);
        done(null, connectTls({ ...options, ...context, socket, servername: options.servername ?? host }));
        return;
      }
      socket.destroy();
      const message = `${url.host} answered CONNECT with ${answer.statusCode} ${answer.statusMessage}`;
      done(fromHttpProxy(new Error(message), `HTTP_${answer.statusCode}`));
    });
    // Some HTTP proxies answer a refused CONNECT as an ordinary response.
    asked.once("response", (answer) => {
      answer.destroy();
      done(
        fromHttpProxy(new Error(`${url.host} answered ${answer.statusCode}`), `HTTP_${answer.statusCode}`),
      );
    });
    asked.once("error", (error) => done(fromHttpProxy(error)));
    asked.end();
    return undefined;
  }

  /** Tunnels that nobody waits for any more would keep the process alive. */
  override destroy(): void {
    for (const asked of this.#underWay) asked.destroy();
    super.destroy();
  }
}

/** Basic credentials from the user and password in the proxy's address. */
export function proxyAuthorization({ credentials }: GoUrl): Readonly<Record<string, string>> {
  if (credentials === undefined) return {};
  return { "proxy-authorization": basicAuthorization(credentials).reveal() };
}

function fromHttpProxy(error: Error, code?: string): Error {
  return Object.assign(error, { fromHttpProxy: true }, code === undefined ? {} : { code });
}
