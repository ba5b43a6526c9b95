// The built action where something is missing that it counts on: it goes on with less.

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readlinkSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { expectMode, posixOnly } from "../fakes/only-on.ts";
import { goMod, goSum, jobWith, lib, proxyWith } from "./scene.ts";

const line = "machine git.example.test login ci password s3cret-w0rd";

describe("post", () => {
  it("ends well where main never ran", async () => {
    const job = jobWith(await proxyWith());
    const { post } = await job.use({ policy: "nonsense" });
    expect(await post()).toMatchObject({ code: 0, commands: [], unmasked: "" });
  });

  it("takes the lines of netrc out where the directory of the run is gone", async () => {
    const job = jobWith(await proxyWith());
    const file = job.netrc;
    writeFileSync(file, "machine old.example.test login a password b\n", { mode: 0o644 });
    const { main, post } = await job.use({ netrc: line });
    rmSync(main.state["run-directory"] ?? "", { recursive: true });
    const after = await post();
    expect(after).toMatchObject({ code: 0 });
    expect(readFileSync(file, "utf8")).toBe("machine old.example.test login a password b\n");
    await expectMode(file, 0o644);
  });

  it("takes them out where all of RUNNER_TEMP is gone", async () => {
    const job = jobWith(await proxyWith());
    const { post } = await job.use({ netrc: line });
    rmSync(job.temporary, { recursive: true });
    expect(await post()).toMatchObject({ code: 0 });
    const file = job.netrc;
    expect(existsSync(file) ? readFileSync(file, "utf8") : "").not.toContain("s3cret");
  });

  it("saves nothing where the plan is not the one that main left", async () => {
    const job = jobWith(await proxyWith());
    const { main, post } = await job.use({ netrc: line });
    const plan = join(main.state["run-directory"] ?? "", "plan.json");
    writeFileSync(plan, readFileSync(plan, "utf8").replace("go-mod-guard-v1", "go-mod-guard-v2"));
    const after = await post();
    expect(after).toMatchObject({ code: 0, commands: [] });
    expect(after.log).toContain("not saved");
    expect(existsSync(job.netrc)).toBe(false);
  });
});

describe("a runner", () => {
  it("without RUNNER_TEMP: the system's temporary directory serves", async () => {
    const job = jobWith(await proxyWith());
    job.without = ["RUNNER_TEMP"];
    const temporary = join(job.root, "tmp");
    mkdirSync(temporary);
    job.environment = { ...job.environment, TMPDIR: temporary };
    const { main, post } = await job.use({ netrc: line });
    expect(main).toMatchObject({ code: 0, outputs: { outcome: "ok", modules: "2" } });
    expect(await post()).toMatchObject({ code: 0 });
    expect(existsSync(job.netrc)).toBe(false);
  });

  it.each(["a file", "a directory that is not there and cannot be made"])(
    "whose RUNNER_TEMP is %s: plain go downloads",
    async (what) => {
      const job = jobWith(await proxyWith());
      writeFileSync(join(job.root, "not-a-directory"), "");
      const place = join(job.root, "not-a-directory", ...(what === "a file" ? [] : ["below"]));
      job.environment = { ...job.environment, RUNNER_TEMP: place };
      const { main, post } = await job.use({ netrc: line });
      expect(main).toMatchObject({
        code: 0,
        commands: [],
        outputs: { outcome: "degraded", modules: "2", "report-path": "" },
      });
      expect(readFileSync(join(job.gomodcache, "cache/download/example.test/lib/@v/v1.2.3.zip"))).toEqual(
        lib.zip,
      );
      expect([job.read("go.mod"), job.read("go.sum")]).toEqual([goMod, goSum]);
      expect(await post()).toMatchObject({ code: 0 });
      expect(existsSync(job.netrc)).toBe(false);
    },
  );

  it("without HOME: netrc goes where go looks, or it is said that it cannot", async () => {
    const job = jobWith(await proxyWith());
    job.without = ["HOME", "USERPROFILE"];
    job.environment = { ...job.environment, GOCACHE: join(job.root, "gocache") };
    const nowhere = await job.use({ netrc: line });
    expect(nowhere.main).toMatchObject({ code: 0, outputs: { outcome: "degraded" } });
    expect(nowhere.main.log).toContain("set HOME, or NETRC");

    const named = join(job.root, "named");
    job.environment = { ...job.environment, NETRC: named };
    const { main, post } = await job.use({ netrc: line });
    expect(main).toMatchObject({ code: 0, outputs: { outcome: "ok" } });
    expect(main.log).toContain(`netrc lines are in ${named}\n`);
    expect(readFileSync(named, "utf8")).toBe(`${line}\n`);
    expect(await post()).toMatchObject({ code: 0 });
    expect(existsSync(named)).toBe(false);
  });

  it("without its command files: says so and downloads", async () => {
    const job = jobWith(await proxyWith());
    job.environment = {
      ...job.environment,
      GITHUB_STATE: "",
      GITHUB_OUTPUT: join(job.root, "missing"),
      GITHUB_ENV: "",
    };
    const { main, post } = await job.use({ goprivate: "example.org" });
    expect(main).toMatchObject({ code: 0, commands: [] });
    expect(await post()).toMatchObject({ code: 0 });
  });
});

describe("a netrc file", () => {
  const original = "machine old.example.test\r\nlogin a\r\npassword b\r\nmacdef x\necho\n\n# end";

  it.each(["644", "400"])("of mode %s has its bytes and mode again", async (octal) => {
    const mode = Number.parseInt(octal, 8);
    const job = jobWith(await proxyWith());
    const file = job.netrc;
    writeFileSync(file, original);
    chmodSync(file, mode);
    const { main, post } = await job.use({ netrc: line });
    expect(main.code).toBe(0);
    await expectMode(file, 0o600);
    expect(readFileSync(file, "utf8")).toBe(`${line}\n${original}`);
    await post();
    expect(readFileSync(file, "utf8")).toBe(original);
    await expectMode(file, mode);
  });

  posixOnly("that is a link stays one, and what it leads to has its bytes again", async () => {
    const job = jobWith(await proxyWith());
    const target = join(job.root, "dotfiles");
    writeFileSync(target, original, { mode: 0o640 });
    symlinkSync(target, job.netrc);
    const { post } = await job.use({ netrc: line });
    expect(readFileSync(target, "utf8")).toContain(line);
    await post();
    expect(readFileSync(target, "utf8")).toBe(original);
    await expectMode(target, 0o640);
    expect(readlinkSync(job.netrc)).toBe(target);
  });

  it("that another step added to keeps what is not ours", async () => {
    const job = jobWith(await proxyWith());
    const file = job.netrc;
    writeFileSync(file, original, { mode: 0o600 });
    const { post } = await job.use({ netrc: line });
    writeFileSync(file, `${readFileSync(file, "utf8")}\nmachine new.example.test login x password y\n`);
    const after = await post();
    expect(after.log).toContain("changed by another step");
    expect(readFileSync(file, "utf8")).toBe(`${original}\nmachine new.example.test login x password y\n`);
  });

  it("takes entries over several lines, with CRLF, several machines", async () => {
    const job = jobWith(await proxyWith());
    const given =
      "# from the vault\r\nmachine one.test\r\n  login ci\r\n  password p1-secret\r\nmachine two.test login ci password p2-secret\r\n";
    const { main, post } = await job.use({ netrc: given });
    expect(main.code).toBe(0);
    expect(readFileSync(job.netrc, "utf8")).toBe(
      "machine one.test login ci password p1-secret\nmachine two.test login ci password p2-secret\n",
    );
    expect(main.masks).toEqual(expect.arrayContaining(["p1-secret", "p2-secret"]));
    await post();
    expect(existsSync(job.netrc)).toBe(false);
  });

  it("gets nothing from malformed lines: each is named by its number and reason, never by its words", async () => {
    const job = jobWith(await proxyWith());
    const bad =
      "machine ok.test login a password hunter2secret\nmachine b.test login hunter3secret password\nhunter4secret\n";
    const { main } = await job.use({ netrc: bad });
    expect(main.code).toBe(2);
    expect(main.commands.map(({ message }) => message).join("\n")).toMatch(/line 2[^]*line 3/);
    expect(main.unmasked + main.summary).not.toMatch(/hunter/);
    expect(existsSync(job.netrc)).toBe(false);
  });
});
