import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  readCredentials
} from "./chunk-47XR3I3P.js";
import {
  showValue
} from "./chunk-QXDKT5Z6.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/go/go-url.ts
var userinfo = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
var badEscape = /%(?![0-9A-Fa-f]{2})/;
var controls = new RegExp("\\p{Cc}", "u");
var hostCharacters = /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"%\u0080-\uffff]*$/;
function parseGoUrl(text) {
  if (controls.test(text)) return err("has a control character or a line break in it");
  const [withoutFragment = ""] = text.split("#", 1);
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?]*))?([^?]*)(\?.*)?$/.exec(withoutFragment);
  if (parts === null) return err(text.startsWith(":") ? "has nothing before its colon" : "has no scheme");
  const [, scheme = "", authority, path = ""] = parts;
  if (badEscape.test(path)) return err("has a % that two hex digits do not follow");
  if (authority === void 0 && !path.startsWith("/")) return err(`has no // after ${scheme}:`);
  const problem = authorityProblem(authority ?? "");
  if (problem !== "") return err(problem);
  return build(withoutFragment, authority ?? "");
}
function authorityProblem(authority) {
  const at = authority.lastIndexOf("@");
  const user = authority.slice(0, Math.max(at, 0));
  if (!userinfo.test(user)) return "has a character in its user or password that must be percent-encoded";
  if (badEscape.test(user)) return "has a % in its user or password that must be written %25";
  const host = authority.slice(at + 1);
  if (!hostCharacters.test(host)) return "has a character in its host that no host has";
  if (host.startsWith("[")) {
    const bracketed = /^\[[0-9A-Fa-f:.]+(?:%25[^\]]*)?\](:\d*)?$/;
    return bracketed.test(host) ? "" : "has no proper IPv6 address between its brackets";
  }
  const port = /:(.*)$/.exec(host)?.[1];
  if (port !== void 0 && port.includes(":"))
    return "has several colons in its host; an IPv6 address needs brackets";
  return port === void 0 || /^\d*$/.test(port) ? "" : "has a port that is no number";
}
function build(text, authority) {
  let url;
  try {
    url = new URL(text.replaceAll("\\", "%5C"));
  } catch {
    return err("has a host or port that cannot be");
  }
  const written = authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d*$/, "").toLowerCase();
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  if (isWeb && written === "") return err("has no host");
  if (isWeb && /^[ -~]*$/.test(written) && !written.startsWith("[") && url.hostname !== written)
    return err("has a host that is written in an unusual way; write the name or the four numbers");
  const credentials = readCredentials(authority);
  url.username = "";
  url.password = "";
  url.hash = "";
  return ok(credentials === void 0 ? { url } : { url, credentials });
}

// src/go/proxy-list.ts
function parseProxyList(text) {
  const proxies = [];
  const problems = [];
  let closing = "end";
  for (const [, raw = "", mark = ""] of text.matchAll(/([^,|]*)([,|]|$)/g)) {
    const word = trim(raw);
    if (word === "") continue;
    if (word === "off" || word === "direct") {
      closing = word;
      break;
    }
    const entry = parseProxy(word, mark === "|" ? "|" : ",");
    if (entry.ok) proxies.push(entry.value);
    else problems.push(entry.error);
  }
  if (problems.length > 0) return err(problems);
  if (proxies.length === 0 && closing === "end")
    return err(["GOPROXY has no entry in it; write an address, or leave it out to use Go's own."]);
  return ok({ proxies, closing });
}
function parseProxy(word, separator) {
  const isSplitByBlank = /\s(?:[a-z]+:\/\/|direct$|off$)/i.test(word);
  const stray = isSplitByBlank ? "blank" : /^["']|["']$/.test(word) ? "quotation mark" : void 0;
  if (stray !== void 0)
    return err(
      `The proxy \`${showValue(word)}\` has a ${stray} in it; write entries bare, with \`,\` between them.`
    );
  const isBareHost = /[.:/]/.test(word) && !word.includes(":/") && !word.startsWith("/");
  const parsed = parseGoUrl(isBareHost ? `https://${word}` : word);
  const shown = showValue(word).replace(new RegExp("\\p{Cc}", "gu"), " ");
  if (!parsed.ok)
    return err(`The proxy \`${shown}\` ${parsed.error}; write it like https://proxy.golang.org.`);
  const { url, credentials } = parsed.value;
  if (url.protocol === "file:") {
    if (url.host !== "" || url.search !== "" || credentials !== void 0 || word.includes("#"))
      return err(`The proxy \`${shown}\` has more than a path in it; write file:///path with three slashes.`);
  } else if (url.protocol !== "http:" && url.protocol !== "https:") {
    return err(`The proxy \`${shown}\` has a scheme that go does not take; use https, http or file.`);
  }
  if (credentials !== void 0 && /@(?!v(?:\/|$))/.test(url.pathname + url.search))
    return err(`The proxy \`${shown}\` has a / or ? in its user or password; write %2F or %3F.`);
  url.pathname = cleanPath(url.pathname);
  return ok(credentials === void 0 ? { url, separator } : { url, credentials, separator });
}
function showProxy(entry) {
  return addressOf(entry).replace(/^https:\/\//, "");
}
function addressOf({ url }) {
  const path = url.pathname === "/" && url.protocol !== "file:" ? "" : url.pathname;
  return `${url.protocol}//${url.host}${path}${url.search}`;
}
function trim(text) {
  return text.replace(/^[\s\u0085]+|[\s\u0085]+$/gu, (blank) => blank.includes("\uFEFF") ? blank : "");
}
function cleanPath(path) {
  return path.replace(/\/{2,}/g, "/").replace(/\/$/, "") || "/";
}

export {
  parseProxyList,
  parseProxy,
  showProxy
};
