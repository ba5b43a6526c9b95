import { mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { nodeProcess } from "../../src/adapters/exec.ts";
import type { Command, Exit } from "../../src/ports/command.ts";
import { linuxOnly, posixOnly } from "../fakes/only-on.ts";

let directory: string;
beforeEach(async () => {
  directory = await realpath(await mkdtemp(join(tmpdir(), "gmg-exec-")));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const limits = { graceMs: 300, drainMs: 300, keepCharacters: 100_000 };
function run(program: string, args: readonly string[], rest: Partial<Command> = {}): Promise<Exit> {
  const environment = { PATH: process.env["PATH"] ?? "" };
  return nodeProcess(limits).run({ program, args, directory, environment, timeoutMs: 20_000, ...rest });
}
const node = (script: string, rest: Partial<Command> = {}): Promise<Exit> =>
  run(process.execPath, ["-e", script], rest);
const shell = (script: string, rest: Partial<Command> = {}): Promise<Exit> => run("sh", ["-c", script], rest);

/** Killed as soon as it has printed so many lines. */
function shellUntil(lines: number, script: string): Promise<Exit> {
  const controller = new AbortController();
  let seen = 0;
  const onLine = (): void => {
    if (++seen === lines) controller.abort();
  };
  return shell(script, { signal: controller.signal, onLine });
}

/** What macOS sets for every process, and Windows for those that would not start without (libuv, process.c). */
const ofTheSystem = new Set(
  `__CF_USER_TEXT_ENCODING HOMEDRIVE HOMEPATH LOGONSERVER SYSTEMDRIVE SYSTEMROOT TEMP USERDOMAIN USERNAME USERPROFILE
  WINDIR`.split(/\s+/),
);

/** Waits, within bounds, until no process of this id is left; zombies of others' children count as gone. */
async function isGone(pid: number): Promise<boolean> {
  for (let turn = 0; turn < 200; turn++) {
    const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "gone");
    if (status === "gone" || /\) Z /.test(status)) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}

describe("a program that ends by itself", () => {
  it("gives its code and what it printed, apart", async () => {
    expect(await node("console.log('out'); console.error('err'); process.exitCode = 3")).toEqual({
      kind: "exited",
      code: 3,
      stdout: "out\n",
      stderr: "err\n",
    });
  });

  it("has our environment and no other, our directory, and arguments that no shell touches", async () => {
    const script =
      "console.log(JSON.stringify([Object.keys(process.env).sort(), process.cwd(), process.argv.slice(1)]))";
    const args = ["$HOME", "a b", "`id`", '"', "*"];
    const exit = await run(process.execPath, ["-e", script, ...args], {
      environment: { ONLY: "this", PATH: "" },
    });
    const [names, cwd, seen] = JSON.parse(exit.kind === "exited" ? exit.stdout : "[]") as [
      string[],
      string,
      string[],
    ];
    expect(names.filter((name) => !ofTheSystem.has(name))).toEqual(["ONLY", "PATH"]);
    expect(cwd).toBe(directory);
    expect(seen).toEqual(args);
  });

  it("reads its input to the end, and may leave it unread", async () => {
    const input = "ä line\n".repeat(50_000);
    const read = await node(
      "let n = 0; process.stdin.on('data', (d) => (n += d.length)).on('end', () => console.log(n))",
      { input },
    );
    expect(read).toMatchObject({ kind: "exited", stdout: `${Buffer.byteLength(input)}\n` });
    expect(await node("process.exit(4)", { input })).toMatchObject({ kind: "exited", code: 4 });
  });

  it("finds the end of its input at once when there is none", async () => {
    expect(await node("process.stdin.on('data', () => {}).on('end', () => process.exit(5))")).toMatchObject({
      code: 5,
    });
  });

  it("hands each line over as it comes, whatever ends it, also from the middle of a character", async () => {
    const lines: string[] = [];
    const script = `
      const bytes = Buffer.from("one\\r\\ntwo\\rthr\u00e9e\\n\\nlast");
      (async () => { for (const byte of bytes) { process.stdout.write(Buffer.from([byte])); await new Promise(setImmediate); } })();`;
    const exit = await node(script, { onLine: (line, from) => lines.push(`${from}: ${line}`) });
    expect(lines).toEqual(["one", "two", "thrée", "", "last"].map((line) => `stdout: ${line}`));
    expect(exit).toMatchObject({ stdout: "one\r\ntwo\rthrée\n\nlast" });
  });

  it("keeps the beginning and the end of what is too much to keep", async () => {
    const exit = await node(
      "console.log('first'); for (let i = 0; i < 20000; i++) console.log('x'.repeat(100)); console.log('final')",
    );
    const stdout = exit.kind === "exited" ? exit.stdout : "";
    expect(stdout.length).toBeLessThan(600_000);
    expect(stdout).toMatch(/^first\n[^]*characters left out[^]*\nfinal\n$/);
  });
});

describe("a program that cannot be started", () => {
  it("is not found", async () => {
    expect(await run("no-such-program", [])).toEqual({ kind: "not-found", program: "no-such-program" });
  });

  it("is not blamed for a missing directory", async () => {
    const missing = join(directory, "none");
    const exit = await run(process.execPath, [], { directory: missing });
    expect(exit).toEqual({
      kind: "not-found",
      program: process.execPath,
      why: expect.stringContaining(missing),
    });
  });

  posixOnly("says why, where it is there", async () => {
    expect(await run(directory, [])).toMatchObject({
      kind: "not-found",
      why: expect.stringMatching(/EACCES/),
    });
    expect(await run("node", ["a\0b"])).toMatchObject({
      kind: "not-found",
      why: expect.stringMatching(/null/),
    });
  });
});

describe("a program that does not end", () => {
  posixOnly("is killed at the deadline", async () => {
    expect(await shell("sleep 300", { timeoutMs: 100 })).toMatchObject({ kind: "killed", why: "deadline" });
  });

  linuxOnly("is killed with all that it started, deaf to SIGTERM or not", async () => {
    const exit = await shellUntil(
      4,
      "trap '' TERM; sleep 300 & echo $!; (trap '' TERM; sleep 301 & echo $!; wait) & echo $!; echo $$; wait; sleep 302",
    );
    expect(exit).toMatchObject({ kind: "killed", why: "aborted" });
    const pids = (exit.kind === "killed" ? exit.stdout : "").trim().split("\n").map(Number);
    expect(pids).toHaveLength(4);
    for (const pid of pids) expect(await isGone(pid)).toBe(true);
  });

  linuxOnly("is killed with what it started in silence, when it obeys and that does not", async () => {
    const exit = await shellUntil(
      1,
      "(trap '' TERM; exec >/dev/null 2>&1; sleep 300; sleep 300) & echo $!; exec sleep 300",
    );
    expect(exit).toMatchObject({ kind: "killed", why: "aborted" });
    expect(await isGone(Number(exit.kind === "killed" ? exit.stdout : ""))).toBe(true);
  });

  posixOnly("is killed when the signal says so, and not even started when it has said so", async () => {
    const controller = new AbortController();
    const running = shell("echo here; sleep 300", {
      signal: controller.signal,
      onLine: () => controller.abort(),
    });
    expect(await running).toEqual({ kind: "killed", why: "aborted", stdout: "here\n", stderr: "" });
    expect(await shell("echo here", { signal: controller.signal })).toMatchObject({
      why: "aborted",
      stdout: "",
    });
  });

  posixOnly("is told apart from one that another killed", async () => {
    expect(await shell("kill -9 $$")).toEqual({
      kind: "killed",
      why: "signal",
      signal: "SIGKILL",
      stdout: "",
      stderr: "",
    });
  });
});

posixOnly("does not wait for a grandchild that keeps the pipes open", async () => {
  const exit = await shell("sleep 300 & echo $!; exit 6");
  expect(exit).toMatchObject({ kind: "exited", code: 6 });
  process.kill(Number(exit.kind === "exited" ? exit.stdout : ""));
});
