// GOPROXY as the go command reads it (cmd/go/internal/modfetch/proxy.go, proxyList).

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import type { AddressCredentials } from "./address-credentials.ts";
import { parseGoUrl } from "./go-url.ts";
import { showValue } from "./shown-value.ts";

export interface ProxyList {
  /** The proxies in order, without the closing word. */
  readonly proxies: readonly ProxyEntry[];
  /** `direct` or `off` ends a list and hides what follows; "end" where the list has no such word. */
  readonly closing: "direct" | "off" | "end";
}

export interface ProxyEntry {
  /** Without user and password, without a trailing slash. */
  readonly url: URL;
  /** user and password of the address. */
  readonly credentials?: AddressCredentials;
  /** What follows the entry: after "," only 404 and 410 lead on, after "|" every error does. */
  readonly separator: "," | "|";
}

/**
 * Reads a list the way proxyList does: entries trimmed, empty ones skipped, `direct` and `off` the end of it,
 * `https://` put before a bare host. Every problem is a sentence of its own; none holds a password. Of the lists
 * that go takes, those are refused here that can only fail later: an address without a host, a port over 65535.
 */
export function parseProxyList(text: string): Result<ProxyList, readonly string[]> {
  const proxies: ProxyEntry[] = [];
  const problems: string[] = [];
  let closing: ProxyList["closing"] = "end";
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

/** One entry of a list: an address, or a bare host that stands for https. The error is a sentence. */
export function parseProxy(word: string, separator: ProxyEntry["separator"]): Result<ProxyEntry, string> {
  const isSplitByBlank = /\s(?:[a-z]+:\/\/|direct$|off$)/i.test(word);
  const stray = isSplitByBlank ? "blank" : /^["']|["']$/.test(word) ? "quotation mark" : undefined;
  if (stray !== undefined)
    return err(
      `The proxy \`${showValue(word)}\` has a ${stray} in it; write entries bare, with \`,\` between them.`,
    );
  const isBareHost = /[.:/]/.test(word) && !word.includes(":/") && !word.startsWith("/");
  const parsed = parseGoUrl(isBareHost ? `https://${word}` : word);
  const shown = showValue(word).replace(/\p{Cc}/gu, " ");
  if (!parsed.ok)
    return err(`The proxy \`${shown}\` ${parsed.error}; write it like https://proxy.golang.org.`);
  const { url, credentials } = parsed.value;
  if (url.protocol === "file:") {
    // An address of one slash is for Go something else than its path (net/url, OmitHost).
    const isPathAlone = /^file:\/\//i.test(word);
    if (
      !isPathAlone ||
      url.host !== "" ||
      url.search !== "" ||
      credentials !== undefined ||
      word.includes("#")
    )
      return err(`The proxy \`${shown}\` has more than a path in it; write file:///path with three slashes.`);
  } else if (url.protocol !== "http:" && url.protocol !== "https:") {
    return err(`The proxy \`${shown}\` has a scheme that go does not take; use https, http or file.`);
  }
  if (credentials !== undefined && /@(?!v(?:\/|$))/.test(url.pathname + url.search))
    return err(`The proxy \`${shown}\` has a / or ? in its user or password; write %2F or %3F.`);
  url.pathname = cleanPath(url.pathname);
  return ok(credentials === undefined ? { url, separator } : { url, credentials, separator });
}

/** The list as go would read it again, without user and password. */
export function formatProxyList(list: ProxyList): string {
  const proxies = list.proxies.map((entry, index) => {
    const isLast = index === list.proxies.length - 1 && list.closing === "end";
    return addressOf(entry) + (isLast ? "" : entry.separator);
  });
  return proxies.join("") + (list.closing === "end" ? "" : list.closing);
}

/** A proxy as logs and reports name it: "proxy.golang.org", "http://127.0.0.1:8080/team", "file:///store". */
export function showProxy(entry: Pick<ProxyEntry, "url">): string {
  return addressOf(entry).replace(/^https:\/\//, "");
}

function addressOf({ url }: Pick<ProxyEntry, "url">): string {
  const path = url.pathname === "/" && url.protocol !== "file:" ? "" : url.pathname;
  return `${url.protocol}//${url.host}${path}${url.search}`;
}

/** strings.TrimSpace: what JavaScript trims, with U+0085 and without the byte order mark. */
function trim(text: string): string {
  return text.replace(/^[\s\u0085]+|[\s\u0085]+$/gu, (blank) => (blank.includes("\ufeff") ? blank : ""));
}

/** path.Join cleans what it joins: no empty segments, no slash at the end. */
function cleanPath(path: string): string {
  return path.replace(/\/{2,}/g, "/").replace(/\/$/, "") || "/";
}
