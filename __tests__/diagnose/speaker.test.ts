import { describe, expect, it } from "@jest/globals";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";

const denied =
  "git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.\n";
const byYarn = "Command: git\nArguments: ls-remote --tags --heads ssh://git@github.com/acme/theme.git\n";
const byGo =
  "go: github.com/acme/secret@v1.2.0: git ls-remote -q origin in /go/pkg/mod/cache/vcs/aa: exit status 128:\n\t";

function findings(log: string): readonly string[] {
  return diagnose({ output: readLog(log), attempts: [], settings: {} }).map(({ code }) => code);
}

describe("what git says", () => {
  it("is said to go where nobody tells to whom", () => {
    expect(findings(denied)).toEqual(["GMG505"]);
  });

  it("is said to the program that is named nearest above", () => {
    expect(findings(`go: downloading github.com/acme/router v1.6.2\n${byYarn}Output:\n${denied}`)).toEqual([
      "GMG902",
    ]);
    expect(findings(`${byYarn}done\n\n+ go mod download\n\n${denied}`)).toEqual(["GMG505"]);
  });

  it("is said to the only program that the log names, wherever it names it", () => {
    expect(findings(`${denied}\n${byYarn}`)).toEqual(["GMG902"]);
    expect(findings(`${denied}\ngo: error loading module requirements\n${byYarn}`)).toEqual(["GMG505"]);
  });

  it("stays a failed download where the same is said to go as well", () => {
    expect(findings(`${byYarn}Output:\n${denied}\n\n${byGo}${denied}`)).toEqual(["GMG505"]);
  });

  it("is said to go where it is about a repository that go keeps", () => {
    const locked = (path: string): string => `fatal: Unable to create '${path}': File exists.\n`;
    expect(findings(locked("/work/app/.git/index.lock"))).toEqual(["GMG902"]);
    expect(findings(locked("/go/pkg/mod/cache/vcs/aa/shallow.lock"))).toEqual(["GMG708"]);
    expect(findings(locked("/home/ada/go/src/github.com/acme/router/.git/index.lock"))).toEqual(["GMG708"]);
  });

  it("is said to go where the fetch is written as go writes it", () => {
    const unknownKey = "Host key verification failed.\nfatal: Could not read from remote repository.\n";
    expect(findings(`git fetch origin main\n${unknownKey}`)).toEqual(["GMG902"]);
    for (const fetch of [
      "git fetch -f origin refs/tags/v1.6.2:refs/tags/v1.6.2",
      "git fetch --unshallow -f origin",
    ]) {
      expect(findings(`${fetch}\n${unknownKey}`)).toEqual(["GMG506"]);
    }
  });

  it("tells of another step in words that name it", () => {
    const [finding] = diagnose({
      output: readLog(`${byYarn}Output:\n${denied}`),
      attempts: [],
      settings: {},
    });
    expect(finding?.because).toContain("git@github.com: Permission denied (publickey)");
  });
});
