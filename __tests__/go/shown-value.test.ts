import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { hideIn, showValue } from "../../src/go/shown-value.ts";

describe("a setting as it is shown", () => {
  it.each([
    ["https://proxy.golang.org,direct", "https://proxy.golang.org,direct"],
    ["https://ci:pw@a.test/x|https://b.test", "https://***@a.test/x|https://b.test"],
    ["https://token@a.test", "https://***@a.test"],
    ["ci:pw@a.test", "***@a.test"],
    ["https://ci:p@w@a.test/x", "https://***@a.test/x"],
    ["https://ci:p/w@a.test", "https://***@a.test"],
    ["https://ci:one,two@a.test", "https://***,***@a.test"],
    ["https://ci:one,b c,three@a.test,direct", "https://***,*** ***,***@a.test,direct"],
    ["https://ci:12,34@a.test", "https://***,***@a.test"],
    ["https://b.test,https://ci:one,two@a.test", "https://b.test,https://***,***@a.test"],
    ["https://a.test:8080/x/@v/list", "https://a.test:8080/x/@v/list"],
    ["http://[::1]:8080/x", "http://[::1]:8080/x"],
    ["public:git,private:all", "public:git,private:all"],
    ["-ldflags=-X=a.b=c -modcacherw", "-ldflags=-X=a.b=c -modcacherw"],
    ["/ci/job@2/go/pkg/mod", "/ci/job@2/go/pkg/mod"],
    ["file:///ci/job@2/store,off", "file:///ci/job@2/store,off"],
    ["-ldflags=-X=a.b=https://ci:pw@a.test/x -v", "-ldflags=-X=a.b=https://***@a.test/x -v"],
    ["https://ci:pw@a.test/x/@v/list", "https://***@a.test/x/@v/list"],
    ["-modfile=/ci/job@2/x.mod", "-modfile=/ci/job@2/x.mod"],
  ])("of %s is %s", (value, shown) => {
    expect(showValue(value)).toBe(shown);
  });

  it("has nothing of a password in it, whatever stands around", () => {
    const rest = fc.constantFrom("", ",direct", "|https://b.test", "/path", ":8080/x?y#z");
    const password = fc.stringMatching(/^[a-zA-Z0-9/?#:@%;]{0,6}SECRET[a-zA-Z0-9/?#:@%;]{0,6}$/);
    fc.assert(
      fc.property(password, rest, fc.constantFrom("https://", "http://"), (secret, after, scheme) => {
        expect(showValue(`${scheme}ci:${secret}@a.test${after}`)).not.toContain("SECRET");
      }),
      { numRuns: 500 },
    );
  });

  it("hides in a sentence what it hides in the value", () => {
    const value = "https://ci:pw/x@a.test,https://b.test";
    expect(hideIn("`https://ci:pw/x@a.test` is no `https://b.test`.", value)).toBe(
      "`https://***@a.test` is no `https://b.test`.",
    );
  });

  it("hides half a password without touching the words of the sentence", () => {
    expect(hideIn("The proxy `b c` cannot be used.", "https://ci:one,b c,three@a.test")).toBe(
      "The proxy `*** ***` cannot be used.",
    );
  });
});
