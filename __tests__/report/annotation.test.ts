import { describe, expect, it } from "@jest/globals";
import type { GoMod } from "../../src/go/go-mod.ts";
import { toAnnotations } from "../../src/report/annotation.ts";
import { sampleFinding } from "../fakes/report-samples.ts";

const goMod: GoMod = {
  module: { path: "example.test/app", line: 1 },
  require: [
    { module: "github.com/pkg/errors", version: "v0.9.1", indirect: false, line: 6 },
    { module: "github.com/acme/lib", version: "v1.0.0", indirect: false, line: 7 },
    { module: "github.com/acme/lib/v2", version: "v2.1.0", indirect: true, line: 8 },
  ],
  replace: [
    {
      old: { module: "github.com/old/one", version: "" },
      by: { kind: "module", module: "github.com/new/one", version: "v1.2.3" },
      line: 12,
    },
  ],
  exclude: [],
  tool: [],
};
const where = {
  goMods: [
    { goModFile: "app/go.mod", goMod },
    {
      goModFile: "tools/go.mod",
      goMod: {
        ...goMod,
        require: [{ module: "github.com/tool/x", version: "v0.1.0", indirect: false, line: 3 }],
      },
    },
  ],
  docsBaseUrl: "https://github.com/example/go-mod-guard/blob/v1",
};

describe("an annotation sits", () => {
  it.each([
    ["on the require line of the module at its version", ["github.com/pkg/errors@v0.9.1"], "app/go.mod", 6],
    [
      "on the require line of a module whose other version failed",
      ["github.com/pkg/errors@v0.8.0"],
      "app/go.mod",
      6,
    ],
    [
      "on the require line of the module that a package is in",
      ["github.com/acme/lib/v2/sub"],
      "app/go.mod",
      8,
    ],
    ["on the replace line that brings the module in", ["github.com/new/one@v1.2.3"], "app/go.mod", 12],
    ["in the go.mod that knows the module", ["github.com/tool/x@v0.1.0"], "tools/go.mod", 3],
    [
      "on the first module that any go.mod knows",
      ["example.test/y@v1.0.0", "github.com/acme/lib@v1.0.0"],
      "app/go.mod",
      7,
    ],
    ["on the first line when no go.mod knows the module", ["github.com/pkg/errorsx@v0.9.1"], "app/go.mod", 1],
    ["on the first line when it is about no module", [], "app/go.mod", 1],
  ])("%s", (_, modules, file, line) => {
    expect(toAnnotations([sampleFinding({ modules })], where)[0]).toMatchObject({ file, line });
  });

  it("nowhere when there is no go.mod", () => {
    const [annotation] = toAnnotations([sampleFinding()], { ...where, goMods: [] });
    expect(annotation).not.toHaveProperty("file");
  });
});

describe("an annotation says", () => {
  it("cause, what to do, whether running again helps, and where to read on", () => {
    expect(toAnnotations([sampleFinding()], where)[0]).toMatchObject({
      level: "error",
      title: "GMG101: A proxy's name could not be resolved",
      message: [
        "proxy.corp.test is not known to the resolver of this machine.",
        "1. Set `goproxy: https://proxy.golang.org,direct`.",
        "2. Run again when `proxy.corp.test` resolves.",
        "Running again later can help.",
        "https://github.com/example/go-mod-guard/blob/v1/docs/diagnoses/GMG101.md",
      ].join("\n"),
    });
  });

  it("how many modules one cause has stopped, naming the first", () => {
    const modules = Array.from({ length: 57 }, (_, index) => `example.test/m${index}@v1.0.0`);
    const [annotation, ...others] = toAnnotations([sampleFinding({ modules })], where);
    expect(others).toEqual([]);
    expect(annotation!.message).toContain("57 modules: example.test/m0@v1.0.0, ");
    expect(annotation!.message).toContain("example.test/m4@v1.0.0 and 52 more");
  });

  it("nothing that a runner or a terminal would obey", () => {
    const hostile = "x\r\n::error::y ##[add-mask]z\u001b[31m";
    const finding = sampleFinding({
      title: hostile,
      because: hostile,
      advice: [hostile],
      modules: [hostile, "b"],
    });
    const text = JSON.stringify(toAnnotations([finding], where));
    for (const bad of ["::error::", "##[", "\\u001b", "\\r"]) expect(text).not.toContain(bad);
  });

  it("no more than ten times what was found", () => {
    expect(
      toAnnotations(
        Array.from({ length: 14 }, () => sampleFinding()),
        where,
      ),
    ).toHaveLength(10);
  });
});
