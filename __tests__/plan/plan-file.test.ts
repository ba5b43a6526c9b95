import { describe, expect, it } from "@jest/globals";
import { decide } from "../../src/plan/decide.ts";
import { digestOf, formatPlanFile, parsePlanFile } from "../../src/plan/plan-file.ts";
import { directoryWith, factsWith, inputsWith, moduleOf, sumOf } from "../fakes/plan-samples.ts";

const many = Array.from({ length: 2000 }, (_, index) => `example.test/team/module-${index} v1.${index}.0`);
const module = moduleOf(
  `module example.test/a\n\ngo 1.21\n\nrequire (\n${many.join("\n")}\n)\n`,
  sumOf(...many),
);
const { plan } = decide(inputsWith(), factsWith({ directories: [directoryWith({ module })] }), []);

describe("the plan file", () => {
  it("comes back as the plan it was", () => {
    const text = formatPlanFile(plan);
    expect(parsePlanFile(text, digestOf(text))).toEqual({ ok: true, value: plan });
  });

  it("leaves a state of paths and digests under 4 KB with 2,000 modules", () => {
    const text = formatPlanFile(plan);
    expect(plan.files).toHaveLength(6000);
    expect(text.length).toBeGreaterThan(500_000);
    const state = JSON.stringify({
      directory: `/home/runner/work/_temp/${"d".repeat(200)}`,
      plan: digestOf(text),
    });
    expect(state.length).toBeLessThan(4096);
  });

  it("is refused when a byte of it changed, when it is no JSON, and when it is of another version", () => {
    const text = formatPlanFile(plan);
    expect(
      parsePlanFile(
        text.replace("module-7 ", "module-8 ").replace('"verify":true', '"verify":false'),
        digestOf(text),
      ).ok,
    ).toBe(false);
    expect(parsePlanFile("{", digestOf("{")).ok).toBe(false);
    const other = text.replace('"schemaVersion":1', '"schemaVersion":2');
    expect(parsePlanFile(other, digestOf(other)).ok).toBe(false);
  });
});
