// The module cache after `download`, next to the one that plain go fills: the same trees, whoever unpacked them.

import { randomBytes } from "node:crypto";
import { lstatSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import { makeModule } from "../fakes/made-module.ts";
import { closeAll, deskWith, proxyWith } from "./cli-scene.ts";
import type { Desk } from "./cli-runner.ts";

/** Large enough for a thread of their own; the last two go has to unpack itself. */
const made = [
  makeModule({
    module: "example.test/Big",
    version: "v1.0.0",
    files: { "a/b/data.bin": randomBytes(300_000), "c/large.bin": randomBytes(5 << 20) },
  }),
  makeModule({ module: "example.test/wide/v2", version: "v2.1.0", files: manyFiles(200) }),
  makeModule({ module: "example.test/bare", version: "v1.0.0", goModInZip: false, files: manyFiles(30) }),
  makeModule({ module: "example.test/letters", version: "v1.0.0", files: { "é.bin": randomBytes(50_000) } }),
  makeModule({ module: "example.test/small", version: "v1.0.0" }),
];
const goMod = `module example.test/app\n\ngo 1.21\n\nrequire (\n${made
  .map(({ module, version }) => `\t${module} ${version}\n`)
  .join("")})\n`;

function manyFiles(count: number): Record<string, Buffer> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`d${index % 7}/f${index}.bin`, randomBytes(900)]),
  );
}

function settle(desk: Desk, goflags: string): string {
  desk.write("go.mod", goMod);
  desk.write("go.sum", made.map(({ goSum }) => goSum).join(""));
  desk.environment["GOFLAGS"] = goflags;
  return join(desk.gopath, "pkg", "mod");
}

/** Path, mode and bytes of all that is not between go and its cache alone. */
function picture(gomodcache: string): string[] {
  const entries = readdirSync(gomodcache, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\.lock$|cache.lock$|\.info$|[/\\]list$/.test(path))
    .map((path) => {
      const stat = lstatSync(path);
      const bytes = stat.isDirectory() ? "/" : readFileSync(path).toString("base64");
      const isTree = !path.startsWith(join(gomodcache, "cache"));
      return `${path.slice(gomodcache.length)} ${isTree ? (stat.mode & 0o7777).toString(8) : ""} ${bytes}`;
    })
    .sort();
}

afterEach(closeAll);

describe("what is unpacked while it is hashed", () => {
  it.each(["", "-modcacherw"])("is what plain go unpacks, with GOFLAGS=%s", async (goflags) => {
    const proxy = await proxyWith({ modules: made });
    const [desk, plain] = [deskWith(proxy), deskWith(proxy)];
    const [ours, theirs] = [settle(desk, goflags), settle(plain, goflags)];
    expect(await plain.run("go", ["mod", "download"])).toMatchObject({ code: 0 });
    expect(await desk.cli(["download"])).toMatchObject({ code: 0 });
    expect(picture(ours)).toEqual(picture(theirs));
    expect(await desk.goOffline(["mod", "verify"])).toMatchObject({ stdout: "all modules verified\n" });
    for (const one of [desk, plain]) await one.run("go", ["clean", "-modcache"]);
  });

  it("is never of a mirror's wrong bytes, and nothing half done is left", async () => {
    const wrong = await proxyWith({ modules: made, faults: [{ match: /\.zip$/, fault: "wrong-bytes" }] });
    const right = await proxyWith({ modules: made });
    const desk = deskWith(right);
    const gomodcache = settle(desk, "-modcacherw");
    desk.environment["GOPROXY"] = `${wrong.url}|${right.url}`;
    expect(await desk.cli(["download"])).toMatchObject({ code: 0 });
    expect(await desk.goOffline(["mod", "verify"])).toMatchObject({ stdout: "all modules verified\n" });
    expect(picture(gomodcache).filter((line) => line.includes(".tmp-"))).toEqual([]);

    rmSync(gomodcache, { recursive: true });
    desk.environment["GOPROXY"] = wrong.url;
    expect(await desk.cli(["download"])).toMatchObject({ code: 1 });
    expect(picture(gomodcache).filter((line) => /^\/example.*@v/.test(line))).toEqual([]);
  });

  it("is left to go in a module cache that others may be writing into", async () => {
    const proxy = await proxyWith({ modules: made });
    const desk = deskWith(proxy);
    const gomodcache = settle(desk, "-modcacherw");
    expect(await desk.cli(["download"])).toMatchObject({ code: 0 });
    const [zip, tree] = ["cache/download/example.test/wide/v2/@v/v2.1.0", "example.test/wide"];
    for (const path of [`${zip}.zip`, `${zip}.ziphash`, `${zip}.lock`, tree])
      rmSync(join(gomodcache, path), { recursive: true, force: true });
    writeFileSync(join(gomodcache, `${zip}.lock`), "");
    expect(await desk.cli(["download"])).toMatchObject({ code: 0 });
    expect(await desk.goOffline(["mod", "verify"])).toMatchObject({ stdout: "all modules verified\n" });
  });
});
