// GMG801: what go refuses in go.mod and go.work has one code, and some of it advice of its own.

interface Case {
  /** What go says; its groups are the arguments of the sentences. */
  readonly said: RegExp;
  readonly because: (...named: readonly string[]) => string;
  readonly doThis: (...named: readonly string[]) => readonly string[];
}

const cases: readonly Case[] = [
  {
    said: /open (\S{1,300}\.(?:work|mod)): (?:no such file|The system cannot find)/,
    because: (file) =>
      `\`${file}\` is named by GOWORK or by \`-modfile\` (in GOFLAGS or on the command line), and there is no such file.`,
    doThis: () => [
      "See who names it: `go env GOWORK GOFLAGS`; write an absolute path, or one as seen from where go runs.",
      "If it is a left-over, take it away: `unset GOWORK GOFLAGS && go env -u GOWORK GOFLAGS`.",
    ],
  },
  {
    said: /module (\S{1,300}): not a known dependency/,
    because: (module) =>
      `Neither go.mod nor what it requires has \`${module}\`; go was asked about it all the same.`,
    doThis: (module) => [
      `Require it if it is needed: \`go get ${module}@latest\`.`,
      "See whether go runs where you think: `go env GOMOD` names the go.mod in force, and `go list -m all` what it leads to.",
    ],
  },
  {
    said: /(go\.(?:mod|work)):\d{1,6}: unexpected input character '\\ufeff'/,
    because: (file) =>
      `${file} begins with a byte order mark, as some editors on Windows write it, and go takes none.`,
    doThis: (file) => [
      `Take the mark out, and save the file as UTF-8 without it from now on: \`sed -i '1s/^\\xef\\xbb\\xbf//' ${file}\`.`,
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
    because: (module, version) =>
      `go.mod requires and excludes \`${module} ${version}\`, so go drops the requirement and has none left.`,
    doThis: (module, version) => [
      `Take the exclusion out: \`go mod edit -dropexclude=${module}@${version}\`; or use another version: \`go get ${module}@latest\`.`,
    ],
  },
];

/** What is wrong, and what to do about it, for who has the line that go names ("" if it names none). */
export function unreadable(evidence: string, line: string): { because: string; doThis: readonly string[] } {
  for (const { said, because, doThis } of cases) {
    const named = said.exec(evidence)?.slice(1);
    if (named !== undefined) return { because: because(...named), doThis: doThis(...named) };
  }
  return {
    because: `A line there is not what go expects: ${evidence}.`,
    doThis: [
      `Look at ${line === "" ? "the line that go names" : `\`${line}\``}: marks of a merge (\`<<<<<<<\`), a missing version, a local path that does not begin with ./ or ../.`,
      "Let go check and format it: `go mod edit -fmt && go mod verify`.",
    ],
  };
}
