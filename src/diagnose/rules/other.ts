// 9xx: not a download problem, and what no rule knows.

import { advise, at } from "../advice.ts";
import { defineRule, type Rule } from "../rule.ts";
import { quoteLine, seen } from "../sighting.ts";
import { isIn } from "../surroundings.ts";

const compilerSays = String.raw`undefined: |undefined \(type|undefined reference to|cannot use |cannot convert|cannot range|cannot assign|cannot infer|imported and not used|declared (?:and|but) not used|syntax error|missing return|too many (?:arguments|errors)|not enough arguments|assignment mismatch|does not implement|redeclared|has no field or method|invalid operation|undeclared name|missing function body|type \S{1,200} has no|unknown field|import cycle|build constraints exclude|non-name|mismatched types|duplicate (?:case|method|key)|is not a type|unreachable code|multiple-value|expected [^\n]{1,60}, found|used as value|is not used|go:embed|pattern \S{1,200}: (?:no matching|cannot embed)`;

/** What tests, linters, other package managers, registries and git say when they fail. */
const elsewhere = new RegExp(
  [
    String.raw`^\s{0,20}--- FAIL: [^\n]{1,200}`,
    String.raw`^FAIL\t[^\n]{1,200}`,
    String.raw`^panic: (?!internal error: )[^\n]{1,200}`,
    String.raw`^WARNING: DATA RACE`,
    String.raw`^• \[(?:FAILED|PANICKED)\]`,
    String.raw`^Error: Cannot find module '`,
    String.raw`^error An unexpected error occurred`,
    String.raw`:\d{1,6}:\d{1,5}: [^\n]{1,300} \((?:errcheck|staticcheck|govet|gosimple|unused|revive|gosec|gocritic|ineffassign|gofmt|goimports|stylecheck|misspell|lll|unparam|bodyclose|noctx|depguard|gocyclo|dupl)\)$`,
    String.raw`^npm (?:ERR!|error) [^\n]{1,200}`,
    String.raw`^(?:E|Err:\d{1,4}): ?[^\n]{1,200}`,
    String.raw`^ERROR: (?:No matching distribution|Could not find a version)[^\n]{1,200}`,
    String.raw`failed to (?:push|resolve source metadata)[^\n]{1,200}`,
    String.raw`^ ! \[(?:remote )?rejected\][^\n]{1,200}|^! \[(?:remote )?rejected\][^\n]{1,200}`,
  ].join("|"),
  "m",
);

export const anotherStepRule: Rule = defineRule("GMG902", {
  slug: "another-step-failed",
  cause: "cgo-or-compile-error-not-a-download-problem",
  title: "Another step failed; the download is fine",
  onlyAlone: true,
  retry: "never",
  match: (trouble) => seen(trouble, elsewhere),
  because: ({ evidence }) => `What failed is no download of modules: ${evidence.replace(/\s{2,300}/g, " ")}.`,
  doThis: () => [
    "Look at that step and at the lines around the one quoted; nothing about modules needs to change for it.",
    "To be sure of the modules, ask for them alone: `go mod download && go mod verify`.",
  ],
});

export const otherRules: readonly Rule[] = [
  defineRule("GMG901", {
    slug: "compile-error",
    cause: "cgo-or-compile-error-not-a-download-problem",
    title: "The code does not compile; the download is fine",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        new RegExp(
          String.raw`(?<![^\s:])(?<file>[^\s:]{1,300}\.(?:go|c|h|cc|cpp|s)):\d{1,7}(?::\d{1,5})?: (?:fatal error: |error: )?[^\n]{0,300}?(?:${compilerSays})`,
        ),
        "file",
      ) ??
      seen(
        trouble,
        /^# [\w./-]{1,300}(?: \[[^\]]{1,200}\])?\n(?:# \[[^\]]{1,300}\]\n)?(?:vet: )?(?<file>[^\s:]{1,300}):\d{1,7}/m,
        "file",
      ) ??
      seen(
        trouble,
        /(?<file>)(?:C compiler "\S{1,60}" not found|exec: "(?:gcc|clang|swig|cc|g\+\+|x86_64\S{0,40}|aarch64\S{0,40}|pkg-config)": executable file not found|(?:gcc|clang|g\+\+|ld|cc1)(?:\.exe)?: (?:fatal )?error|ld returned \d|collect2: error|fatal error: [^\s:]{1,200}\.h: No such file|linker command failed|build constraints exclude all Go files|Package \S{1,100} was not found in the pkg-config|cgo: |# runtime\/cgo|running gcc failed|undefined reference to|undefined: |missing function body|import cycle not allowed|use of internal package|vet: |multiple VCS detected|invalid reference to|relocation target|\blink: duplicated|\busage: (?:link|compile|asm) \[options\])/,
        "file",
      ),
    because: ({ file }) =>
      `The compiler, the linker or the C compiler stopped${file === "" ? "" : ` at \`${file}\``}. Whatever modules it needed had arrived.`,
    doThis: (facts) =>
      advise(facts, [
        "Correct the code, or the version of the dependency that it was written for: `go list -m -u all` shows what has moved on.",
        isIn(facts, "windows", "macos")
          ? undefined
          : "If a C compiler or header is missing: `sudo apt-get install -y build-essential pkg-config` (Alpine: `apk add build-base`).",
        at("windows", "If a C compiler is missing, install MinGW-w64 (`winget search mingw`)."),
        at("macos", "If a C compiler is missing: `xcode-select --install`."),
        "Where nothing of C is needed, do without: `export CGO_ENABLED=0`.",
      ]),
  }),
  anotherStepRule,
];

/** For what nobody claims: says where to look next, and guesses nothing. */
export const unknownRule: Rule = defineRule("GMG900", {
  slug: "unknown",
  cause: "unknown",
  title: "No known cause was found",
  retry: "never",
  match: (trouble) => {
    const lines = trouble.output.trimEnd();
    return {
      evidence: quoteLine(lines, lines.length),
      hosts: [],
      modules: [],
      surroundings: trouble.surroundings,
      exitCode: trouble.exitCode,
    };
  },
  because: ({ evidence, exitCode }) =>
    evidence === ""
      ? "There is no output to read."
      : `Nothing in the output is a download failure that we know${exitCode === undefined ? "" : `; the command ended with ${exitCode}`}.`,
  doThis: () => [
    "Let go tell more: `go mod download -x` prints every request and git command; `GODEBUG=http2debug=2,netdns=go+2` shows connections and name resolution.",
    "Look further up: the last line is often not the cause. Give us all of it: `go mod download -x 2>&1 | go-mod-guard diagnose -`.",
    "See what is in force: `go env -changed`, `env | grep -iE '^GO|_proxy'`.",
  ],
});
