import { parseArgs } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { flagOptions, readFlags, type CommandLine } from "../../src/inputs/flags.ts";
import { help } from "../../src/inputs/help.ts";
import { inputNames } from "../../src/inputs/parse.ts";
import { verbNames, verbs } from "../../src/inputs/verbs.ts";

function read(...args: string[]) {
  const { tokens } = parseArgs({
    args,
    options: flagOptions(),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  return readFlags(tokens);
}

function readWell(...args: string[]): CommandLine {
  const line = read(...args);
  if (!line.ok) throw new Error(JSON.stringify(line.error));
  return line.value;
}

function complaints(...args: string[]): string[] {
  const line = read(...args);
  return line.ok ? [] : line.error.problems.map(({ message }) => message);
}

describe("the command line", () => {
  it("has a verb, operands, and a flag for each input", () => {
    const line = readWell("diagnose", "--format", "json", "a.log", "-");
    expect(line).toMatchObject({ verb: "diagnose", operands: ["a.log", "-"], format: "json" });
    for (const name of inputNames) expect(Object.keys(flagOptions())).toContain(name);
  });

  it("takes values with a blank or an equals sign, also those that begin with a hyphen", () => {
    const { inputs } = readWell("download", "--retries", "2", "--stall-timeout=5s", "--goflags", "-mod=mod");
    expect(inputs).toEqual({ retries: "2", "stall-timeout": "5s", goflags: "-mod=mod" });
  });

  it("knows four ways to write a switch", () => {
    expect(readWell("--verify").inputs).toEqual({ verify: "true" });
    expect(readWell("--no-verify").inputs).toEqual({ verify: "false" });
    expect(readWell("--verify=false").inputs).toEqual({ verify: "false" });
    expect(readWell("download", "--verify", "False", "--restore-keys")).toMatchObject({
      verb: "download",
      inputs: { verify: "False", "restore-keys": "true" },
    });
    expect(complaints("--verify", "plan", "false")).toEqual([
      "`plan` takes no `false`; for a directory write `--working-directory false`.",
    ]);
  });

  it("refuses a value where it would be read for its opposite, or not at all", () => {
    expect(complaints("plan", "--no-verify=true", "--no-hedge=false", "--help=no", "--version=2")).toEqual(
      ["--no-verify", "--no-hedge", "--help", "--version"].map(
        (flag) => `\`${flag}\` takes no value; write \`${flag}\` alone, or leave it out.`,
      ),
    );
    expect(complaints("serve", "--print-env=false")).toHaveLength(1);
  });

  it("has the word for what can be left out and is no switch", () => {
    expect(complaints("plan", "--no-cache", "--no-preflight", "--no-download", "--no-retries")).toEqual([
      "`--no-cache` is no flag; did you mean `--cache false`?",
      "`--no-preflight` is no flag; did you mean `--preflight never`?",
      "`--no-download` is no flag; did you mean `--download none`?",
      "`--no-retries` is no flag; `--help` shows all.",
    ]);
  });

  it("takes the word behind a flag that there is not for its value, unless it is the verb", () => {
    for (const args of [
      ["download", "--retrys", "4"],
      ["--retrys", "download"],
      ["download", "--retrys=4"],
    ])
      expect(complaints(...args)).toEqual(["`--retrys` is no flag; did you mean `--retries`?"]);
  });

  it("lets lines and lists grow when a flag is repeated, and otherwise takes the last", () => {
    const { inputs } = readWell(
      "--mirrors",
      "aliyun",
      "--mirrors",
      "goproxy.cn",
      "--retries",
      "1",
      "--retries",
      "2",
    );
    expect(inputs).toEqual({ mirrors: "aliyun\ngoproxy.cn", retries: "2" });
  });

  it("takes --report for --report-path", () => {
    expect(readWell("download", "--report", "r.json").inputs).toEqual({ "report-path": "r.json" });
  });

  it("tells every unknown flag, with the one that was meant, and forgotten values", () => {
    expect(complaints("downlaod", "--polcy", "routed", "--xyzzy", "--retries", "--help")).toEqual([
      "`--polcy` is no flag; did you mean `--policy`?",
      "`--xyzzy` is no flag; `--help` shows all.",
      "`--retries` needs a value; write `--retries 4`.",
      "`downlaod` is no verb; did you mean `download`?",
    ]);
    expect(complaints("--retries")).toEqual(["`--retries` needs a value; write `--retries 4`."]);
    expect(complaints("--format", "xml")).toHaveLength(1);
  });
});

describe("what another verb takes", () => {
  it("is wrong here, and told with what to write", () => {
    expect(complaints("download", "./sub")).toEqual([
      "`download` takes no `./sub`; for a directory write `--working-directory ./sub`.",
    ]);
    expect(complaints("diagnose", "--retries", "3", "--report=r.json", "a.log").toSorted()).toEqual([
      "`--retries` is no flag of `diagnose`; leave it out. `diagnose --help` shows what there is.",
      "`diagnose` writes no report, so leave `--report` out; for a file write `diagnose --format json > FILE`.",
    ]);
    expect(complaints("plan", "--report-path", "r.json")).toEqual([
      "`plan` writes no report, so leave `--report-path` out; for a file write `plan --format json > FILE`.",
    ]);
    expect(readWell("plan", "--report", "r.json", "--help").help).toBe(true);
    expect(readWell("explain", "GMG101", "--help").help).toBe(true);
  });

  it.each(["download", "probe", "exec"])("is a report of `%s`, and nowhere else", (verb) => {
    expect(readWell(verb, "--report", "r.json").inputs["report-path"]).toBe("r.json");
  });
});

describe("help", () => {
  it("is at most 80 columns wide and names every input", () => {
    for (const text of [help(), ...verbNames.map((verb) => help(verb))]) {
      expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
      expect(text).not.toContain("undefined");
    }
    for (const name of inputNames) expect(help("download")).toContain(`--${name}`);
    for (const verb of verbNames) expect(help()).toContain(verb);
    for (const verb of verbNames) expect(/--report/.test(help(verb))).toBe(verbs[verb].reports);
  });
});
