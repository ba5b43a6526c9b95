// A process of a step: its output as it comes, signals as a runner sends them, and what it leaves behind.

import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface Running {
  readonly pid: number;
  /** Resolves when the condition holds, which is looked at often; rejects when the process ended before. */
  until(condition: (text: string) => boolean): Promise<void>;
  signal(name: "SIGINT" | "SIGTERM" | "SIGKILL"): void;
  readonly over: Promise<{ readonly code: number | null; readonly text: string }>;
}

const longestMs = 100_000;
const lookEveryMs = 10;

export function startProcess(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
): Running {
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const deadline = setTimeout(() => child.kill("SIGKILL"), longestMs);
  let text = "";
  let ended = false;
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const over = new Promise<{ code: number | null; text: string }>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      ended = true;
      clearTimeout(deadline);
      resolve({ code, text });
    });
  });
  return {
    pid: child.pid ?? -1,
    async until(condition) {
      while (!condition(text)) {
        if (ended) throw new Error(`the process ended before it came to that:\n${text}`);
        await new Promise((wake) => setTimeout(wake, lookEveryMs));
      }
    },
    signal: (name) => child.kill(name),
    over,
  };
}

/** Command lines of the processes that were started with this variable. */
export function processesWith(variable: string): string[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
        return environment.includes(variable) ? [readFileSync(`/proc/${pid}/cmdline`, "latin1")] : [];
      } catch {
        return []; // It ended while we looked, or is another user's.
      }
    });
}
