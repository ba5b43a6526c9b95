// Settings and files that go refuses: the finding says what is wrong with the value, and what to write in its place.

import { describe, expect, it } from "@jest/globals";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";

describe("a setting or a file that go refuses", () => {
  it.each([
    [
      "a relative GOMODCACHE",
      'go: GOMODCACHE entry is relative; must be absolute path: "rel".',
      ["GMG706", "`GOMODCACHE` is `rel`", 'export GOMODCACHE="$HOME/go/pkg/mod"'],
    ],
    [
      "a GOPATH with a tilde",
      `go: GOPATH entry cannot start with shell metacharacter '~': "~/go"`,
      ["GMG706", "`GOPATH` is `~/go`", "go expands no `~`"],
    ],
    [
      "a relative GOCACHE",
      "build cache is required, but could not be located: GOCACHE is not an absolute path",
      ["GMG706", "`GOCACHE` is a relative path", 'export GOCACHE="$HOME/.cache/go-build"'],
    ],
    [
      "no HOME",
      "go: module cache not found: neither GOMODCACHE nor GOPATH is set",
      ["GMG706", "HOME is not set", "export HOME=/home/build"],
    ],
    [
      "a quote that does not end in GOFLAGS",
      'go: parsing $GOFLAGS: unterminated " string',
      ["GMG608", 'GOFLAGS: unterminated " string', "quotes around the whole"],
    ],
    [
      "a flag that nobody knows in GOFLAGS",
      "go: parsing $GOFLAGS: unknown flag -nosuch",
      ["GMG608", "unknown flag -nosuch", "go env -u GOFLAGS"],
    ],
    [
      "what YAML made of `on`",
      "go: unknown environment setting GO111MODULE=true",
      ["GMG605", "`GO111MODULE=true` means nothing to go", 'GO111MODULE: "on"'],
    ],
    [
      "a toolchain that only PATH may give",
      'go: cannot find "go1.27.1" in PATH',
      ["GMG604", "look for a program", "go install golang.org/dl/go1.27.1@latest"],
    ],
    [
      "a member of a workspace that cannot be read",
      "go: cannot load module b listed in go.work file: errors parsing b/go.mod:\nb/go.mod:3: unknown directive: foo",
      ["GMG801", "b/go.mod:3", "`go.mod:3`"],
    ],
    [
      "a member of a workspace that is not there",
      "go: cannot load module nope listed in go.work file: open nope/go.mod: no such file or directory",
      ["GMG309", "`nope`", "go work edit -dropuse=nope"],
    ],
    [
      "a GOWORK that is not there",
      "go: reading go.work: open /src/go.work: no such file or directory",
      ["GMG801", "`/src/go.work` is named by GOWORK", "unset GOWORK"],
    ],
    [
      "a -modfile that is not there",
      "go: open alt.mod: no such file or directory",
      ["GMG801", "`alt.mod` is named by", "go env GOWORK GOFLAGS"],
    ],
    [
      "a byte order mark",
      "go: errors parsing go.mod:\ngo.mod:1: unexpected input character '\\ufeff'",
      ["GMG801", "byte order mark", "sed -i '1s/^\\xef\\xbb\\xbf//' go.mod"],
    ],
    [
      "a go.mod without a module line",
      "go: error reading go.mod: missing module declaration. To specify the module path:\n\tgo mod edit -module=example.com/mod",
      ["GMG801", "its `module` line is missing", "go mod edit -module="],
    ],
    [
      "a version that is required and excluded",
      "go: dropping requirement on excluded version github.com/pkg/errors v0.9.1\ngo: module github.com/pkg/errors: not a known dependency",
      ["GMG801", "excludes `github.com/pkg/errors v0.9.1`", "-dropexclude=github.com/pkg/errors@v0.9.1"],
    ],
    [
      "a directory for a go.sum",
      "go: github.com/acme/widget@v1.4.0: read /src/go.sum: is a directory",
      ["GMG803", "a directory", "rmdir go.sum"],
    ],
    [
      "a path that Go's own proxy takes for no module",
      "go: example.com/b@v0.0.0: reading https://proxy.golang.org/example.com/b/@v/v0.0.0.mod: 400 Bad Request",
      ["GMG208", "`proxy.golang.org` answered 400", "a typing error in `example.com/b@v0.0.0`"],
    ],
  ])("is named with its value: %s", (_, log, [code, because, advice]) => {
    const [finding] = diagnose({ output: readLog(log), attempts: [], settings: {} });
    expect(finding?.code).toBe(code);
    expect(finding?.because).toContain(because);
    expect(finding?.advice.join("\n")).toContain(advice);
  });
});
