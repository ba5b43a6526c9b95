// Which HTTP proxy a request goes through: HTTP_PROXY, HTTPS_PROXY and NO_PROXY by Go's rules
// (golang.org/x/net/http/httpproxy, as vendored by net/http.ProxyFromEnvironment).

import { bareHost, portOf } from "../core/url-end.ts";
import type { AddressCredentials } from "./address-credentials.ts";
import { parseHttpProxyAddress, toAscii } from "./http-proxy-address.ts";
import type { HttpProxyAddress } from "./http-proxy-address.ts";
import { isInNetwork, isLoopbackAddress, parseAddress, parseNetwork, sameAddress } from "./ip-address.ts";

export interface HttpProxy {
  /** What is spoken to it. SOCKS is version 5, the names are resolved by the proxy. */
  readonly speaks: "http" | "https" | "socks5";
  /** A name or a bare address. */
  readonly host: string;
  readonly port: number;
  readonly credentials?: AddressCredentials;
}

export type HttpProxyChoice =
  | { readonly kind: "none" }
  | { readonly kind: "proxy"; readonly proxy: HttpProxy }
  /** A request that would fail in Go, too. CGI: HTTP_PROXY could be a client's header where REQUEST_METHOD is set. */
  | { readonly kind: "refused"; readonly code: "CGI" | "NO_HOST" | "NO_PORT"; readonly why: string };

/**
 * `localhost` and loopback addresses are never proxied, whatever the variables say. Of `LOCALHOST` a URL keeps no
 * capitals: to us it is localhost, while Go would ask a proxy for it. A value that cannot be read is
 * passed over in silence, as Go does. Upper-case names win over lower-case ones.
 */
export function chooseHttpProxy(url: URL, environment: Readonly<Record<string, string>>): HttpProxyChoice {
  const isHttps = url.protocol === "https:";
  const names = isHttps ? (["HTTPS_PROXY", "https_proxy"] as const) : (["HTTP_PROXY", "http_proxy"] as const);
  const name = names.find((each) => (environment[each] ?? "") !== "");
  const address = name === undefined ? undefined : parseHttpProxyAddress(environment[name] ?? "");
  if (name === undefined || address === undefined) return { kind: "none" };
  if (!isHttps && (environment["REQUEST_METHOD"] ?? "") !== "") {
    const why = "HTTP_PROXY is not used where REQUEST_METHOD is set; unset one of them";
    return { kind: "refused", code: "CGI", why };
  }
  const host = bareHost(url.hostname).toLowerCase();
  if (isExempt(host, String(portOf(url)), firstOf(environment, "NO_PROXY", "no_proxy")))
    return { kind: "none" };
  return choiceOf(name, address);
}

/** Such as `socks5://proxy.test:1080`, without user and password. */
export function showHttpProxy({ speaks, host, port }: HttpProxy): string {
  const end = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  return speaks === "http" ? end : `${speaks}://${end}`;
}

const wellKnownPorts: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  socks5: 1080,
  socks5h: 1080,
};

function choiceOf(name: string, { scheme, hostname, port, credentials }: HttpProxyAddress): HttpProxyChoice {
  if (hostname === "") {
    const why = `${name} names no host; write it as http://proxy.example.com:3128, or unset it`;
    return { kind: "refused", code: "NO_HOST", why };
  }
  const number = port === "" ? (wellKnownPorts[scheme] ?? 0) : Number(port);
  if (number < 1 || number > 65_535) {
    const why = `${name} has no port that ${hostname} could listen on; write it as http://${hostname}:3128`;
    return { kind: "refused", code: "NO_PORT", why };
  }
  const speaks =
    scheme === "https" ? "https" : scheme === "socks5" || scheme === "socks5h" ? "socks5" : "http";
  const proxy = { speaks, host: hostname, port: number } as const;
  return { kind: "proxy", proxy: credentials === undefined ? proxy : { ...proxy, credentials } };
}

function firstOf(environment: Readonly<Record<string, string>>, ...names: readonly string[]): string {
  return names.map((name) => environment[name] ?? "").find((value) => value !== "") ?? "";
}

/** Whether NO_PROXY, or Go itself, says that this host is asked without a proxy. */
function isExempt(host: string, port: string, noProxy: string): boolean {
  const address = parseAddress(host);
  if (host === "localhost" || (address !== undefined && isLoopbackAddress(address))) return true;
  const entries = noProxy.split(",").map((entry) => entry.trim().toLowerCase());
  return entries.some((entry) => {
    if (entry === "") return false;
    if (entry === "*") return true;
    const network = parseNetwork(entry);
    if (network !== undefined) return address !== undefined && isInNetwork(address, network);
    const { name, port: onlyPort } = splitPort(entry);
    if (onlyPort !== "" && onlyPort !== port) return false;
    const only = parseAddress(name);
    if (only !== undefined) return address !== undefined && sameAddress(only, address);
    return address === undefined && matchesDomain(host, name);
  });
}

/** net.SplitHostPort, and the whole entry where it fails. */
function splitPort(entry: string): { name: string; port: string } {
  const parts = /^(?:\[([^[\]]*)\]|([^:[\]]*)):([^:]*)$/.exec(entry);
  if (parts === null) return { name: entry, port: "" };
  return { name: parts[1] ?? parts[2] ?? "", port: parts[3] ?? "" };
}

/** `corp.test` is the host and all below it; `.corp.test` and `*.corp.test` only what is below. */
function matchesDomain(host: string, name: string): boolean {
  const pattern = toAscii(name.startsWith("*.") ? name.slice(1) : name);
  if (pattern === "") return false;
  return pattern.startsWith(".") ? host.endsWith(pattern) : host === pattern || host.endsWith(`.${pattern}`);
}
