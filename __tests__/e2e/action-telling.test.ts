// What the built action tells, where, and that nobody else can speak through it.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { goMod, goSum, jobWith, proxyWith } from "./scene.ts";

const refusing = { faults: [{ fault: { status: 403, body: "no\n" } }] } as const;

describe("outputs", () => {
  const names = Object.keys(
    (parse(readFileSync("action.yml", "utf8")) as { outputs: object }).outputs,
  ).sort();

  it.each([
    { name: "success", options: {}, code: 0 },
    { name: "failure", options: refusing, code: 1 },
  ])("are all set after a $name", async ({ options, code }) => {
    const { main } = await jobWith(await proxyWith(options)).use({});
    expect(main.code).toBe(code);
    expect(Object.keys(main.outputs).sort()).toEqual(names);
    expect(JSON.parse(readFileSync(main.outputs["report-path"] ?? "", "utf8"))).toMatchObject({
      schemaVersion: 1,
      outcome: main.outputs["outcome"],
    });
  });
});

describe("the report", () => {
  it("is written where report-path says, relative to the workspace", async () => {
    const job = jobWith(await proxyWith());
    const { main } = await job.use({ "report-path": "out/deep/report.json" });
    expect(main.outputs["report-path"]).toBe(join(job.workspace, "out", "deep", "report.json"));
    expect(JSON.parse(job.read("out/deep/report.json"))).toMatchObject({ outcome: "ok" });
  });

  it("that cannot be written there is said, and nothing fails", async () => {
    const job = jobWith(await proxyWith());
    const { main } = await job.use({ "report-path": "go.mod/report.json" });
    expect(main).toMatchObject({ code: 0, outputs: { "report-path": "" } });
    expect(main.log).toContain("report-path");
  });
});

describe("the job summary and annotations", () => {
  it.each([
    { when: "always", options: {}, isThere: true },
    { when: "on-failure", options: {}, isThere: false },
    { when: "on-failure", options: refusing, isThere: true },
    { when: "never", options: refusing, isThere: false },
  ])("add-job-summary: $when", async ({ when, options, isThere }) => {
    const { main } = await jobWith(await proxyWith(options)).use({ "add-job-summary": when });
    expect(main.summary !== "").toBe(isThere);
  });

  it("annotations: false leaves the log and the exit code", async () => {
    const { main } = await jobWith(await proxyWith(refusing)).use({ annotations: "false" });
    expect(main).toMatchObject({ code: 1, commands: [] });
    expect(main.log).toContain("GMG");
  });
});

describe("nobody speaks through the action", () => {
  const obeyed = "%0A::error::pwned";

  it.each([
    {
      name: "a comment and a module line of go.mod",
      mod: `module example.test/app // ::error::pwned ##[error]pwned\n\ngo 1.21\n\nrequire example.test/lib v1.2.3 // ${obeyed}\n`,
      sum: goSum,
    },
    {
      name: "a go.mod that does not parse",
      mod: `module example.test/app\n\nrequire (\n::error::pwned v1.0.0\n##[error]pwned\n`,
      sum: "",
    },
    {
      name: "a module path with commands",
      mod: `module example.test/app\n\nrequire "example.test/\\n::error::pwned" v1.0.0\n`,
      sum: "",
    },
    {
      name: "a go.sum with commands",
      mod: goMod,
      sum: `${goSum}::error::pwned v1 h1:x\n\r::error::pwned\n##[error]pwned\n`,
    },
    {
      name: "an unknown directive",
      mod: `module example.test/app\n\n::error::pwned ##[add-mask]x\n`,
      sum: "",
    },
  ])("$name", async ({ mod, sum }) => {
    const job = jobWith(await proxyWith());
    job.write("go.mod", mod);
    job.write("go.sum", sum);
    const { main, post } = await job.use({ "add-job-summary": "always" });
    const after = await post();
    const commands = [...main.commands, ...after.commands];
    expect(commands.every(({ properties }) => /^(?:GMG|Wrong input)/.test(properties["title"] ?? ""))).toBe(
      true,
    );
    expect([...main.masks, ...after.masks]).not.toContain("x");
    expect([job.read("go.mod"), job.read("go.sum")]).toEqual([mod, sum]);
    expect(main.summary).not.toMatch(/<script|<img/);
  });

  it("a mirror that writes Markdown and HTML into its error", async () => {
    const body =
      "```\n</details><img src=x onerror=alert(1)>\n[click](https://evil.test)\n| a | b |\n@everyone\n";
    const job = jobWith(await proxyWith({ faults: [{ fault: { status: 403, body } }] }));
    const { main } = await job.use({});
    expect(main.code).toBe(1);
    expect(main.summary).not.toMatch(/<img(?![^\n]*`)/);
  });

  it("a checkout directory of the name of a command", async () => {
    const job = jobWith(await proxyWith());
    const name = "sub/##[error]pwned";
    job.write(`${name}/go.mod`, goMod);
    job.write(`${name}/go.sum`, goSum);
    const { main } = await job.use({ "working-directory": name });
    expect(main.code).toBe(0);
    expect(main.commands).toEqual([]);
    expect(existsSync(join(job.workspace, name, "go.sum"))).toBe(true);
  });
});
