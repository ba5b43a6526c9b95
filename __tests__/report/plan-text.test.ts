import { describe, expect, it } from "@jest/globals";
import { decide } from "../../src/plan/decide.ts";
import { formatPlan } from "../../src/report/plan-text.ts";
import { directoryWith, factsWith, inputsWith, moduleOf, sumOf } from "../fakes/plan-samples.ts";

describe("a plan as text", () => {
  it("says in groups what will happen, with estimates marked as such", () => {
    const text = formatPlan(decide(inputsWith(), factsWith(), []).plan);
    const headings = text.split("\n").filter((line) => /^\S/.test(line));
    expect(headings).toEqual(["Where", "Settings", "Routes", "Files", "Cache", "Budget"]);
    expect(text).toContain("proxy 1  proxy.golang.org");
    expect(text).toMatch(/ {2}then +direct +version control/);
    expect(text).toMatch(/ {2}zip +1 +1 with a hash in go\.sum/);
    expect(text).not.toMatch(/undefined|[ \t]$/m);

    const module = moduleOf("module example.test/a\n\ngo 1.16\n", sumOf("x.test v1.0.0"));
    const estimated = formatPlan(
      decide(inputsWith(), factsWith({ directories: [directoryWith({ module })] }), []).plan,
    );
    expect(estimated).toMatch(/ {2}zip +up to 1 \(estimated\)/);
  });

  it.each([
    ["resilient", "so does being out", "version control"],
    ["routed", "only 404 and 410 lead on", "version control"],
    ["enforced", "only 404 and 410 lead on", "never reached"],
  ])("says under %s what leads on, and what a closing direct comes to", (policy, between, closing) => {
    const inputs = inputsWith({ policy, goproxy: "https://a.test,https://b.test,direct" });
    const text = formatPlan(decide(inputs, factsWith(), []).plan);
    const [first, , last] = text.split("\n").filter((line) => /^ {2}(?:proxy \d|then) /.test(line));
    expect(first).toContain(between);
    expect(last).toContain(closing);
  });

  it("says which other Go will run, and who asks for it", () => {
    const newer = [directoryWith({ newerGo: { version: "1.99.0", line: "toolchain" } })];
    const text = formatPlan(decide(inputsWith(), factsWith({ directories: newer }), []).plan);
    expect(text).toMatch(
      /^ {2}go +go1\.\S+, which goes over to go1\.99\.0 \(the `toolchain` line of go\.mod\)/m,
    );
  });

  it("gives a sentence for each choice, and each contradiction with what to do", () => {
    const text = formatPlan(
      decide(inputsWith({ retries: "0" }), factsWith({ env: { GOPROXY: "off" } }), []).plan,
    );
    expect(text).toContain("Not the default\n  `retries: 0`: nothing is asked twice.");
    expect(text).toMatch(
      /Contradictions\n {2}`GOPROXY` in the environment is `off`[^\n]*\n {4}→ Set `goproxy:/,
    );
  });

  it("cannot be made to print a workflow command", () => {
    const facts = factsWith({ env: { GOPRIVATE: "x\n::error::y" } });
    for (const line of formatPlan(decide(inputsWith(), facts, []).plan).split("\n")) {
      expect(line.trimStart().startsWith("::")).toBe(false);
    }
  });
});
