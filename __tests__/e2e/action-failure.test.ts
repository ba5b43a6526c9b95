// How the built action fails: what it says, where, and with which end code.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { goMod, goSum, jobWith, proxyWith } from "./scene.ts";

describe("a failure", () => {
  it("is an annotation on the require line, a summary, outputs, a report, and exit code 1", async () => {
    const faults = [{ match: /lib/, fault: { status: 403, body: "not for you\n" } }] as const;
    const job = jobWith(await proxyWith({ faults }));
    const { main, post } = await job.use({});
    expect(main).toMatchObject({
      code: 1,
      outputs: { outcome: "failed", cause: "proxy-403-forbidden", "retry-helps": "false" },
    });
    expect(main.commands).toMatchObject([{ name: "error", properties: { file: "go.mod", line: "7" } }]);
    expect(main.summary).toContain(main.outputs["diagnosis"]);
    const report = JSON.parse(readFileSync(main.outputs["report-path"] ?? "", "utf8")) as {
      findings: unknown[];
    };
    expect(report.findings).not.toHaveLength(0);
    expect([job.read("go.mod"), job.read("go.sum")]).toEqual([goMod, goSum]);
    expect((await post()).code).toBe(0);
  });

  it("injects nothing, whatever the mirror writes into its error", async () => {
    const body =
      "first\n::error::pwned\n##[add-mask]secret\r::set-output name=a::b\u001b[31m\u001b]0;t\u0007\n";
    const job = jobWith(await proxyWith({ faults: [{ fault: { status: 403, body } }] }));
    const { main } = await job.use({ "add-job-summary": "always" });
    expect(main.code).toBe(1);
    expect(main.commands.map(({ name }) => name)).toEqual(["error"]);
    expect(main.commands[0]?.properties.title).toMatch(/^GMG/);
    expect(main.masks).not.toContain("secret");
    expect(main.log).not.toContain("\u001b");
    expect(main.outputs).not.toHaveProperty("a");
  });

  it("with fail-on-error: false is reported and does not fail the step", async () => {
    const job = jobWith(await proxyWith({ faults: [{ fault: { status: 403 } }] }));
    const { main } = await job.use({ "fail-on-error": "false" });
    expect(main).toMatchObject({ code: 0, outputs: { outcome: "failed" } });
    expect(main.commands.map(({ name }) => name)).toEqual(["warning"]);
  });

  it("of the cache costs nothing but a word", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy, {
      ACTIONS_CACHE_SERVICE_V2: "true",
      ACTIONS_RESULTS_URL: "http://127.0.0.1:1/",
      ACTIONS_RUNTIME_TOKEN: "a.b.c",
    });
    const { main, post } = await job.use({});
    expect(main).toMatchObject({ code: 0, outputs: { outcome: "degraded" } });
    expect((await post()).code).toBe(0);
  });
});
