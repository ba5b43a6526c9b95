// Where the built action annotates: on the line that the failure is about, with what the real go says.

import { describe, expect, it } from "@jest/globals";
import { goMod, goSum, jobWith, lib, proxyWith } from "./scene.ts";

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly place: readonly [file: string, line: number];
  readonly environment?: Readonly<Record<string, string>>;
  readonly faults?: Parameters<typeof proxyWith>[0];
}

const wrongSum = goSum.replace(/^(example\.test\/lib v1\.2\.3 h1:).*$/m, `$1${"A".repeat(43)}=`);
const lineOf = (text: string, start: string): number =>
  text.split("\n").findIndex((line) => line.startsWith(start)) + 1;

const cases: readonly Case[] = [
  {
    name: "a checksum that does not match: its line of go.sum",
    files: { "go.sum": wrongSum },
    place: ["go.sum", lineOf(wrongSum, "example.test/lib v1.2.3 h1:")],
  },
  {
    name: "a replace whose directory is missing: its line of go.mod",
    files: { "go.mod": `${goMod}\nreplace example.test/lib => ../gone\n` },
    place: ["go.mod", 10],
  },
  {
    name: "a use whose directory is missing: its line of go.work",
    files: { "go.work": "go 1.21\n\nuse (\n\t.\n\t./gone\n)\n" },
    place: ["go.work", 5],
  },
  {
    name: "a go line that wants a newer Go: that line",
    files: { "go.mod": goMod.replace("go 1.21", "go 1.99.0") },
    place: ["go.mod", 3],
  },
  {
    name: "a toolchain that cannot be had: its line",
    files: { "go.mod": goMod.replace("go 1.21", "go 1.21\n\ntoolchain go1.99.1") },
    environment: { GOTOOLCHAIN: "auto" },
    place: ["go.mod", 5],
  },
  {
    name: "a line of go.mod that go cannot read: that line",
    files: { "go.mod": `${goMod}\nrequires example.test/x v1.0.0\n` },
    place: ["go.mod", 10],
  },
  {
    name: "a line of go.sum that go cannot read: that line",
    files: { "go.sum": `${goSum}<<<<<<< HEAD\n` },
    place: ["go.sum", goSum.split("\n").length],
  },
  {
    name: "a checksum that does not match, under -modfile: the line of its sums",
    files: { "alt.mod": goMod, "alt.sum": wrongSum, "go.mod": "module example.test/app\n\ngo 1.21\n" },
    environment: { GOFLAGS: "-modcacherw -modfile=alt.mod" },
    place: ["alt.sum", lineOf(wrongSum, "example.test/lib v1.2.3 h1:")],
  },
  {
    name: "a line that go cannot read, under -modfile: that line of the sums",
    files: { "alt.mod": goMod, "alt.sum": `${goSum}<<<<<<< HEAD\n` },
    environment: { GOFLAGS: "-modcacherw -modfile=alt.mod" },
    place: ["alt.sum", goSum.split("\n").length],
  },
  {
    name: "a module that is refused, required in a module below: its line there",
    files: {
      "sub/go.mod": `module example.test/sub\n\ngo 1.21\n\nrequire ${lib.module} ${lib.version}\n`,
      "sub/go.sum": lib.goSum,
    },
    faults: { faults: [{ match: /lib/, fault: { status: 403 } }] },
    place: ["sub/go.mod", 5],
  },
];

describe("an annotation of the action sits on", () => {
  it.each(cases)("$name", async ({ files, place: [file, line], environment = {}, faults = {} }) => {
    const job = jobWith(await proxyWith(faults), environment);
    for (const [name, text] of Object.entries(files)) job.write(name, text);
    const directory = file.startsWith("sub/") ? "sub" : ".";
    const { main } = await job.use({ "working-directory": directory, retries: "0" });
    expect([main.code, main.log]).toEqual([1, expect.any(String)]);
    expect(main.commands[0]?.properties).toMatchObject({ file, line: String(line) });
    expect(main.summary).toContain(`\`${file}:${line}\``);
  });

  it("its line for ten findings at most; all of them are in the summary", async () => {
    const { main } = await jobWith(await proxyWith({ faults: [{ fault: { status: 403 } }] })).use({});
    expect(main.commands.length).toBeLessThanOrEqual(10);
    expect(main.commands.length).toBeGreaterThan(0);
  });
});
