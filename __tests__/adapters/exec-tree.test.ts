import { describe, expect, it } from "@jest/globals";

import { signalTree } from "../../src/adapters/exec-tree.ts";

interface Child {
  pid: number | undefined;
  exitCode: number | null;
  signalCode: NodeJS.Signals | null;
  kill(): boolean;
}

function onWindows(child: Partial<Child>): { started: string[]; killed: number; fail(): void } {
  const seen = { started: [] as string[], killed: 0, fail: (): void => undefined };
  const kill = (): boolean => ++seen.killed > 0;
  signalTree(
    { pid: 4711, exitCode: null, signalCode: null, kill, ...child },
    "SIGTERM",
    "win32",
    (program, args, onFault) => {
      seen.started.push([program, ...args].join(" "));
      seen.fail = onFault;
    },
  );
  return seen;
}

describe("the end of a process tree on Windows", () => {
  it("is the work of taskkill, and of ourselves where that cannot be started", () => {
    const seen = onWindows({});
    expect(seen.started).toEqual([expect.stringMatching(/\\System32\\taskkill\.exe \/T \/F \/PID 4711$/)]);
    seen.fail();
    expect(seen.killed).toBe(1);
  });

  it.each([
    ["has ended", { exitCode: 0 }],
    ["was killed", { signalCode: "SIGKILL" as const }],
    ["never started", { pid: undefined }],
  ])("is left alone when the process %s, for the number may be another's by then", (_, child) => {
    expect(onWindows(child)).toMatchObject({ started: [], killed: 0 });
  });
});
