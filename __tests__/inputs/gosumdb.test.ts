import { describe, expect, it } from "@jest/globals";
import { parseGosumdb } from "../../src/inputs/gosumdb.ts";

const key = "sum.corp.test+1aa4587f+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
const keyOf = (nameAndHash: string): string => key.replace("sum.corp.test+1aa4587f", nameAndHash);

describe("GOSUMDB", () => {
  it.each([
    ["off", { kind: "off" }],
    ["sum.golang.org", { kind: "database", name: "sum.golang.org", key: "sum.golang.org" }],
    [
      "sum.golang.google.cn",
      {
        kind: "database",
        name: "sum.golang.org",
        key: "sum.golang.org",
        url: "https://sum.golang.google.cn",
      },
    ],
    [
      "sum.golang.org https://x.test/sum",
      { kind: "database", name: "sum.golang.org", key: "sum.golang.org", url: "https://x.test/sum" },
    ],
    [key, { kind: "database", name: "sum.corp.test", key }],
    [
      keyOf("sum.corp.test/db+53896ce0"),
      {
        kind: "database",
        name: "sum.corp.test/db",
        key: keyOf("sum.corp.test/db+53896ce0"),
      },
    ],
    [
      `${key} https://x.test/sum`,
      { kind: "database", name: "sum.corp.test", key, url: "https://x.test/sum" },
    ],
  ])("reads %s", (text, value) => {
    expect(parseGosumdb(text)).toEqual({ ok: true, value });
  });

  it.each([
    "",
    "OFF",
    "sum.corp.test",
    "https://sum.golang.org",
    `${key} a b`,
    "sum.golang.org nowhere",
    "none",
    key.replace("1aa4587f", "1aa4587e"),
    key.replace("sum.corp.test", "sum.corp.example"),
    // Their eight digits are right, their names are not a host and a path.
    ...["sum.corp.test:x+98142aa9", "sum.corp.test/+8d9d3071", "sum.corp.test?x+3cd9000f"].map(keyOf),
    ...["sum.corp.test#x+f765239c", "ci@sum.corp.test+45d89300", "sum%41.test+fa1d68a7"].map(keyOf),
    `${key} https://x.test:y/`,
    `${key} https://x.test/%zz`,
  ])("refuses %j", (text) => {
    expect(parseGosumdb(text).ok).toBe(false);
  });

  it("does not repeat what it refuses", () => {
    const parsed = parseGosumdb("hunter2.test https://ci:hunter2@x.test");
    expect(parsed.ok ? "" : parsed.error).toMatch(/^is no database/);
    expect(JSON.stringify(parsed)).not.toContain("hunter2");
  });
});
