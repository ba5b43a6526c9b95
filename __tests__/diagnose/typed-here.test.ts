// What is advised can be typed where it happened: every command of every rule, for the shell and the files of each place.
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { inPowershell } from "../../src/diagnose/in-powershell.ts";
import { readLog } from "../../src/diagnose/read-log.ts";
import type { Finding } from "../../src/diagnose/rule.ts";
import type { Place } from "../../src/diagnose/surroundings.ts";
import { typedHere } from "../../src/diagnose/typed-here.ts";
import { inputNames } from "../../src/inputs/parse.ts";
import { verbNames } from "../../src/inputs/verbs.ts";
import { knownLogs } from "./known-logs.ts";

interface Told {
  readonly finding: Finding;
  readonly sentence: string;
  readonly codes: readonly string[];
}

function findingsIn(here: readonly Place[], settings: Readonly<Record<string, string>> = {}): Finding[] {
  return knownLogs.flatMap((log) => [
    ...diagnose({ output: readLog(log), attempts: [], settings, surroundings: { places: here } }),
  ]);
}

/** Each sentence once, with what stands in backticks in it. */
function toldIn(here: readonly Place[], settings: Readonly<Record<string, string>> = {}): readonly Told[] {
  const told = new Map<string, Told>();
  for (const finding of findingsIn(here, settings)) {
    for (const sentence of finding.advice) {
      const codes = [...sentence.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
      told.set(`${finding.code} ${sentence}`, { finding, sentence, codes });
    }
  }
  return [...told.values()];
}

const sh = ["laptop", "gitlab", "other-ci"] as const;
const everywhere: readonly (readonly Place[])[] = [
  [],
  ...sh.map((place) => [place]),
  ["laptop", "macos"],
  ["laptop", "windows"],
  ["github-hosted"],
  ["github-hosted", "windows"],
  ["github-hosted", "macos"],
  ["self-hosted", "company-proxy"],
  ["docker-build"],
  ["docker-build", "github-hosted"],
  ["laptop", "china"],
];
const told = new Map(everywhere.map((here) => [here.join(" "), toldIn(here)]));
const all = [...told.values()].flat();

function codesOf(...here: readonly Place[]): readonly string[] {
  return [...new Set((told.get(here.join(" ")) ?? []).flatMap(({ codes }) => codes))];
}

const programs =
  /^(?:(?:sudo|RUN(?: --mount=\S+)*) )?(?:go|git|curl|curl\.exe|docker|openssl|ssh|ssh-add|ssh-keyscan|ssh-keygen|ls|rm|cp|mv|df|ps|kill|fuser|lsof|find|grep|sed|awk|tail|echo|env|apk|apt-get|brew|winget|xcode-select|update-ca-certificates|getent|dscacheutil|scutil|resolvectl|ip|netstat|sysctl|networksetup|date|chronyc|sntp|w32tm|certutil|security|ulimit|mkdir|rmdir|mkfs\.ext4|chown|takeown|id|go-mod-guard|go1\.\d+\S*)(?: |$)/;
const assigned = /^(?:export )?[A-Z_][A-Z0-9_]*=\S/;
const isCommand = (code: string): boolean =>
  programs.test(code) ||
  /^(?:export|unset) /.test(code) ||
  (assigned.test(code) && / (?:go|git) /.test(code));

describe("a command of an advice", () => {
  it("is one that a POSIX shell can read, wherever there is one", () => {
    const commands = [
      ...new Set(
        [[], ...sh.map((place) => [place]), ["laptop", "macos"], ["laptop", "china"]].flatMap((here) =>
          codesOf(...(here as Place[])),
        ),
      ),
    ].filter((code) => isCommand(code) && !/^(?:RUN|ENV) /.test(code));
    expect(commands.length).toBeGreaterThan(150);
    const each = 'for code in "$@"; do sh -n -c "$code" 2>/dev/null || printf "%s\\n" "$code"; done';
    const { stdout, error } = spawnSync("sh", ["-c", each, "sh", ...commands], { encoding: "utf8" });
    if (error !== undefined) return;
    const wrong = stdout.split("\n").filter((code) => code !== "");
    expect(wrong).toEqual([]);
  });

  it("has its quotes and brackets closed", () => {
    const open = [...new Set(all.flatMap(({ codes }) => codes))].filter(
      (code) =>
        code.length > 2 &&
        (code.split('"').length % 2 === 0 ||
          (/ /.test(code) && code.split("'").length % 2 === 0) ||
          (isCommand(code) &&
            code.split("(").length !== code.split(")").length &&
            !/'[^']*[()][^']*'/.test(code))),
    );
    expect(open).toEqual([]);
  });

  it("asks for no module that is called all, and changes no version of everything", () => {
    const lost = all.filter(({ sentence }) =>
      /all@|mod download all\b|-versions all\b|grep all\b|lookup\/all\b|-json all@|why -m all\b/.test(
        sentence,
      ),
    );
    expect(lost.map(({ sentence }) => sentence)).toEqual([]);
  });

  it("has no path that somebody would have to replace", () => {
    expect(
      all
        .filter(({ sentence }) => /\/path\/|path\/to\b|…`|FILE`/.test(sentence))
        .map(({ sentence }) => sentence),
    ).toEqual([]);
  });

  it("of ours has a verb that there is", () => {
    const verbs = all.flatMap(({ sentence }) =>
      [...sentence.matchAll(/go-mod-guard ([a-z]+)/g)].map(([, verb]) => verb),
    );
    expect(
      [...new Set(verbs)].filter((verb) => !(verbNames as readonly string[]).includes(verb ?? "")),
    ).toEqual([]);
  });

  it("builds an image of the directory here", () => {
    const without = all
      .flatMap(({ codes }) => codes)
      .filter((code) => code.startsWith("docker build ") && !code.endsWith(" ."));
    expect([...new Set(without)]).toEqual([]);
  });

  it("sets only variables that go, git, ssh or the system read", () => {
    const asked = spawnSync("go", ["env", "-json"], { encoding: "utf8" });
    if (asked.status !== 0) return;
    const known = new Set([
      ...Object.keys(JSON.parse(asked.stdout) as object),
      // Of the runtime, of git and ssh, of every program (go help environment, runtime, git(1)).
      ...`GOMAXPROCS GOMEMLIMIT GODEBUG GIT_SSH_COMMAND GIT_TRACE GIT_CURL_VERBOSE GIT_TERMINAL_PROMPT GIT_HTTP_LOW_SPEED_LIMIT GIT_HTTP_LOW_SPEED_TIME GIT_SSL_CAINFO SSL_CERT_FILE HTTPS_PROXY HTTP_PROXY NO_PROXY ALL_PROXY PATH HOME TMPDIR GITHUB_ENV`.split(
        " ",
      ),
    ]);
    const named = all.flatMap(({ codes }) =>
      codes.flatMap((code) => [
        ...[...code.matchAll(/(?:^|[ {])(GO[A-Z0-9]+|GIT_[A-Z_]+)(?=[=:])/g)].map(([, name = ""]) => name),
        ...[...code.matchAll(/(?:^|; |\$env:)([A-Z_]+) = /g)].map(([, name = ""]) => name),
        ...(/^(?:export|unset|ENV) (.*)$/.exec(code)?.[1]?.split(" ") ?? []).map(
          (one) => /^([A-Z_0-9]+)(?:=|$)/.exec(one)?.[1] ?? "GOPROXY",
        ),
      ]),
    );
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
  });
});

describe("a setting of an advice", () => {
  const foreign = [
    "env",
    "path",
    "paths",
    "submodules",
    "options",
    "Contents",
    "location",
    "key",
    "go-version",
    "container",
    "X-Forwarded-Proto",
    "GO111MODULE",
  ];
  it("is an input that there is, or a key of somebody else's file", () => {
    const keys = all.flatMap(({ codes }) =>
      codes.map((code) => /^([A-Za-z][\w-]*):(?: |$)/.exec(code)?.[1] ?? "env"),
    );
    expect(
      [...new Set(keys)].filter(
        (key) => !foreign.includes(key) && !(inputNames as readonly string[]).includes(key),
      ),
    ).toEqual([]);
  });

  it("is YAML that says what it means", () => {
    const lines = all
      .flatMap(({ codes }) => codes)
      .filter((code) => /^(?:env|netrc|go-version|policy|mirrors): \S/.test(code) && !code.includes("…"));
    expect(lines.length).toBeGreaterThan(0);
    const odd = [...new Set(lines)].filter((line) => {
      const [value] = Object.values(parse(line) as Record<string, unknown>);
      const texts = line.startsWith("env: ") ? Object.values(value as object) : [value];
      return !texts.every((one) => typeof one === "string");
    });
    expect(odd).toEqual([]);
  });

  it("of private modules keeps what was private before", () => {
    const settings = {
      GOPRIVATE: "git.own.test/*",
      GONOPROXY: "",
      GONOSUMDB: "",
      GOINSECURE: "old.own.test",
    };
    const lists = /go env -w (GOPRIVATE|GONOPROXY|GONOSUMDB|GOINSECURE)=(\S+?)`/g;
    const known = toldIn([], settings).flatMap(({ sentence }) => [...sentence.matchAll(lists)]);
    const lost = known.filter(
      ([, name, value = ""]) =>
        value !== "none" && !value.includes(name === "GOINSECURE" ? "old.own.test" : "git.own.test/*"),
    );
    expect(known.length).toBeGreaterThan(3);
    expect(lost.map(([whole]) => whole)).toEqual([]);
    const unknown = toldIn([]).flatMap(({ sentence }) => [...sentence.matchAll(lists)]);
    expect(
      unknown
        .filter(([, name = "", value = ""]) => value !== "none" && !sentenceAsks(value, name))
        .map(([whole]) => whole),
    ).toEqual([]);
  });
});

/** `"$(go env NAME),pattern"`, or an example that names nobody's modules. */
function sentenceAsks(value: string, name: string): boolean {
  return value.startsWith(`"$(go`) || value.startsWith("git.corp.example/") || value === "" || name === "";
}

describe("a private module", () => {
  it("has no way out by mirrors, which are never asked for one", () => {
    const sent = toldIn([], { GOPRIVATE: "*" }).filter(
      ({ finding, sentence }) => finding.modules.length > 0 && sentence.includes("`mirrors:"),
    );
    expect(sent.map(({ finding, sentence }) => `${finding.code} ${sentence}`)).toEqual([]);
  });
});

describe("where it happened decides what is typed", () => {
  it.each([[["laptop", "windows"]], [["github-hosted", "windows"]]] as const)("in PowerShell: %j", (here) => {
    const sentences = told.get(here.join(" ")) ?? [];
    const posix =
      /^(?:export|unset) |^[A-Z_]+=\S+ (?:go|git) |^curl |~\/|^sudo apt|^getent |\/dev\/null| && |=\/(?:var\/)?tmp\//;
    const wrong = sentences
      .filter(({ sentence }) => !sentence.endsWith("Type that in Git Bash."))
      .filter(({ codes }) => codes.some((code) => posix.test(code)));
    expect(wrong.map(({ sentence }) => sentence)).toEqual([]);
    const tools = /(?:^|\| )(?:grep|sed|awk|find|cut|xargs|openssl|tail|cp) /;
    const bare = sentences.filter(
      ({ sentence, codes }) => codes.some((code) => tools.test(code)) && !sentence.includes("Git Bash"),
    );
    expect(bare.map(({ sentence }) => sentence)).toEqual([]);
  });

  it.each([[["github-hosted"]], [["self-hosted", "company-proxy"]]] as const)(
    "in a workflow, where no later step sees an export: %j",
    (here) => {
      const exported = codesOf(...here).filter(
        (code) => code.startsWith("export ") || /echo "machine/.test(code),
      );
      expect(exported).toEqual([]);
    },
  );

  it.each([[["docker-build"]], [["docker-build", "github-hosted"]]] as const)(
    "in a Dockerfile, which no input of ours reaches: %j",
    (here) => {
      const sentences = (told.get(here.join(" ")) ?? []).filter(({ finding }) => finding.code !== "GMG214");
      const inputs = sentences.filter(({ codes }) =>
        codes.some((code) => {
          const key = /^([a-z][\w-]*):(?: |$)/.exec(code)?.[1] ?? "";
          return (inputNames as readonly string[]).includes(key) && key !== "go-version-file";
        }),
      );
      expect(inputs.map(({ sentence }) => sentence)).toEqual([]);
      expect(codesOf(...here).filter((code) => /^(?:export|unset|go env -w) \S/.test(code))).toEqual([]);
    },
  );

  it.each([[["docker-build"]], [["docker-build", "github-hosted"]]] as const)(
    "in a Dockerfile, which sees no file that it does not mount: %j",
    (here) => {
      const written = findingsIn(here).filter(({ advice }) => advice.join(" ").includes(">> ~/.netrc"));
      expect(new Set(written.map(({ code }) => code)).size).toBeGreaterThan(4);
      const lost = written.filter(({ advice }) => !advice.join(" ").includes("--mount=type=secret,id=netrc"));
      expect([...new Set(lost.map(({ code }) => code))]).toEqual([]);
    },
  );

  it.each([
    ["GMG216", "Write the address", "; in a workflow that is `goproxy:`"],
    ["GMG301", "If it is private", "add `github.com/acme/*` to `goprivate:`"],
    ["GMG307", "if it is private, add", "to `goprivate:`"],
    ["GMG106", "If it always breaks", "`mirrors:`, or "],
    ["GMG108", "Run it again", "`stall-timeout: 20s`"],
  ])("in a Dockerfile, where of %s an input is left out alone: %s", (code, begins, half) => {
    const said = (here: string): readonly string[] =>
      (told.get(here) ?? [])
        .filter(({ finding, sentence }) => finding.code === code && sentence.includes(begins))
        .map(({ sentence }) => sentence);
    expect(said("laptop").some((sentence) => sentence.includes(half))).toBe(true);
    expect(said("docker-build").length).toBeGreaterThan(0);
    expect(said("docker-build").filter((sentence) => sentence.includes(half))).toEqual([]);
  });

  it("on macOS, by its own tools", () => {
    const other = /apt-get|^getent |^ip route|resolvectl|^sudo sysctl|chronyc|(?<!-)\btimeout \d/;
    expect(codesOf("laptop", "macos").filter((code) => other.test(code))).toEqual([]);
  });

  it("in China, by nothing that is out of reach there", () => {
    const out = codesOf("laptop", "china").filter((code) =>
      /GOPROXY='?https:\/\/proxy\.golang\.org/.test(code),
    );
    expect(out).toEqual([]);
  });

  it("by nobody who has just failed", () => {
    const back = all.filter(
      ({ finding, sentence }) =>
        finding.hosts.some((host) => host.startsWith("proxy.golang.org")) &&
        /GOPROXY=https:\/\/proxy\.golang\.org(?![|])/.test(sentence) &&
        !["GMG210", "GMG405", "GMG403"].includes(finding.code),
    );
    expect(back.map(({ finding, sentence }) => `${finding.code} ${sentence}`)).toEqual([]);
  });
});

describe("a finding's sentences", () => {
  it("begin as sentences do, and the first is no second of two ways", () => {
    const findings = new Set(all.map(({ finding }) => finding));
    const wrong = [...findings].filter(
      ({ because, advice }) =>
        /^[a-z](?!o\b|o's\b|it\b)/.test(because) || advice[0]?.startsWith("Or ") === true,
    );
    expect([
      ...new Set(
        wrong.map(
          ({ code, because, advice }) => `${code} ${because.slice(0, 60)} / ${advice[0]?.slice(0, 60)}`,
        ),
      ),
    ]).toEqual([]);
  });

  it("count and join as one does", () => {
    const odd = all
      .concat()
      .filter(({ finding, sentence }) =>
        /\b1 (?:modules|fields|files|hosts)\b|the modules (?:is|has|does|needs|waits)\b/.test(
          `${finding.because} ${sentence}`,
        ),
      );
    expect([...new Set(odd.map(({ finding }) => `${finding.code} ${finding.because}`))]).toEqual([]);
  });
});

describe("typedHere", () => {
  it.each([
    ["laptop", "export GOPROXY=https://p.test,direct", "export GOPROXY=https://p.test,direct"],
    ["github-hosted", "export GOWORK=off", 'env: { GOWORK: "off" }'],
    [
      "github-hosted",
      'export NO_PROXY="$NO_PROXY,p.test"',
      'echo "NO_PROXY=$NO_PROXY,p.test" >> "$GITHUB_ENV"',
    ],
    ["docker-build", "go env -w GOPROXY='a|b'", "ENV GOPROXY='a|b'"],
    [
      "docker-build",
      "export HTTPS_PROXY=http://$PROXY_USER:$PROXY_PASSWORD@p.test:1",
      'docker build --build-arg HTTPS_PROXY="http://$PROXY_USER:$PROXY_PASSWORD@p.test:1" .',
    ],
    ["docker-build", "unset GO111MODULE && go env -u GO111MODULE", "ENV GO111MODULE="],
    ["docker-build", "GOPROXY=direct go mod download", "RUN GOPROXY=direct go mod download"],
  ] as const)("on %s: %s", (place, code, expected) => {
    expect(typedHere(`Do \`${code}\`.`, [place])).toBe(`Do \`${expected}\`.`);
  });
});

describe("inPowershell", () => {
  it.each([
    ["export GOPROXY=https://p.test,direct", '$env:GOPROXY = "https://p.test,direct"'],
    [
      "GOPROXY=direct GOFLAGS='-x -v' go mod download",
      '$env:GOPROXY = "direct"; $env:GOFLAGS = "-x -v"; go mod download',
    ],
    [
      "unset HTTPS_PROXY https_proxy && go env -u GOPROXY",
      "Remove-Item env:HTTPS_PROXY -ErrorAction Ignore; go env -u GOPROXY",
    ],
    [
      'echo "machine p.test login git password $NETRC_PASSWORD" >> ~/.netrc',
      'Add-Content "$HOME\\_netrc" "machine p.test login git password ${env:NETRC_PASSWORD}"',
    ],
    [
      'go env -w GOPRIVATE="$(go env GOPRIVATE),a.test/*"',
      'go env -w GOPRIVATE="$(go env GOPRIVATE),a.test/*"',
    ],
    ['curl -v -x "$HTTPS_PROXY" https://p.test/', 'curl.exe -v -x "${env:HTTPS_PROXY}" https://p.test/'],
    ["go mod tidy && git add go.mod go.sum", "go mod tidy; git add go.mod go.sum"],
    ["GOMODCACHE=$(mktemp -d) go mod download", "GOMODCACHE=$(mktemp -d) go mod download"],
    ["sed -i.bak '1d' go.sum && go mod tidy", "sed -i.bak '1d' go.sum && go mod tidy"],
    ["GODEBUG=tlsmlkem=0", "GODEBUG=tlsmlkem=0"],
  ])("makes of %s: %s", (code, expected) => {
    expect(inPowershell(code)).toBe(expected);
  });
});
