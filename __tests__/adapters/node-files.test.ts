import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmod,
  link,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readFile,
  readdir,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { build } from "esbuild";

import { nodeFiles } from "../../src/adapters/node-files.ts";
import type { FileFault } from "../../src/ports/files.ts";
import type { Result } from "../../src/core/result.ts";
import { expectMode, linuxOnly, posixOnly, stepAside } from "../fakes/only-on.ts";

const files = nodeFiles();
let directory: string;
const at = (...names: string[]): string => join(directory, ...names);
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "gmg-files-"));
});
afterEach(async () => {
  await files.remove(directory);
});

const faultIn = (result: Result<unknown, FileFault>): string => (result.ok ? "none" : result.error.kind);

describe("write", () => {
  it("makes directories, replaces what is there and leaves nothing beside it", async () => {
    expect(await files.write(at("a", "b", "file"), "one")).toEqual({ ok: true, value: undefined });
    await files.write(at("a", "b", "file"), new Uint8Array([0xff, 0]));
    expect([...(await readFile(at("a", "b", "file")))]).toEqual([0xff, 0]);
    expect(await readdir(at("a", "b"))).toEqual(["file"]);
  });

  it("sets exactly the mode asked for, and keeps the old one if none is", async () => {
    await files.write(at("open"), "x", 0o666);
    await files.write(at("closed"), "x", 0o600);
    await files.write(at("closed"), "y");
    await expectMode(at("open"), 0o666);
    await expectMode(at("closed"), 0o600);
  });

  it("is a new file: another name of the old one keeps its content", async () => {
    await writeFile(at("old"), "old");
    await link(at("old"), at("other"));
    await files.write(at("old"), "new");
    expect(await readFile(at("other"), "utf8")).toBe("old");
  });

  it("says why it cannot, and leaves nothing behind", async () => {
    await writeFile(at("file"), "x");
    await mkdir(at("full", "below"), { recursive: true });
    expect(faultIn(await files.write(at("file", "below"), "x"))).toBe("missing");
    expect(faultIn(await files.write(at("full"), "x"))).not.toBe("none");
    expect(await readdir(directory)).toEqual(["file", "full"]);
  });
});

describe("create", () => {
  it("makes directories again that were there a moment ago", async () => {
    for (const name of ["one", "two"]) {
      expect(await files.create(at("a", "b", name), name)).toEqual({ ok: true, value: undefined });
      expect(await readFile(at("a", "b", name), "utf8")).toBe(name);
      await files.remove(at("a"));
    }
  });

  it("never writes over what is there", async () => {
    await writeFile(at("file"), "old");
    expect(faultIn(await files.create(at("file"), "new"))).toBe("exists");
    expect(await readFile(at("file"), "utf8")).toBe("old");
  });

  it("says of a directory that cannot be one what the system says", async () => {
    await writeFile(at("file"), "old");
    expect(faultIn(await files.create(at("file", "a", "b"), "new"))).toBe("missing");
  });
});

describe("what is no plain file", () => {
  linuxOnly("is empty where it is a pipe that nobody writes into", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    expect(await files.read(at("pipe"))).toEqual({ ok: true, value: Buffer.alloc(0) });
  });

  linuxOnly("is read to the end where somebody writes into it", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    // Open for both, so that the writer of the other process need not wait for a reader.
    const own = await open(at("pipe"), "r+");
    const writer = spawn("sh", [
      "-c",
      `exec 3>'${at("pipe")}'; echo open; sleep 0.2; echo one >&3; sleep 0.2; echo two >&3`,
    ]);
    await new Promise((opened) => writer.stdout.once("data", opened));
    const reading = files.read(at("pipe"));
    await own.close();
    const read = await reading;
    expect(read.ok && String(read.value)).toBe("one\ntwo\n");
  });

  linuxOnly("has an end, or is none of ours", async () => {
    expect(faultIn(await files.read("/dev/zero"))).toBe("other");
    expect(await files.read("/dev/null")).toEqual({ ok: true, value: Buffer.alloc(0) });
  });

  linuxOnly("is never replaced by a file where it is a device, not even by root", async () => {
    // One of our own: a broken `write` would take /dev/null away from this machine.
    if (spawnSync("mknod", [at("null"), "c", "1", "3"]).status !== 0) {
      stepAside("only root makes devices");
      return;
    }
    expect(faultIn(await files.write(at("null"), "x"))).toBe("other");
    expect(faultIn(await files.writeOut(at("null"), "x"))).toBe("none");
    expect((await lstat(at("null"))).isCharacterDevice()).toBe(true);
  });

  linuxOnly("is written into where the user named it, links of /dev included", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    const reader = spawn("cat", [at("pipe")]);
    const heard: string[] = [];
    reader.stdout.on("data", (piece: Buffer) => heard.push(String(piece)));
    const content = "line\n".repeat(50_000);
    await until(async () => expect(faultIn(await files.writeOut(at("pipe"), content))).toBe("none"));
    await new Promise((closed) => reader.once("close", closed));
    expect(heard.join("")).toBe(content);

    const log = await open(at("log"), "w");
    expect(faultIn(await files.writeOut(`/proc/self/fd/${log.fd}`, "x"))).toBe("none");
    await log.close();
    expect(await readFile(at("log"), "utf8")).toBe("x");
  });

  it("does not keep a plain file from being written out whole", async () => {
    expect(faultIn(await files.writeOut(at("deep", "report"), "one"))).toBe("none");
    await files.writeOut(at("deep", "report"), "two");
    expect(await readFile(at("deep", "report"), "utf8")).toBe("two");
    expect(await readdir(at("deep"))).toEqual(["report"]);
  });
});

/** Another process needs a moment. */
async function until(action: () => Promise<void>): Promise<void> {
  for (let left = 100; ; left--) {
    try {
      return await action();
    } catch (thrown) {
      if (left === 0) throw thrown;
      await new Promise((wake) => setTimeout(wake, 20));
    }
  }
}

describe("append", () => {
  it("makes the file with its mode, then adds to the end", async () => {
    await files.append(at("deep", "log"), "one\n", 0o600);
    await files.append(at("deep", "log"), "two\n", 0o600);
    expect(await readFile(at("deep", "log"), "utf8")).toBe("one\ntwo\n");
    await expectMode(at("deep", "log"), 0o600);
  });
});

describe("read, stat and list", () => {
  it("tell a missing file from a directory", async () => {
    expect(faultIn(await files.read(at("none")))).toBe("missing");
    expect(faultIn(await files.read(at("none", "below")))).toBe("missing");
    expect(faultIn(await files.read(directory))).toBe("other");
  });

  posixOnly("do not follow a link", async () => {
    await writeFile(at("file"), "12345", { mode: 0o640 });
    await symlink(at("file"), at("link"));
    expect(await files.stat(at("file"))).toEqual({ kind: "file", sizeBytes: 5, mode: 0o640 });
    expect((await files.stat(at("link")))?.kind).toBe("link");
    expect((await files.stat(directory))?.kind).toBe("directory");
    expect(await files.stat(at("none"))).toBeUndefined();
  });

  it("give sorted names, and none where there is no directory", async () => {
    for (const name of ["b", "a", "Z"]) await writeFile(at(name), "");
    expect(await files.list(directory)).toEqual(["Z", "a", "b"]);
    expect(await files.list(at("none"))).toEqual([]);
    expect(await files.list(at("a"))).toEqual([]);
  });
});

describe("linkOrCopy", () => {
  it("links, making the directory above", async () => {
    await writeFile(at("from"), "x");
    expect(await files.linkOrCopy(at("from"), at("deep", "to"))).toEqual({ ok: true, value: "linked" });
    expect((await lstat(at("deep", "to"))).ino).toBe((await lstat(at("from"))).ino);
  });

  it("never writes over what is there", async () => {
    await writeFile(at("from"), "new");
    await writeFile(at("to"), "old");
    expect(faultIn(await files.linkOrCopy(at("from"), at("to")))).toBe("exists");
    expect(await readFile(at("to"), "utf8")).toBe("old");
  });

  it("says that the source is missing", async () => {
    expect(faultIn(await files.linkOrCopy(at("none"), at("to")))).toBe("missing");
  });

  it("copies to another file system, still not over what is there", async () => {
    const elsewhere = await mkdtemp("/dev/shm/gmg-files-").catch(() => undefined);
    const isOther = elsewhere !== undefined && (await lstat(elsewhere)).dev !== (await lstat(directory)).dev;
    if (elsewhere === undefined || !isOther) {
      stepAside("there is no second file system at /dev/shm");
      return;
    }
    try {
      await writeFile(at("from"), "x", { mode: 0o444 });
      const to = join(elsewhere, "to");
      expect(await files.linkOrCopy(at("from"), to)).toEqual({ ok: true, value: "copied" });
      expect(faultIn(await files.linkOrCopy(at("from"), to))).toBe("exists");
      expect(await readFile(to, "utf8")).toBe("x");
      expect(await readdir(elsewhere)).toEqual(["to"]);
    } finally {
      await rm(elsewhere, { recursive: true });
    }
  });
});

describe("remove", () => {
  posixOnly("is fine with nothing, a file, and a link, whose target stays", async () => {
    await mkdir(at("target"));
    await symlink(at("target"), at("link"));
    for (const name of ["none", "link"]) expect(faultIn(await files.remove(at(name)))).toBe("none");
    expect(await readdir(directory)).toEqual(["target"]);
  });

  posixOnly("takes links out of a tree and leaves what they lead to", async () => {
    await mkdir(at("target"));
    await writeFile(at("target", "kept"), "x");
    await mkdir(at("tree", "below"), { recursive: true });
    await symlink(at("target"), at("tree", "below", "link"));
    expect(faultIn(await files.remove(at("tree")))).toBe("none");
    expect(await readdir(directory)).toEqual(["target"]);
    expect(await readdir(at("target"))).toEqual(["kept"]);
  });

  it("takes a tree of read-only directories away, also for who is not root", async () => {
    // Root may do everything, so the removing is done by another user where we are root.
    const isRoot = process.getuid?.() === 0;
    const uid = isRoot ? 65534 : process.getuid?.();
    await chmod(directory, 0o777);
    const script = `
      import { mkdirSync, writeFileSync, chmodSync, existsSync } from "node:fs";
      import { nodeFiles } from "./src/adapters/node-files.ts";
      const tree = ${JSON.stringify(at("tree"))};
      mkdirSync(tree + "/a/b", { recursive: true });
      writeFileSync(tree + "/a/b/file", "x", { mode: 0o444 });
      for (const d of ["/a/b", "/a", ""]) chmodSync(tree + d, 0o555);
      const removed = await nodeFiles().remove(tree);
      process.exitCode = removed.ok && !existsSync(tree) ? 0 : 1;`;
    const bundle = await build({
      stdin: { contents: script, resolveDir: process.cwd(), loader: "ts" },
      bundle: true,
      write: false,
      format: "esm",
      platform: "node",
    });
    await writeFile(at("remove.mjs"), bundle.outputFiles[0]?.text ?? "", { mode: 0o644 });
    const end = await new Promise<number | null>((resolve, reject) => {
      const options = { stdio: "inherit", timeout: 100_000, cwd: directory, ...(isRoot && { uid }) } as const;
      const child = spawn(process.execPath, [at("remove.mjs")], options);
      child.on("error", reject).on("close", resolve);
    }).catch(String);
    // Root of a user namespace that has no other users.
    if (isRoot && typeof end === "string") {
      stepAside(`no other user can be had: ${end}`);
      return;
    }
    expect(end).toBe(0);
  });
});

describe("realPath", () => {
  posixOnly("resolves links, also above and to what is not there yet", async () => {
    const real = await files.realPath(directory);
    await mkdir(at("target"));
    await symlink("target", at("link"));
    await symlink("link/none", at("dangling"));
    expect(await files.realPath(at("link"))).toBe(join(real, "target"));
    expect(await files.realPath(at("link", "new"))).toBe(join(real, "target", "new"));
    expect(await files.realPath(at("dangling"))).toBe(join(real, "target", "none"));
    expect(await files.realPath(at("no", "such", "place"))).toBe(at("no", "such", "place"));
  });

  posixOnly("gives a circle of links back as it is", async () => {
    await symlink("two", at("one"));
    await symlink("one", at("two"));
    expect(await files.realPath(at("one"))).toBe(at("one"));
  });
});

describe("freeBytes", () => {
  it("knows the space of a directory that is not made yet", async () => {
    expect(await files.freeBytes(at("not", "made", "yet"))).toBeGreaterThan(0);
  });
});

describe("an open file", () => {
  it("is written in pieces, begun again, and read at any place", async () => {
    const writer = await files.openForWriting(at("deep", "body"));
    if (!writer.ok) throw new Error(writer.error.message);
    await writer.value.write(Buffer.from("a wrong beginning"));
    await writer.value.truncate(2);
    await writer.value.write(Buffer.from("better"));
    expect(await writer.value.close()).toEqual({ ok: true, value: undefined });

    const reader = await files.openForReading(at("deep", "body"));
    if (!reader.ok) throw new Error(reader.error.message);
    expect(reader.value.sizeBytes).toBe(8);
    const pieces = await Promise.all([
      reader.value.read(0, 3),
      reader.value.read(6, 100),
      reader.value.read(99, 1),
    ]);
    expect(pieces.map((piece) => (piece.ok ? Buffer.from(piece.value).toString() : piece.error))).toEqual([
      "a b",
      "er",
      "",
    ]);
    await reader.value.close();
    expect(faultIn(await reader.value.read(0, 1))).toBe("other");
  });

  linuxOnly("is not whole when a piece was lost, and says so at the end", async () => {
    const full = await files.openForWriting("/dev/full");
    if (!full.ok) throw new Error(full.error.message);
    expect(faultIn(await full.value.write(Buffer.from("x")))).toBe("full");
    expect(faultIn(await full.value.close())).toBe("full");
  });

  it("cannot be what is not there", async () => {
    expect(faultIn(await files.openForReading(at("none")))).toBe("missing");
  });
});

describe("readPieces", () => {
  const readAll = async (path: string): Promise<string> => {
    const pieces: Buffer[] = [];
    const read = await files.readPieces(path, (piece) => pieces.push(Buffer.from(piece)));
    return read.ok ? Buffer.concat(pieces).toString() : read.error.kind;
  };

  it("gives all of a file, and says why it cannot", async () => {
    const content = "line\n".repeat(200_000);
    await writeFile(at("log"), content);
    await writeFile(at("empty"), "");
    expect(await readAll(at("log"))).toBe(content);
    expect(await readAll(at("empty"))).toBe("");
    expect(await readAll(at("no"))).toBe("missing");
    expect(await readAll(directory)).toBe("other");
  });

  linuxOnly("waits for who writes into a pipe", async () => {
    const child = spawn("sh", [
      "-c",
      `mkfifo '${at("pipe")}' && echo made && sleep 0.3 && echo late > '${at("pipe")}'`,
    ]);
    await new Promise((made) => child.stdout.once("data", made));
    expect(await readAll(at("pipe"))).toBe("late\n");
  });
});
