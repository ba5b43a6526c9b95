// An address as Go's net/url.Parse takes it, where the WHATWG parser of URL would take more or something else.
// Both must mean the same host: an address is given to a fetcher only after this has looked at it.

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import { readCredentials } from "./address-credentials.ts";
import type { AddressCredentials } from "./address-credentials.ts";

export interface GoUrl {
  /** Without user, password and fragment. */
  readonly url: URL;
  readonly credentials?: AddressCredentials;
}

const userinfo = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
const badEscape = /%(?![0-9A-Fa-f]{2})/;
const controls = /\p{Cc}/u;
// What shouldEscape(c, encodeHost) lets stand (net/url/url.go); "%" is looked at on its own.
const hostCharacters = /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"%\u0080-\uffff]*$/;

/**
 * Reads an absolute http, https or file address. The error is the end of a sentence that begins with the address:
 * "has a port that is no number". It never holds the address, for there may be a password in it.
 */
export function parseGoUrl(text: string): Result<GoUrl, string> {
  if (controls.test(text)) return err("has a control character or a line break in it");
  const [withoutFragment = ""] = text.split("#", 1);
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?]*))?([^?]*)(\?.*)?$/.exec(withoutFragment);
  if (parts === null) return err(text.startsWith(":") ? "has nothing before its colon" : "has no scheme");
  const [, scheme = "", authority, path = ""] = parts;
  if (badEscape.test(path)) return err("has a % that two hex digits do not follow");
  if (authority === undefined && !path.startsWith("/")) return err(`has no // after ${scheme}:`);
  const problem = authorityProblem(authority ?? "");
  if (problem !== "") return err(problem);
  return build(withoutFragment, authority ?? "");
}

function authorityProblem(authority: string): string {
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
  if (port !== undefined && port.includes(":"))
    return "has several colons in its host; an IPv6 address needs brackets";
  return port === undefined || /^\d*$/.test(port) ? "" : "has a port that is no number";
}

function build(text: string, authority: string): Result<GoUrl, string> {
  let url: URL;
  try {
    // Go keeps a backslash in a path as one; URL would make a slash of it.
    url = new URL(text.replaceAll("\\", "%5C"));
  } catch {
    // Go would fail at the first request: a port over 65535, a host that is no name.
    return err("has a host or port that cannot be");
  }
  const written = authority
    .slice(authority.lastIndexOf("@") + 1)
    .replace(/:\d*$/, "")
    .toLowerCase();
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  if (isWeb && written === "") return err("has no host");
  // URL makes 127.0.0.1 of 0x7f.1 and of 127.1, Go does not: never ask another host than Go would.
  if (isWeb && /^[ -~]*$/.test(written) && !written.startsWith("[") && url.hostname !== written)
    return err("has a host that is written in an unusual way; write the name or the four numbers");
  const credentials = readCredentials(authority);
  url.username = "";
  url.password = "";
  url.hash = "";
  return ok(credentials === undefined ? { url } : { url, credentials });
}
