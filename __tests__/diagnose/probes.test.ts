import { describe, expect, it } from "@jest/globals";

import { diagnose, diagnoseProbes } from "../../src/diagnose/diagnose.ts";
import type { CauseId } from "../../src/diagnose/cause.ts";
import type { Evidence } from "../../src/diagnose/evidence.ts";
import type { Probe, Saw } from "../../src/diagnose/probe.ts";
import type { Attempt, AttemptOutcome } from "../../src/mirror/journal.ts";
import type { TransportFault } from "../../src/ports/http.ts";

const url = "https://proxy.corp.test/rsc.io/quote/@v/v1.5.2.info";
const subject = { module: "rsc.io/quote", version: "v1.5.2", file: "info" };

function attempt(outcome: AttemptOutcome, of: Partial<Attempt> = {}): Attempt {
  return {
    startedMs: 0,
    mirror: "proxy.corp.test",
    url,
    subject,
    attempt: 1,
    outcome,
    bytes: 0,
    totalMs: 12,
    ...of,
  };
}

function fault(kind: TransportFault["kind"], code: string, message = ""): Saw {
  return { kind: "attempt", attempt: attempt({ kind: "transport", fault: { kind, code, message } }) };
}

function noAddress(code: string): Saw {
  const outcome = { kind: "transport", fault: { kind: "name-not-resolved", code, message: "" } } as const;
  return { kind: "no-address", attempt: attempt(outcome), name: "proxy.corp.test", by: "10.0.0.53" };
}

function failed(saw: Saw, more: Partial<Probe> = {}): Probe {
  return { target: "proxy.corp.test", stage: "http", ok: false, ms: 12, detail: "what it saw", saw, ...more };
}

function found(probes: readonly Probe[], more: Partial<Evidence> = {}) {
  return diagnoseProbes({ output: "", attempts: [], settings: {}, probes, ...more });
}

const database = {
  subject: { module: "", version: "", file: "latest" },
  url: "https://sum.golang.org/latest",
};

const sights: readonly (readonly [string, Saw, CauseId])[] = [
  ["a name without an address", noAddress("ENOTFOUND"), "dns-failure"],
  ["a resolver that is silent", noAddress("ETIMEOUT"), "dns-failure"],
  ["a resolver that fails", noAddress("ESERVFAIL"), "dns-failure"],
  ["no resolver", noAddress("ECONNREFUSED"), "dns-failure"],
  ["a refusal", fault("refused", "ECONNREFUSED"), "tcp-refused"],
  ["no connection in time", fault("connect-timeout", "ETIMEDOUT"), "tcp-timeout"],
  ["no route", fault("unreachable", "EHOSTUNREACH"), "tcp-timeout"],
  ["an unknown issuer", fault("tls", "SELF_SIGNED_CERT_IN_CHAIN"), "tls-untrusted-ca"],
  ["an expired certificate", fault("tls", "CERT_HAS_EXPIRED"), "tls-expired-or-clock-skew"],
  [
    "another name",
    fault("tls", "ERR_TLS_CERT_ALTNAME_INVALID", "the cert's altnames: DNS:a.test"),
    "tls-hostname-mismatch",
  ],
  [
    "a silent handshake",
    fault("tls", "TLS_HANDSHAKE_TIMEOUT", "no handshake"),
    "tls-handshake-timeout-or-reset",
  ],
  [
    "a password wanted",
    fault("http-proxy", "HTTP_407", "answered CONNECT with 407"),
    "proxy-407-auth-required",
  ],
  ["a host forbidden", fault("http-proxy", "HTTP_403", "answered CONNECT with 403"), "proxy-403-forbidden"],
  [
    "an HTTP proxy gone",
    fault("http-proxy", "ECONNREFUSED", "connect ECONNREFUSED 10.0.0.1:3128"),
    "http-proxy-env-misconfigured",
  ],
  [
    "a redirect in circles",
    fault("other", "REDIRECT_LOOP", "stopped after 10 redirects"),
    "proxy-returned-html-or-garbage",
  ],
  [
    "silence",
    { kind: "attempt", attempt: attempt({ kind: "stalled", afterMs: 2_200, bytes: 0 }) },
    "read-timeout-or-stall",
  ],
  ["a 500", { kind: "attempt", attempt: attempt({ kind: "status", status: 500, detail: "" }) }, "proxy-5xx"],
  [
    "a database that is out of reach",
    {
      kind: "attempt",
      attempt: attempt(
        { kind: "transport", fault: { kind: "connect-timeout", code: "ETIMEDOUT", message: "" } },
        database,
      ),
    },
    "sumdb-unreachable",
  ],
  [
    "IPv6 that leads nowhere",
    { kind: "ipv6", host: "proxy.corp.test", address: "fd00::1", port: 443 },
    "ipv6-unreachable",
  ],
  [
    "a clock that is behind",
    { kind: "clock", host: "a.test", here: "2026-01-01T00:00:00Z", there: "2026-01-02T00:00:00Z" },
    "tls-expired-or-clock-skew",
  ],
  ["no authorities", { kind: "no-authorities", host: "proxy.golang.org" }, "tls-untrusted-ca"],
  ["a full disk", { kind: "no-room", path: "/go/pkg/mod/cache", of: "bytes" }, "disk-full"],
  ["no inodes", { kind: "no-room", path: "/go/pkg/mod", of: "inodes" }, "inode-exhaustion"],
  [
    "a directory of somebody else",
    { kind: "not-writable", path: "/go/pkg/mod" },
    "gomodcache-permission-denied",
  ],
  ["few open files", { kind: "open-files", most: 32 }, "too-many-open-files"],
  ["small files", { kind: "file-size", path: "/go/pkg/mod/cache", mostBytes: 1024 }, "file-size-ulimit"],
  ["no memory", { kind: "memory", left: "12 MiB free" }, "out-of-memory-killed"],
  ["no git", { kind: "no-git", module: "git.test/a/b" }, "git-missing-executable"],
  [
    "a host key",
    { kind: "ssh", host: "git.test", port: "", output: "Host key verification failed." },
    "git-ssh-host-key-unknown",
  ],
  [
    "a key refused",
    { kind: "ssh", host: "git.test", port: "", output: "git@git.test: Permission denied (publickey)." },
    "git-ssh-permission-denied",
  ],
  [
    "ssh in vain",
    {
      kind: "ssh",
      host: "git.test",
      port: "",
      output: "ssh: connect to host git.test port 22: Connection timed out",
    },
    "tcp-timeout",
  ],
  [
    "ssh refused",
    {
      kind: "ssh",
      host: "git.test",
      port: "",
      output: "ssh: connect to host git.test port 22: Connection refused",
    },
    "tcp-refused",
  ],
  [
    "a netrc that git does not read",
    { kind: "netrc-unseen", host: "git.test", module: "git.test/a/b" },
    "git-terminal-prompts-disabled",
  ],
  [
    "a list that is none",
    { kind: "setting", id: "goproxy-unusable", value: "ftp://a" },
    "goproxy-invalid-value",
  ],
  ["GOPROXY=off", { kind: "setting", id: "goproxy-off", value: "off" }, "goproxy-off"],
  [
    "a database that is none",
    { kind: "setting", id: "gosumdb-unusable", value: "x" },
    "gosumdb-invalid-value",
  ],
  ["modules switched off", { kind: "setting", id: "go111module-off", value: "off" }, "go111module-off"],
  [
    "no replacement",
    { kind: "no-replacement", module: "a.test/b", directory: "../b", goMod: "../b/go.mod" },
    "replace-target-missing",
  ],
  [
    "a private module of a public proxy",
    { kind: "not-private", module: "git.corp/a", version: "v1.0.0", proxy: "proxy.golang.org" },
    "gonoproxy-or-goprivate-missing",
  ],
];

describe("what a probe saw", () => {
  it.each(sights)("%s is named", (_, saw, cause) => {
    const findings = found([failed(saw)]);
    expect(findings.map((finding) => finding.cause)).toEqual([cause]);
    expect(findings[0]?.evidence).not.toBe("");
    expect(findings[0]?.because).not.toMatch(/undefined|the modules waits/);
  });

  it("has its resolver and its certificate in the finding", () => {
    expect(found([failed(noAddress("ENOTFOUND"))])[0]?.because).toContain("`10.0.0.53`");
    const issued = { ...fault("tls", "SELF_SIGNED_CERT_IN_CHAIN"), more: "issued by Corp CA" } as Saw;
    expect(found([failed(issued)])[0]?.evidence).toContain("issued by Corp CA");
  });

  it("blames no module that was only asked for to see who answers", () => {
    expect(found([failed(fault("refused", "ECONNREFUSED"))])[0]?.modules).toEqual([]);
  });

  it("is no finding where it went well, or where nobody needs it", () => {
    const saw = fault("refused", "ECONNREFUSED");
    expect(
      found([failed(saw, { aside: true }), { target: "a.test", stage: "http", ok: true, ms: 1, detail: "" }]),
    ).toEqual([]);
  });

  it("is the outage itself and not what the list makes of it", () => {
    const settings = { GOPROXY: "https://proxy.corp.test,https://proxy.golang.org" };
    expect(found([failed(fault("refused", "ECONNREFUSED"))], { settings })[0]?.cause).toBe("tcp-refused");
  });
});

describe("a failed run", () => {
  const output = `go: example.test/a@v1.0.0: Get "https://proxy.corp.test/example.test/a/@v/v1.0.0.zip": dial tcp 10.0.0.1:443: i/o timeout\n`;
  const about = (probes: readonly Probe[], printed = output) =>
    diagnose({ output: printed, attempts: [], settings: {}, probes });

  it("quotes the probe that supports its finding, and not one of another host", () => {
    const saw = fault("connect-timeout", "ETIMEDOUT");
    const probes = [failed(saw, { stage: "tcp" }), failed(saw, { target: "else.test", stage: "tcp" })];
    const [finding, ...more] = about(probes);
    expect([finding?.cause, more]).toEqual(["tcp-timeout", []]);
    expect(finding?.because).toMatch(/ Probe: tcp of proxy\.corp\.test failed in 12 ms \(what it saw\)\.$/);
  });

  it("quotes the probe that speaks against it", () => {
    const way = { target: "proxy.corp.test", ok: true, ms: 7, detail: "" } as const;
    const [finding] = about([
      { ...way, stage: "dns" },
      { ...way, stage: "tls" },
    ]);
    expect(finding?.because).toMatch(/Probe: tls of proxy\.corp\.test went well in 7 ms/);
    expect(about([{ ...way, stage: "dns" }])[0]?.because).not.toContain("Probe");
  });

  it("quotes no open way to who answered firmly: that is no news", () => {
    const way = { target: "proxy.corp.test", ok: true, ms: 7, detail: "" } as const;
    const forbidden =
      "go: example.test/a@v1.0.0: reading https://proxy.corp.test/example.test/a/@v/v1.0.0.zip: 403 Forbidden\n";
    const [finding] = about([{ ...way, stage: "tcp" }], forbidden);
    expect(finding).toMatchObject({ code: "GMG203", because: expect.not.stringContaining("Probe") });
    expect(about([{ ...way, stage: "http" }], forbidden)[0]?.because).toContain("Probe: http of");
  });

  it("is told apart by the port where both have one", () => {
    const probes = [
      failed(fault("refused", "ECONNREFUSED"), { target: "http://127.0.0.1:8080", stage: "tcp" }),
    ];
    const at = (port: number) =>
      about(
        probes,
        `go: example.test/a@v1.0.0: Get "http://127.0.0.1:${port}/x": dial tcp 127.0.0.1:${port}: connect: connection refused\n`,
      );
    expect(at(8080)[0]?.because).toContain("Probe:");
    expect(at(8081)[0]?.because).not.toContain("Probe:");
  });

  it("has the cause that a probe found where nobody printed one, and only there", () => {
    const full = failed(
      { kind: "no-room", path: "/go/pkg/mod/cache", of: "bytes" },
      { stage: "disk", target: "this machine" },
    );
    expect(about([full], "something went wrong\n").map(({ cause }) => cause)).toEqual(["disk-full"]);
    expect(about([full]).map(({ cause }) => cause)).toEqual(["tcp-timeout"]);
  });
});
