// What the tests play with, for scripts that run without a test runner and on a Node that reads no TypeScript.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The exports of a TypeScript file of this project, its path from the repository's root. */
export async function fromSource(file) {
  const scratch = mkdtempSync(join(tmpdir(), "go-mod-guard-source-"));
  try {
    const outfile = join(scratch, "module.mjs");
    await build({
      entryPoints: [join(repository, file)],
      bundle: true,
      outfile,
      format: "esm",
      platform: "node",
      target: "node20",
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
