import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import type { ModuleInfo } from "../../src/go/module-info.ts";
import { formatInfo, parseInfo } from "../../src/go/module-info.ts";

const parse = (text: string | Buffer) => parseInfo(Buffer.from(text as string));

describe("parseInfo", () => {
  it.each<[name: string, text: string, info: ModuleInfo]>([
    [
      "what proxy.golang.org sends",
      '{"Version":"v0.9.1","Time":"2020-01-14T19:47:44Z"}',
      { Version: "v0.9.1", Time: "2020-01-14T19:47:44Z" },
    ],
    ["an Origin, which is dropped", '{"Version":"v1.0.0","Origin":{"VCS":"git"}}', { Version: "v1.0.0" }],
    ["a Version alone", '{"Version":"v1.0.0"}', { Version: "v1.0.0" }],
    ["a Time of null", '{"Version":"v1.0.0","Time":null}', { Version: "v1.0.0" }],
    ["Go's zero time", '{"Version":"v1.0.0","Time":"0001-01-01T00:00:00Z"}', { Version: "v1.0.0" }],
    [
      "keys in another case, as encoding/json takes them",
      '{"version":"v1.0.0","TIME":"2020-01-14T19:47:44Z"}',
      { Version: "v1.0.0", Time: "2020-01-14T19:47:44Z" },
    ],
    ["white space and a line end", ' {"Version" : "v1.0.0"}\n', { Version: "v1.0.0" }],
    [
      "a time with zeros and an offset of none",
      '{"Version":"v1","Time":"2020-01-14T19:47:44.120+00:00"}',
      { Version: "v1", Time: "2020-01-14T19:47:44.12Z" },
    ],
    [
      "a time in another zone",
      '{"Version":"v1","Time":"2024-02-29T01:02:03+02:00"}',
      { Version: "v1", Time: "2024-02-29T01:02:03+02:00" },
    ],
    [
      "an hour of one digit, and a comma in the seconds",
      '{"Version":"v1","Time":"2024-02-29T1:02:03,450Z"}',
      { Version: "v1", Time: "2024-02-29T01:02:03.45Z" },
    ],
    ["an escaped key", '{"\\u0056ersion":"v1.0.0"}', { Version: "v1.0.0" }],
  ])("takes %s", (_name, text, info) => {
    expect(parse(text)).toEqual({ ok: true, value: info });
  });

  it.each<[name: string, text: string | Buffer, fault: string]>([
    ["nothing", "", "is not JSON"],
    ["a page of HTML", "<!doctype html><html></html>", "is not JSON"],
    ["a file cut short", '{"Version":"v1.0', "is not JSON"],
    ["two values", '{"Version":"v1"} {}', "is not JSON"],
    ["a byte order mark", '\ufeff{"Version":"v1"}', "is not JSON"],
    ["an array", '[{"Version":"v1"}]', "is not a JSON object"],
    ["null", "null", "is not a JSON object"],
    ["an object without Version", "{}", "has no Version"],
    ["a Version that is a number", '{"Version":1}', "has no Version"],
    ["a Version of nothing", '{"Version":""}', "has no Version"],
    ["two keys that Go takes for one", '{"Version":"v1","version":"v2"}', 'has "Version" and "version"'],
    ["the same with a long s", '{"Version":"v1","Ver\u017fion":"v2"}', 'has "Version" and "Ver\u017fion"'],
    ["a day that there is not", '{"Version":"v1","Time":"2023-02-29T00:00:00Z"}', "has a Time that is none"],
    [
      "an hour that there is not",
      '{"Version":"v1","Time":"2023-02-28T24:00:00Z"}',
      "has a Time that is none",
    ],
    ["an hour of no digit", '{"Version":"v1","Time":"2023-02-28T:00:00Z"}', "has a Time that is none"],
    ["a time that is a number", '{"Version":"v1","Time":3}', "has a Time that is none"],
  ])("refuses %s", (_name, text, fault) => {
    expect(parse(text)).toEqual({ ok: false, error: fault });
  });
});

describe("formatInfo", () => {
  it("writes what go would write, so that go never rewrites it", () => {
    expect(formatInfo({ Version: "v0.9.1", Time: "2020-01-14T19:47:44Z" })).toBe(
      '{"Version":"v0.9.1","Time":"2020-01-14T19:47:44Z"}',
    );
    expect(formatInfo({ Version: "v1.0.0" })).toBe('{"Version":"v1.0.0","Time":"0001-01-01T00:00:00Z"}');
  });

  it("is undone by parseInfo", () => {
    const time = fc
      .date({
        min: new Date("0002-01-01T00:00:00Z"),
        max: new Date("9999-01-01T00:00:00Z"),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().replace(/\.?0*Z$/, "Z"));
    const version = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(version, fc.option(time, { nil: undefined }), (Version, Time) => {
        const info = Time === undefined ? { Version } : { Version, Time };
        expect(parse(formatInfo(info))).toEqual({ ok: true, value: info });
      }),
    );
  });
});
