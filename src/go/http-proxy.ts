// Which HTTP proxy a request goes through: HTTP_PROXY, HTTPS_PROXY and NO_PROXY by Go's rules
// (golang.org/x/net/http/httpproxy, as vendored by net/http.ProxyFromEnvironment).

import { parseGoUrl } from "./go-url.ts";
import type { GoUrl } from "./go-url.ts";
import { isInNetwork, isLoopbackAddress, parseAddress, parseNetwork, sameAddress } from "./ip-address.ts";

export type HttpProxyChoice =
  | { readonly kind: "none" }
  | ({ readonly kind: "proxy" } & GoUrl)
  /** Go refuses HTTP_PROXY where REQUEST_METHOD is set: a CGI client could have set it by a header. */
  | { readonly kind: "refused"; readonly why: string };

/**
 * `localhost` and loopback addresses are never proxied, whatever the variables say. A value that cannot be read is
 * passed over in silence, as Go does. Upper-case names win over lower-case ones.
 */
export function chooseHttpProxy(url: URL, environment: Readonly<Record<string, string>>): HttpProxyChoice {
  const isHttps = url.protocol === "https:";
  const value = isHttps
    ? firstOf(environment, "HTTPS_PROXY", "https_proxy")
    : firstOf(environment, "HTTP_PROXY", "http_proxy");
  const proxy = readProxy(value);
  if (proxy === undefined) return { kind: "none" };
  if (!isHttps && (environment["REQUEST_METHOD"] ?? "") !== "")
    return { kind: "refused", why: "HTTP_PROXY is not used where REQUEST_METHOD is set; unset one of them" };
  const host = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  const port = url.port === "" ? (isHttps ? "443" : "80") : url.port;
  if (isExempt(host, port, firstOf(environment, "NO_PROXY", "no_proxy"))) return { kind: "none" };
  return { kind: "proxy", ...proxy };
}

function firstOf(environment: Readonly<Record<string, string>>, ...names: readonly string[]): string {
  return names.map((name) => environment[name] ?? "").find((value) => value !== "") ?? "";
}

function readProxy(value: string): GoUrl | undefined {
  if (value === "") return undefined;
  const whole = parseGoUrl(value);
  if (whole.ok && whole.value.url.host !== "") return whole.value;
  const bare = parseGoUrl(`http://${value}`);
  return bare.ok ? bare.value : undefined;
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
  const pattern = name.startsWith("*.") ? name.slice(1) : name;
  if (pattern === "") return false;
  return pattern.startsWith(".") ? host.endsWith(pattern) : host === pattern || host.endsWith(`.${pattern}`);
}
