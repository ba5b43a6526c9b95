// Ends a process with all that it started.

import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { win32 } from "node:path";

const living = new Set<ChildProcess>();
let watching = false;

/** The child's whole tree is killed should this process exit before `forget`. */
export function remember(child: ChildProcess): void {
  if (!watching) {
    watching = true;
    process.on("exit", () => {
      for (const left of living) signalTree(left, "SIGKILL");
    });
  }
  living.add(child);
}

export function forget(child: ChildProcess): void {
  living.delete(child);
}

/**
 * Elsewhere than on Windows the child leads a process group, and the group gets the signal; on Windows there is no
 * asking, the tree is ended at once.
 */
export function signalTree(
  child: Pick<ChildProcess, "pid" | "exitCode" | "signalCode" | "kill">,
  signal: "SIGTERM" | "SIGKILL",
  platform: NodeJS.Platform = process.platform,
  startProgram: typeof start = start,
): void {
  if (child.pid === undefined) return;
  if (platform === "win32") {
    // Once it has ended, its number may be another's, and taskkill would find none of its children by it.
    if (child.exitCode !== null || child.signalCode !== null) return;
    const taskkill = win32.join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "taskkill.exe");
    startProgram(taskkill, ["/T", "/F", "/PID", String(child.pid)], () => child.kill());
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in the group: that is what was wanted.
  }
}

function start(program: string, args: readonly string[], onFault: () => void): void {
  spawn(program, [...args], { stdio: "ignore", windowsHide: true }).on("error", onFault);
}
