import { describe, expect, it } from "@jest/globals";
import { parseGoSum } from "../../src/go/go-sum.ts";
import { goproxyFor } from "../../src/guard/go-list.ts";
import { knowledgeOf } from "../../src/guard/knowledge.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { samplePlan } from "../fakes/report-samples.ts";

const sums = parseGoSum(
  "a.test/m v1.0.0 h1:zip=\na.test/m v1.0.0/go.mod h1:mod=\nb.test/m v1.0.0/go.mod h1:old=\n",
);

function know(routes: Partial<Plan["routes"]> = {}, verify = true) {
  const plan = {
    files: [
      {
        module: "b.test/m",
        version: "v1.0.0",
        kind: "mod",
        h1: "h1:planned=",
        direct: false,
        isPrivate: false,
        estimated: false,
      },
    ],
    verify,
    routes: {
      proxies: [],
      closing: "end",
      policy: "resilient",
      gonoproxy: "",
      gonosumdb: "",
      goprivate: "",
      gosumdb: "sum.golang.org",
      ...routes,
    },
  } as const;
  if (!sums.ok) throw new Error("the test's go.sum does not parse");
  return knowledgeOf(samplePlan(plan), [sums.value]);
}

const a = { module: "a.test/m", version: "v1.0.0" };

describe("knowledgeOf", () => {
  it("knows the hashes of every go.sum, of zip and go.mod apart, and lets the plan decide between two", () => {
    const known = know();
    expect(known.expectedH1({ ...a, kind: "zip" })).toBe("h1:zip=");
    expect(known.expectedH1({ ...a, kind: "mod" })).toBe("h1:mod=");
    expect(known.expectedH1({ ...a, kind: "info" })).toBeUndefined();
    expect(known.expectedH1({ module: "b.test/m", version: "v1.0.0", kind: "mod" })).toBe("h1:planned=");
    expect(known.hasGoSumLine("b.test/m", "v1.0.0")).toBe(true);
    expect(known.hasGoSumLine("b.test/m", "v1.0.1")).toBe(false);
  });

  it("leaves zips, and nothing else, to go with `verify: false`", () => {
    const known = know({}, false);
    expect(known.expectedH1({ ...a, kind: "zip" })).toBeUndefined();
    expect(known.expectedH1({ ...a, kind: "mod" })).toBe("h1:mod=");
  });

  it("lets nobody but Go's own proxies hear of a path that any of the three patterns matches", () => {
    expect(know().reach("a.test/m", "v1.0.0", "zip")).toEqual({ acrossComma: true, toMirrors: true });
    for (const name of ["goprivate", "gonoproxy", "gonosumdb"] as const)
      expect(know({ [name]: "a.test" }).reach("a.test/m", "v1.0.0", "zip")).toEqual({
        acrossComma: false,
        toMirrors: false,
      });
  });

  it("lets a toolchain, which go proves in every case, move on like a module with a line in go.sum", () => {
    const reachOf = (routes: Partial<Plan["routes"]>) =>
      know(routes).reach("golang.org/toolchain", "v0.0.1-go1.27.0.linux-amd64", "zip");
    expect(reachOf({})).toEqual({ acrossComma: true, toMirrors: true });
    expect(reachOf({ policy: "routed" })).toEqual({ acrossComma: false, toMirrors: false });
    expect(reachOf({ goprivate: "*" })).toEqual({ acrossComma: false, toMirrors: false });
    expect(know().reach("golang.org/toolchain", "", "list").acrossComma).toBe(false);
    expect(know().reach("golang.org/other", "v1.0.0", "zip").acrossComma).toBe(false);
  });

  it("forbids under `enforced`, and only there, what GONOPROXY matches", () => {
    expect(know({ policy: "enforced", gonoproxy: "a.test" }).forbidden("a.test/m")?.join()).toContain(
      "gonoproxy: none",
    );
    expect(know({ policy: "enforced", gonoproxy: "none" }).forbidden("a.test/m")).toBeUndefined();
    expect(know({ policy: "routed", gonoproxy: "a.test" }).forbidden("a.test/m")).toBeUndefined();
  });
});

describe("goproxyFor", () => {
  it("keeps the closing word in go's own list, and drops it under `enforced`", () => {
    expect(goproxyFor("http://g", "end", "resilient")).toBe("http://g");
    expect(goproxyFor("http://g", "direct", "routed")).toBe("http://g,direct");
    expect(goproxyFor("http://g", "off", "resilient")).toBe("http://g,off");
    expect(goproxyFor("http://g", "direct", "enforced")).toBe("http://g");
  });
});
