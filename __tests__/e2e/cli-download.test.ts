// `download` on all kinds of modules: afterwards go needs nobody, and nothing of the module has changed.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "@jest/globals";
import {
  closeAll,
  deepNewer,
  deskWith,
  expectAllThere,
  gitModule,
  incompatible,
  lib,
  module,
  modules,
  proxyWith,
  pseudo,
  said,
  upper,
} from "./cli-scene.ts";

afterEach(closeAll);

describe("after `download`, go needs nobody", () => {
  it.each([
    ["a module", "1.21"],
    ["a go 1.16 module", "1.16"],
  ])("in %s, and a second run asks nobody either", async (_, goLine) => {
    const proxy = await proxyWith();
    const desk = deskWith(proxy, "späce dir");
    const paths = [lib, upper, incompatible, pseudo].map((made) => made.module);
    await module(desk, "m", goLine, paths);
    const before = [desk.read("m/go.mod"), desk.read("m/go.sum")];

    const first = await desk.cli(["download"], { directory: "m" });
    expect(first).toMatchObject({ code: 0, stdout: "" });
    expect(said(first)).toEqual([expect.stringMatching(/^5 modules in place: /)]);
    await expectAllThere(desk, "m");
    expect(desk.left()).toEqual([]);

    const asked = proxy.requests.length;
    const second = await desk.cli(["download"], { directory: "m" });
    expect(said(second)).toEqual([expect.stringMatching(/^5 modules in place already/)]);
    expect(proxy.requests).toHaveLength(asked);
    expect(proxy.complaints).toEqual([]);
    expect([desk.read("m/go.mod"), desk.read("m/go.sum")]).toEqual(before);
  });

  it("in a workspace with several members, whose go.work.sum fills a gap", async () => {
    const proxy = await proxyWith();
    const desk = deskWith(proxy);
    await module(desk, "a", "1.21", [lib.module]);
    await module(desk, "b", "1.21", [upper.module, pseudo.module]);
    await module(desk, "c", "1.16", [incompatible.module], "require example.test/deep v1.1.0\n");
    desk.write("c/q.go", 'package p\n\nimport _ "example.test/deep"\n');
    desk.write("go.work", "go 1.21\n\nuse (\n\t./a\n\t./b\n\t./c\n)\n");
    desk.write("go.work.sum", deepNewer.goSum);
    const files = ["go.work", "go.work.sum", "a/go.mod", "a/go.sum", "b/go.sum", "c/go.mod", "c/go.sum"];
    const before = files.map((file) => desk.read(file));

    const first = await desk.cli(["download"], { directory: "b" });
    expect(first).toMatchObject({ code: 0, stdout: "" });
    expect(said(first)).toHaveLength(1);
    for (const directory of ["a", "b", "c"]) {
      const built = await desk.goOffline(["build", "./..."], { directory });
      expect(built).toMatchObject({ code: 0, stderr: "" });
    }
    expect(await desk.goOffline(["mod", "verify"])).toMatchObject({ code: 0 });
    expect(files.map((file) => desk.read(file))).toEqual(before);

    const asked = proxy.requests.length;
    expect((await desk.cli(["download"])).code).toBe(0);
    expect(proxy.requests).toHaveLength(asked);
  });

  it("in one member alone where GOWORK=off, and in several working directories at once", async () => {
    const proxy = await proxyWith();
    const desk = deskWith(proxy);
    await module(desk, "a", "1.21", [lib.module]);
    await module(desk, "b", "1.21", [upper.module]);
    desk.write("go.work", "go 1.21\n\nuse (\n\t./a\n\t./b\n)\n");
    desk.environment = { ...desk.environment, GOWORK: "off" };
    const askedByTidy = proxy.count(/!upper/);
    expect(await desk.cli(["download"], { directory: "a" })).toMatchObject({ code: 0 });
    expect(proxy.count(/!upper/)).toBe(askedByTidy);
    await expectAllThere(desk, "a");
    const both = await desk.cli(["download", "--working-directory", "a", "--working-directory", "b"]);
    expect(both).toMatchObject({ code: 0 });
    expect(said(both)).toEqual([expect.stringMatching(/^3 modules in place/)]);
    await expectAllThere(desk, "b");
  });

  it("by another go.mod, where GOFLAGS says -modfile", async () => {
    const proxy = await proxyWith();
    const desk = deskWith(proxy);
    await module(desk, "m", "1.21", [upper.module]);
    const askedByTidy = proxy.count(/!upper/);
    desk.write(
      "m/other.mod",
      `module example.test/app/m\n\ngo 1.21\n\nrequire ${pseudo.module} ${pseudo.version}\n`,
    );
    desk.write("m/other.sum", pseudo.goSum);
    desk.write("m/p.go", `package p\n\nimport _ "${pseudo.module}"\n`);
    desk.environment = { ...desk.environment, GOFLAGS: "-modcacherw -modfile=other.mod" };
    expect(await desk.cli(["download"], { directory: "m" })).toMatchObject({ code: 0 });
    expect(proxy.count(/!upper/)).toBe(askedByTidy);
    expect(await desk.goOffline(["build", "./..."], { directory: "m" })).toMatchObject({
      code: 0,
      stderr: "",
    });
    expect(desk.read("m/other.sum")).toBe(pseudo.goSum);
  });

  it("with a module replaced by a directory and another by a fork", async () => {
    const proxy = await proxyWith();
    const desk = deskWith(proxy);
    desk.write("here/go.mod", "module example.test/here\n\ngo 1.21\n");
    desk.write("here/here.go", "package here\n");
    const replace =
      "replace example.test/here => ../here\nreplace example.test/orig => example.test/fork v1.0.1\n";
    await module(desk, "m", "1.21", ["example.test/here", "example.test/orig", lib.module], replace);
    const ran = await desk.cli(["download"], { directory: "m" });
    expect(said(ran)).toEqual([expect.stringMatching(/^3 modules in place/)]);
    expect(proxy.count(/orig|here/)).toBe(0);
    await expectAllThere(desk, "m");
  });

  it("from a directory in the layout of a proxy", async () => {
    const desk = deskWith({ url: "" });
    const directory = join(desk.root, "a mirror");
    for (const [path, content] of modules.flatMap(({ files }) => Object.entries(files))) {
      mkdirSync(join(directory, path, ".."), { recursive: true });
      writeFileSync(join(directory, path), content);
    }
    desk.environment["GOPROXY"] = pathToFileURL(directory).href;
    await module(desk, "m", "1.21", [lib.module, upper.module]);
    const ran = await desk.cli(["download"], { directory: "m" });
    expect([ran.code, said(ran)]).toEqual([0, [expect.stringMatching(/^3 modules in place/)]]);
    await expectAllThere(desk, "m");
  });

  it("with all of a module graph, where --download all says so", async () => {
    const proxy = await proxyWith();
    const desk = deskWith(proxy);
    await module(desk, "m", "1.21", [lib.module]);
    expect(await desk.cli(["download", "--download", "all"], { directory: "m" })).toMatchObject({ code: 0 });
    expect(await desk.goOffline(["mod", "download", "all"], { directory: "m" })).toMatchObject({ code: 0 });
  });

  it("with a private module that real git serves, of which no proxy ever hears", async () => {
    const proxy = await proxyWith();
    const desk = deskWith(proxy);
    await gitModule(desk, "priv");
    const ofGit = { GOPRIVATE: "example.test/priv.git", GIT_CONFIG_GLOBAL: join(desk.home, "gitconfig") };
    desk.environment = { ...desk.environment, ...ofGit };
    await module(desk, "m", "1.21", [lib.module, "example.test/priv.git/sub"]);
    const before = [desk.read("m/go.mod"), desk.read("m/go.sum")];

    const ran = await desk.cli(["download"], { directory: "m" });
    expect([ran.code, ran.stdout, said(ran).at(-1)]).toEqual([
      0,
      "",
      expect.stringMatching(/^3 modules in place/),
    ]);
    await expectAllThere(desk, "m");
    expect(proxy.count(/priv/)).toBe(0);
    expect([desk.read("m/go.mod"), desk.read("m/go.sum")]).toEqual(before);

    const asked = proxy.requests.length;
    expect((await desk.cli(["download"], { directory: "m" })).code).toBe(0);
    expect(proxy.requests).toHaveLength(asked);
  });
});
