// Wrong values, in the action and on the command line: all of them at once, under the names the user wrote, exit 2,
// and not a byte on the disk is another one.

import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import { Desk } from "./cli-runner.ts";
import { Job } from "./runner.ts";

const open: { dispose(): void }[] = [];
afterEach(() => open.splice(0).forEach((each) => each.dispose()));

/** Every file with its bytes, and every directory; without go's own telemetry, which `go env` writes, and the runner's files. */
function everythingBelow(root: string): Record<string, string> {
  const found = readdirSync(root, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(root, path), entry.isFile() ? readFileSync(path, "latin1") : "directory"] as const;
  });
  return Object.fromEntries(
    found.filter(([path]) => !/(?:^|[/\\])(?:\.config|Library|AppData|step-\d+)(?:[/\\]|$)/.test(path)),
  );
}

const goMod = "module example.test/a\n\ngo 1.21\n";

describe("wrong input", () => {
  it("of the action is told all at once, with what was probably meant", async () => {
    const job = new Job();
    open.push(job);
    job.write("service/go.mod", goMod);
    job.write("service/deep/go.mod", goMod);
    const netrc = "machine git.example.com login ci\r\n";
    const before = everythingBelow(job.root);
    const { main } = await job.use({
      "working-directory": " . \r\nservce\r\n",
      retries: " many ",
      policy: "enforce",
      verify: "yes",
      timeout: "15",
      mirrors: "goproxy.cm https",
      goproxy: "https://ci:SECRET/x@proxy.example.com",
      gosumdb: "Off",
      "cache-dependency-path": "**/go.summ\r\n",
      netrc,
    });
    expect(main.code).toBe(2);
    const messages = main.commands.filter(({ name }) => name === "error").map(({ message }) => message);
    const expected = [
      /^`retries: many` is not a whole number; write a whole number from 0 to 100, such as `4`\./,
      /^`policy: enforce` .*did you mean `enforced`\?/,
      /^`verify: yes` .*write `true`\./,
      /^`timeout: 15` has no unit; write `15s`/,
      /`https` is no mirror|`mirrors: https` is no mirror/,
      /^`goproxy` cannot be used\. .*https:\/\/\*\*\*@proxy\.example\.com/,
      /^`gosumdb` .*`off` in small letters/,
      /^`netrc` cannot be used: line 1 /,
      /^`working-directory: \.` has no go\.mod .*`service\/go\.mod`, `service\/deep\/go\.mod`: write `working-directory: service`/,
      /^`working-directory: servce` is not there; did you mean `working-directory: service`\?/,
      /^`cache-dependency-path: \*\*\/go\.summ` matches no file below /,
    ];
    for (const each of expected) expect(messages).toContainEqual(expect.stringMatching(each));
    expect(messages).toHaveLength(expected.length);
    expect(JSON.stringify(main)).not.toContain("SECRET");
    expect(main).toMatchObject({ outputs: {}, exported: {}, state: {}, summary: "" });
    expect(everythingBelow(job.root)).toEqual(before);
  });

  it("of flags and variables is told under their own names, an unknown flag among them", async () => {
    const desk = new Desk();
    open.push(desk);
    desk.write("app/go.mod", goMod);
    mkdirSync(join(desk.work, "empty"));
    const before = everythingBelow(desk.root);
    const flags = ["--retries", "-1", "--working-directory", "empty", "--cache-dependency-path", "no.sum"];
    for (const verb of ["download", "plan"]) {
      const { code, stdout, stderr } = await desk.cli([verb, ...flags, "--stal-timeout", "5s"], {
        environment: { GMG_TIMEOUT: "ages", GMG_VERIFY: " FALSE\r\n", GMG_ADD_JOB_SUMMARY: "allways" },
      });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      for (const each of [
        "`--stal-timeout` is no flag; did you mean `--stall-timeout`?",
        "`--retries -1` is too small; write a whole number from 0 to 100, such as `0`.",
        "`GMG_TIMEOUT=ages` is not a duration",
        "`GMG_ADD_JOB_SUMMARY=allways` is not one of `on-failure`, `always`, `never`; did you mean `always`?",
        "`--working-directory empty` has no go.mod or go.work, there or above; ",
        "`--cache-dependency-path no.sum` is no file below ",
      ])
        expect(stderr).toContain(each);
      expect(stderr.trim().split("\n")).toHaveLength(6);
    }
    expect(everythingBelow(desk.root)).toEqual(before);
  });

  it("is not a variable that looks like ours: it is told with the one that was meant, and nothing stops for it", async () => {
    const desk = new Desk();
    open.push(desk);
    desk.write("go.mod", goMod);
    const environment = {
      GMG_RETRYS: "s3cret",
      GMG_RETRIES: "2",
      GMG_XYZZY: "1",
      GMG_: "",
      gmg_policy: "routed",
    };
    const { code, stdout, stderr } = await desk.cli(["plan", "--format", "json"], { environment });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({});
    expect(stderr.trim().split("\n")).toEqual([
      "Unknown variable: GMG_RETRYS: `GMG_RETRYS` is no variable of go-mod-guard, so it changes nothing; did you mean `GMG_RETRIES`?",
      "Unknown variable: GMG_XYZZY: `GMG_XYZZY` is no variable of go-mod-guard, so it changes nothing; `--help` shows all flags.",
      "Unknown variable: gmg_policy: `gmg_policy` is no variable of go-mod-guard, so it changes nothing; did you mean `GMG_POLICY`?",
    ]);
  });

  it("of a directory is told under the name of the variable it came from", async () => {
    const desk = new Desk();
    open.push(desk);
    desk.write("app/go.mod", goMod);
    const environment = { GMG_WORKING_DIRECTORY: "ap" };
    const missing = await desk.cli(["plan"], { environment });
    expect(missing.stderr).toContain("did you mean `GMG_WORKING_DIRECTORY=app`?");
    const bare = await desk.cli(["plan"]);
    expect(bare.stderr).toContain("`--working-directory .` has no go.mod");
    expect(bare.stderr).toContain("write `--working-directory app`.");
    expect([missing.code, bare.code]).toEqual([2, 2]);
  });

  it("is told where there is no go at all", async () => {
    const desk = new Desk();
    open.push(desk);
    const { code, stderr } = await desk.cli(["download", "--retries", "x", "--working-directory", "gone"], {
      environment: { PATH: desk.temporary },
    });
    expect(code).toBe(2);
    expect(stderr).toContain("`--retries x`");
    expect(stderr).toContain("`--working-directory gone` is not there");
  });
});
