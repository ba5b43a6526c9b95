import { describe, expect, it } from "@jest/globals";

import { pastTheGuard } from "../../src/plan/choices.ts";
import type { Setting } from "../../src/plan/settings.ts";

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
