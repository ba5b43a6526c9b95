// Messages of version control, toolchains and this machine, each with the cause a careful reader would name.
import { describe } from "@jest/globals";
import { m, git, direct, meansWhatItSays } from "./messages.ts";

describe("a message of version control, toolchains and this machine", () => {
  meansWhatItSays([
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
    [
      "insecure-http-disallowed",
      "go: git.example.com/a/b.git@v1.0.0: no secure protocol found for repository",
    ],
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
    [
      "go-version-too-old-for-module",
      "main.go:4:2: package slices is not in GOROOT (/usr/lib/go/src/slices)",
    ],
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
    [
      "git-shallow-or-rpc-failure",
      `${git}error: RPC failed; HTTP 504 curl 22 The requested URL returned error: 504\n\tfatal: expected flush after ref listing`,
    ],
  ]);
});
