// A CONNECT through an HTTP proxy: the connection that it gives, or a fault with a code.

import { request as requestPlain } from "node:http";
import { request as requestTls } from "node:https";
import { isIP } from "node:net";
import type { Duplex } from "node:stream";

import { basicAuthorization } from "../go/address-credentials.ts";
import { showHttpProxy } from "../go/http-proxy.ts";
import type { HttpProxy } from "../go/http-proxy.ts";
import { fromHttpProxy } from "./http-faults.ts";
import type { TunnelEnd, TunnelLimits } from "./tunnel-end.ts";

/** Rejects with a fault of the HTTP proxy's: the code of its status (HTTP_407), or the system's. */
export function connectThrough(proxy: HttpProxy, end: TunnelEnd, limits: TunnelLimits): Promise<Duplex> {
  const target = `${end.host.includes(":") ? `[${end.host}]` : end.host}:${end.port}`;
  const { lookup, secureContext, signal } = limits;
  const request = {
    host: proxy.host,
    port: proxy.port,
    method: "CONNECT",
    path: target,
    agent: false,
    ...(lookup === undefined ? {} : { lookup }),
    headers: { host: target, ...proxyAuthorization(proxy) },
    signal,
  } as const;
  // Else Node would ask the proxy for a certificate of the host in the header.
  const tls = { servername: isIP(proxy.host) === 0 ? proxy.host : "" };
  const context = secureContext === undefined ? {} : { secureContext };
  const asked =
    proxy.speaks === "https" ? requestTls({ ...request, ...tls, ...context }) : requestPlain(request);
  return new Promise((resolve, reject) => {
    const refuse = (status: number | undefined, what: string): void =>
      reject(fromHttpProxy(new Error(`${showHttpProxy(proxy)} answered ${what}`), `HTTP_${status}`));
    asked.once("connect", (answer, socket) => {
      if (answer.statusCode === 200) return resolve(socket);
      socket.destroy();
      refuse(answer.statusCode, `CONNECT with ${answer.statusCode} ${answer.statusMessage}`);
    });
    // Some HTTP proxies answer a refused CONNECT as an ordinary response.
    asked.once("response", (answer) => {
      answer.destroy();
      refuse(answer.statusCode, `${answer.statusCode}`);
    });
    asked.once("error", (error) => reject(fromHttpProxy(error)));
    asked.end();
  });
}

/** Basic credentials from the user and password in the proxy's address. */
export function proxyAuthorization({ credentials }: HttpProxy): Readonly<Record<string, string>> {
  if (credentials === undefined) return {};
  return { "proxy-authorization": basicAuthorization(credentials).reveal() };
}
