import { tmpdir } from "node:os";

import { describe, expect, it } from "@jest/globals";

import { nodeMachine } from "../../src/adapters/node-machine.ts";

describe("nodeMachine", () => {
  it("says where it runs and with what", () => {
    const machine = nodeMachine();
    expect(["linux", "darwin", "win32", "other"]).toContain(machine.platform);
    expect(machine.workingDirectory).toBe(process.cwd());
    expect(machine.processors).toBeGreaterThan(0);
    expect(machine.environment["PATH"]).toBe(process.env["PATH"]);
  });

  it("holds an environment that does not change with the process's, and cannot be assigned to", () => {
    const { environment } = nodeMachine();
    expect(Object.isFrozen(environment)).toBe(true);
    expect(environment).not.toBe(process.env);
  });

  it("takes RUNNER_TEMP for temporary files, and the system's directory where that is empty", () => {
    const runnerTemp = process.env["RUNNER_TEMP"] ?? "";
    expect(nodeMachine().temporaryDirectory).toBe(runnerTemp === "" ? tmpdir() : runnerTemp);
  });
});
