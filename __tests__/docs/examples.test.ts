// The examples work as far as that can be seen without GitHub, GitLab and Docker: their inputs are ours and have values
// that we take, their workflows pass actionlint, and what they run is run.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import type { InputName } from "../../src/inputs/spec.ts";
import { inputSpecs } from "../../src/inputs/spec.ts";
import { verbs } from "../../src/inputs/verbs.ts";
import { readInputs } from "../../src/steps/read-inputs.ts";
import { Laptop } from "../e2e/laptop.ts";
import { makeModule } from "../fakes/made-module.ts";
import { stepAside } from "../fakes/only-on.ts";
import { unkindProxy, type UnkindProxy } from "../fakes/unkind-proxy.ts";

const workflows = readdirSync("examples/workflows").map((file) => `examples/workflows/${file}`);

type Given = Readonly<Record<string, string | number | boolean>>;

/** Every step that uses this action, and every block that is nothing but inputs, however deep it lies. */
function usesIn(value: unknown): Given[] {
  if (typeof value !== "object" || value === null) return [];
  const { uses, with: inputs } = value as { uses?: unknown; with?: unknown };
  if (typeof uses === "string" && uses.startsWith("org/go-mod-guard@")) return [(inputs ?? {}) as Given];
  const names = Object.keys(value);
  if (!Array.isArray(value) && names.length > 0 && names.every((name) => Object.hasOwn(inputSpecs, name)))
    return [value as Given];
  return Object.values(value).flatMap(usesIn);
}

function expectTaken(inputs: Given): void {
  expect(Object.keys(inputs).filter((name) => !Object.hasOwn(inputSpecs, name))).toEqual([]);
  const text = (name: InputName): string | undefined =>
    inputs[name] === undefined ? undefined : String(inputs[name]).replace(/\$\{\{.*?\}\}/g, "x");
  const read = readInputs({ raw: text, spelled: (name) => name });
  expect(read.ok ? [] : read.error.problems).toEqual([]);
}

describe("a workflow", () => {
  it.each(workflows)("%s gives the action inputs that it takes", (file) => {
    const uses = usesIn(parse(readFileSync(file, "utf8")));
    expect(uses.length).toBeGreaterThan(0);
    uses.forEach(expectTaken);
  });

  it("passes actionlint", () => {
    const linted = spawnSync("actionlint", ["-no-color", ...workflows], { encoding: "utf8" });
    if (linted.error !== undefined) return stepAside("it needs actionlint on PATH");
    expect(linted.stdout).toBe("");
    expect(linted.status).toBe(0);
  });

  it("is named in the README, each of them, and so are the others", () => {
    const readme = readFileSync("README.md", "utf8");
    const examples = [...workflows, "examples/docker/Dockerfile", "examples/gitlab/.gitlab-ci.yml"];
    expect(examples.filter((file) => !readme.includes(`(${file})`))).toEqual([]);
  });
});

const pages = ["README.md", ...readdirSync("docs").map((file) => `docs/${file}`)].filter((file) =>
  file.endsWith(".md"),
);

describe("YAML to copy", () => {
  it.each(pages)("in %s gives the action inputs that it takes", (page) => {
    const blocks = [...readFileSync(page, "utf8").matchAll(/^```ya?ml\n([^]*?)^```$/gm)];
    blocks.flatMap(([, block = ""]) => usesIn(parse(block))).forEach(expectTaken);
    expect(blocks.length >= 3 || page !== "README.md").toBe(true);
  });
});

describe("what an example runs", () => {
  const lib = makeModule({
    module: "example.test/lib",
    version: "v1.2.3",
    files: { "lib.go": "package lib\n" },
  });
  let proxy: UnkindProxy;
  let laptop: Laptop;
  let elsewhere: string;

  beforeAll(async () => {
    proxy = await unkindProxy({ modules: [lib] });
    laptop = new Laptop([lib]);
    elsewhere = mkdtempSync(join(tmpdir(), "gmg-image-"));
  });
  afterAll(async () => {
    await proxy.close();
    laptop.dispose();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  it("in the Dockerfile takes all modules from the build context, and asks nobody", async () => {
    await laptop.download([], { GOPROXY: proxy.url });
    const dockerfile = readFileSync("examples/docker/Dockerfile", "utf8").replaceAll("\\\n", "");
    const goproxy = /^RUN .*target=\/modules +GOPROXY=(\S+) go mod download$/m.exec(dockerfile)?.[1] ?? "";
    expect(goproxy).toBe("file:///modules,https://proxy.golang.org,direct");
    const context = `file://${join(laptop.gomodcache, "cache", "download")}`;
    const before = proxy.requests.length;
    const environment = {
      GOPROXY: goproxy.replace("file:///modules", context).replace("https://proxy.golang.org", proxy.url),
      GOMODCACHE: elsewhere,
    };
    for (const args of [
      ["mod", "download"],
      ["build", "-o", join(elsewhere, "app"), "."],
    ]) {
      const { code, log } = await laptop.go(args, environment);
      expect([code, log]).toEqual([0, expect.any(String)]);
    }
    expect(proxy.requests.length).toBe(before);
    expect(existsSync(join(elsewhere, "example.test", "lib@v1.2.3", "lib.go"))).toBe(true);
  });

  it("in GitLab downloads with the variables of the job, and leaves a report", async () => {
    const { test } = parse(readFileSync("examples/gitlab/.gitlab-ci.yml", "utf8")) as {
      test: { variables: Record<string, string>; before_script: string[]; artifacts: { paths: string[] } };
    };
    const line = test.before_script.find((command) => command.includes("dist/cli.js")) ?? "";
    const [, flags = ""] = /^node \/tmp\/go-mod-guard\/dist\/cli\.js download (.*)$/.exec(line) ?? [];
    expect(flags).toBe(`--report ${test.artifacts.paths[0]}`);
    const predefined: Record<string, string> = {
      CI_PROJECT_DIR: laptop.module,
      CI_SERVER_HOST: "gitlab.example.com",
      CI_JOB_TOKEN: "a-token-of-the-job",
    };
    const variables = Object.fromEntries(
      Object.entries(test.variables).map(([name, value]) => [
        name,
        value.replace(/\$(\w+)/g, (_, of: string) => predefined[of] ?? ""),
      ]),
    );
    const { code, log, report } = await laptop.download([], { ...variables, GOPROXY: proxy.url });
    expect([code, log]).toEqual([0, expect.not.stringContaining("a-token-of-the-job")]);
    expect(report).toMatchObject({ outcome: "ok", modules: { wanted: 1 } });
    expect(existsSync(join(laptop.module, ".modules", "cache", "download", "example.test", "lib"))).toBe(
      true,
    );
    expect((await laptop.go(["build", "./..."], { ...variables, GOPROXY: "off" })).code).toBe(0);
  });

  it("in the README names files and commands that are there", () => {
    const readme = readFileSync("README.md", "utf8");
    expect(readme).toContain("node dist/cli.js download --working-directory examples/hello");
    expect(existsSync("examples/hello/go.mod")).toBe(true);
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const [, name = ""] of readme.matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toHaveProperty(name);
    for (const [, verb = ""] of readme.matchAll(/^node dist\/cli\.js (\w+)/gm))
      expect(Object.keys(verbs)).toContain(verb);
  });
});
