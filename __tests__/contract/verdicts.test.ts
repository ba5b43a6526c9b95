// The chain's verdict about an attempt and the catalogue's retry column say the same: what another attempt at the
// same proxy can cure, another run can cure, and what is meant as a refusal stays one.
import { describe, expect, it } from "@jest/globals";
import type { CauseId } from "../../src/diagnose/cause.ts";
import { diagnose, retryVerdict } from "../../src/diagnose/diagnose.ts";
import type { AttemptOutcome } from "../../src/mirror/journal.ts";
import { verdictOf } from "../../src/mirror/verdict.ts";
import type { TransportFault } from "../../src/ports/http.ts";

function fault(kind: TransportFault["kind"], code: string, message = code): AttemptOutcome {
  return { kind: "transport", fault: { kind, code, message } };
}

function status(number: number): AttemptOutcome {
  return { kind: "status", status: number, detail: "" };
}

const routines = "write EPROTO 80:error:0A000410:SSL routines:ssl3_read_bytes";
const outcomes: readonly (readonly [string, AttemptOutcome, CauseId])[] = [
  ["an unknown name", fault("name-not-resolved", "ENOTFOUND"), "dns-failure"],
  ["a resolver that is away", fault("name-not-resolved", "EAI_AGAIN"), "dns-failure"],
  ["a refused connection", fault("refused", "ECONNREFUSED"), "tcp-refused"],
  ["no route", fault("unreachable", "ENETUNREACH"), "tcp-timeout"],
  ["no connection in time", fault("connect-timeout", "ETIMEDOUT"), "tcp-timeout"],
  ["an unknown authority", fault("tls", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"), "tls-untrusted-ca"],
  ["a certificate of its own", fault("tls", "DEPTH_ZERO_SELF_SIGNED_CERT"), "tls-untrusted-ca"],
  ["another name", fault("tls", "ERR_TLS_CERT_ALTNAME_INVALID"), "tls-hostname-mismatch"],
  ["an expired certificate", fault("tls", "CERT_HAS_EXPIRED"), "tls-expired-or-clock-skew"],
  ["a certificate of tomorrow", fault("tls", "CERT_NOT_YET_VALID"), "tls-expired-or-clock-skew"],
  ["a handshake cut off", fault("tls", "ECONNRESET"), "tls-handshake-timeout-or-reset"],
  ["a handshake too slow", fault("tls", "TLS_HANDSHAKE_TIMEOUT"), "tls-handshake-timeout-or-reset"],
  [
    "a handshake turned down",
    fault(
      "tls",
      "EPROTO",
      `${routines}:sslv3 alert handshake failure:rec_layer_s3.c:916:SSL alert number 40`,
    ),
    "tls-handshake-timeout-or-reset",
  ],
  [
    "plain HTTP where TLS was asked",
    fault("tls", "EPROTO", `${routines}:wrong version number:ssl3_record.c:354:`),
    "tls-handshake-timeout-or-reset",
  ],
  ["a reset", fault("reset", "ECONNRESET"), "connection-reset-or-eof"],
  ["a cut body", fault("cut", "ECONNRESET"), "connection-reset-or-eof"],
  ["407 of the HTTP proxy", fault("http-proxy", "HTTP_407"), "proxy-407-auth-required"],
  ["403 of the HTTP proxy", fault("http-proxy", "HTTP_403"), "proxy-403-forbidden"],
  ["503 of the HTTP proxy", fault("http-proxy", "HTTP_503"), "proxy-5xx"],
  ["silence", { kind: "stalled", afterMs: 20_000, bytes: 3 }, "read-timeout-or-stall"],
  ["404", { kind: "absent", status: 404, detail: "not found" }, "module-not-found-404-410"],
  ["410", { kind: "absent", status: 410, detail: "gone" }, "module-not-found-404-410"],
  [
    "404 of a proxy that is still fetching",
    { kind: "absent", status: 404, detail: "not found: fetch timed out" },
    "proxy-server-fault",
  ],
  [
    "wrong bytes",
    { kind: "refused", why: { kind: "wrong-hash", expected: "h1:a=", got: "h1:b=" }, detail: "" },
    "checksum-mismatch-gosum",
  ],
  ["206", status(206), "proxy-server-fault"],
  ["400", status(400), "proxy-server-fault"],
  ["401", status(401), "goproxy-private-proxy-401"],
  ["403", status(403), "proxy-403-forbidden"],
  ["407", status(407), "proxy-407-auth-required"],
  ["408", status(408), "proxy-server-fault"],
  ["418", status(418), "proxy-server-fault"],
  ["425", status(425), "proxy-server-fault"],
  ["429", status(429), "proxy-429-rate-limited"],
  ["451", status(451), "proxy-403-forbidden"],
  ["500", status(500), "proxy-5xx"],
  ["502", status(502), "proxy-5xx"],
  ["503", status(503), "proxy-5xx"],
  ["504", status(504), "proxy-5xx"],
  ["599", status(599), "proxy-5xx"],
];

/** Where the two differ, and why. */
const differing: readonly (readonly [string, AttemptOutcome, CauseId])[] = [
  // The proxy is of no use to this run. Tomorrow its owner may have mended it.
  ["no HTTP", fault("not-http", "HPE_INVALID_CONSTANT", "Parse Error"), "proxy-returned-html-or-garbage"],
  [
    "a login page",
    { kind: "refused", why: { kind: "unusable", looksLike: "html" }, detail: "" },
    "proxy-returned-html-or-garbage",
  ],
  // Worth another attempt where nobody else may be asked; but what HTTPS_PROXY names is more often wrong than down.
  [
    "an HTTP proxy that is not there",
    fault("http-proxy", "ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:3128"),
    "http-proxy-env-misconfigured",
  ],
];

function findingsFor(outcome: AttemptOutcome) {
  const url = "https://goproxy.test/example.test/lib/@v/v1.2.3.zip";
  const subject = { module: "example.test/lib", version: "v1.2.3", file: "zip" };
  const attempt = { startedMs: 0, mirror: "goproxy.test", url, subject, attempt: 1, bytes: 0, totalMs: 1 };
  return diagnose({ output: "", attempts: [{ ...attempt, outcome }], settings: {} });
}

describe("the chain and the catalogue", () => {
  it.each(outcomes)("agree whether %s can pass when asked again", (_, outcome, cause) => {
    const findings = findingsFor(outcome);
    expect(findings.map((finding) => finding.cause)).toEqual([cause]);
    expect(findings[0]).toMatchObject({ modules: ["example.test/lib@v1.2.3"] });
    expect(findings[0]?.hosts[0]).toBe("goproxy.test");
    expect(retryVerdict(findings) !== "never").toBe(verdictOf(outcome).again !== "never");
  });

  it.each(differing)("differ, as intended, about %s", (_, outcome, cause) => {
    const findings = findingsFor(outcome);
    expect(findings.map((finding) => finding.cause)).toEqual([cause]);
    expect(retryVerdict(findings) !== "never").not.toBe(verdictOf(outcome).again !== "never");
  });

  it("call a full disk a full disk, which no proxy can cure", () => {
    const findings = findingsFor(fault("other", "ENOSPC", "ENOSPC: no space left on device, write"));
    expect(findings.map(({ cause, retry }) => [cause, retry])).toEqual([["disk-full", "never"]]);
  });
});
