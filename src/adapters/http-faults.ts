// What Node's sockets, TLS and HTTP parser report, as a TransportFault: by code, never by words.

import type { TransportFault } from "../ports/http.ts";

/** How far a request has come. */
export type Phase = "connecting" | "securing" | "sent";

export const abortedFault: TransportFault = { kind: "aborted", code: "ABORT_ERR", message: "given up" };

const kinds: Readonly<Record<string, TransportFault["kind"]>> = {
  ENOTFOUND: "name-not-resolved",
  ENODATA: "name-not-resolved",
  ESERVFAIL: "name-not-resolved",
  ECONNREFUSED: "refused",
  ENETUNREACH: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETDOWN: "unreachable",
  EHOSTDOWN: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  ECONNRESET: "reset",
  ECONNABORTED: "reset",
  EPIPE: "reset",
};

/** OpenSSL's verdicts on certificates, as Node names them (tls.TLSSocket authorizationError). */
const certificateCode =
  /^(?:CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_|ERROR_IN_CERT|ERR_TLS_|ERR_SSL_|EPROTO$|HOSTNAME_MISMATCH|PATH_LENGTH)/;

/** `phase` is how far the request had come; a fault that the HTTP proxy made itself carries `fromHttpProxy`. */
export function faultOfError(error: Error, phase: Phase, isTunnel: boolean): TransportFault {
  const inner = error instanceof AggregateError ? firstOf(error) : error;
  const code = codeOf(inner) || codeOf(error);
  const { message } = inner;
  if ("fromHttpProxy" in error || (isTunnel && phase === "connecting"))
    return { kind: "http-proxy", code, message };
  if (phase === "securing" || certificateCode.test(code)) return { kind: "tls", code, message };
  return { kind: kindOf(code, phase), code, message };
}

function kindOf(code: string, phase: Phase): TransportFault["kind"] {
  if (code.startsWith("EAI_")) return "name-not-resolved";
  if (code.startsWith("HPE_")) return "not-http";
  if (code === "ETIMEDOUT") return phase === "sent" ? "reset" : "connect-timeout";
  return kinds[code] ?? "other";
}

/** Several addresses were tried: a refusal says more than a missing route. */
function firstOf(error: AggregateError): Error {
  const errors = error.errors.filter((inner): inner is Error => inner instanceof Error);
  return errors.find((inner) => codeOf(inner) === "ECONNREFUSED") ?? errors[0] ?? error;
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Marks a fault of the way to the HTTP proxy, or of the proxy itself, with a code where it has none. */
export function fromHttpProxy(error: Error, code?: string): Error {
  return Object.assign(error, { fromHttpProxy: true }, code === undefined ? {} : { code });
}
