import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { directoryToolchains, nodeToolchains } from "../../src/adapters/tool-cache.ts";
import { nodeMachine } from "../../src/adapters/node-machine.ts";
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
  expect(await toolchains.keep("1.22.3", makeGoroot("one"))).toEqual(ok({ goroot: place }));
  expect(await toolchains.find("1.22.3")).toBe(place);
  expect(existsSync(`${place}.complete`)).toBe(true);
  expect(await toolchains.find("1.22.30")).toBeUndefined();
  await toolchains.keep("1.23rc1", makeGoroot("one"));
  mkdirSync(join(root, "cache", "go", "something else"));
  expect([...(await toolchains.list())].sort()).toEqual(["1.22.3", "1.23rc1"]);
  expect(await directoryToolchains(join(root, "nowhere")).list()).toEqual([]);
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
  expect(kept).toMatchObject({
    ok: false,
    error: expect.stringMatching(
      /^mkdir .*: (?:not a directory|file already exists|no such file or directory)$/,
    ),
  });
});

it("leaves one alone that somebody else has kept meanwhile", async () => {
  const toolchains = directoryToolchains(join(root, "cache"));
  await toolchains.keep("1.22.3", makeGoroot("first"));
  const place = join(root, "cache", "go", "1.22.3", process.arch);
  expect(await toolchains.keep("1.22.3", makeGoroot("second"))).toEqual(ok({ goroot: place }));
  expect(readFileSync(join(place, "bin", "go"), "utf8")).toBe("first");
});

it("keeps one elsewhere where the tool cache takes none: with the user's caches, else for the job alone", async () => {
  const [blocked, home] = [join(root, "tools"), join(root, "home")];
  writeFileSync(blocked, "a file");
  const environment = {
    RUNNER_TOOL_CACHE: blocked,
    RUNNER_TEMP: root,
    XDG_CACHE_HOME: home,
    LOCALAPPDATA: home,
  };
  const machineWith = { ...nodeMachine({}), homeDirectory: home, environment };
  const kept = await nodeToolchains(machineWith, true).keep("1.22.3", makeGoroot("one"));
  const place = join(home, "go-mod-guard", "toolchains", "go", "1.22.3", process.arch);
  expect(kept).toEqual(ok({ goroot: place, insteadOf: expect.any(String) }));
  expect(await nodeToolchains(machineWith, true).find("1.22.3")).toBe(place);

  rmSync(home, { recursive: true });
  writeFileSync(home, "a file");
  const last = await nodeToolchains(machineWith, true).keep("1.22.3", makeGoroot("one"));
  expect(last).toMatchObject({ value: { goroot: expect.stringContaining("go-mod-guard-toolchains-") } });
  // On a machine of somebody's own, what lies in a temporary directory is nobody's.
  expect(await nodeToolchains(machineWith, false).keep("1.22.3", makeGoroot("one"))).toMatchObject({
    ok: false,
  });
});
