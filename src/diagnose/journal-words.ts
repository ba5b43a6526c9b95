// Says what our own mirror chain saw in the words that go would have used, so that one rule reads both.

import { unescapePath, unescapeVersion } from "../go/module-path.ts";
import type { Attempt, RefusedWhy } from "../mirror/journal.ts";
import type { TransportFault } from "../ports/http.ts";
import { comingWords } from "./waited-words.ts";

/** One error of go for a failed attempt; undefined if the attempt says nothing about a cause. */
export function wordsFor(attempt: Attempt): string | undefined {
  const { outcome } = attempt;
  const about = subjectOf(attempt);
  const url = addressInTrouble(attempt);
  const sentBy = sentOnBy(attempt);
  switch (outcome.kind) {
    case "answered":
      return undefined;
    case "absent":
    case "status": {
      const ofFile = url.startsWith("file:") ? fileReasons[outcome.status] : undefined;
      const status = ofFile ?? `${outcome.status} ${reasonFor(outcome.status)}`.trimEnd();
      return `go: ${about}: reading ${url}: ${status}${leaveAlone(outcome)}${sentBy}${answer(outcome.detail)}`;
    }
    case "transport":
      return outcome.fault.kind === "aborted"
        ? undefined
        : `go: ${about}: Get "${url}": ${faultWords(outcome.fault, hostOf(url))}${sentBy}`;
    case "stalled":
      if (outcome.coming === true)
        return `go: ${about}: Get "${url}": ${comingWords(outcome.bytes, outcome.afterMs)}${sentBy}`;
      return `go: ${about}: Get "${url}": sent nothing for ${Math.round(outcome.afterMs / 1000)} s after ${outcome.bytes} bytes${sentBy}`;
    case "refused":
      return refusedWords(attempt, outcome.why, outcome.detail);
    case "abandoned":
      return `go: ${about}: Get "${url}": given up when the budget ended, deadline exceeded${sentBy}`;
  }
}

/** go does not read the header Retry-After. */
function leaveAlone(outcome: Attempt["outcome"]): string {
  const seconds = outcome.kind === "status" ? Math.ceil((outcome.retryAfterMs ?? 0) / 1000) : 0;
  return seconds > 0 ? `, Retry-After ${seconds} s` : "";
}

/**
 * Of a request that was sent on, the last server asked: there it failed. Its path may be a key to the file, so only the
 * host is known. An answer of 404 is the proxy's own, as it is for go.
 */
function addressInTrouble({ url, outcome, redirectedTo }: Attempt): string {
  if (redirectedTo === undefined || outcome.kind === "absent") return url;
  return `${redirectedTo.includes("://") ? redirectedTo : `https://${redirectedTo}`}/`;
}

/** A line of its own, as `sent-on.ts` reads it: patterns look at the end of the one before. */
function sentOnBy({ url, outcome, redirectedTo }: Attempt): string {
  return redirectedTo === undefined || outcome.kind === "absent" ? "" : `\n\tredirected there by ${url}`;
}

function subjectOf({ subject, url }: Attempt): string {
  if (subject.module === "") {
    const looked = lookedUp(url);
    return looked === undefined ? "verifying module" : `${looked}: verifying module`;
  }
  return subject.version === "" ? `module ${subject.module}` : `${subject.module}@${subject.version}`;
}

/** `path@version` of a request for a record of the checksum database. */
function lookedUp(url: string): string | undefined {
  const [, path = "", version = ""] = /\/lookup\/([^\s@]{1,500})@([^\s/?]{1,200})$/.exec(url) ?? [];
  const [module, of] = [unescapePath(path), unescapeVersion(version)];
  return module.ok && of.ok ? `${module.value}@${of.value}` : undefined;
}

function answer(detail: string): string {
  return detail.trim() === "" ? "" : `\n\tserver response: ${detail.trim().replaceAll("\n", "\n\t")}`;
}

/** modfetch/fetch.go, sumdbMismatch. */
const notAsRecorded = "This download does NOT match the one reported by the checksum server.";

function refusedWords(attempt: Attempt, why: RefusedWhy, detail: string): string {
  const about = subjectOf(attempt);
  if (why.kind === "wrong-hash") {
    const file = attempt.subject.file.endsWith("mod") ? "/go.mod" : "";
    return [
      `verifying ${about}${file}: checksum mismatch`,
      `\tfrom ${attempt.url}`,
      `\tdownloaded: ${why.got}`,
      ...(why.by === undefined
        ? [`\tgo.sum:     ${why.expected}`]
        : [`\t${why.by}: ${why.expected}`, "", "SECURITY ERROR", notAsRecorded]),
    ].join("\n");
  }
  const looks = {
    html: "a page of HTML",
    empty: "an empty body",
    other: "something else",
  }[why.looksLike];
  const from = addressInTrouble(attempt);
  if (why.fault !== undefined)
    return `go: ${about}: invalid response from proxy "${from}": an .info that ${why.fault}${sentOnBy(attempt)}`;
  const more = detail === "" || detail === looks ? "" : `, ${detail}`;
  return `go: ${about}: invalid response from proxy "${from}": ${looks}${more}${sentOnBy(attempt)}`;
}

function faultWords({ kind, code, message }: TransportFault, host: string): string {
  switch (kind) {
    case "name-not-resolved":
      return `dial tcp: lookup ${host.replace(/:\d{1,5}$/, "")}: no such host (${code})`;
    case "refused":
      return `dial tcp ${host}: connect: connection refused`;
    case "unreachable":
      return `dial tcp ${host}: connect: network is unreachable (${code})`;
    case "connect-timeout":
      return `dial tcp ${host}: i/o timeout`;
    case "tls":
      return tlsWords(code, message, host);
    case "reset":
      return "read: connection reset by peer";
    case "cut":
      return "unexpected EOF";
    case "not-http":
      return `malformed HTTP response (${message})`;
    case "http-proxy":
      return httpProxyWords(code, message);
    case "aborted":
    case "other":
      return message;
  }
}

/** A CONNECT that was answered, or the HTTP proxy that could not be reached (`connect ECONNREFUSED 10.0.0.1:3128`). */
function httpProxyWords(code: string, message: string): string {
  const status = Number(/^HTTP_(\d{3})$/.exec(code)?.[1] ?? (/\b407\b/.test(message) ? 407 : 0));
  if (status > 0) return reasonFor(status) || `proxyconnect tcp: ${message}`;
  const address = /\b(?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH) (\S{1,100})/.exec(message)?.[1];
  const name = /\b(?:ENOTFOUND|EAI_AGAIN) (\S{1,253})/.exec(message)?.[1];
  if (name !== undefined) return `proxyconnect tcp: dial tcp: lookup ${name}: no such host (${message})`;
  return `proxyconnect tcp: ${address === undefined ? "" : `dial tcp ${address}: `}${message}`;
}

/** The codes are those of OpenSSL as Node names them (node:tls, X509 certificate error codes). */
function tlsWords(code: string, message: string, host: string): string {
  if (/EXPIRED|NOT_YET_VALID/.test(code))
    return `x509: certificate has expired or is not yet valid: ${message}`;
  if (/ALTNAME|HOSTNAME/.test(code)) {
    const name = host.replace(/:\d{1,5}$/, "");
    // `Host: a. is not in the cert's altnames: DNS:b`, `IP: 10.0.0.1 is not in the cert's list: ` (node:tls).
    const [, found = ""] = /\bcert's (?:altnames|list|CN): ?([^\n]{0,200})$/.exec(message) ?? [];
    const names = found.replaceAll("DNS:", "");
    if (message.endsWith(" is not in the cert's list: "))
      return `x509: cannot validate certificate for ${name} because it doesn't contain any IP SANs`;
    return names === ""
      ? `x509: certificate does not match target host name ${name}: ${message.replace(/[\s:]+$/, "")}`
      : `x509: certificate is valid for ${names}, not ${name}`;
  }
  if (/^(?:ECONNRESET|EPIPE|ETIMEDOUT|TLS_HANDSHAKE_TIMEOUT|ECONNABORTED)$/.test(code)) {
    return `tls: handshake broken off: ${message} (${code})`;
  }
  if (/wrong version number|packet length too long|http request/i.test(message)) {
    return "http: server gave HTTP response to HTTPS client";
  }
  if (/SELF_SIGNED|ISSUER|VERIFY_LEAF|UNTRUSTED|CERT_/.test(code)) {
    return `x509: certificate signed by unknown authority (${code})`;
  }
  // Of OpenSSL's line only the part that says something: `error:0A000410:SSL routines::sslv3 alert handshake failure:…`.
  const reason = /:SSL routines:[^:]{0,60}:([^:]{1,80})/.exec(message)?.[1];
  return `remote error: tls: ${reason ?? message} (${code})`;
}

const reasons: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  407: "Proxy Authentication Required",
  408: "Request Timeout",
  410: "Gone",
  425: "Too Early",
  429: "Too Many Requests",
  451: "Unavailable For Legal Reasons",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** Of a directory in GOPROXY go says what the system says (web/http.go, getFile). */
const fileReasons: Readonly<Record<number, string>> = {
  403: "permission denied",
  404: "no such file or directory",
};

function reasonFor(status: number): string {
  return reasons[status] ?? "";
}

function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/]+)/.exec(url)?.[1] ?? url;
}
