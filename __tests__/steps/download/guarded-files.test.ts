import { chmod, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { nodeFiles } from "../../../src/adapters/node-files.ts";
import { guardFiles, restoreGuardedFiles } from "../../../src/steps/download/guarded-files.ts";
import { expectMode, posixOnly } from "../../fakes/only-on.ts";

const files = nodeFiles();
let directory: string;
let run: string;

beforeEach(async () => {
  directory = await files.realPath(await mkdtemp(join(tmpdir(), "guarded-")));
  run = join(directory, "run");
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe("guarded files", () => {
  it("get back bytes and mode after go rewrote them, and the diff says what go wanted", async () => {
    const path = join(directory, "go.sum");
    await writeFile(path, "a v1 h1:x\r\nb v1 h1:y\r\n");
    await chmod(path, 0o640);
    const { guarded } = await guardFiles(files, run, [path]);
    await writeFile(path, "a v1 h1:x\nb v1 h1:y\nc v1 h1:z\n");
    await chmod(path, 0o666);

    const { restored, faults } = await guarded.restore();
    expect(faults).toEqual([]);
    expect(restored).toEqual([{ path, diff: "+c v1 h1:z" }]);
    expect(await readFile(path, "utf8")).toBe("a v1 h1:x\r\nb v1 h1:y\r\n");
    await expectMode(path, 0o640);
  });

  it("lose a go.sum that was not there before", async () => {
    const path = join(directory, "go.sum");
    const { guarded } = await guardFiles(files, run, [path]);
    await writeFile(path, "new v1 h1:x\n");
    expect((await guarded.restore()).restored).toEqual([{ path, diff: "+new v1 h1:x" }]);
    expect(await readdir(directory)).not.toContain("go.sum");
  });

  it("keep what somebody else wrote before go ran, also where main is killed, and lose what go wrote then", async () => {
    const [goMod, goSum, work] = ["go.mod", "go.sum", "go.work"].map((name) => join(directory, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(goMod, "module m\n");
    await writeFile(work, "go 1.21\n");
    const { guarded } = await guardFiles(files, run, [goMod, goSum, work]);
    await writeFile(goMod, "module m\n\n// by hand\n");
    await writeFile(goSum, "by hand\n");
    await rm(work);
    await guarded.takeAsTheyAre();
    const go = async (): Promise<void> => {
      await writeFile(goMod, "module m\n\ngo 1.26\n");
      await writeFile(goSum, "by hand\nby go\n");
      await writeFile(work, "go 1.26\n");
    };
    for (const putBack of [() => restoreGuardedFiles(files, run), () => guarded.restore()]) {
      await go();
      expect((await putBack()).restored.map(({ path }) => path)).toEqual([goMod, goSum, work]);
      expect(await readFile(goMod, "utf8")).toBe("module m\n\n// by hand\n");
      expect(await readFile(goSum, "utf8")).toBe("by hand\n");
      expect(await readdir(directory)).not.toContain("go.work");
    }
  });

  it("come back when go removed one", async () => {
    const path = join(directory, "go.mod");
    await writeFile(path, "module m\n");
    const { guarded } = await guardFiles(files, run, [path]);
    await rm(path);
    expect((await guarded.restore()).restored).toEqual([{ path, diff: "-module m" }]);
    expect(await readFile(path, "utf8")).toBe("module m\n");
  });

  it("are not touched where nothing changed, and leave nothing behind", async () => {
    const path = join(directory, "go.mod");
    await writeFile(path, "module m\n");
    const before = await stat(path);
    const { guarded } = await guardFiles(files, run, [path, path]);
    expect(await guarded.restore()).toEqual({ restored: [], faults: [] });
    expect((await stat(path)).ino).toBe(before.ino);
    expect(await readdir(run)).toEqual([]);
  });

  it("are put back by post when main was killed, and a second post does nothing", async () => {
    const [goMod, goSum] = [join(directory, "go.mod"), join(directory, "go.sum")];
    await writeFile(goMod, "module m\n");
    await chmod(goMod, 0o600);
    await guardFiles(files, run, [goMod, goSum]);
    await writeFile(goMod, "module m\n\ngo 1.26.8\n");
    await writeFile(goSum, "x\n");

    const { restored } = await restoreGuardedFiles(files, run);
    expect(restored.map(({ path }) => path)).toEqual([goMod, goSum]);
    expect(await readFile(goMod, "utf8")).toBe("module m\n");
    await expectMode(goMod, 0o600);
    expect(await readdir(directory)).toEqual(["go.mod", "run"]);

    await writeFile(goMod, "module changed-by-a-later-step\n");
    expect(await restoreGuardedFiles(files, run)).toEqual({ restored: [], faults: [] });
    expect(await readFile(goMod, "utf8")).toBe("module changed-by-a-later-step\n");
  });

  posixOnly("keep a link a link", async () => {
    const [real, link] = [join(directory, "real.sum"), join(directory, "go.sum")];
    await writeFile(real, "a\n");
    await symlink(real, link);
    const { guarded } = await guardFiles(files, run, [link]);
    expect(new TextDecoder().decode(guarded.contentOf(link))).toBe("a\n");
    await writeFile(link, "a\nb\n");
    await guarded.restore();
    expect(await readFile(real, "utf8")).toBe("a\n");
    expect((await files.stat(link))?.kind).toBe("link");
  });

  it("are still put back in memory where the run's directory cannot be written", async () => {
    const path = join(directory, "go.sum");
    await writeFile(path, "a\n");
    await writeFile(run, "a file in the way");
    const { guarded, kept } = await guardFiles(files, run, [path]);
    expect(kept.ok).toBe(false);
    await writeFile(path, "b\n");
    expect((await guarded.restore()).restored).toHaveLength(1);
    expect(await readFile(path, "utf8")).toBe("a\n");
  });

  it("have copies that only their owner can read", async () => {
    const path = join(directory, "go.mod");
    await writeFile(path, "module m\n");
    await guardFiles(files, run, [path]);
    const copies = await readdir(join(run, "guarded"));
    expect(copies).not.toEqual([]);
    for (const name of copies) await expectMode(join(run, "guarded", name), 0o600);
  });
});
