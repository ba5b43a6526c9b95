import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  isInNetwork,
  isLoopbackAddress,
  parseAddress,
  parseNetwork,
  sameAddress
} from "./chunk-HXXK46RT.js";
import {
  parseGoUrl
} from "./chunk-UN54E55F.js";

// src/go/http-proxy.ts
function chooseHttpProxy(url, environment) {
  const isHttps = url.protocol === "https:";
  const value = isHttps ? firstOf(environment, "HTTPS_PROXY", "https_proxy") : firstOf(environment, "HTTP_PROXY", "http_proxy");
  const proxy = readProxy(value);
  if (proxy === void 0) return { kind: "none" };
  if (!isHttps && (environment["REQUEST_METHOD"] ?? "") !== "")
    return { kind: "refused", why: "HTTP_PROXY is not used where REQUEST_METHOD is set; unset one of them" };
  const host = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  const port = url.port === "" ? isHttps ? "443" : "80" : url.port;
  if (isExempt(host, port, firstOf(environment, "NO_PROXY", "no_proxy"))) return { kind: "none" };
  return { kind: "proxy", ...proxy };
}
function firstOf(environment, ...names) {
  return names.map((name) => environment[name] ?? "").find((value) => value !== "") ?? "";
}
function readProxy(value) {
  if (value === "") return void 0;
  const whole = parseGoUrl(value);
  if (whole.ok && whole.value.url.host !== "") return whole.value;
  const bare = parseGoUrl(`http://${value}`);
  return bare.ok ? bare.value : void 0;
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
  const pattern = name.startsWith("*.") ? name.slice(1) : name;
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
  certificateFiles,
  certificateDirectories
};
