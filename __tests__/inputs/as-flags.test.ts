import { describe, expect, it } from "@jest/globals";
import { asFlags } from "../../src/inputs/as-flags.ts";

describe("a sentence on the command line", () => {
  it.each([
    ["Set `goproxy: https://a.test,direct`, or", "Set `--goproxy https://a.test,direct`, or"],
    ["add `a.test/*` to `goprivate:`.", "add `a.test/*` to `--goprivate`."],
    ["write `goproxy: https://a|direct`", "write `--goproxy 'https://a|direct'`"],
    ["put `cache: false` there", "put `--cache false` there"],
    ["Put `- uses: actions/setup-go@v6` with `cache: false` before this step.", undefined],
    ["`go: no such thing` and `https://a.test` and retries: 4", undefined],
    ["`with: cache` `uses: actions/setup-go@v5`", undefined],
  ])("names inputs as flags: %s", (sentence, expected) => {
    expect(asFlags(sentence)).toBe(expected ?? sentence);
  });
});
