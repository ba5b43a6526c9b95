import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { fixLines } from "../../src/report/fix-yaml.ts";
import { sampleFinding, samplePlan } from "../fakes/report-samples.ts";

const uses = "org/go-mod-guard@v1";

function inputsOf(advice: readonly string[], settings: Parameters<typeof samplePlan>[0] = {}): unknown {
  const lines = fixLines(sampleFinding({ advice }), uses, samplePlan(settings));
  if (lines.length === 0) return undefined;
  const [step] = parse(lines.join("\n")) as [{ uses: string; with: unknown }];
  expect(step.uses).toBe(uses);
  return step.with;
}

describe("advice as YAML", () => {
  it.each<[string, string[], unknown]>([
    [
      "takes a setting as it is written",
      ["Set `goproxy: https://a.test,direct`."],
      { goproxy: "https://a.test,direct" },
    ],
    [
      "takes a value that is to be added",
      ["add `github.com/acme/*` to `goprivate:`, or more."],
      { goprivate: "github.com/acme/*" },
    ],
    [
      "takes each input once, the likeliest first",
      ["`mirrors: a.test`.", "Or `mirrors: b.test`."],
      { mirrors: "a.test" },
    ],
    [
      "takes the likelier of two cases that exclude each other, and what holds in both",
      [
        "If it is public, write `goproxy: https://a.test`.",
        "If it is private: `netrc: machine git.test login git password ${{ secrets.TOKEN }}`.",
        "Wait longer: `stall-timeout: 60s`.",
      ],
      { goproxy: "https://a.test", "stall-timeout": "60s" },
    ],
    ["quotes what YAML would read otherwise", ["`goprivate: *.corp.test`"], { goprivate: "*.corp.test" }],
    [
      "keeps a number and a duration",
      ["`retries: 8` and `stall-timeout: 60s`"],
      { retries: 8, "stall-timeout": "60s" },
    ],
    [
      "takes a login and a password out of secrets",
      ["give go a line: `netrc: machine proxy.test:8443 login … password …`, both from your secrets."],
      {
        netrc:
          "machine proxy.test:8443 login ${{ secrets.NETRC_LOGIN }} password ${{ secrets.NETRC_PASSWORD }}",
      },
    ],
    [
      "takes a token out of secrets where the login is known",
      ["`netrc: machine git.test login x-access-token password` with a token from your secrets behind it"],
      { netrc: "machine git.test login x-access-token password ${{ secrets.NETRC_PASSWORD }}" },
    ],
    [
      "leaves out what the reader has to fill in",
      ["`netrc: machine HOST login USER password TOKEN`"],
      undefined,
    ],
    ["leaves out an input without a value", ["Name another proxy in `mirrors:`."], undefined],
    ["leaves out what is for another action", ["`go-version-file: go.mod` for actions/setup-go"], undefined],
    ["leaves out what is no input of ours", ["`fetch-depth: 0`"], undefined],
  ])("%s", (_, advice, inputs) => expect(inputsOf(advice)).toEqual(inputs));

  it("keeps what the user has in a list already", () => {
    const settings = [
      { name: "GOPRIVATE", value: "git.corp.test/*", from: "input", exported: true },
    ] as const;
    expect(inputsOf(["Add `github.com/acme/*` to `goprivate:`."], { settings })).toEqual({
      goprivate: "git.corp.test/*,github.com/acme/*",
    });
    expect(inputsOf(["Add `git.corp.test/*` to `goprivate:`."], { settings })).toEqual({
      goprivate: "git.corp.test/*",
    });
  });
});
