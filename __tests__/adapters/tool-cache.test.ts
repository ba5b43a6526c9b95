import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { directoryToolchains } from "../../src/adapters/tool-cache.ts";
import { ok } from "../../src/core/result.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gmg-tools-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function makeGoroot(content: string): string {
  const goroot = mkdtempSync(join(root, "unpacked-"));
  mkdirSync(join(goroot, "bin"));
  writeFileSync(join(goroot, "bin", "go"), content);
  return goroot;
}

it("keeps a release where setup-go would look for it, and finds it again", async () => {
  const toolchains = directoryToolchains(join(root, "cache"));
  expect(await toolchains.find("1.22.3")).toBeUndefined();
  const place = join(root, "cache", "go", "1.22.3", process.arch);
  expect(await toolchains.keep("1.22.3", makeGoroot("one"))).toEqual(ok(place));
  expect(await toolchains.find("1.22.3")).toBe(place);
  expect(existsSync(`${place}.complete`)).toBe(true);
  expect(await toolchains.find("1.22.30")).toBeUndefined();
});

it("does not take one that was left half done, and replaces it", async () => {
  const toolchains = directoryToolchains(join(root, "cache"));
  const place = join(root, "cache", "go", "1.22.3", process.arch);
  mkdirSync(join(place, "bin"), { recursive: true });
  writeFileSync(join(place, "bin", "go"), "half");
  expect(await toolchains.find("1.22.3")).toBeUndefined();
  await toolchains.keep("1.22.3", makeGoroot("whole"));
  expect(readFileSync(join(place, "bin", "go"), "utf8")).toBe("whole");
  rmSync(join(place, "bin"), { recursive: true });
  expect(await toolchains.find("1.22.3")).toBeUndefined();
});

it("says why nothing can be kept", async () => {
  writeFileSync(join(root, "cache"), "a file");
  const kept = await directoryToolchains(join(root, "cache")).keep("1.22.3", makeGoroot("one"));
  expect(kept).toMatchObject({ ok: false, error: expect.stringMatching(/ENOTDIR|EEXIST|ENOENT/) });
});
