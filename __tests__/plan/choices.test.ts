import { describe, expect, it } from "@jest/globals";

import { pastTheGuard } from "../../src/plan/choices.ts";
import { decide } from "../../src/plan/decide.ts";
import type { Setting } from "../../src/plan/settings.ts";
import { factsWith, inputsWith } from "../fakes/plan-samples.ts";

const gosumdb = (value: string): Setting => ({
  name: "GOSUMDB",
  value,
  shown: value,
  from: "environment",
});

describe("a checksum database past the guard", () => {
  it.each([
    ["sum.golang.google.cn", "sum.golang.google.cn"],
    ["sum.golang.org https://sum.corp.test:8443/x", "sum.corp.test:8443"],
  ])("is told of under `guard: job` where GOSUMDB is %s", (value, host) => {
    expect(pastTheGuard("job", gosumdb(value))).toBe(
      `In later steps go asks the checksum database at ${host} itself, past the guard and without its retries: \`GOSUMDB\` in the environment names that address.`,
    );
    expect(pastTheGuard("step", gosumdb(value))).toBeUndefined();
  });

  it.each(["sum.golang.org", "off", "", "nonsense"])("is none where GOSUMDB is %j", (value) => {
    expect(pastTheGuard("job", gosumdb(value))).toBeUndefined();
  });
});

describe("the guard of an earlier use", () => {
  const address = "http://127.0.0.1:1/s";
  const earlierGuard = { address, originalGoproxy: "https://proxy.golang.org,direct" };
  const aboutGuard = (guard: string, facts: Parameters<typeof factsWith>[0] = {}): string[] =>
    decide(inputsWith({ guard }), factsWith(facts), []).plan.choices.filter((choice) =>
      choice.startsWith("The guard of an earlier use"),
    );

  it("is told of where this use wants one for its job, too", () => {
    expect(aboutGuard("job", { more: { earlierGuard } })).toEqual([
      expect.stringMatching(/has other settings \(.+\): this use starts one of its own/),
    ]);
    expect(aboutGuard("step", { more: { earlierGuard } })).toEqual([]);
    expect(aboutGuard("job")).toEqual([]);
  });
});
