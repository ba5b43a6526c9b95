import { describe, expect, it } from "@jest/globals";
import { describeVersionControl, type RunningProgram } from "../../src/report/running-programs.ts";

function program(id: number, parentId: number, ...args: string[]): RunningProgram {
  return { id, parentId, program: args[0] ?? "", args, ageMs: 100 - id };
}

describe("version control below go", () => {
  it.each<{ name: string; programs: RunningProgram[]; seen: [string, string][] }>([
    {
      name: "git over ssh is told with its host, whatever options ssh has",
      programs: [
        program(2, 1, "git", "fetch", "-f", "origin"),
        program(
          3,
          2,
          "ssh",
          "-o",
          "BatchMode=yes",
          "-p",
          "2222",
          "git@git.corp.test",
          "git-upload-pack 'a/b'",
        ),
      ],
      seen: [["git", "git.corp.test"]],
    },
    {
      name: "git that calls itself is one git",
      programs: [
        program(2, 1, "git", "fetch"),
        program(3, 2, "git", "remote-https", "origin", "https://a.test/b"),
      ],
      seen: [["git", "a.test/b"]],
    },
    {
      name: "git whose helper cannot be seen has no place",
      programs: [program(2, 1, "git.exe", "fetch")],
      seen: [["git", ""]],
    },
    {
      name: "two at a time are two",
      programs: [program(2, 1, "hg", "clone", "-U", "https://hg.test/x"), program(3, 1, "git", "ls-remote")],
      seen: [
        ["hg", "hg.test/x"],
        ["git", ""],
      ],
    },
    { name: "what is no version control is none", programs: [program(2, 1, "compile")], seen: [] },
  ])("$name", ({ programs, seen }) => {
    expect(describeVersionControl(programs).map(({ program: name, place }) => [name, place])).toEqual(seen);
  });

  it.each<{ name: string; programs: RunningProgram[]; told: [string, string] }>([
    {
      name: "git by http, after insteadOf",
      programs: [
        program(3, 2, "git-remote-http", "https://git.test/a/b", "http://127.0.0.1:8080/a/b.git"),
        program(2, 1, "git", "ls-remote", "-q", "--end-of-options", "https://git.test/a/b"),
      ],
      told: ["git ls-remote", "http://127.0.0.1:8080/a/b"],
    },
    {
      name: "git by ssh, with its port and path",
      programs: [
        program(2, 1, "git", "fetch", "-f", "--depth=1", "origin"),
        program(3, 2, "sh", "-c", 'ssh -o BatchMode=yes "$@"'),
        program(4, 3, "ssh", "-o", "BatchMode=yes", "-p", "2222", "git@h.test", "git-upload-pack '/a/b.git'"),
      ],
      told: ["git fetch", "ssh://h.test:2222/a/b"],
    },
    {
      name: "what speaks to nobody that can be seen",
      programs: [program(2, 1, "git", "-c", "x=y", "fetch")],
      told: ["git fetch", ""],
    },
  ])("is told with its command and the address that is really asked: $name", ({ programs, told }) => {
    expect(describeVersionControl(programs).map(({ command, address }) => [command, address])).toEqual([
      told,
    ]);
  });

  it("never shows a user or a password", () => {
    const programs = [program(2, 1, "git", "clone", "https://ci:s3cret@a.test/b.git")];
    expect(JSON.stringify(describeVersionControl(programs))).not.toMatch(/s3cret|ci:/);
  });

  it("survives a table in which two processes are each other's parents", () => {
    expect(describeVersionControl([program(2, 3, "git"), program(3, 2, "sh")])).toHaveLength(1);
  });
});
