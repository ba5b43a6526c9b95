// Beside plain go: the same module cache, byte for byte, and nothing anywhere else.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "@jest/globals";
import type { Desk } from "./cli-runner.ts";
import {
  closeAll,
  deskWith,
  incompatible,
  lib,
  module,
  proxyWith,
  pseudo,
  said,
  upper,
} from "./cli-scene.ts";

afterEach(closeAll);

/** Of every file but the locks, which hold nothing: its hash, by its name below the module cache. */
function contentOf(gomodcache: string): Record<string, string> {
  const names = readdirSync(gomodcache, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !/(?:\.lock|\/lock|^cache\/lock)$/.test(name))
    .filter((name) => statSync(join(gomodcache, name)).isFile())
    .sort();
  const hash = (name: string): string =>
    createHash("sha256")
      .update(readFileSync(join(gomodcache, name)))
      .digest("hex");
  return Object.fromEntries(names.map((name) => [name, hash(name)]));
}

async function cachesOf(desk: Desk): Promise<Record<"ours" | "plain", Record<string, string>>> {
  const [ours, plain] = [join(desk.root, "ours"), join(desk.root, "plain")];
  const inModule = { directory: "m" };
  expect(await desk.cli(["download"], { ...inModule, environment: { GOMODCACHE: ours } })).toMatchObject({
    code: 0,
  });
  const environment = { GOMODCACHE: plain };
  expect(await desk.run("go", ["mod", "download"], { ...inModule, environment })).toMatchObject({ code: 0 });
  return { ours: contentOf(ours), plain: contentOf(plain) };
}

describe("the module cache after `download`", () => {
  it("is the one that plain go leaves, the lists of versions among it", async () => {
    const desk = deskWith(await proxyWith());
    await module(
      desk,
      "m",
      "1.21",
      [lib, upper, incompatible, pseudo].map((made) => made.module),
    );
    const { ours, plain } = await cachesOf(desk);
    expect(Object.keys(ours)).toContain("cache/download/example.test/!upper/!c!a!s!e/@v/list");
    expect(ours).toEqual(plain);
  });

  it("serves another go as a proxy, which asks it for the latest version", async () => {
    const desk = deskWith(await proxyWith());
    await module(desk, "m", "1.21", [lib.module]);
    await cachesOf(desk);
    const environment = {
      GOPROXY: pathToFileURL(join(desk.root, "ours", "cache", "download")).href,
      GOMODCACHE: join(desk.root, "third"),
    };
    const asked = await desk.run("go", ["list", "-m", "example.test/lib@latest"], {
      directory: "m",
      environment,
    });
    expect(asked).toMatchObject({ code: 0, stdout: "example.test/lib v1.2.3\n" });
  });
});

describe("a module cache that go refuses", () => {
  it.each([
    ["a relative GOMODCACHE", { GOMODCACHE: "rel" }, "`GOMODCACHE` is `rel`"],
    ["a GOPATH with a tilde", { GOPATH: "~/go" }, "shell metacharacter"],
  ])("is refused in go's words, and nothing is made in its place: %s", async (_, environment, words) => {
    const desk = deskWith(await proxyWith());
    await module(desk, "m", "1.21", [lib.module]);
    const before = readdirSync(join(desk.work, "m"));
    const ran = await desk.cli(["download"], { directory: "m", environment });
    expect(ran.code).toBe(1);
    expect(said(ran).join("\n")).toContain(words);
    expect(readdirSync(join(desk.work, "m"))).toEqual(before);
  });
});
