import { describe, expect, it } from "@jest/globals";
import { toAnnotations } from "../../src/report/annotation.ts";
import { sampleFinding } from "../fakes/report-samples.ts";

const where = {
  files: [
    {
      file: "app/go.mod",
      text: "module example.test/app\n\ngo 1.21\n\nrequire github.com/pkg/errors v0.9.1\n",
    },
  ],
  docsBaseUrl: "https://github.com/example/go-mod-guard/blob/v1",
};

describe("an annotation sits", () => {
  it("on the line that its finding is about", () => {
    expect(toAnnotations([sampleFinding()], where)[0]).toMatchObject({ file: "app/go.mod", line: 5 });
  });

  it("on the first line of a go.mod that nobody could read", () => {
    const unread = { ...where, files: [], otherwise: "sub/go.mod" };
    expect(toAnnotations([sampleFinding()], unread)[0]).toMatchObject({ file: "sub/go.mod", line: 1 });
  });

  it("nowhere when there is no go.mod", () => {
    expect(toAnnotations([sampleFinding()], { ...where, files: [] })[0]).not.toHaveProperty("file");
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
        "Running again later can help. A resolver that is away for a moment comes back; a wrong name stays wrong.",
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
