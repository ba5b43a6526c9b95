import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { hashWorkers } from "../../src/adapters/hash-workers.ts";
import { makeModule } from "../fakes/made-module.ts";
import { posixOnly } from "../fakes/only-on.ts";

let directory = "";
let built: URL;
const modules = Array.from({ length: 24 }, (_, index) =>
  makeModule({
    module: `hash.test/m${index}`,
    version: "v1.0.0",
    files: { "data.bin": randomBytes(40_000) },
  }),
);

beforeAll(async () => {
  directory = await fs.mkdtemp(join(tmpdir(), "hash-workers-"));
  await promisify(execFile)(process.execPath, ["scripts/build.mjs", join(directory, "dist"), "hash-worker"]);
  built = pathToFileURL(join(directory, "dist", "hash-worker.js"));
  await Promise.all(modules.map((made, index) => fs.writeFile(zipAt(index), made.zip)));
});
afterAll(() => fs.rm(directory, { recursive: true, force: true, maxRetries: 5 }));

function zipAt(index: number): string {
  return join(directory, `${index}.zip`);
}

/** Another worker in the place of ours; it notes each start. */
async function workerThat(name: string, does: string): Promise<{ url: URL; starts(): Promise<number> }> {
  const [script, note] = [join(directory, `${name}.mjs`), join(directory, `${name}.starts`)];
  const head = `import { appendFileSync } from "node:fs"; import { parentPort } from "node:worker_threads"; appendFileSync(${JSON.stringify(note)}, "x");`;
  await fs.writeFile(script, `${head}\nparentPort.on("message", function () { ${does} });\n`);
  const starts = (): Promise<number> =>
    fs.readFile(note, "utf8").then(
      (text) => text.length,
      () => 0,
    );
  return { url: pathToFileURL(script), starts };
}

async function expectEveryHash(workerUrl: URL, limitMs?: number): Promise<void> {
  const hasher = hashWorkers({ workerUrl, mostWorkers: 2, ...(limitMs !== undefined && { limitMs }) });
  const answers = await Promise.all(modules.map((_, index) => hasher.hashZip(zipAt(index))));
  expect(answers.map((answer) => answer.ok && answer.value.h1)).toEqual(modules.map(({ h1 }) => h1));
}

describe("hashing in threads", () => {
  it("gives each zip its own h1, many at once", async () => {
    await expectEveryHash(built);
  });

  it("hands back the entry that is to be kept, and none that is larger than a go.mod", async () => {
    const [small, thread] = [join(directory, "kept.zip"), hashWorkers({ workerUrl: built, mostWorkers: 1 })];
    const files = { "large.bin": Buffer.alloc((1 << 20) + 1), "empty.txt": "" };
    await fs.writeFile(small, makeModule({ module: "Hash.test/é", version: "v1.0.0", files }).zip);
    const kept = async (path: string, name: string): Promise<string | undefined> => {
      const hash = await thread.hashZip(path, { keep: name });
      if (!hash.ok) throw new Error(hash.error.detail);
      return hash.value.kept && Buffer.from(hash.value.kept).toString();
    };
    expect(await kept(zipAt(3), "hash.test/m3@v1.0.0/go.mod")).toBe(modules[3]?.mod.toString());
    expect(await kept(small, "Hash.test/é@v1.0.0/go.mod")).toBe("module Hash.test/é\n\ngo 1.17\n");
    expect(await kept(small, "Hash.test/é@v1.0.0/empty.txt")).toBe("");
    expect(await kept(small, "Hash.test/é@v1.0.0/large.bin")).toBeUndefined();
    expect(await kept(small, "go.mod")).toBeUndefined();
  });

  it("begins the largest of those that wait first", async () => {
    const note = join(directory, "order");
    const worker = await workerThat(
      "slow",
      `const { path } = arguments[0]; appendFileSync(${JSON.stringify(note)}, path + "\\n"); setTimeout(() => parentPort.postMessage({ kind: "whole", hash: { ok: false } }), 50);`,
    );
    const hasher = hashWorkers({ workerUrl: worker.url, mostWorkers: 1 });
    const paths = [20_000, 40_000, 90_000, 30_000, 60_000].map((length) => join(directory, `${length}.bin`));
    await Promise.all(
      paths.map((path) => fs.writeFile(path, Buffer.alloc(Number(/(\d+)\.bin$/.exec(path)?.[1])))),
    );
    await Promise.all(paths.map((path) => hasher.hashZip(path)));
    const order = (await fs.readFile(note, "utf8")).trim().split("\n");
    expect(order.map((path) => /(\d+)\.bin$/.exec(path)?.[1])).toEqual([
      "20000",
      "90000",
      "60000",
      "40000",
      "30000",
    ]);
  });

  it("says what is wrong with a file that has none", async () => {
    const hasher = hashWorkers({ workerUrl: built, mostWorkers: 1 });
    const [cut, page] = [join(directory, "cut.zip"), join(directory, "page.zip")];
    const whole = modules[0]?.zip ?? Buffer.alloc(0);
    await fs.writeFile(cut, Buffer.concat([whole.subarray(0, 60), Buffer.alloc(8), whole.subarray(68)]));
    await fs.writeFile(page, "<html>log in</html>");
    expect(await hasher.hashZip(cut)).toMatchObject({ ok: false, error: { kind: "damaged" } });
    expect(await hasher.hashZip(page)).toMatchObject({ ok: false, error: { kind: "not-a-zip" } });
    expect(await hasher.hashZip(join(directory, "nothing"))).toMatchObject({
      ok: false,
      error: { kind: "unreadable" },
    });
    expect(await hasher.hashZip(directory)).toMatchObject({ ok: false, error: { kind: "unreadable" } });
  });

  it("starts no more threads than it may, and no thread for each zip", async () => {
    const answering = await workerThat(
      "answers",
      `parentPort.postMessage({ kind: "whole", hash: { ok: true, value: { h1: "h1:from a thread", names: 1, commonPrefix: "" } } })`,
    );
    const hasher = hashWorkers({ workerUrl: answering.url, mostWorkers: 2 });
    const answers = await Promise.all(modules.map((_, index) => hasher.hashZip(zipAt(index))));
    expect(new Set(answers.map((answer) => answer.ok && answer.value.h1))).toEqual(
      new Set(["h1:from a thread"]),
    );
    expect(await answering.starts()).toBe(2);
  });

  describe("a zip that threads share", () => {
    const large = makeModule({
      module: "hash.test/large",
      version: "v1.0.0",
      files: {
        ...Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`d${i % 5}/f${i}`, randomBytes(90_000)])),
        "one.bin": randomBytes(2 << 20),
        "zeros/a/b": Buffer.alloc(3 << 20),
      },
    });
    const zip = (): string => join(directory, "large.zip");
    const order = (name: string, readOnly = false) => ({
      keep: "hash.test/large@v1.0.0/go.mod",
      tree: { directory: join(directory, name), module: "hash.test/large", version: "v1.0.0", readOnly },
    });
    beforeAll(() => fs.writeFile(zip(), large.zip));

    it.each([1, 2, 3, 4])("has its own h1, its kept entry and its tree, by %d of them", async (threads) => {
      const hasher = hashWorkers({ workerUrl: built, mostWorkers: threads });
      const options = order(`tree-${threads}`);
      const answer = await hasher.hashZip(zip(), options);
      expect(answer).toMatchObject({ ok: true, value: { h1: large.h1, names: 44, unpacked: true } });
      expect(answer.ok && Buffer.from(answer.value.kept ?? "").toString()).toBe(large.mod.toString());
      const names = await fs.readdir(options.tree.directory, { recursive: true });
      expect(names.filter((name) => /f\d+$/.test(name))).toHaveLength(40);
      expect(await fs.readFile(join(options.tree.directory, "zeros", "a", "b"))).toHaveLength(3 << 20);
    });

    posixOnly("takes the write permission from directories when all of them are done", async () => {
      const { tree, keep } = order("tree-sealed", true);
      const hasher = hashWorkers({ workerUrl: built, mostWorkers: 3 });
      expect(await hasher.hashZip(zip(), { tree, keep })).toMatchObject({ value: { unpacked: true } });
      const modes = await Promise.all(
        ["", "d0", "d4", "zeros", "zeros/a"].map(
          async (name) => (await fs.stat(join(tree.directory, name))).mode,
        ),
      );
      expect(modes.map((mode) => (mode & 0o222) === 0)).toEqual([false, true, true, true, true]);
      await promisify(execFile)("chmod", ["-R", "u+w", tree.directory]);
    });

    it("is damaged where one share is, and hashed by the main thread where one thread dies", async () => {
      const damaged = Buffer.from(large.zip);
      damaged.fill(0x55, large.zip.length - (1 << 20), large.zip.length - (1 << 20) + 64);
      const path = join(directory, "large-damaged.zip");
      await fs.writeFile(path, damaged);
      const hasher = hashWorkers({ workerUrl: built, mostWorkers: 2 });
      expect(await hasher.hashZip(path, order("tree-damaged"))).toMatchObject({
        ok: false,
        error: { kind: "damaged" },
      });

      const dying = await workerThat("dies-of-a-share", "process.exit(1)");
      const left = hashWorkers({ workerUrl: dying.url, mostWorkers: 2 });
      const answer = await left.hashZip(zip(), order("tree-undone"));
      expect(answer).toMatchObject({ ok: true, value: { h1: large.h1 } });
      expect(answer).not.toMatchObject({ value: { unpacked: true } });
    });
  });

  it("starts no thread for what is sooner hashed than handed over", async () => {
    const small = makeModule({ module: "hash.test/small", version: "v1.0.0" });
    const path = join(directory, "small.zip");
    await fs.writeFile(path, small.zip);
    const answering = await workerThat("unasked", "");
    const hasher = hashWorkers({ workerUrl: answering.url, mostWorkers: 2 });
    expect(await hasher.hashZip(path)).toMatchObject({ ok: true, value: { h1: small.h1 } });
    expect(await answering.starts()).toBe(0);
  });

  it.each([
    ["ends", "process.exit(1)"],
    ["throws", `throw new Error("a defect")`],
    ["has no memory left", "const held = []; for (;;) held.push(new Array(1e6).fill({}))"],
  ])("loses no verdict where a thread %s, and gives threads up before long", async (name, does) => {
    const dying = await workerThat(name.replaceAll(" ", "-"), does);
    await expectEveryHash(dying.url);
    expect(await dying.starts()).toBeLessThanOrEqual(4);
  });

  it("loses no verdict where no thread can start", async () => {
    await expectEveryHash(pathToFileURL(join(directory, "nothing-here.mjs")));
    await expectEveryHash(new URL("https://elsewhere.test/hash-worker.js"));
  });

  it("waits for a thread that hangs only so long", async () => {
    const hanging = await workerThat("hangs", "");
    await expectEveryHash(hanging.url, 100);
  });

  posixOnly("keeps no process alive once there is nothing to hash", async () => {
    const script = join(directory, "one.ts");
    const source = join(process.cwd(), "src/adapters/hash-workers.ts");
    await fs.writeFile(
      script,
      `import { hashWorkers } from ${JSON.stringify(source)};
const hasher = hashWorkers({ workerUrl: new URL(${JSON.stringify(built.href)}), mostWorkers: 2 });
console.log(JSON.stringify(await hasher.hashZip(${JSON.stringify(zipAt(0))})));`,
    );
    const bundle = join(directory, "one.mjs");
    const { build } = await import("esbuild");
    await build({ entryPoints: [script], outfile: bundle, bundle: true, format: "esm", platform: "node" });
    const { stdout } = await promisify(execFile)(process.execPath, [bundle], { timeout: 100_000 });
    expect(JSON.parse(stdout)).toMatchObject({ value: { h1: modules[0]?.h1 } });
  });
});
