// Ends a process with all that it started.

import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";

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
export function signalTree(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
  if (child.pid === undefined) return;
  if (process.platform === "win32") {
    endWindowsTree(child, child.pid);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in the group: that is what was wanted.
  }
}

function endWindowsTree(child: ChildProcess, pid: number): void {
  const taskkill = join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "taskkill.exe");
  const killer = spawn(taskkill, ["/T", "/F", "/PID", String(pid)], {
    stdio: "ignore",
    windowsHide: true,
  });
  killer.on("error", () => child.kill());
}
