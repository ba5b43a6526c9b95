import { describe, expect, it } from "@jest/globals";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { wordsFor } from "../../src/diagnose/journal-words.ts";
import { readLog } from "../../src/diagnose/read-log.ts";
import type { Finding } from "../../src/diagnose/rule.ts";
import { whatHappened } from "../../src/guard/what-happened.ts";
import type { Attempt, AttemptOutcome } from "../../src/mirror/journal.ts";
import { describeOutcome } from "../../src/mirror/outcome-words.ts";
import type { TransportFault } from "../../src/ports/http.ts";
import { sampleAttempt } from "../fakes/report-samples.ts";

const [proxy, cdn] = ["proxy.corp.test", "files.cdn.test:8443"];
const address = `https://${proxy}/example.test/m/@v/v1.0.0.zip`;

function sentOn(outcome: AttemptOutcome): Attempt {
  const subject = { module: "example.test/m", version: "v1.0.0", file: "zip" };
  return sampleAttempt(outcome, { mirror: proxy, url: address, subject, redirectedTo: cdn });
}

function fault(kind: TransportFault["kind"], code: string, message: string): AttemptOutcome {
  return { kind: "transport", fault: { kind, code, message } };
}

function first(attempt: Attempt): Finding | undefined {
  return diagnose({ output: "", attempts: [attempt], settings: { GOPROXY: `https://${proxy}` } })[0];
}

const unreached: readonly (readonly [string, AttemptOutcome, string])[] = [
  ["refuses", fault("refused", "ECONNREFUSED", "connect ECONNREFUSED 10.0.0.9:8443"), "tcp-refused"],
  ["has no address", fault("name-not-resolved", "ENOTFOUND", "getaddrinfo ENOTFOUND"), "dns-failure"],
  ["does not accept", fault("connect-timeout", "ETIMEDOUT", "not connected after 1 ms"), "tcp-timeout"],
  ["has no route", fault("unreachable", "ENETUNREACH", "connect ENETUNREACH"), "tcp-timeout"],
  ["is silent", { kind: "stalled", afterMs: 20_000, bytes: 0 }, "read-timeout-or-stall"],
  ["resets", fault("reset", "ECONNRESET", "read ECONNRESET"), "connection-reset-or-eof"],
  ["cuts the answer short", fault("cut", "CUT", "cut"), "connection-reset-or-eof"],
  [
    "has a certificate of nobody's",
    fault("tls", "SELF_SIGNED_CERT_IN_CHAIN", "self-signed"),
    "tls-untrusted-ca",
  ],
  [
    "breaks the handshake off",
    fault("tls", "ECONNRESET", "socket hang up"),
    "tls-handshake-timeout-or-reset",
  ],
  ["forbids", { kind: "status", status: 403, detail: "" }, "proxy-403-forbidden"],
];
const reached: typeof unreached = [
  ["answers 503", { kind: "status", status: 503, detail: "back soon" }, "proxy-5xx"],
  ["answers 429", { kind: "status", status: 429, detail: "" }, "proxy-429-rate-limited"],
  [
    "sends a page",
    { kind: "refused", why: { kind: "unusable", looksLike: "html" }, detail: "" },
    "proxy-returned-html-or-garbage",
  ],
];

describe("a host that a proxy sends its readers to, and that", () => {
  it.each([...unreached, ...reached])("%s is the one in trouble", (_, outcome, cause) => {
    const finding = first(sentOn(outcome));
    expect(finding?.cause).toBe(cause);
    expect(finding?.hosts.slice(0, 2)).toEqual([cdn, proxy]);
    expect(finding?.modules).toEqual(["example.test/m@v1.0.0"]);
    expect(finding?.because).toContain(`\`${proxy}\` answered, and sent the request on to \`${cdn}\``);
    expect(finding?.because.indexOf(cdn)).toBeLessThan(finding?.because.indexOf(proxy) ?? 0);
    expect(finding?.evidence).not.toContain(proxy);
  });

  it("has no address is looked up by its name, without the port", () => {
    const finding = first(sentOn(fault("name-not-resolved", "ENOTFOUND", "getaddrinfo ENOTFOUND")));
    expect(finding?.advice.join("\n")).toContain("`getent hosts files.cdn.test`");
  });

  it.each(unreached)("%s is to be let through", (_, outcome) => {
    const advice = first(sentOn(outcome))?.advice[0];
    expect(advice).toContain(`add \`${cdn}\` to the allow-list`);
    expect(advice).toContain(`\`curl -sSL -o /dev/null ${address}\``);
    expect(advice).toContain("`mirrors:`");
  });

  it.each([...unreached, ...reached])(
    "%s is told of inside docker build without an input of ours",
    (_, outcome) => {
      const [finding] = diagnose({
        output: "",
        attempts: [sentOn(outcome)],
        settings: {},
        surroundings: { places: ["docker-build"] },
      });
      expect(finding?.advice[0]).toMatch(/ake a proxy that serves its files itself\.$/);
    },
  );

  it.each(reached)("%s is for the owner of the proxy to mend", (_, outcome) => {
    const advice = first(sentOn(outcome))?.advice[0];
    expect(advice).toContain(`Tell whoever runs \`${proxy}\` that \`${cdn}\``);
    expect(advice).not.toContain("allow-list");
  });

  it("does not hide what the proxy itself says: a 404 is its own", () => {
    const finding = first(sentOn({ kind: "absent", status: 404, detail: "" }));
    expect([finding?.cause, finding?.hosts]).toEqual(["module-not-found-404-410", [proxy]]);
    expect(finding?.because).not.toContain(cdn);
  });

  it("is named first in what go's user is told, the proxy after it", () => {
    const refused = sentOn(fault("refused", "ECONNREFUSED", "connect ECONNREFUSED 10.0.0.9:8443"));
    expect(whatHappened(refused)).toBe(
      `${cdn}: connect ECONNREFUSED 10.0.0.9:8443; ${proxy} had sent the request on to it`,
    );
    expect(describeOutcome(refused)).toBe(
      `sent us on to ${cdn}, which refused the connection (ECONNREFUSED)`,
    );
  });

  it("is found again in a log, where no password is repeated", () => {
    const words = wordsFor(sentOn(fault("refused", "ECONNREFUSED", "connect ECONNREFUSED"))) ?? "";
    const log = readLog(words.replace("there by https://", "there by https://ann:secret@"));
    const [finding] = diagnose({ output: log, attempts: [], settings: {} });
    expect(finding?.hosts).toEqual([cdn, proxy]);
    expect(finding?.advice[0]).toContain(`-o /dev/null ${address}\``);
    expect(JSON.stringify(finding)).not.toContain("secret");
  });
});
