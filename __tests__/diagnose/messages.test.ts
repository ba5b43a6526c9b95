// Messages of go since 1.11 and of the programs it runs, each with the cause a careful reader would name.
import { describe, expect, it } from "@jest/globals";
import type { CauseId } from "../../src/diagnose/cause.ts";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";

const m = "go: github.com/acme/widget@v1.0.0: ";
const get = `${m}Get "https://proxy.golang.org/github.com/acme/widget/@v/v1.0.0.mod": `;
const reading = `${m}reading https://proxy.golang.org/github.com/acme/widget/@v/v1.0.0.mod: `;
const read = `${m}read "https://proxy.golang.org/github.com/acme/widget/@v/v1.0.0.zip": `;
const git = `${m}git ls-remote -q https://github.com/acme/widget in /root/go/pkg/mod/cache/vcs/0a1b: exit status 128:\n\t`;
const direct = 'go: git.example.com/a/b@v1.0.0: unrecognized import path "git.example.com/a/b": ';
const lookup = `${m}verifying module: github.com/acme/widget@v1.0.0: `;

const messages: readonly (readonly [CauseId, string])[] = [
  ["dns-failure", `${get}dial tcp: lookup proxy.golang.org on 10.0.0.2:53: no such host`],
  ["dns-failure", `${get}dial tcp: lookup proxy.golang.org: Temporary failure in name resolution`],
  [
    "dns-failure",
    `${get}dial tcp: lookup proxy.golang.org on 10.0.0.2:53: read udp 10.0.0.9:4242->10.0.0.2:53: i/o timeout`,
  ],
  [
    "dns-failure",
    `${get}dial tcp: lookup proxy.golang.org on [::1]:53: dial udp [::1]:53: connect: cannot assign requested address`,
  ],
  ["tcp-timeout", `${get}dial tcp 142.250.1.1:443: i/o timeout`],
  ["tcp-timeout", `${get}dial tcp 142.250.1.1:443: connect: connection timed out`],
  ["tcp-timeout", `${get}dial tcp 142.250.1.1:443: connect: no route to host`],
  ["tcp-refused", `${get}dial tcp 142.250.1.1:443: connect: connection refused`],
  ["ipv6-unreachable", `${get}dial tcp [2404:6800::2011]:443: connect: cannot assign requested address`],
  [
    "connection-reset-or-eof",
    `${get}read tcp 10.0.0.9:4242->142.250.1.1:443: read: connection reset by peer`,
  ],
  ["connection-reset-or-eof", `${get}write tcp 10.0.0.9:4242->142.250.1.1:443: write: broken pipe`],
  ["connection-reset-or-eof", `${get}EOF`],
  ["connection-reset-or-eof", `${m}unexpected EOF`],
  ["connection-reset-or-eof", `${read}unexpected EOF`],
  ["http2-stream-error", `${read}stream error: stream ID 3; PROTOCOL_ERROR; received from peer`],
  ["http2-stream-error", `${get}http2: client connection lost`],
  ["read-timeout-or-stall", `${get}net/http: timeout awaiting response headers`],
  ["read-timeout-or-stall", `${get}context deadline exceeded`],
  ["http-proxy-env-misconfigured", `${get}proxyconnect tcp: dial tcp: lookup http: no such host`],
  [
    "http-proxy-env-misconfigured",
    `${get}proxyconnect tcp: tls: first record does not look like a TLS handshake`,
  ],
  ["proxy-407-auth-required", `${get}Proxy Authentication Required`],
  [
    "proxy-407-auth-required",
    `${git}fatal: unable to access 'https://github.com/acme/widget/': Received HTTP code 407 from proxy after CONNECT: response 407`,
  ],
  ["proxy-403-forbidden", `${get}Forbidden`],
  [
    "tls-untrusted-ca",
    `${get}tls: failed to verify certificate: x509: certificate signed by unknown authority (possibly because of "x509: invalid signature" while trying to verify candidate authority certificate "Acme Root")`,
  ],
  ["tls-untrusted-ca", `${get}x509: “proxy.golang.org” certificate is not trusted`],
  ["tls-untrusted-ca", `${get}tls: failed to parse certificate from server: x509: negative serial number`],
  [
    "tls-hostname-mismatch",
    `${get}tls: failed to verify certificate: x509: certificate is valid for portal.example.com, not proxy.golang.org`,
  ],
  ["tls-hostname-mismatch", `${get}x509: certificate relies on legacy Common Name field, use SANs instead`],
  [
    "tls-expired-or-clock-skew",
    `${get}x509: certificate has expired or is not yet valid: current time 2026-01-01T00:00:00Z is after 2025-01-01T00:00:00Z`,
  ],
  ["tls-handshake-timeout-or-reset", `${get}net/http: TLS handshake timeout`],
  ["tls-handshake-timeout-or-reset", `${get}tls: server selected unsupported protocol version 301`],
  ["tls-handshake-timeout-or-reset", `${get}local error: tls: bad record MAC`],
  [
    "tls-handshake-timeout-or-reset",
    `${git}fatal: unable to access 'https://github.com/acme/widget/': gnutls_handshake() failed: The TLS connection was non-properly terminated.`,
  ],
  ["proxy-5xx", `${reading}502 Bad Gateway`],
  [
    "proxy-5xx",
    `${git}fatal: unable to access 'https://github.com/acme/widget/': The requested URL returned error: 503`,
  ],
  ["proxy-429-rate-limited", `${reading}429 Too Many Requests`],
  ["proxy-403-forbidden", `${reading}403 Forbidden`],
  ["goproxy-private-proxy-401", `${reading}401 Unauthorized`],
  ["module-not-found-404-410", `${reading}410 Gone`],
  [
    "module-not-found-404-410",
    "go: module github.com/acme/widget: reading https://proxy.golang.org/github.com/acme/widget/@v/list: 404 Not Found",
  ],
  [
    "proxy-server-fault",
    `${reading}404 Not Found\n\tserver response: not found: temporarily unavailable due to fetch timeout`,
  ],
  ["proxy-server-fault", `${reading}206 Partial Content`],
  [
    "gonoproxy-or-goprivate-missing",
    `${reading}404 Not Found\n\tserver response:\n\tnot found: git ls-remote: exit status 128:\n\t\tfatal: could not read Username for 'https://github.com': terminal prompts disabled`,
  ],
  [
    "proxy-returned-html-or-garbage",
    `${m}invalid response from proxy "https://goproxy.example.com": unexpected end of JSON input`,
  ],
  ["proxy-returned-html-or-garbage", "main.go:3:8: zip: not a valid zip file"],
  ["toolchain-download-failed", "go: download go1.26.1 for linux/amd64: zip: not a valid zip file"],
  ["proxy-returned-html-or-garbage", `${read}gzip: invalid header`],
  ["goproxy-off", `${m}module lookup disabled by GOPROXY=off`],
  ["goproxy-invalid-value", `${m}invalid proxy URL scheme (must be https, http, file): ftp://x`],
  [
    "goproxy-invalid-value",
    `${m}refusing to pass credentials to insecure URL: http://u:xxxxx@proxy.example.com`,
  ],
  ["goproxy-invalid-value", 'go: parse "https://a|https://b": invalid character "|" in host name'],
  ["unknown-revision", `${m}invalid version: unknown revision v1.0.0`],
  ["unknown-revision", 'go: module github.com/acme/widget: no matching versions for query "v9"'],
  [
    "invalid-version-or-pseudo-version",
    `${m}invalid pseudo-version: revision is longer than canonical (expected 0a1b2c3d4e5f)`,
  ],
  [
    "major-version-suffix-mismatch",
    `${m}invalid version: module contains a go.mod file, so module path must match major version ("github.com/acme/widget/v2")`,
  ],
  [
    "module-path-mismatch",
    `${m}parsing go.mod:\n\tmodule declares its path as: github.com/acme/gadget\n\t        but was required as: github.com/acme/widget`,
  ],
  [
    "missing-package-in-module",
    "main.go:3:2: no required module provides package github.com/acme/widget/x; to add it:\n\tgo get github.com/acme/widget/x",
  ],
  [
    "missing-package-in-module",
    "app imports\n\tgithub.com/acme/widget/x: module github.com/acme/widget@latest found (v1.2.0), but does not contain package github.com/acme/widget/x",
  ],
  [
    "ambiguous-import",
    "x.go:3:2: ambiguous import: found package github.com/a/b/c in multiple modules:\n\tgithub.com/a/b v1.0.0 (/m)\n\tgithub.com/a/b/c v1.0.0 (/n)",
  ],
  [
    "replace-target-missing",
    "go: github.com/acme/widget@v1.0.0 (replaced by ../widget): reading ../widget/go.mod: open /src/widget/go.mod: no such file or directory",
  ],
  ["go-mod-parse-error", "go: errors parsing go.mod:\n/src/go.mod:7: usage: require module/path v1.2.3"],
  ["go-mod-parse-error", "malformed go.sum:\n/src/go.sum:3: wrong number of fields 1"],
  [
    "vendor-inconsistent",
    "go: inconsistent vendoring in /src:\n\tgithub.com/acme/widget@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt\n\n\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n\tTo sync the vendor directory, run:\n\t\tgo mod vendor",
  ],
  [
    "go-sum-missing-entry",
    "go: github.com/acme/widget@v1.0.0: missing go.sum entry for go.mod file; to add it:\n\tgo mod download github.com/acme/widget",
  ],
  [
    "checksum-mismatch-gosum",
    "verifying github.com/acme/widget@v1.0.0/go.mod: checksum mismatch\n\tdownloaded: h1:a=\n\tgo.sum:     h1:b=\n\nSECURITY ERROR\nThis download does NOT match an earlier download recorded in go.sum.",
  ],
  [
    "checksum-mismatch-gosum",
    "verifying github.com/acme/widget@v1.0.0: checksum mismatch\n\tdownloaded: h1:a=\n\tgo.work.sum: h1:b=",
  ],
  [
    "sumdb-mismatch-security",
    `${m}verifying module: checksum mismatch\n\tdownloaded: h1:a=\n\tsum.golang.org: h1:b=`,
  ],
  [
    "sumdb-unreachable",
    `${lookup}Get "https://sum.golang.org/lookup/github.com/acme/widget@v1.0.0": dial tcp 142.250.1.1:443: i/o timeout`,
  ],
  [
    "sumdb-unreachable",
    `${lookup}reading https://goproxy.example.com/sumdb/sum.golang.org/supported: 500 Internal Server Error`,
  ],
  [
    "sumdb-404-410-private",
    `${lookup}reading https://sum.golang.org/lookup/github.com/acme/widget@v1.0.0: 410 Gone`,
  ],
  ["sumdb-blocked", `${lookup}Get "https://sum.golang.org/lookup/github.com/acme/widget@v1.0.0": Forbidden`],
  ["gosumdb-invalid-value", `${m}verifying module: invalid GOSUMDB: malformed verifier id`],
  [
    "git-terminal-prompts-disabled",
    `${git}fatal: could not read Username for 'https://github.com': terminal prompts disabled`,
  ],
  ["git-auth-failed-https", `${git}fatal: Authentication failed for 'https://github.com/acme/widget/'`],
  [
    "git-ssh-permission-denied",
    `${git}git@github.com: Permission denied (publickey).\n\tfatal: Could not read from remote repository.`,
  ],
  [
    "git-ssh-host-key-unknown",
    `${git}Host key verification failed.\n\tfatal: Could not read from remote repository.`,
  ],
  [
    "git-missing-executable",
    `${m}git init --bare in /go/pkg/mod/cache/vcs/0a1b: exec: "git": executable file not found in %PATH%`,
  ],
  ["hg-svn-bzr-missing", 'go: example.com/x@v1.0.0: exec: "svn": executable file not found in $PATH'],
  ["git-shallow-or-rpc-failure", `${git}error: RPC failed; curl 56 GnuTLS recv error\n\tfatal: early EOF`],
  ["git-command-failed-other", `${git}fatal: something new that git says`],
  [
    "vcs-disallowed-govcs",
    "go: example.com/x.svn@v1.0.0: GOVCS disallows using svn for public example.com/x.svn; see 'go help vcs'",
  ],
  ["insecure-http-disallowed", "go: git.example.com/a/b.git@v1.0.0: no secure protocol found for repository"],
  [
    "vanity-import-meta-broken",
    `${direct}parse https://git.example.com/a/b?go-get=1: no go-import meta tags ()`,
  ],
  ["module-not-found-404-410", `${direct}reading https://git.example.com/a/b?go-get=1: 404 Not Found`],
  [
    "tcp-timeout",
    `${direct}https fetch: Get "https://git.example.com/a/b?go-get=1": dial tcp 203.0.113.7:443: i/o timeout`,
  ],
  [
    "go-version-too-old-for-module",
    "go: module github.com/acme/widget@v1.0.0 requires go >= 1.25 (running go 1.22.0; GOTOOLCHAIN=local)",
  ],
  ["go-version-too-old-for-module", "main.go:4:2: package slices is not in GOROOT (/usr/lib/go/src/slices)"],
  ["toolchain-download-failed", "go: download go1.30 for linux/amd64: toolchain not available"],
  [
    "toolchain-download-failed",
    "go: invalid toolchain: go1.30 is a language version but not a toolchain version (go1.30.x)",
  ],
  ["go-missing-executable", "/bin/sh: 1: go: not found"],
  ["go-missing-executable", "bash: line 1: go: command not found"],
  ["go111module-off", "go: modules disabled by GO111MODULE=off; see 'go help modules'"],
  [
    "gopath-mode-no-gomod",
    "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
  ],
  ["gomodcache-permission-denied", "go: could not create module cache: mkdir /go/pkg: permission denied"],
  [
    "gomodcache-permission-denied",
    "go: writing stat cache: open /go/pkg/mod/cache/download/x/@v/v1.info.tmp: read-only file system",
  ],
  ["disk-full", "go: write /go/pkg/mod/cache/download/x/@v/v1.zip.tmp: no space left on device"],
  ["disk-full", "mkdir C:\\go\\pkg: There is not enough space on the disk."],
  ["too-many-open-files", "go: open /go/pkg/mod/cache/download/x/@v/v1.lock: too many open files"],
  ["out-of-memory-killed", "go build x: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed"],
  ["cache-corrupt", 'verifying github.com/acme/widget@v1.0.0: unexpected ziphash: "x"'],
  [
    "cache-lock-contention",
    "go: rename C:\\m\\x.tmp C:\\m\\x: The process cannot access the file because it is being used by another process.",
  ],
  [
    "module-too-large",
    "go: github.com/acme/widget@v1.0.0: create zip: module source tree too large (max size is 524288000 bytes)",
  ],
  ["cgo-or-compile-error-not-a-download-problem", "# example.com/app\n./main.go:3:5: undefined: x"],
  [
    "cgo-or-compile-error-not-a-download-problem",
    "# github.com/acme/sqlite\nsqlite.c:12:10: fatal error: sqlite3.h: No such file or directory",
  ],
];

describe("a message of go", () => {
  it.each(messages)("means %s: %s", (cause, text) => {
    expect(diagnose({ output: readLog(text), attempts: [], settings: {} })[0]?.cause).toBe(cause);
  });

  it.each(messages.filter(([, text]) => text.startsWith("go: ")))(
    "means %s also behind a time stamp and with the prefix of Go 1.17: %s",
    (cause, text) => {
      const old = text.replace(/^go: /, "go mod download: ").replace(/^/gm, "2026-01-02T03:04:05.1234567Z ");
      expect(diagnose({ output: readLog(old), attempts: [], settings: {} })[0]?.cause).toBe(cause);
    },
  );
});
