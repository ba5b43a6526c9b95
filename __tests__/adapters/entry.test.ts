import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { build } from "esbuild";

import { posixOnly } from "../fakes/only-on.ts";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "gmg-entry-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** A process whose entry is this body of a program; `signal` and `say` are in its reach. */
async function entry(name: string, body: string): Promise<ChildProcess> {
  const contents = `
    import { enter } from "./src/adapters/entry.ts";
    import { terminalHost } from "./src/adapters/hosts/terminal.ts";
    const say = (text) => process.stdout.write(text);
    await enter(terminalHost(), async (signal) => { ${body} });`;
  const options = { bundle: true, write: false, format: "esm", platform: "node" } as const;
  const { outputFiles } = await build({
    ...options,
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
  });
  const file = join(directory, `${name}.mjs`);
  await writeFile(file, outputFiles[0]?.text ?? "");
  return spawn(process.execPath, [file], { stdio: ["ignore", "pipe", "pipe"], timeout: 100_000 });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("close", resolve));
}

async function firstLine(child: ChildProcess): Promise<void> {
  await new Promise((resolve) => child.stdout?.once("data", resolve));
}

describe("an entry", () => {
  it("ends only when a slow reader has all that was written", async () => {
    const child = await entry("slow", `say("x".repeat(3_000_000)); return 0;`);
    const end = ended(child);
    // Longer than an entry waits for what holds it open, and than a pipe holds.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    let bytes = 0;
    child.stdout?.on("data", (piece: Buffer) => (bytes += piece.length));
    expect(await end).toBe(0);
    expect(bytes).toBe(3_000_000);
  });

  it("goes on to its own end when nobody reads any more", async () => {
    const child = await entry(
      "closed",
      `say("first\\n");
       for (let turn = 0; turn < 20; turn++) { await new Promise((wake) => setTimeout(wake, 10)); say("x".repeat(100_000)); }
       return 2;`,
    );
    await firstLine(child);
    child.stdout?.destroy();
    expect(await ended(child)).toBe(2);
  });

  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    posixOnly(`lets the program come to its end after ${name}`, async () => {
      const child = await entry(
        name,
        `say("here\\n");
         await new Promise((resolve) => { const kept = setTimeout(resolve, 15_000); signal.onabort = () => { clearTimeout(kept); resolve(); }; });
         return signal.aborted ? 1 : 0;`,
      );
      await firstLine(child);
      child.kill(name);
      expect(await ended(child)).toBe(1);
    });
  }
});
