// 6xx, second half: which module go works in, if any, and what settings and flags let it do there.

import { advise, at } from "../advice.ts";
import { defineRule, type Rule } from "../rule.ts";
import { listed, seen } from "../sighting.ts";

export const moduleModeRules: readonly Rule[] = [
  defineRule("GMG605", {
    slug: "modules-switched-off",
    cause: "go111module-off",
    title: "Modules are switched off by GO111MODULE",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /unknown environment setting GO111MODULE=(?<meaningless>\S{0,100})|modules disabled (?:by|inside|in) |disabled by GO111MODULE=off|(?:(?<!can't load package: )package \S{1,300}|^\s{0,20}(?:go: )?go(?: get)?): cannot use path@version syntax in GOPATH mode/m,
        "meaningless",
      ),
    because: ({ meaningless, evidence }) => {
      if (meaningless !== "")
        return `\`GO111MODULE=${meaningless}\` means nothing to go: write on, off or auto.`;
      return /^go(?: get)?: cannot/.test(evidence)
        ? "go works without modules here: `GO111MODULE=off` in the environment or `go env -w`, or a Go older than 1.13 in a directory without go.mod."
        : "The environment or `go env -w` says `GO111MODULE=off`, and then go knows no modules at all.";
    },
    doThis: () => [
      "Take it away: `unset GO111MODULE && go env -u GO111MODULE`.",
      'See where it comes from: `go env -changed` and `env | grep GO111MODULE`; in YAML, remove it or write `GO111MODULE: "on"`, for a bare `on` can arrive as `true`.',
    ],
  }),
  defineRule("GMG607", {
    slug: "go-mod-in-gopath",
    cause: "gopath-contains-gomod",
    title: "GOPATH itself holds a go.mod",
    retry: "never",
    match: (trouble) => seen(trouble, /\$GOPATH\/go\.mod exists but should not/),
    because: () => "A go.mod lies directly in GOPATH, most often because an image was built in `/go`.",
    doThis: (facts) =>
      advise(facts, [
        at("docker-build", "Work elsewhere: `WORKDIR /src` before `COPY . .` in the Dockerfile."),
        at(
          ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
          'If that go.mod is a left-over, remove it: `rm "$(go env GOPATH)/go.mod"`; if it is your project, move that to a directory elsewhere.',
        ),
        "Or move GOPATH: `export GOPATH=/tmp/gopath`.",
      ]),
  }),
  defineRule("GMG606", {
    slug: "no-go-mod-here",
    cause: "gopath-mode-no-gomod",
    title: "There is no go.mod here or above",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /go\.mod file not found|cannot (?:find main module|determine module path for source directory)|no modules specified|outside (?:of )?a module|outside available modules|working directory is not part of a module|not in a module\b|cannot find package "[^"]{1,300}" in any of:?(?![\s\S]{0,400}\(vendor tree\))|cannot find module for path _\/|build (\w{1,60}): cannot find module for path \1\b|current directory is not (?:in|part of) (?:a|the) (?:main )?module|directory prefix \S{1,200} does not contain (?:main module|modules listed)/,
      ),
    because: () => "go ran in a directory that belongs to no module.",
    doThis: (facts) =>
      advise(facts, [
        at(
          ["github-hosted", "self-hosted"],
          "Run it where go.mod lies: `git ls-files '*go.mod'` lists where that is; its directory belongs into `working-directory:`.",
        ),
        at(
          "docker-build",
          "In a Dockerfile, copy go.mod and go.sum before `RUN go mod download`: `WORKDIR /src` and `COPY go.mod go.sum ./`.",
        ),
        at(
          ["laptop", "gitlab", "other-ci"],
          "Run it where go.mod lies: `git ls-files '*go.mod'` lists where that is.",
        ),
        "A program is installed without a module where its version is named, as in `go install golang.org/x/tools/cmd/goimports@latest`; a new module begins with `go mod init`.",
      ]),
  }),
  defineRule("GMG608", {
    slug: "flags-forbid-change",
    cause: "goflags-mod-vendor-or-readonly",
    title: "A flag keeps go from doing this",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /parsing \$?GOFLAGS: (?<unreadable>[^\n]{1,300})|(?:(?<!go\.sum needed, )disabled by|due to|build flag|because) (?<flag>-mod=(?:vendor|readonly|mod))|-mod may only be set|updates to go\.(?:mod|work) needed|parsing \$?GOFLAGS|unknown flag -(?!insecure)\S{1,40}|flag provided but not defined: (?<undefined>-(?!insecure|Wl,)\S{1,200})(?!\S|\s{1,20}(?:Usage of |usage: (?!go )))|-reuse cannot be used inside a module|using the vendor directory|-mod=\w{1,10} (?:only valid|or -mod=\w{1,10} to bypass)/,
        "flag",
        "undefined",
        "unreadable",
      ),
    because: ({ flag, undefined: foreign, unreadable, modules }) => {
      if (unreadable !== "") return `go cannot take what is in GOFLAGS: ${unreadable}.`;
      return foreign === ""
        ? `\`${flag || "-mod=readonly"}\` (a flag, GOFLAGS, or go's own default) forbids what ${listed(modules, "go.mod")} needs.`
        : `This command does not know \`${foreign}\`; it stands on the command line or in GOFLAGS.`;
    },
    doThis: ({ unreadable }) => [
      unreadable === ""
        ? "Bring the files up to date and commit them: `go mod tidy` (and `go mod vendor` if you vendor)."
        : "Write each flag with its `-`, blanks between them, and quotes around the whole of one that has a blank in it: `GOFLAGS=\"-mod=mod '-ldflags=-s -w'\"`.",
      "Look for a left-over flag: `go env GOFLAGS`; remove it with `unset GOFLAGS && go env -u GOFLAGS`.",
    ],
  }),
];
