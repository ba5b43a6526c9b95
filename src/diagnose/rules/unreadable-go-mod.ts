// GMG801: what go refuses in go.mod and go.work has one code, and most of it advice of its own.

/** Which file it is about, and the line that go names, `go.mod:3`; "" if it names none. */
interface About {
  readonly file: "go.mod" | "go.work";
  readonly line: string;
}

interface Case {
  /** What go says; its groups are the arguments of the sentences, "" where one is not there. */
  readonly said: RegExp;
  readonly because: (about: About, ...named: readonly string[]) => string;
  readonly doThis: (about: About, ...named: readonly string[]) => readonly string[];
}

/** What the words of a file may begin with (golang.org/x/mod/modfile, rule.go and work.go). */
const directives: Readonly<Record<About["file"], string>> = {
  "go.mod":
    "`module`, `go`, `toolchain`, `godebug`, `require`, `exclude`, `replace`, `retract`, `tool`, `ignore`",
  "go.work": "`go`, `toolchain`, `godebug`, `use`, `replace`",
};

const cases: readonly Case[] = [
  {
    said: /open (\S{1,300}\.(?:work|mod)): (?:no such file|The system cannot find)/,
    because: (_, file) =>
      `\`${file}\` is named by GOWORK or by \`-modfile\` (in GOFLAGS or on the command line), and there is no such file.`,
    doThis: () => [
      "See who names it: `go env GOWORK GOFLAGS`; write an absolute path, or one as seen from where go runs.",
      "If it is a left-over, take it away: `unset GOWORK GOFLAGS && go env -u GOWORK GOFLAGS`.",
    ],
  },
  {
    said: /module (\S{1,300}): not a known dependency/,
    because: (_, module) =>
      `Neither go.mod nor what it requires has \`${module}\`; go was asked about it all the same.`,
    doThis: (_, module) => [
      `Require it if it is needed: \`go get ${module}@latest\`.`,
      "See whether go runs where you think: `go env GOMOD` names the go.mod in force, and `go list -m all` what it leads to.",
    ],
  },
  {
    said: /(go\.(?:mod|work)):\d{1,6}: unexpected input character '\\ufeff'/,
    because: (_, file) =>
      `${file} begins with a byte order mark, as some editors on Windows write it, and go takes none.`,
    doThis: (_, file) => [
      `Take the mark out, and save the file as UTF-8 without it from now on: \`tail -c +4 ${file} > ${file}.new && mv ${file}.new ${file}\`.`,
    ],
  },
  {
    said: /(?:missing|no) module declaration/,
    because: () => "go.mod does not say which module it is: its `module` line is missing.",
    doThis: () => [
      "Write it, with the path by which others import it: `go mod edit -module=github.com/acme/app`.",
      "If the file is empty, it was cut off or never committed: `git checkout -- go.mod`, or `git log -p go.mod`.",
    ],
  },
  {
    said: /dropping requirement on excluded version (\S{1,300}) (\S{1,200})/,
    because: (_, module, version) =>
      `go.mod requires and excludes \`${module} ${version}\`, so go drops the requirement and has none left.`,
    doThis: (_, module, version) => [
      `Take the exclusion out: \`go mod edit -dropexclude=${module}@${version}\`; or use another version: \`go get ${module}@latest\`.`,
    ],
  },
  {
    said: /unknown directive: (?:<{7}|={7}|>{7}|\|{7})/,
    because: ({ file }) => `A merge was committed to ${file} with its marks in it.`,
    doThis: (about) => [
      `Take out every line with a mark, and of the rest what is right: \`grep -nE '^(<<<<<<<|=======|>>>>>>>|\\|\\|\\|\\|\\|\\|\\|)' ${about.file}\` finds them.`,
      checkWith(about),
    ],
  },
  {
    said: /unknown directive: (\S{1,60})/,
    because: ({ file, line }, word) =>
      `\`${word}\`${line === "" ? "" : ` (\`${line}\`)`} is no word that a line of ${file} may begin with for this Go.`,
    doThis: (about) => [
      `Correct it; ${about.file} knows ${directives[about.file]}.`,
      "If a newer Go wrote it, this one may be too old for it: `go version`.",
    ],
  },
  {
    said: /usage: (?:require|exclude) module\/path v1\.2\.3/,
    because: (about) =>
      `${capital(placeIn(about))} is not a module and one version, which is all that may stand there.`,
    doThis: () => [
      "Write both and nothing else, as in `require rsc.io/quote v1.5.2`: without `https://`, and with the whole version.",
      "Or take the line out, and let go write what the imports need: `go mod tidy`.",
    ],
  },
  {
    said: /replacement module (?:without version must be directory path|must be|directory path "?([^\s"]{1,300})"? cannot have version)/,
    because: (_, directory) =>
      directory === ""
        ? "Behind `=>` stands a module without a version, or a directory that does not begin with `./` or `../`."
        : `\`${directory}\` is a directory, and a version stands behind it; a directory has none.`,
    doThis: (about, directory) => [
      directory === ""
        ? `In ${placeIn(about)}, write a directory from \`./\` or \`../\` on, or a module with its version.`
        : `In ${placeIn(about)}, take the version behind \`${directory}\` away.`,
      checkWith(about),
    ],
  },
  {
    said: /unterminated block started at (?:\S{0,300}[\\/])?(\S{1,60}?):(\d{1,6}):/,
    because: (_, file, from) => `The block that begins in line ${from} of ${file} has no \`)\` at its end.`,
    doThis: (about, file, from) => [
      `Close it with a \`)\` on a line of its own: \`sed -n '${from},$p' ${file}\` shows it.`,
      `If the end of the file is missing, take it back: \`git checkout -- ${file}\`.`,
      checkWith(about),
    ],
  },
  {
    said: /repeated (\w{1,20}) statement/,
    because: ({ file }, word) => `${file} has two \`${word}\` lines, most often out of a merge.`,
    doThis: (about, word) => [
      `Keep one: \`grep -n '^${word} ' ${about.file}\` shows them.`,
      checkWith(about),
    ],
  },
  {
    said: /invalid (go|toolchain) version '([^'\n]{1,60})': must match format (\S{1,30})/,
    because: ({ file }, word, value) => `\`${word} ${value}\` in ${file} is no version of Go.`,
    doThis: ({ file }, word, _, form) => [
      `Write it like \`${word} ${form}\`: \`${file === "go.work" ? "go work" : "go mod"} edit -${word}=${form}\`, with the Go that you build with.`,
    ],
  },
  {
    said: /path (\S{1,300}) appears multiple times in workspace/,
    because: (_, path) => `go.work has two \`use\` lines for \`${path}\`.`,
    doThis: (about) => [
      `Take one out: ${placeIn(about)}.`,
      "Let go check and format it: `go work edit -fmt`.",
    ],
  },
  {
    said: /conflicting replacements for (\S{1,300}):/,
    because: (_, module) =>
      `Two \`replace\` lines send \`${module}\` to different places, in one file or in two modules of a workspace.`,
    doThis: (_, module) => [
      `Take out the one that is wrong: \`grep -rn --include=go.mod --include=go.work '${module}' .\` finds both.`,
      `In a workspace a \`replace\` line of go.work for \`${module}\` overrules those of its modules.`,
    ],
  },
  {
    said: /mod files must use \/\/ comments/,
    because: (about) =>
      `${capital(placeIn(about))} has a comment in \`/* */\`, and only \`//\` begins one there.`,
    doThis: (about) => [`Write it behind \`//\`, in ${placeIn(about)}.`, checkWith(about)],
  },
];

/** The file that go cannot read: go.work where its own words name that, or a directive that only it has. */
export function unreadableFile(evidence: string): "go.mod" | "go.work" {
  const named = /(?:errors parsing|loading|reading|open) (?:\S{0,300}[\\/])?(go\.mod|go\.work)\b/.exec(
    evidence,
  )?.[1];
  const placed = /\b(go\.mod|go\.work):\d{1,6}:/.exec(evidence)?.[1];
  return (placed ?? named) === "go.work" || /in workspace\b/.test(evidence) ? "go.work" : "go.mod";
}

/** What is wrong, and what to do about it, for who has the line that go names ("" if it names none). */
export function unreadable(evidence: string, line: string): { because: string; doThis: readonly string[] } {
  const about = { file: unreadableFile(evidence), line };
  for (const { said, because, doThis } of cases) {
    const named = said
      .exec(evidence)
      ?.slice(1)
      .map((one: string | undefined) => one ?? "");
    if (named !== undefined) return { because: because(about, ...named), doThis: doThis(about, ...named) };
  }
  return {
    because: `A line there is not what go expects: ${evidence}.`,
    doThis: [`Mend ${placeIn(about)}.`, checkWith(about)],
  };
}

function placeIn({ file, line }: About): string {
  return line === "" ? `the line of ${file} that go names` : `\`${line}\``;
}

/** go reads the file anew and says what it still cannot read. */
function checkWith({ file }: About): string {
  return file === "go.work"
    ? "Let go check and format it: `go work edit -fmt`, then `go work sync`."
    : "Let go check and format it: `go mod edit -fmt`, then `go mod tidy`.";
}

function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
