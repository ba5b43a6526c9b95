import { describe, expect, it } from "@jest/globals";

import type { AttemptOutcome } from "../../src/mirror/journal.ts";
import { verdictOf } from "../../src/mirror/verdict.ts";
import type { TransportFault } from "../../src/ports/http.ts";

function fault(kind: TransportFault["kind"], code = ""): AttemptOutcome {
  return { kind: "transport", fault: { kind, code, message: "" } };
}
function status(code: number, detail = ""): AttemptOutcome {
  return { kind: "status", status: code, detail };
}
const wrongHash: AttemptOutcome = {
  kind: "refused",
  why: { kind: "wrong-hash", expected: "h1:a", got: "h1:b" },
  detail: "",
};

describe("verdictOf", () => {
  const cases: readonly [string, AttemptOutcome, string][] = [
    ["an answer", { kind: "answered" }, "served never no"],
    ["404", { kind: "absent", status: 404, detail: "not found: unknown revision" }, "absent never no"],
    [
      "404 while fetching",
      { kind: "absent", status: 404, detail: "fetch timed out" },
      "absent here-first no",
    ],
    ["401", status(401), "error never no"],
    ["403", status(403), "error never no"],
    ["407", status(407), "error never no"],
    ["206", status(206), "error never no"],
    ["408", status(408), "error here-first after-retries"],
    ["425", status(425), "error here-first after-retries"],
    ["429", status(429), "error here-first after-retries"],
    ["500", status(500), "error here-first after-retries"],
    ["599", status(599), "error here-first after-retries"],
    ["an unknown name", fault("name-not-resolved", "ENOTFOUND"), "error if-last at-once"],
    ["a refusal", fault("refused", "ECONNREFUSED"), "error if-last at-once"],
    ["no route", fault("unreachable", "ENETUNREACH"), "error if-last at-once"],
    ["a slow connection", fault("connect-timeout"), "error if-last at-once"],
    ["an unknown authority", fault("tls", "SELF_SIGNED_CERT_IN_CHAIN"), "error never at-once"],
    ["a handshake cut off", fault("tls", "ECONNRESET"), "error if-last at-once"],
    ["a reset", fault("reset", "ECONNRESET"), "error here-first after-retries"],
    ["a cut body", fault("cut"), "error here-first after-retries"],
    ["no HTTP", fault("not-http", "HPE_INVALID_CONSTANT"), "error never at-once"],
    ["407 of the HTTP proxy", fault("http-proxy", "HTTP_407"), "error never at-once"],
    ["a SOCKS proxy that wants a password", fault("http-proxy", "SOCKS_PASSWORD"), "error never at-once"],
    ["a SOCKS proxy that has no way", fault("http-proxy", "SOCKS_REFUSED"), "error if-last at-once"],
    ["503 of the HTTP proxy", fault("http-proxy", "HTTP_503"), "error if-last at-once"],
    ["an HTTP proxy that is not there", fault("http-proxy", "ECONNREFUSED"), "error if-last at-once"],
    ["a redirect in circles", fault("other", "REDIRECT_LOOP"), "error never at-once"],
    ["a password over http", fault("other", "CREDENTIALS_INSECURE"), "error never no"],
    ["a full disk", fault("other", "ENOSPC"), "ends never no"],
    ["a stall", { kind: "stalled", afterMs: 1, bytes: 0 }, "error if-last at-once"],
    ["a wrong hash", wrongHash, "error never at-once"],
    ["being given up", { kind: "abandoned" }, "ends never no"],
  ];
  it.each(cases)("knows what %s means", (_, outcome, expected) => {
    const { walk, again, out } = verdictOf(outcome);
    expect(`${walk} ${again} ${out}`).toBe(expected);
  });
});
