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
      ["GMG801", "`foo` (`go.mod:3`) is no word", "go.mod knows `module`, `go`,"],
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
      ["GMG801", "byte order mark", "tail -c +4 go.mod > go.mod.new"],
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
      "a go.work with the marks of a merge",
      "go: errors parsing go.work:\ngo.work:3: unknown directive: <<<<<<<\ngo.work:5: unknown directive: =======",
      ["GMG801", "committed to go.work with its marks", "|\\|\\|\\|\\|\\|\\|\\|)' go.work`"],
    ],
    [
      "a word that go.work does not know",
      "go: errors parsing go.work:\ngo.work:3: unknown directive: require",
      [
        "GMG801",
        "`require` (`go.work:3`) is no word",
        "go.work knows `go`, `toolchain`, `godebug`, `use`, `replace`",
      ],
    ],
    [
      "another line of go.work",
      "go: errors parsing go.work:\ngo.work:2: usage: use local/dir",
      ["GMG801", "go.work:2: usage: use local/dir", "go work edit -fmt"],
    ],
    [
      "a requirement without a version",
      "go: errors parsing go.mod:\ngo.mod:5: usage: require module/path v1.2.3",
      ["GMG801", "`go.mod:5` is not a module and one version", "go mod tidy"],
    ],
    [
      "a directory with a version",
      'go: errors parsing go.mod:\ngo.mod:5: replacement module directory path "../q" cannot have version',
      ["GMG801", "`../q` is a directory", "take the version behind `../q` away"],
    ],
    [
      "a block without an end",
      "go: errors parsing go.work:\ngo.work:4: syntax error (unterminated block started at /src/go.work:2:1)",
      ["GMG801", "begins in line 2 of go.work", "sed -n '2,$p' go.work"],
    ],
    [
      "two lines for Go's version",
      "go: errors parsing go.mod:\ngo.mod:5: repeated go statement",
      ["GMG801", "go.mod has two `go` lines", "grep -n '^go ' go.mod"],
    ],
    [
      "a version of Go that is none",
      "go: errors parsing go.mod:\ngo.mod:2: invalid go version '1.21.x': must match format 1.23.0",
      ["GMG801", "`go 1.21.x` in go.mod is no version", "go mod edit -go=1.23.0"],
    ],
    [
      "a toolchain that is none",
      "go: errors parsing go.mod:\ngo.mod:5: invalid toolchain version '1.22': must match format go1.23.0 or default",
      ["GMG801", "`toolchain 1.22` in go.mod is no version", "go mod edit -toolchain=go1.23.0"],
    ],
    [
      "a go.work without a line for Go",
      "go: module a listed in go.work file requires go >= 1.21, but go.work implicitly requires go 1.18; to update it:\n\tgo work use",
      ["GMG602", "go.work has no `go` line, which means 1.18", "go work edit -go=1.21"],
    ],
    [
      "a member of a workspace that is there twice",
      "go: error loading go.work:\ngo.work:4: path /src/a appears multiple times in workspace",
      ["GMG801", "two `use` lines for `/src/a`", "Take one out: `go.work:4`"],
    ],
    [
      "two replacements of one module",
      "go: conflicting replacements for ex.test/b:\n\t./b\n\t./c",
      ["GMG801", "send `ex.test/b` to different places", "--include=go.work 'ex.test/b' ."],
    ],
    [
      "a line of go.sum with too few words, which may be the mark of a merge",
      "malformed go.sum:\n/src/go.sum:88: wrong number of fields 2",
      ["GMG803", "line 88 has 2 fields, as a mark of a merge has", "sed -i.bak '88d' go.sum && go mod tidy"],
    ],
    [
      "two lines of go.work.sum in one",
      "malformed go.sum:\n/src/go.work.sum:7: wrong number of fields 5",
      ["GMG803", "line 7 has 5 fields, most often two lines", "sed -i.bak '7d' go.work.sum && go work sync"],
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

  it.each([
    ["go.work cannot be read", "go: errors parsing go.work:\ngo.work:3: unknown directive: usee"],
    ["go.work cannot be read", "go: reading go.work: open /src/go.work: no such file or directory"],
    ["go.mod cannot be read", "go: errors parsing go.mod:\ngo.mod:3: unknown directive: usee"],
    [
      "go.mod cannot be read",
      "go: cannot load module b listed in go.work file: errors parsing b/go.mod:\nb/go.mod:3: unknown directive: foo",
    ],
    ["go.work.sum cannot be read", "malformed go.sum:\n/src/go.work.sum:7: wrong number of fields 5"],
    ["go.sum cannot be read", "malformed go.sum:\n/src/go.sum:7: wrong number of fields 5"],
  ])("is called by the name of its file: %s", (title, log) => {
    const [finding] = diagnose({ output: readLog(log), attempts: [], settings: {} });
    expect(finding?.title).toBe(title);
  });

  it.each(["merge-mark", "other"] as const)(
    "is told apart by what stands in the line of go.sum: %s",
    (seen) => {
      const [finding] = diagnose({
        output: readLog("malformed go.sum:\n/src/go.sum:88: wrong number of fields 1\n"),
        attempts: [],
        settings: {},
        brokenSumLine: seen,
      });
      const told = [finding?.because, ...(finding?.advice ?? [])].join("\n");
      expect(told.includes("<<<<<<<")).toBe(seen === "merge-mark");
      expect(told.includes("merge")).toBe(seen === "merge-mark");
      expect(told.includes("sed -n '88p' go.sum")).toBe(seen === "other");
    },
  );

  it("is one module, though go names it with its version in one line and without it in the next", () => {
    const [finding] = diagnose({
      output: readLog(
        "go: dropping requirement on excluded version a.test/b v0.9.1\ngo: module a.test/b: not a known dependency\n",
      ),
      attempts: [],
      settings: {},
    });
    expect(finding?.modules).toEqual(["a.test/b@v0.9.1"]);
  });
});
