import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "@jest/globals";

import { runShim } from "../../src/adapters/exec-shim.ts";
import type { Command } from "../../src/ports/command.ts";

// cmd.exe is not everywhere; what is tested is that the detour keeps the promises of Process.run.
const command = (rest: Partial<Command>): Command => ({
  program: process.execPath,
  args: [],
  directory: tmpdir(),
  environment: { ONLY: "this" },
  timeoutMs: 20_000,
  ...rest,
});

describe("runShim", () => {
  it("gives code, output and lines, with our input and environment alone", async () => {
    const lines: string[] = [];
    const script = `
      process.stdin.on("data", (text) => console.log(String(text))).on("end", () => process.exit(3));
      console.error(process.env.ONLY, process.env.PATH, process.argv[1]);`;
    const exit = await runShim(
      command({ args: ["-e", script, "a $b c"], input: "::error::x", onLine: (line) => lines.push(line) }),
      1000,
    );
    expect(exit).toEqual({
      kind: "exited",
      code: 3,
      stdout: "::error::x\n",
      stderr: "this undefined a $b c\n",
    });
    expect(lines.toSorted()).toEqual(["::error::x", "this undefined a $b c"]);
  });

  it("does not wait beyond the deadline, nor beyond the signal", async () => {
    const args = ["-e", "setTimeout(() => {}, 600)"];
    expect(await runShim(command({ args, timeoutMs: 50 }), 1000)).toMatchObject({ why: "deadline" });
    const controller = new AbortController();
    const running = runShim(command({ args, signal: controller.signal }), 1000);
    controller.abort();
    expect(await running).toMatchObject({ kind: "killed", why: "aborted" });
  });

  it("says what cannot be started", async () => {
    expect(await runShim(command({ program: "no-such-program" }), 1000)).toEqual({
      kind: "not-found",
      program: "no-such-program",
    });
    const missing = join(tmpdir(), "no", "such", "place");
    expect(await runShim(command({ directory: missing }), 1000)).toMatchObject({
      kind: "not-found",
      why: expect.stringContaining(missing),
    });
  });
});
