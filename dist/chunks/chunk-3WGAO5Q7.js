import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  parseGoUrl
} from "./chunk-UN54E55F.js";
import {
  showValue
} from "./chunk-QXDKT5Z6.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

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
