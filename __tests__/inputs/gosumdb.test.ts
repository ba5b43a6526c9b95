import { describe, expect, it } from "@jest/globals";
import { parseGosumdb } from "../../src/inputs/gosumdb.ts";

const key = "sum.corp.test+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

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
  ])("refuses %j", (text) => {
    expect(parseGosumdb(text).ok).toBe(false);
  });

  it("does not repeat what it refuses", () => {
    const parsed = parseGosumdb("hunter2.test https://ci:hunter2@x.test");
    expect(parsed.ok ? "" : parsed.error).toMatch(/^is no database/);
    expect(JSON.stringify(parsed)).not.toContain("hunter2");
  });
});
