import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  isInNetwork,
  isLoopbackAddress,
  parseAddress,
  parseNetwork,
  sameAddress
} from "./chunk-GI4OR3Q3.js";
import {
  readCredentials
} from "./chunk-47XR3I3P.js";

// src/go/http-proxy-address.ts
function parseHttpProxyAddress(value) {
  const whole = parse(value);
  const isBogus = whole === void 0 || whole.scheme === "" || whole.host === "";
  const read = isBogus ? parse(`http://${value}`) ?? whole : whole;
  if (read === void 0) return void 0;
  const { hostname, port } = splitHost(read.host);
  const credentials = readCredentials(read.authority);
  const address = { scheme: read.scheme, hostname: toAscii(hostname), port };
  return credentials === void 0 ? address : { ...address, credentials };
}
function toAscii(name) {
  if (/^[\0-\u007f]*$/.test(name) || /[\0-,/:-`{-\u007f]/.test(name.toLowerCase())) return name;
  const [dots = ""] = /^\.*/.exec(name) ?? [];
  try {
    return dots + new URL(`http://${name.slice(dots.length)}`).hostname;
  } catch {
    return name;
  }
}
function parse(text) {
  const hash = text.indexOf("#");
  const before = hash < 0 ? text : text.slice(0, hash);
  if (/[\0-\u001f\u007f]/.test(before) || hash >= 0 && !isEscaped(text.slice(hash))) return void 0;
  if (before.startsWith(":")) return void 0;
  const [, scheme = "", rest = ""] = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?([^?]*)/.exec(before) ?? [];
  const lower = scheme.toLowerCase();
  if (!rest.startsWith("/")) {
    if (scheme !== "") return { scheme: lower, authority: "", host: "" };
    return /^[^/]*:/.test(rest) || !isEscaped(rest) ? void 0 : { scheme: "", authority: "", host: "" };
  }
  const hasAuthority = rest.startsWith("//") && (scheme !== "" || !rest.startsWith("///"));
  const [, authority = "", path = ""] = hasAuthority ? /^\/\/([^/]*)([^]*)$/.exec(rest) ?? [] : ["", "", rest];
  const at = authority.lastIndexOf("@");
  const host = parseHost(lower, authority.slice(at + 1));
  const user = authority.slice(0, Math.max(at, 0));
  const isUser = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) && isEscaped(user);
  return host === void 0 || !isUser || !isEscaped(path) ? void 0 : { scheme: lower, authority, host };
}
function parseHost(scheme, host) {
  const bracket = host.lastIndexOf("[");
  if (bracket > 0) return void 0;
  if (bracket === 0) {
    const [, address = "", zone = "", port = ""] = /^\[(.*?)(%25.*)?\](:\d*)?$/.exec(host) ?? [];
    const isAddress = address.includes(":") && parseAddress(address) !== void 0;
    const named = decodeHost(zone.slice("%25".length), true);
    const isZone = zone === "" || named !== void 0 && named !== "";
    return isAddress && isZone ? `[${address}${zone === "" ? "" : `%${named}`}]${port}` : void 0;
  }
  const colon = scheme === "http" || scheme === "https" ? host.indexOf(":") : host.lastIndexOf(":");
  return colon >= 0 && !/^:\d*$/.test(host.slice(colon)) ? void 0 : decodeHost(host, false);
}
function decodeHost(host, isZone) {
  if (!/^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"%\u0080-\uffff]*$/.test(host) || !isEscaped(host)) return void 0;
  const encoded = isZone ? /%(?!25|20|[89A-Fa-f])(..)/g : /%(?!25|[89A-Fa-f])(..)/g;
  const plain = [...host.matchAll(encoded)].map(
    ([, hex = ""]) => String.fromCharCode(Number.parseInt(hex, 16))
  );
  const isFine = isZone ? plain.every((one) => /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]$/.test(one)) : plain.length === 0;
  return isFine ? host.replace(/(?:%..)+/g, decodeBytes) : void 0;
}
function decodeBytes(escapes) {
  return Buffer.from(escapes.replaceAll("%", ""), "hex").toString("utf8");
}
function splitHost(host) {
  const [, name = "", port = ""] = /^([^]*?)(?::(\d*))?$/.exec(host) ?? [];
  return { hostname: name.replace(/^\[([^]*)\]$/, "$1"), port };
}
function isEscaped(text) {
  return !/%(?![0-9A-Fa-f]{2})/.test(text);
}

// src/go/http-proxy.ts
function chooseHttpProxy(url, environment) {
  const isHttps = url.protocol === "https:";
  const names = isHttps ? ["HTTPS_PROXY", "https_proxy"] : ["HTTP_PROXY", "http_proxy"];
  const name = names.find((each) => (environment[each] ?? "") !== "");
  const address = name === void 0 ? void 0 : parseHttpProxyAddress(environment[name] ?? "");
  if (name === void 0 || address === void 0) return { kind: "none" };
  if (!isHttps && (environment["REQUEST_METHOD"] ?? "") !== "") {
    const why = "HTTP_PROXY is not used where REQUEST_METHOD is set; unset one of them";
    return { kind: "refused", code: "CGI", why };
  }
  const host = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  const port = url.port === "" ? isHttps ? "443" : "80" : url.port;
  if (isExempt(host, port, firstOf(environment, "NO_PROXY", "no_proxy"))) return { kind: "none" };
  return choiceOf(name, address);
}
function showHttpProxy({ speaks, host, port }) {
  const end = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  return speaks === "http" ? end : `${speaks}://${end}`;
}
var wellKnownPorts = {
  http: 80,
  https: 443,
  socks5: 1080,
  socks5h: 1080
};
function choiceOf(name, { scheme, hostname, port, credentials }) {
  if (hostname === "") {
    const why = `${name} names no host; write it as http://proxy.example.com:3128, or unset it`;
    return { kind: "refused", code: "NO_HOST", why };
  }
  const number = port === "" ? wellKnownPorts[scheme] ?? 0 : Number(port);
  if (number < 1 || number > 65535) {
    const why = `${name} has no port that ${hostname} could listen on; write it as http://${hostname}:3128`;
    return { kind: "refused", code: "NO_PORT", why };
  }
  const speaks = scheme === "https" ? "https" : scheme === "socks5" || scheme === "socks5h" ? "socks5" : "http";
  const proxy = { speaks, host: hostname, port: number };
  return { kind: "proxy", proxy: credentials === void 0 ? proxy : { ...proxy, credentials } };
}
function firstOf(environment, ...names) {
  return names.map((name) => environment[name] ?? "").find((value) => value !== "") ?? "";
}
function isExempt(host, port, noProxy) {
  const address = parseAddress(host);
  if (host === "localhost" || address !== void 0 && isLoopbackAddress(address)) return true;
  const entries = noProxy.split(",").map((entry) => entry.trim().toLowerCase());
  return entries.some((entry) => {
    if (entry === "") return false;
    if (entry === "*") return true;
    const network = parseNetwork(entry);
    if (network !== void 0) return address !== void 0 && isInNetwork(address, network);
    const { name, port: onlyPort } = splitPort(entry);
    if (onlyPort !== "" && onlyPort !== port) return false;
    const only = parseAddress(name);
    if (only !== void 0) return address !== void 0 && sameAddress(only, address);
    return address === void 0 && matchesDomain(host, name);
  });
}
function splitPort(entry) {
  const parts = /^(?:\[([^[\]]*)\]|([^:[\]]*)):([^:]*)$/.exec(entry);
  if (parts === null) return { name: entry, port: "" };
  return { name: parts[1] ?? parts[2] ?? "", port: parts[3] ?? "" };
}
function matchesDomain(host, name) {
  const pattern = toAscii(name.startsWith("*.") ? name.slice(1) : name);
  if (pattern === "") return false;
  return pattern.startsWith(".") ? host.endsWith(pattern) : host === pattern || host.endsWith(`.${pattern}`);
}

// src/go/certificate-places.ts
var certificateFiles = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem"
];
var certificateDirectories = ["/etc/ssl/certs", "/etc/pki/tls/certs"];

export {
  chooseHttpProxy,
  showHttpProxy,
  certificateFiles,
  certificateDirectories
};
