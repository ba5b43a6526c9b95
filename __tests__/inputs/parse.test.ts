import { describe, expect, it } from "@jest/globals";
import {
  actionVariable,
  fromAction,
  fromCommandLine,
  strangeVariables,
  guardVariable,
} from "../../src/inputs/input-sources.ts";
import { inputNames, parseInputs } from "../../src/inputs/parse.ts";
import type { InputName } from "../../src/inputs/spec.ts";

function parse(given: Partial<Record<InputName, string>>, spelled = (name: InputName): string => name) {
  return parseInputs((name) => given[name], spelled);
}

function problemsOf(
  given: Partial<Record<InputName, string>>,
  spelled?: (name: InputName) => string,
): string[] {
  const parsed = parse(given, spelled);
  return parsed.ok ? [] : parsed.error.map(({ message }) => message);
}

describe("inputs", () => {
  it("take the defaults of the table where nothing is given, and where it is blank", () => {
    const parsed = parse({ retries: "  ", policy: "\n" });
    expect(parsed.ok && parsed.value).toMatchObject({
      "working-directory": ["."],
      retries: 4,
      "stall-timeout": 20_000,
      timeout: 900_000,
      policy: "resilient",
      verify: true,
      "lookup-only": false,
      mirrors: [],
      goproxy: "",
    });
  });

  it("are read by kind: lines, lists, durations, counts, choices, secrets", () => {
    const parsed = parse({
      "working-directory": "a\r\n  b \n\n",
      mirrors: "goproxy.cn, aliyun\nhttps://x.test",
      timeout: "1h30m",
      retries: "0",
      cache: "False",
      netrc: "machine a.test login b password c",
    });
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) return;
    expect(parsed.value["working-directory"]).toEqual(["a", "b"]);
    expect(parsed.value.mirrors).toEqual(["goproxy.cn", "aliyun", "https://x.test"]);
    expect(parsed.value.timeout).toBe(5_400_000);
    expect(parsed.value.retries).toBe(0);
    expect(parsed.value.cache).toBe("false");
    expect(parsed.value.netrc.reveal()).toBe("machine a.test login b password c");
    expect(JSON.stringify(parsed.value)).not.toContain("password c");
  });

  it.each(["true", "True", "TRUE"])("read %s as true, as YAML 1.2 does", (text) => {
    const parsed = parse({ "lookup-only": text });
    expect(parsed.ok && parsed.value["lookup-only"]).toBe(true);
  });

  const sentences: [string, Partial<Record<InputName, string>>, string][] = [
    [
      "a duration without a unit",
      { "stall-timeout": "20" },
      "`stall-timeout: 20` has no unit; write `20s` or `5m`.",
    ],
    ["a duration of nothing", { timeout: "0s" }, "`timeout: 0s` is too short; write at least `1s`."],
    [
      "a misspelt choice",
      { policy: "resilent" },
      "`policy: resilent` is not one of `resilient`, `routed`, `enforced`; did you mean `resilient`?",
    ],
    [
      "a choice that resembles none",
      { policy: "fast" },
      "`policy: fast` is not one of `resilient`, `routed`, `enforced`; write one of them.",
    ],
    ["yes for true", { verify: "yes" }, "`verify: yes` is neither `true` nor `false`; write `true`."],
    [
      "a count out of range",
      { connections: "0" },
      "`connections: 0` is too small; write a whole number from 1 to 256, such as `1`.",
    ],
    [
      "half a count",
      { retries: "1.5" },
      "`retries: 1.5` is not a whole number; write a whole number from 0 to 100, such as `2`.",
    ],
    [
      "a comma in the key prefix",
      { "cache-key-prefix": "a,b" },
      "`cache-key-prefix` has a comma, which the cache service refuses; write `a-b`.",
    ],
  ];
  it.each(sentences)("say what to write instead of %s", (_, given, sentence) => {
    expect(problemsOf(given)).toEqual([sentence]);
  });

  it("give every problem at once, in the order of the table", () => {
    const parsed = parse({
      timeout: "5",
      policy: "x",
      goproxy: "ftp://x",
      retries: "many",
      netrc: "machine",
    });
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.error.map(({ input }) => input)).toEqual([
      "goproxy",
      "policy",
      "netrc",
      "retries",
      "timeout",
    ]);
  });

  it("name an input the way it was written", () => {
    expect(problemsOf({ retries: "x" }, (name) => `--${name}`)[0]).toMatch(/^`--retries x` is not/);
    expect(problemsOf({ retries: "x" }, guardVariable)[0]).toMatch(/^`GMG_RETRIES=x` is not/);
  });

  it("never show a secret, in whatever input it stands", () => {
    const secret = "hunter2secret";
    const messages = problemsOf({
      netrc: `machine a.test\n login ci pass ${secret}`,
      goproxy: `ftp://ci:${secret}@a.test,https://ci:${secret}@[x,https://ci:${secret}/x@a.test,https://ci:${secret}`,
      gosumdb: `https://ci:${secret}@a.test b c`,
    });
    expect(messages.length).toBeGreaterThanOrEqual(3);
    expect(messages.join("\n")).not.toContain(secret);
  });

  it.each([
    { goflags: "-mod=mod '-ldflags=-s -w", says: "a quote that is not closed" },
    { goflags: "-mod mod", says: "`mod` in it, which is no flag" },
    { goflags: "-tags=a --=x", says: "`--=x` in it" },
    { govcs: "public", says: "`public` without a colon; write `public:git`" },
    { govcs: "public:git,,private:all", says: "an empty entry" },
    { govcs: ":git", says: "`:git` without a pattern; write `*:git`" },
    { govcs: "public:git|", says: "`public:git|` without a system" },
    { govcs: "./x:git", says: "the relative pattern `./x`" },
    { govcs: "*:git, *:hg", says: "`*:hg` behind `*:git`" },
  ])("say what go would refuse: $says", ({ says, ...raw }) => {
    expect(problemsOf(raw)).toEqual([expect.stringContaining(says)]);
  });

  it("let pass what go takes", () => {
    const goflags = `-mod=mod --trimpath  "-ldflags=-s -w" '-tags=a,b'`;
    const govcs = " public:git|hg , private:all,github.com/acme/*:off ";
    expect(
      parseInputs(
        (name) => ({ goflags, govcs })[name as "govcs"],
        (name) => name,
      ).ok,
    ).toBe(true);
  });

  it("keep a long or many-lined value from filling the log", () => {
    const [message] = problemsOf({ policy: `a\n::error::${"b".repeat(500)}` });
    expect(message).not.toContain("\n");
    expect(message?.length).toBeLessThan(250);
  });

  it("ask further checks about what only other layers can judge", () => {
    const parsed = parseInputs(
      (name) => (name === "mirrors" ? "nowhere" : undefined),
      (name) => name,
      { mirrors: (names) => names.map((each) => `has no ${each}.`) },
    );
    expect(parsed).toEqual({
      ok: false,
      error: [{ input: "mirrors", message: "`mirrors` has no nowhere." }],
    });
  });
});

describe("places of inputs", () => {
  it("are INPUT_WORKING-DIRECTORY for the action and GMG_WORKING_DIRECTORY outside", () => {
    expect(actionVariable("working-directory")).toBe("INPUT_WORKING-DIRECTORY");
    expect(guardVariable("working-directory")).toBe("GMG_WORKING_DIRECTORY");
    expect(new Set(inputNames.map(guardVariable)).size).toBe(inputNames.length);
  });

  it("let a flag beat its variable, and a blank flag count as not given", () => {
    const environment = { GMG_RETRIES: "7", GMG_POLICY: "routed", INPUT_RETRIES: "9" };
    const source = fromCommandLine({ policy: "enforced", retries: " " }, environment);
    expect([source.raw("policy"), source.spelled("policy")]).toEqual(["enforced", "--policy"]);
    expect([source.raw("retries"), source.spelled("retries")]).toEqual(["7", "GMG_RETRIES"]);
    expect(fromAction(environment).raw("retries")).toBe("9");
  });

  it("know every variable of ours, and of the others the one that is near", () => {
    const own = Object.fromEntries(inputNames.map((name) => [guardVariable(name), "x"]));
    expect(strangeVariables({ ...own, PATH: "/bin", MY_GMG_RETRIES: "4" })).toEqual([]);
    for (const name of inputNames) {
      const misspelt = `${guardVariable(name)}S`;
      expect([name, strangeVariables({ [misspelt]: "s3cret" })]).toEqual([
        name,
        [{ input: misspelt, message: expect.stringContaining(`did you mean \`${guardVariable(name)}\`?`) }],
      ]);
    }
    expect(JSON.stringify(strangeVariables({ GMG_NETRCS: "s3cret" }))).not.toContain("s3cret");
  });
});
