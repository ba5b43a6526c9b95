// The address of an HTTP proxy as net/url.Parse and golang.org/x/net/http/httpproxy read it: with or without a scheme,
// and far more of them than URL would take.

import { readCredentials } from "./address-credentials.ts";
import type { AddressCredentials } from "./address-credentials.ts";
import { parseAddress } from "./ip-address.ts";

export interface HttpProxyAddress {
  /** In lower case. Go speaks SOCKS for socks5 and socks5h, TLS for https, and plain HTTP for all others. */
  readonly scheme: string;
  /** Without brackets, in ASCII where Go can write it so; empty where the value names no host. */
  readonly hostname: string;
  /** As it was written: digits or nothing. */
  readonly port: string;
  readonly credentials?: AddressCredentials;
}

interface Parsed {
  readonly scheme: string;
  readonly authority: string;
  readonly host: string;
}

/** Undefined for a value that Go cannot read, and passes over in silence. */
export function parseHttpProxyAddress(value: string): HttpProxyAddress | undefined {
  const whole = parse(value);
  const isBogus = whole === undefined || whole.scheme === "" || whole.host === "";
  const read = isBogus ? (parse(`http://${value}`) ?? whole) : whole;
  if (read === undefined) return undefined;
  const { hostname, port } = splitHost(read.host);
  const credentials = readCredentials(read.authority);
  const address = { scheme: read.scheme, hostname: toAscii(hostname), port };
  return credentials === undefined ? address : { ...address, credentials };
}

/**
 * Letters beyond ASCII as punycode. What Go's idna.Lookup refuses, signs in ASCII that no host name has above all,
 * stays as it is.
 */
export function toAscii(name: string): string {
  // eslint-disable-next-line no-control-regex
  if (/^[\0-\u007f]*$/.test(name) || /[\0-,/:-`{-\u007f]/.test(name.toLowerCase())) return name;
  const [dots = ""] = /^\.*/.exec(name) ?? [];
  try {
    return dots + new URL(`http://${name.slice(dots.length)}`).hostname;
  } catch {
    // No name that DNS could know.
    return name;
  }
}

/** net/url.Parse, as far as scheme, user and host go. */
function parse(text: string): Parsed | undefined {
  const hash = text.indexOf("#");
  const before = hash < 0 ? text : text.slice(0, hash);
  // eslint-disable-next-line no-control-regex
  if (/[\0-\u001f\u007f]/.test(before) || (hash >= 0 && !isEscaped(text.slice(hash)))) return undefined;
  if (before.startsWith(":")) return undefined;
  const [, scheme = "", rest = ""] = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?([^?]*)/.exec(before) ?? [];
  const lower = scheme.toLowerCase();
  if (!rest.startsWith("/")) {
    if (scheme !== "") return { scheme: lower, authority: "", host: "" };
    return /^[^/]*:/.test(rest) || !isEscaped(rest) ? undefined : { scheme: "", authority: "", host: "" };
  }
  const hasAuthority = rest.startsWith("//") && (scheme !== "" || !rest.startsWith("///"));
  const [, authority = "", path = ""] = hasAuthority
    ? (/^\/\/([^/]*)([^]*)$/.exec(rest) ?? [])
    : ["", "", rest];
  const at = authority.lastIndexOf("@");
  const host = parseHost(lower, authority.slice(at + 1));
  const user = authority.slice(0, Math.max(at, 0));
  const isUser = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) && isEscaped(user);
  return host === undefined || !isUser || !isEscaped(path) ? undefined : { scheme: lower, authority, host };
}

function parseHost(scheme: string, host: string): string | undefined {
  const bracket = host.lastIndexOf("[");
  if (bracket > 0) return undefined;
  if (bracket === 0) {
    const [, address = "", zone = "", port = ""] = /^\[(.*?)(%25.*)?\](:\d*)?$/.exec(host) ?? [];
    const isAddress = address.includes(":") && parseAddress(address) !== undefined;
    const named = decodeHost(zone.slice("%25".length), true);
    const isZone = zone === "" || (named !== undefined && named !== "");
    return isAddress && isZone ? `[${address}${zone === "" ? "" : `%${named}`}]${port}` : undefined;
  }
  // Several colons are forgiven where the scheme is another than http and https.
  const colon = scheme === "http" || scheme === "https" ? host.indexOf(":") : host.lastIndexOf(":");
  return colon >= 0 && !/^:\d*$/.test(host.slice(colon)) ? undefined : decodeHost(host, false);
}

/** What may stand in a host (shouldEscape of net/url, encodeHost); a percent-encoded byte only beyond ASCII, or "%". */
function decodeHost(host: string, isZone: boolean): string | undefined {
  if (!/^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"%\u0080-\uffff]*$/.test(host) || !isEscaped(host)) return undefined;
  const encoded = isZone ? /%(?!25|20|[89A-Fa-f])(..)/g : /%(?!25|[89A-Fa-f])(..)/g;
  const plain = [...host.matchAll(encoded)].map(([, hex = ""]) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const isFine = isZone
    ? plain.every((one) => /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]$/.test(one))
    : plain.length === 0;
  return isFine ? host.replace(/(?:%..)+/g, decodeBytes) : undefined;
}

function decodeBytes(escapes: string): string {
  return Buffer.from(escapes.replaceAll("%", ""), "hex").toString("utf8");
}

/** net/url.URL.Hostname and Port. */
function splitHost(host: string): { hostname: string; port: string } {
  const [, name = "", port = ""] = /^([^]*?)(?::(\d*))?$/.exec(host) ?? [];
  return { hostname: name.replace(/^\[([^]*)\]$/, "$1"), port };
}

function isEscaped(text: string): boolean {
  return !/%(?![0-9A-Fa-f]{2})/.test(text);
}
