// action.yml, docs/inputs.md and the README say what the table of inputs says.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { inputSpecs, outputSpecs } from "../../src/inputs/spec.ts";

interface ActionYaml {
  readonly description: string;
  readonly inputs: Readonly<Record<string, { description: string; required: boolean; default: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
  readonly runs: Readonly<Record<string, string>>;
}

describe("action.yml", () => {
  it("has the inputs and outputs of the tables, in their order, with their defaults as strings", async () => {
    const action = parse(await readFile("action.yml", "utf8")) as ActionYaml;
    expect(Object.keys(action.inputs)).toEqual(Object.keys(inputSpecs));
    expect(Object.keys(action.outputs)).toEqual(Object.keys(outputSpecs));
    for (const [name, spec] of Object.entries(inputSpecs)) {
      expect([name, action.inputs[name]?.default]).toEqual([name, spec.default]);
      expect(action.inputs[name]?.required).toBe(false);
    }
    expect(action.runs).toEqual({
      using: "node24",
      main: "dist/main.js",
      post: "dist/post.js",
      "post-if": "always()",
    });
  });

  it("has no expression in a description, which a runner would try to evaluate", async () => {
    const { inputs, ...rest } = parse(await readFile("action.yml", "utf8")) as ActionYaml;
    const texts = [JSON.stringify(rest), ...Object.values(inputs).map(({ description }) => description)];
    for (const text of texts) expect(text).not.toContain("${{");
  });
});

describe("generated files", () => {
  it("are what `npm run generate` writes", async () => {
    const checked = await promisify(execFile)(process.execPath, ["scripts/generate.mjs", "--check"]).then(
      () => "",
      (fault: { stderr?: string }) => fault.stderr ?? "failed",
    );
    expect(checked).toBe("");
  });
});
