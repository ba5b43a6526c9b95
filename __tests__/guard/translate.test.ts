import { describe, expect, it } from "@jest/globals";
import { withoutGuard } from "../../src/guard/translate.ts";

const guard = "http://127.0.0.1:4711/5ec2e7";
const words: Readonly<Record<string, string>> = {
  "github.com/!azure/x/@v/v1.0.0.mod":
    'Get "https://proxy.test/github.com/!azure/x/@v/v1.0.0.mod": dial tcp: lookup proxy.test: no such host',
};
const translate = (output: string): string => withoutGuard(output, guard, (path) => words[path]);

describe("withoutGuard", () => {
  it("puts the mirror's error in the place of an answer of several lines", () => {
    const output = [
      `go: github.com/Azure/x@v1.0.0: reading ${guard}/github.com/%21azure/x/@v/v1.0.0.mod: 502 Bad Gateway`,
      "\tserver response:",
      "\tproxy.test: no such host",
      "\tCheck the name.",
      "go: another line",
      "",
    ].join("\n");
    expect(translate(output)).toBe(
      `go: github.com/Azure/x@v1.0.0: ${words["github.com/!azure/x/@v/v1.0.0.mod"]}\ngo: another line\n`,
    );
  });

  it("does so for an answer of one line, and for one that go did not show", () => {
    const head = `reading ${guard}/github.com/!azure/x/@v/v1.0.0.mod: 502 Bad Gateway`;
    for (const tail of ["\n\tserver response: one line", ""])
      expect(translate(`go: m: ${head}${tail}\nnext`)).toBe(
        `go: m: ${words["github.com/!azure/x/@v/v1.0.0.mod"]}\nnext`,
      );
  });

  it("leaves no trace of the secret address in what it cannot put better", () => {
    expect(translate(`go: Get "${guard}/a/@v/list": EOF`)).toBe('go: Get "GOPROXY/a/@v/list": EOF');
  });
});
