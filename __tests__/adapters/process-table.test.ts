import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect } from "@jest/globals";
import { processTable } from "../../src/adapters/process-table.ts";
import { linuxOnly } from "../fakes/only-on.ts";

describe("the table of processes", () => {
  linuxOnly("has our children and theirs with arguments and age, and nobody else's", async () => {
    const child = spawn("/bin/sh", ["-c", "sleep 30 & wait"], { stdio: "ignore", detached: true });
    await once(child, "spawn");
    const table = processTable();
    try {
      let found: Awaited<ReturnType<NonNullable<typeof table>>> = [];
      for (let round = 0; round < 100 && !found.some(({ program }) => program === "sleep"); round++) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        found = (await table?.()) ?? [];
      }
      const sleep = found.find(({ program, parentId }) => program === "sleep" && parentId === child.pid);
      expect(sleep).toMatchObject({ args: ["sleep", "30"] });
      expect(sleep?.ageMs).toBeGreaterThanOrEqual(0);
      expect(sleep?.ageMs).toBeLessThan(30_000);
      expect(found.find(({ id }) => id === child.pid)).toMatchObject({
        parentId: process.pid,
        program: "sh",
      });
      expect(found.some(({ id }) => id === process.pid || id === 1)).toBe(false);
    } finally {
      process.kill(-(child.pid ?? 0), "SIGKILL");
    }
  });
});
