// Where a reader of a pull request sees the cause: the annotation stands in the file and on the line that it is about,
// seen from the root of the repository; never more than ten, and a summary that GitHub takes.

import { describe, expect, it } from "@jest/globals";
import { makeModule } from "../fakes/made-module.ts";
import type { Job } from "./runner.ts";
import { goMod, goSum, jobWith, lib, other, proxyWith } from "./scene.ts";

async function annotated(job: Job, inputs: Readonly<Record<string, string>> = {}) {
  const { main } = await job.use(inputs);
  const shown = main.commands.filter(({ name }) => ["error", "warning", "notice"].includes(name));
  return {
    main,
    shown,
    places: shown.map(({ name, properties: { file, line } }) => [name, file, line]),
  };
}

const wrong = goSum.replace(/(example\.test\/lib v1\.2\.3) h1:\S+/, `$1 h1:${"A".repeat(43)}=`);
const lineOf = (text: string, part: string): string =>
  `${text.split("\n").findIndex((line) => line.includes(part)) + 1}`;

describe("an annotation", () => {
  it("stands on the require line of a module that nobody has", async () => {
    const job = jobWith(await proxyWith({ modules: [other] }));
    expect((await annotated(job)).places).toEqual([["error", "go.mod", "7"]]);
  });

  it("stands on the line of go.sum whose hash is another", async () => {
    const job = jobWith(await proxyWith());
    job.write("go.sum", wrong);
    const { places, main } = await annotated(job);
    expect(places).toEqual([["error", "go.sum", lineOf(wrong, "example.test/lib v1.2.3 h1:")]]);
    expect(main.outputs).toMatchObject({ diagnosis: "GMG401", "retry-helps": "false", outcome: "failed" });
  });

  it.each([
    ["go.mod", "services/api/go.mod"],
    ["go.sum", "services/api/go.sum"],
  ])("of a %s in a subdirectory has its path from the root of the repository", async (file, shown) => {
    const isSum = file === "go.sum";
    const job = jobWith(await proxyWith(isSum ? {} : { modules: [other] }));
    job.write("services/api/go.mod", goMod);
    job.write("services/api/go.sum", isSum ? wrong : goSum);
    const { places } = await annotated(job, { "working-directory": "services/api" });
    const line = isSum ? lineOf(wrong, "example.test/lib v1.2.3 h1:") : "7";
    expect(places).toEqual([["error", shown, line]]);
  });

  it.each([
    ["go.mod", "foo bar\n", ""],
    ["go.sum", "", wrong],
  ])("stands in the %s of the module that failed, where several are downloaded", async (file, line, sum) => {
    const job = jobWith(await proxyWith());
    job.write("one/go.mod", goMod);
    job.write("one/go.sum", goSum);
    job.write("two/go.mod", `${goMod}${line}`);
    job.write("two/go.sum", sum || goSum);
    const { places } = await annotated(job, { "working-directory": "one\ntwo" });
    const broken =
      file === "go.mod" ? lineOf(goMod + line, "foo") : lineOf(wrong, "example.test/lib v1.2.3 h1:");
    expect(places).toEqual([["error", `two/${file}`, broken]]);
  });

  it("stands in go.work where its use line leads nowhere, or in the go.mod of the member that requires", async () => {
    const job = jobWith(await proxyWith({ modules: [other] }));
    job.write("ws/go.work", "go 1.21\n\nuse (\n\t./api\n\t./gone\n)\n");
    job.write("ws/api/go.mod", goMod);
    job.write("ws/api/go.sum", goSum);
    const gone = await annotated(job, { "working-directory": "ws" });
    expect(gone.places).toEqual([["error", "ws/go.work", "5"]]);
    job.write("ws/go.work", "go 1.21\n\nuse ./api\n");
    expect((await annotated(job, { "working-directory": "ws" })).places).toEqual([
      ["error", "ws/api/go.mod", "7"],
    ]);
  });
});

describe("many modules that nobody has", () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    makeModule({ module: `example.test/some/module${index}`, version: "v1.0.0" }),
  );

  it("are one finding that lists them all, and ten annotations at most", async () => {
    const job = jobWith(await proxyWith({ modules: [] }));
    const requires = many.map(({ module }) => `\t${module} v1.0.0\n`).join("");
    job.write("go.mod", `module example.test/app\n\ngo 1.21\n\nrequire (\n${requires})\n`);
    job.write("go.sum", many.map((one) => one.goSum).join(""));
    const { main, shown } = await annotated(job);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThanOrEqual(10);
    expect(main.log).toContain("40 modules: ");
    for (const { module } of many) expect(main.summary).toContain(module);
    expect(Buffer.byteLength(main.summary)).toBeLessThan(1024 * 1024);
  });
});

describe("what a reader is told", () => {
  it("quotes what git says where go keeps it to itself, and names the host that git asks in the end", async () => {
    const own = makeModule({ module: "git.test/acme/own.git", version: "v1.0.0" });
    const denied = await proxyWith({ faults: [{ fault: { status: 401 } }] });
    const job = jobWith(await proxyWith(), {
      GOPRIVATE: "git.test",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.${denied.url}/.insteadOf`,
      GIT_CONFIG_VALUE_0: "https://git.test/",
    });
    job.write("go.mod", `module example.test/app\n\ngo 1.21\n\nrequire ${own.module} v1.0.0\n`);
    job.write("go.sum", own.goSum + lib.goSum);
    const { main, places } = await annotated(job);
    expect(places).toEqual([["error", "go.mod", "5"]]);
    expect(main.log).toContain("git ls-remote https://git.test/acme/own.git: fatal: could not read Username");
    // git looks there for credentials, for `insteadOf` leads there.
    expect(main.log).toContain(`machine ${new URL(denied.url).hostname} login`);
    expect(main.log).not.toContain("without TLS only");
  });
});
