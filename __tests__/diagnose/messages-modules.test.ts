// Messages of module proxies, modules and checksums, each with the cause a careful reader would name.
import { describe } from "@jest/globals";
import { m, reading, read, git, lookup, meansWhatItSays } from "./messages.ts";

describe("a message of module proxies, modules and checksums", () => {
  meansWhatItSays([
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
    [
      "proxy-returned-html-or-garbage",
      `${m}invalid response from proxy "https://goproxy.example.com/x.info": an .info that is for v1.0.1`,
    ],
    ...[
      "GO.MOD: go.mod files must have lowercase names",
      "sub/go.mod: go.mod file not in module root directory",
    ].map((broken): readonly ["module-zip-invalid-content", string] => [
      "module-zip-invalid-content",
      `go: unzip /root/go/pkg/mod/cache/download/github.com/acme/widget/@v/v1.0.0.zip: github.com/acme/widget@v1.0.0/${broken}`,
    ]),
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
    // Relayed by a module proxy: it is the proxy that fails.
    [
      "proxy-5xx",
      `${lookup}reading https://goproxy.example.com/sumdb/sum.golang.org/supported: 500 Internal Server Error`,
    ],
    [
      "sumdb-404-410-private",
      `${lookup}reading https://sum.golang.org/lookup/github.com/acme/widget@v1.0.0: 410 Gone`,
    ],
    [
      "sumdb-blocked",
      `${lookup}Get "https://sum.golang.org/lookup/github.com/acme/widget@v1.0.0": Forbidden`,
    ],
    ["gosumdb-invalid-value", `${m}verifying module: invalid GOSUMDB: malformed verifier id`],
    ["proxy-server-fault", `${reading}408 Request Timeout`],
    [
      "proxy-server-fault",
      `${reading}410 Gone\n\tserver response: not found: git ls-remote -q origin in /tmp/vcs/abc: exit status 128:\n\t\tfatal: unable to access 'https://github.com/acme/widget/': Could not resolve host: github.com`,
    ],
    [
      "goproxy-invalid-value",
      `${m}parse "https://goproxy.cn,direct ": net/url: invalid control character in URL`,
    ],
    [
      "module-not-found-404-410",
      "go: example.com/a@v1.0.0: reading file:///srv/goproxy/example.com/a/@v/v1.0.0.zip: open /srv/goproxy/example.com/a/@v/v1.0.0.zip: no such file or directory",
    ],
    ["version-retracted-or-deleted", `${m}retracted by module author: Published accidentally.`],
    [
      "go-install-blocked-by-replace",
      "go install github.com/acme/widget@latest: github.com/acme/widget@v1.2.0\n\tThe go.mod file for the module providing named packages contains one or\n\tmore replace directives. It must not contain directives that would cause",
    ],
    [
      "go-mod-parse-error",
      "go: error reading go.mod: missing module declaration. To specify the module path:\n\tgo mod edit -module=example.com/mod",
    ],
  ]);
});
