import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { diagnose, retryVerdict } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";
import type { Finding } from "../../src/diagnose/rule.ts";
import type { Attempt, AttemptOutcome } from "../../src/mirror/journal.ts";
import type { TransportFault } from "../../src/ports/http.ts";

function attempt(
  outcome: AttemptOutcome,
  { module = "github.com/acme/widget", host = "proxy.example.com", file = "v1.0.0.zip" } = {},
): Attempt {
  return {
    startedMs: 0,
    mirror: host,
    url: `https://${host}/${module}/@v/${file}`,
    subject: { module, version: "v1.0.0", file },
    attempt: 1,
    outcome,
    bytes: 0,
    totalMs: 5,
  };
}

function fault(kind: TransportFault["kind"], code = "", message = ""): AttemptOutcome {
  return { kind: "transport", fault: { kind, code, message } };
}

function read(output: string, attempts: readonly Attempt[] = []): readonly Finding[] {
  return diagnose({ output: readLog(output), attempts, settings: {} });
}

const prompts = [
  "go: github.com/acme/widget@v1.0.0: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0a1b: exit status 128:",
  "\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
].join("\n");

describe("diagnose, from what go printed", () => {
  it("makes one finding of 57 modules behind one dead mirror", () => {
    const lines = Array.from(
      { length: 57 },
      (_, index) =>
        `go: example.com/m${index}@v1.0.0: Get "https://proxy.example.com/example.com/m${index}/@v/v1.0.0.mod": dial tcp 203.0.113.7:443: connect: connection refused`,
    );
    const findings = read(lines.join("\n"));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.cause).toBe("tcp-refused");
    expect(findings[0]?.modules).toHaveLength(57);
    expect(findings[0]?.hosts).toEqual(["proxy.example.com", "203.0.113.7:443"]);
  });

  it("tells the cause before the symptom, whichever was printed first", () => {
    const refused =
      'go: example.com/b@v1.0.0: Get "https://proxy.example.com/example.com/b/@v/v1.0.0.mod": dial tcp 203.0.113.7:443: connect: connection refused';
    const symptom =
      "main.go:3:8: no required module provides package example.com/a; to add it:\n\tgo get example.com/a";
    expect(read(`${symptom}\n${refused}`).map(({ cause }) => cause)).toEqual([
      "tcp-refused",
      "missing-package-in-module",
    ]);
  });

  it("tells why the checksum database was asked before that go.sum has no line", () => {
    const text = [
      "main.go:3:2: missing go.sum entry for module providing package example.com/a; to add:\n\tgo get example.com/a",
      "go: example.com/a@v1.0.0: verifying module: example.com/a@v1.0.0: reading https://sum.golang.org/lookup/example.com/a@v1.0.0: 410 Gone",
    ].join("\n");
    expect(read(text).map(({ cause }) => cause)).toEqual(["sumdb-404-410-private", "go-sum-missing-entry"]);
  });

  it("forgets a failure that a second try made good, where something else failed in the end", () => {
    const timeout =
      'go: example.com/a@v1.0.0: Get "https://proxy.golang.org/example.com/a/@v/v1.0.0.mod": dial tcp 203.0.113.7:443: i/o timeout';
    const again = "go: downloading example.com/a v1.0.0";
    const undefinedName = "# example.com/app\n./main.go:3:5: undefined: x";
    const causes = (text: string): readonly string[] => read(text).map(({ cause }) => cause);
    const notOurs = "cgo-or-compile-error-not-a-download-problem";
    expect(causes(`${timeout}\n${again}\n${undefinedName}`)).toEqual([notOurs]);
    expect(causes(`${again}\n${timeout}\n${undefinedName}`)).toEqual(["tcp-timeout", notOurs]);
    expect(causes(`${timeout}\n${again}\n${timeout}\n${undefinedName}`)).toEqual(["tcp-timeout", notOurs]);
    expect(causes(`${timeout}\n${again}\n`)).toEqual(["tcp-timeout"]);
  });

  it("names every host whose name could not be resolved", () => {
    const text = [
      'go: example.com/a@v1.0.0: Get "https://proxy.golang.org/x": dial tcp: lookup proxy.golang.org: no such host',
      "go: git.corp.example/c/d@v1.0.0: git ls-remote -q origin in /x: exit status 128:",
      "\tfatal: unable to access 'https://git.corp.example/c/d/': Could not resolve host: git.corp.example",
    ].join("\n");
    expect(read(text)[0]?.because).toMatch(
      /^The names `proxy\.golang\.org` and `git\.corp\.example` could not be resolved; .* wait for them\.$/,
    );
  });

  it("does not take a server's own trouble for ours", () => {
    const text = [
      "go: example.com/a@v1.0.0: reading https://proxy.example.com/example.com/a/@v/v1.0.0.info: 500 Internal Server Error",
      '\tserver response: exec: "git": executable file not found in $PATH: no space left on device',
    ].join("\n");
    expect(read(text).map(({ cause }) => cause)).toEqual(["proxy-5xx"]);
  });

  it("names the module at the end of a chain of requirements", () => {
    const [finding] = read(
      "go: example.com/a@v1.0.0 requires\n\texample.com/b@v1.2.3: reading https://proxy.example.com/example.com/b/@v/v1.2.3.mod: 503 Service Unavailable",
    );
    expect(finding?.modules).toEqual(["example.com/b@v1.2.3"]);
  });

  it("reads an error that a logger put into one string", () => {
    const [finding] = read(
      String.raw`level=error msg="stderr: go: example.com/a@v1.0.0: reading https://proxy.golang.org/example.com/a/@v/v1.0.0.mod: 404 Not Found\n\tserver response: not found: fetch timed out\n"`,
    );
    expect(finding?.cause).toBe("proxy-server-fault");
  });

  it("finds an outage in the trace of -x behind an error of version control", () => {
    const traced =
      '# get https://proxy.example.com/github.com/acme/widget/@v/v1.0.0.mod: Get "https://proxy.example.com/github.com/acme/widget/@v/v1.0.0.mod": dial tcp 203.0.113.7:443: i/o timeout';
    expect(read(`${traced}\n${prompts}`)[0]?.cause).toBe("tcp-timeout");
    const served = "# get https://other.example.com/github.com/acme/widget/@v/v1.0.0.mod: 200 OK (0.1s)";
    expect(read(`${traced}\n${served}\n${prompts}`)[0]?.cause).toBe("git-terminal-prompts-disabled");
  });

  it("quotes a line that is short, harmless and without credentials", () => {
    const [finding] = read(
      `go: example.com/a@v1.0.0: ::error::x ${"y".repeat(5000)} reading https://ci:s3cret@proxy.example.com/example.com/a/@v/v1.0.0.mod: 403 Forbidden`,
    );
    expect(finding?.cause).toBe("proxy-403-forbidden");
    expect(finding?.evidence).not.toContain("s3cret");
    expect(finding?.evidence).not.toContain("::error::");
    expect(finding?.evidence.length).toBeLessThan(400);
  });

  it("says unknown, and where to look, for what it does not know", () => {
    expect(read("")).toHaveLength(1);
    expect(read("make: *** [deps] Error 1")[0]).toMatchObject({
      cause: "unknown",
      evidence: "make: *** [deps] Error 1",
    });
    expect(diagnose({ output: "odd\n", attempts: [], settings: {}, exitCode: 7 })[0]?.because).toContain("7");
  });

  it("ends, and never comes back empty, for any text made of our own words", () => {
    const words = fc.constantFrom(
      "go: ",
      "github.com/a/b@v1.0.0",
      ": ",
      "reading ",
      "https://p.example/x/@v/v1.zip",
      "404 Not Found",
      "\n",
      "\n\t",
      "server response: ",
      "dial tcp ",
      "i/o timeout",
      "[",
      "::",
      "a/".repeat(500),
      '"',
      "\\n",
      "exit status 128",
      "checksum mismatch",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 200 }), (parts) =>
        expect(read(parts.join("")).length).toBeGreaterThan(0),
      ),
      { numRuns: 60 },
    );
  });

  it.each(["x", "a/", "go: ", '"https://', "@v1", "lookup ", "(", "\t", "a.b", "1.2"])(
    "gets through a long run of %j",
    (piece) => {
      expect(read(`go: x@v1.0.0: ${piece.repeat(200_000 / piece.length)}`).length).toBeGreaterThan(0);
    },
  );
});

describe("diagnose, from our own journal", () => {
  it.each<[string, AttemptOutcome]>([
    ["dns-failure", fault("name-not-resolved", "ENOTFOUND")],
    ["tcp-refused", fault("refused", "ECONNREFUSED")],
    ["tcp-timeout", fault("unreachable", "ENETUNREACH")],
    ["tcp-timeout", fault("connect-timeout")],
    ["tls-expired-or-clock-skew", fault("tls", "CERT_HAS_EXPIRED", "certificate has expired")],
    ["tls-hostname-mismatch", fault("tls", "ERR_TLS_CERT_ALTNAME_INVALID", "Hostname/IP does not match")],
    ["tls-untrusted-ca", fault("tls", "DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate")],
    ["tls-handshake-timeout-or-reset", fault("tls", "EPROTO", "wrong version number")],
    ["connection-reset-or-eof", fault("reset", "ECONNRESET")],
    ["connection-reset-or-eof", fault("cut")],
    ["proxy-returned-html-or-garbage", fault("not-http", "HPE_INVALID_CONSTANT", "Parse Error")],
    ["http-proxy-env-misconfigured", fault("http-proxy", "", "connect ECONNREFUSED 127.0.0.1:3128")],
    ["proxy-407-auth-required", fault("http-proxy", "", "the proxy answered 407")],
    ["read-timeout-or-stall", { kind: "stalled", afterMs: 20_000, bytes: 17 }],
    ["read-timeout-or-stall", { kind: "abandoned" }],
    ["goproxy-private-proxy-401", { kind: "status", status: 401, detail: "" }],
    ["proxy-403-forbidden", { kind: "status", status: 403, detail: "quarantine" }],
    ["proxy-429-rate-limited", { kind: "status", status: 429, detail: "" }],
    ["proxy-5xx", { kind: "status", status: 503, detail: "" }],
    ["module-not-found-404-410", { kind: "absent", status: 404, detail: "" }],
    [
      "gonoproxy-or-goprivate-missing",
      { kind: "absent", status: 404, detail: "fatal: could not read Username: terminal prompts disabled" },
    ],
    [
      "checksum-mismatch-gosum",
      { kind: "refused", why: { kind: "wrong-hash", expected: "h1:a=", got: "h1:b=" }, detail: "" },
    ],
    [
      "proxy-returned-html-or-garbage",
      { kind: "refused", why: { kind: "unusable", looksLike: "html" }, detail: "" },
    ],
  ])("says %s", (cause, outcome) => {
    const [finding] = read("", [attempt(outcome)]);
    expect(finding?.cause).toBe(cause);
    expect(finding?.modules).toEqual(["github.com/acme/widget@v1.0.0"]);
    expect(finding?.hosts).toContain("proxy.example.com");
  });

  // What checkServerIdentity of node:tls says.
  it.each([
    [
      "Host: proxy.example.com. is not in the cert's altnames: DNS:other.test, DNS:a.test",
      "for `other.test, a.test`",
    ],
    ["IP: 10.0.0.1 is not in the cert's list: ", "not made for that name"],
    ["IP: 10.0.0.1 is not in the cert's list: 10.0.0.2", "for `10.0.0.2`"],
    ["Cert does not contain a DNS name", "not made for that name"],
  ])("tells whose certificate it was: %s", (reason, words) => {
    const message = `Hostname/IP does not match certificate's altnames: ${reason}`;
    const [finding] = read("", [attempt(fault("tls", "ERR_TLS_CERT_ALTNAME_INVALID", message))]);
    expect(finding).toMatchObject({
      code: "GMG122",
      because: expect.stringContaining(`the certificate is ${words}`),
    });
  });

  it("tells a proxy that answers 407 itself from an HTTP proxy on the way", () => {
    const attempts = [attempt({ kind: "status", status: 407, detail: "" })];
    const at = (settings: Readonly<Record<string, string>>) =>
      diagnose({ output: "", attempts, settings })[0];
    expect(at({})).toMatchObject({ code: "GMG110", because: expect.stringContaining("itself answered 407") });
    expect(at({})?.advice[0]).toContain("curl -sSI https://proxy.example.com/");
    const behind = at({ HTTPS_PROXY: "http://10.0.0.1:3128" });
    expect(behind?.because).toContain("(HTTPS_PROXY, `10.0.0.1:3128`)");
    // A log does not show the environment.
    const log =
      "go: a.test/b@v1.0.0: reading https://proxy.example.com/a.test/b/@v/v1.0.0.mod: 407 Proxy Authentication Required";
    expect(read(log)[0]?.because).toContain("The HTTP proxy of your network");
  });

  it("reports the outage that an error of version control hides", () => {
    const findings = read(prompts, [attempt(fault("refused", "ECONNREFUSED"))]);
    expect(findings.map(({ cause }) => cause)).toEqual(["tcp-refused"]);
  });

  it("believes the error of version control where proxies honestly said 404", () => {
    const findings = read(prompts, [attempt({ kind: "absent", status: 404, detail: "" })]);
    expect(findings.map(({ cause }) => cause)).toEqual(["git-terminal-prompts-disabled"]);
  });

  describe("of the checksum database, which we ask ahead of go", () => {
    const lookup: Attempt = {
      ...attempt(fault("refused", "ECONNREFUSED"), { host: "sum.golang.org" }),
      url: "https://sum.golang.org/lookup/github.com/!acme/widget@v1.0.0",
      subject: { module: "", version: "", file: "lookup/github.com/!acme/widget@v1.0.0" },
    };
    const goSaid = (what: string): string => `go: github.com/Acme/widget@v1.0.0: ${what}\n`;

    it("tells nothing where go failed before it asked", () => {
      const output = goSaid(
        'Get "https://proxy.example.com/github.com/!acme/widget/@v/v1.0.0.mod": dial tcp 203.0.113.7:443: connect: connection refused',
      );
      expect(read(output, [lookup]).map(({ cause }) => cause)).toEqual(["tcp-refused"]);
    });

    it("names the module whose record was asked for, and a pattern for it", () => {
      for (const output of [
        "",
        goSaid("verifying go.mod: github.com/Acme/widget@v1.0.0/go.mod: unexpected EOF"),
      ]) {
        const [finding] = read(output, [lookup]);
        expect(finding).toMatchObject({ code: "GMG403", modules: ["github.com/Acme/widget@v1.0.0"] });
        expect(finding?.advice.join()).toContain('GONOSUMDB="$(go env GONOSUMDB),github.com/Acme/*"');
      }
    });

    it("makes no pattern of the database's own host", () => {
      const tile = { ...lookup, url: "https://sum.golang.org/tile/8/0/001" };
      expect(read("", [tile])[0]?.advice.join()).not.toContain("GONOSUMDB");
    });
  });

  it("does not let an outage hide a full disk", () => {
    const full =
      "go: github.com/acme/widget@v1.0.0: write /root/go/pkg/mod/cache/x.tmp: no space left on device";
    expect(read(full, [attempt(fault("reset"))])[0]?.cause).toBe("disk-full");
  });

  it("forgets what another mirror delivered", () => {
    const attempts = [
      attempt(fault("refused")),
      attempt({ kind: "answered" }, { host: "other.example.com" }),
    ];
    expect(read(prompts, attempts)[0]?.cause).toBe("git-terminal-prompts-disabled");
  });

  it("merges mirrors and modules of one cause, and keeps other causes apart", () => {
    const attempts = [
      attempt(fault("refused")),
      attempt(fault("refused"), { module: "github.com/acme/gadget" }),
      attempt({ kind: "status", status: 503, detail: "" }, { host: "other.example.com" }),
    ];
    const findings = read("", attempts);
    expect(findings.map(({ cause, modules }) => [cause, modules.length])).toEqual([
      ["tcp-refused", 2],
      ["proxy-5xx", 1],
    ]);
  });
});

describe("retryVerdict", () => {
  it("is what the root cause says", () => {
    expect(retryVerdict(read("", [attempt(fault("reset"))]))).toBe("now");
    expect(retryVerdict(read("", [attempt({ kind: "status", status: 503, detail: "" })]))).toBe(
      "after-delay",
    );
    expect(retryVerdict(read(prompts))).toBe("never");
    expect(retryVerdict([])).toBe("never");
  });

  it("is never where bytes were wrong, whatever else happened", () => {
    const wrong: AttemptOutcome = {
      kind: "refused",
      why: { kind: "wrong-hash", expected: "h1:a=", got: "h1:b=" },
      detail: "",
    };
    expect(
      retryVerdict(read("", [attempt(fault("reset")), attempt(wrong, { module: "github.com/acme/gadget" })])),
    ).toBe("never");
  });
});
