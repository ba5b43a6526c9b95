// 6xx, first half: whether there is a go, and one that is new enough for the module.

import { advise, at } from "../advice.ts";
import { defineRule, type Rule } from "../rule.ts";
import { pathOf, seen } from "../sighting.ts";
import { isIn } from "../surroundings.ts";
import { programOf, withoutIt } from "../toolchain-trouble.ts";
import { behindItsModules } from "../workspace-go.ts";
import { toolchainDownloadRule } from "./toolchain-download.ts";

const newPackages = String.raw`(?:slices|maps|cmp|iter|unique|weak|embed|log\/slog|io\/fs|io\/ioutil|net\/netip|sync\/errgroup|math\/rand\/v2|crypto\/ecdh|testing\/(?:slogtest|synctest|fstest)|go\/version|structs|crypto\/(?:ed25519|mlkem|hpke)|time\/tzdata|runtime\/coverage|hash\/maphash|crypto\/(?:hkdf|pbkdf2|sha3)|encoding\/json\/(?:v2|jsontext)|arena|context|math\/bits|plugin|net\/http\/httptrace|runtime\/metrics|debug\/buildinfo|go\/(?:doc\/comment|build\/constraint))`;

export const missingGoRules: readonly Rule[] = [
  defineRule("GMG601", {
    slug: "go-not-found",
    cause: "go-missing-executable",
    title: "There is no go command",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /(?:^|[\s:"'`\d])(?<named>go(?:1\.\d{1,2}(?:\.\d{1,2}|(?:rc|beta)\d{1,2})?)?): (?:[Cc]ommand )?not found\b|\bmake(?:\[\d\])?: go: No such file|command not found: go\b|exec: "go": executable file not found|'go' is not recognized|The term 'go' is not recognized|spawn go ENOENT|env: .?go.?: No such file|bin\/go: (?:No such file|not found|cannot execute)|Unable to locate executable file: go\b|No such file or directory: b?'(?:\S{1,200}\/)?go'|Cannot run program "go"|[Ee]xecutable [`'"]?go[`'"]? (?:was )?not found|binary with name "go" not found|\*\*\* "?(?:No )?[Gg]o (?:command|binary|executable)? ?(?:was )?(?:not )?found\b|Could not find command '(?:[^'\n]{1,200}\/)?go'/m,
        "named",
      ),
    because: ({ named }) =>
      `No program \`${named || "go"}\` was found on PATH, so that nothing could be downloaded.`,
    doThis: (facts) =>
      advise(facts, [
        facts.named.startsWith("go1")
          ? `A release under its own name comes by the go that is there: \`go install golang.org/dl/${facts.named}@latest && ${facts.named} download\`, and \`$(go env GOPATH)/bin\` must be on PATH; or call \`go\` itself, which fetches the Go of go.mod since 1.21.`
          : undefined,
        at(
          ["github-hosted", "self-hosted"],
          "In GitHub Actions, put `actions/setup-go` before this step, with `go-version-file: go.mod`.",
        ),
        at(
          ["docker-build", "gitlab", "other-ci"],
          "In an image, start from `golang:1.26`, or install Go there and put `/usr/local/go/bin` on its PATH.",
        ),
        at("windows", "Install it: `winget install GoLang.Go`, then open a new shell, so that PATH has it."),
        at("macos", "Install it: `brew install go`, or from https://go.dev/dl/, then open a new shell."),
        !isIn(facts, "windows", "macos")
          ? at(
              "laptop",
              "Where Go is installed, add it to PATH: `export PATH=$PATH:/usr/local/go/bin`, also in ~/.profile; else install it from https://go.dev/dl/.",
            )
          : undefined,
        !isIn(facts, "windows", "macos")
          ? at(
              ["laptop", "self-hosted"],
              'Under sudo, PATH is reset: `sudo env PATH="$PATH" go mod download`.',
            )
          : undefined,
      ]),
  }),
];

export const toolchainRules: readonly Rule[] = [
  defineRule("GMG602", {
    slug: "go-too-old",
    cause: "go-version-too-old-for-module",
    title: "This Go is too old for the module",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /requires go >= (?<wanted>[\w.]{1,20})(?![\w.]|; switching)(?: \(running go (?<running>[\w.]{1,20}))?/,
        "wanted",
        "running",
      ) ??
      seen(
        trouble,
        /(?:invalid go version '|go\.mod file indicates go )(?<wanted>\d[^',\s]{0,19})(?:': must match format |, but maximum (?:supported version|version supported by tidy) is )(?<running>1\.\d\d)(?!\.\d)/,
        "wanted",
        "running",
      ) ??
      seen(
        trouble,
        /(?:unknown (?:directive|block type): (?=(?:toolchain|tool|godebug|ignore)\b)|unknown subcommand "(?=(?:mod|work)")|\bgo (?=(?:work|telemetry): unknown command)|flag provided but not defined: (?=-(?:trimpath|modfile|modcacherw|overlay|compat|buildvcs|asan|reuse|pgo|C)\b))(?<wanted>[\w-]{1,20})(?<running>)|go\.mod:\d{1,6}: usage: go 1\.23$/m,
        "wanted",
        "running",
      ) ??
      seen(
        trouble,
        /(?:module requires Go|requires Go version|requires at least Go|but go\.work lists go|compile: version|requires newer Go version|is lower than the targeted Go version|can only use path@version syntax with 'go get'|can't load package: package \S{1,300}: cannot use path@version syntax in GOPATH mode)(?: ?\(?"?(?:go)?(?<wanted>[\d.]{1,12}))?(?<running>)/i,
        "wanted",
        "running",
      ) ??
      seen(
        trouble,
        new RegExp(
          String.raw`(?:(?:package|cannot load) "?(?=[^\s":]{1,60}"?:? (?:is not in (?:std|GOROOT)|malformed|cannot find|unrecognized|in any of))|cannot find module providing package |cannot find package "\." in: \S{1,300}[\\/]vendor[\\/])(?<wanted>${newPackages})(?![\w./\\-])(?<running>)`,
        ),
        "wanted",
        "running",
      ),
    because: ({ wanted, running, evidence }) =>
      behindItsModules(evidence)?.why ??
      `It needs ${wanted === "" ? "a newer Go" : /^\d/.test(wanted) ? `Go ${wanted}` : `a Go that knows \`${wanted}\``}, and ${running === "" || running === "1.23" ? "an older one" : `Go ${running}`} is running.`,
    doThis: ({ wanted, ...facts }) =>
      behindItsModules(facts.evidence)?.doThis ??
      advise(facts, [
        at(
          ["github-hosted", "self-hosted"],
          // Where a dependency asks for more than go.mod says, go-version-file would install the same again.
          facts.modules[0] === undefined || !/^\d/.test(wanted)
            ? "Use a newer Go: `go-version-file: go.mod` for actions/setup-go."
            : `Use a newer Go: \`go-version: "${wanted}"\` for actions/setup-go.`,
        ),
        at(
          ["docker-build", "gitlab", "other-ci"],
          `Use a newer Go: an image \`golang:${releaseOf(wanted)}\` (\`FROM golang:${releaseOf(wanted)}\`).`,
        ),
        at(
          "laptop",
          `Use a newer Go: from https://go.dev/dl/, or \`go install golang.org/dl/${programOf(wanted)}@latest && ${programOf(wanted)} download\`.`,
        ),
        fetchesToolchains(facts.running, facts.evidence)
          ? "From Go 1.21 on, go fetches what it needs if it may: `export GOTOOLCHAIN=auto` (setup-go and the golang images set `local`)."
          : undefined,
        facts.modules[0] === undefined
          ? "If you cannot move and the go.mod is yours, lower its `go` line to what its code needs: `go mod edit -go=1.21 -toolchain=none`."
          : `If you cannot move, use a version of the dependency that still knows your Go: \`go list -m -versions ${pathOf(facts.modules[0])}\`.`,
      ]),
  }),
  defineRule("GMG604", {
    slug: "toolchain-name-invalid",
    cause: "toolchain-download-failed",
    title: "There is no Go toolchain of that name",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /invalid toolchain(?! version '):? "?(?<name>[^\s":]{0,60})|invalid GOTOOLCHAIN "(?<value>[^"]{0,60})|cannot find "(?<path>go1[^"]{0,40})" in (?:\$?PATH|%PATH%)|toolchain (?<mixed>\S{1,40}) invoked to provide|too many toolchain switches/,
        "name",
        "value",
        "path",
      ),
    because: ({ name, value, path }) =>
      path === ""
        ? `\`${name || (value && `GOTOOLCHAIN=${value}`) || "The name"}\` is not a Go toolchain that can be had this way.`
        : `\`${path}\` is asked for, and this GOTOOLCHAIN lets go look for a program of that name on PATH and nowhere else; there is none.`,
    doThis: ({ path, value, name }) => [
      value !== ""
        ? "Take it out where it stands, `unset GOTOOLCHAIN && go env -u GOTOOLCHAIN`, or write a full release: `export GOTOOLCHAIN=go1.26.0`."
        : path === ""
          ? /^go1\.\d+$/.test(name)
            ? `Write a full release in go.mod: \`toolchain ${programOf(name)}\`, not \`${name}\`.`
            : "Write a full release in go.mod: `toolchain go1.26.0`, not `go1.26`."
          : `Let go fetch it: \`export GOTOOLCHAIN=auto\`; or put it on PATH: \`go install golang.org/dl/${programOf(path)}@latest && ${programOf(path)} download\`.`,
      path === "" ? "Or use what is installed: `export GOTOOLCHAIN=local`." : withoutIt,
    ],
  }),
  toolchainDownloadRule,
];

/** `1.23` of `1.23.4`; the newest where the message names no number. */
const releaseOf = (wanted: string): string => /^\d+\.\d+/.exec(wanted)?.[0] ?? "1.26";

/** A Go before 1.21 knows nothing of GOTOOLCHAIN, and does not know the words that came with it. */
function fetchesToolchains(running: string, evidence: string): boolean {
  // "must match format 1.23" is said by one that does not know 1.23.0 yet.
  if (/unknown (?:directive|block type): toolchain|must match format 1\.\d\d$/.test(evidence)) return false;
  const minor = /^1\.(\d+)/.exec(running)?.[1];
  return minor === undefined || Number(minor) >= 21;
}
