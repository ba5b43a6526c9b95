// What the tests of the command line are played with: a few made modules, a proxy, a git server, and go's own opinion.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "@jest/globals";
import { makeModule } from "../fakes/made-module.ts";
import { unkindProxy, type UnkindOptions, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { Desk, type Ended } from "./cli-runner.ts";

export const deep = makeModule({ module: "example.test/deep", version: "v1.0.0" });
export const deepNewer = makeModule({ module: "example.test/deep", version: "v1.1.0" });
export const lib = makeModule({
  module: "example.test/lib",
  version: "v1.2.3",
  goMod: "module example.test/lib\n\ngo 1.17\n\nrequire example.test/deep v1.0.0\n",
  files: { "use.go": 'package lib\n\nimport _ "example.test/deep"\n' },
});
export const upper = makeModule({ module: "example.test/Upper/CASE", version: "v0.1.0" });
export const incompatible = makeModule({
  module: "example.test/old",
  version: "v3.0.1+incompatible",
  goMod: "module example.test/old\n",
});
export const pseudo = makeModule({
  module: "example.test/head",
  version: "v0.0.0-20240506070809-0123456789ab",
});
const fork = makeModule({
  module: "example.test/fork",
  version: "v1.0.1",
  goMod: "module example.test/orig\n\ngo 1.17\n",
});
export const modules = [deep, deepNewer, lib, upper, incompatible, pseudo, fork];

const open: { close(): unknown }[] = [];

export async function proxyWith(options: UnkindOptions = {}): Promise<UnkindProxy> {
  const proxy = await unkindProxy({ modules, ...options });
  open.push(proxy);
  return proxy;
}

export function deskWith(proxy: Pick<UnkindProxy, "url">, name?: string): Desk {
  const desk = new Desk(name);
  open.push({ close: () => desk.dispose() });
  desk.environment = { ...desk.environment, GOPROXY: proxy.url, GOSUMDB: "off" };
  return desk;
}

/** Writes a module that imports these packages, and lets go write its go.mod and go.sum. */
export async function module(
  desk: Desk,
  directory: string,
  goLine: string,
  imports: readonly string[],
  more = "",
): Promise<void> {
  const requires = imports.map((path) => {
    const { version } = modules.find((made) => made.module === path) ?? { version: "v1.0.0" };
    return `require ${path} ${version}\n`;
  });
  desk.write(
    `${directory}/go.mod`,
    `module example.test/app/${directory}\n\ngo ${goLine}\n\n${requires.join("")}${more}`,
  );
  desk.write(
    `${directory}/p.go`,
    `package p\n\nimport (\n${imports.map((path) => `\t_ "${path}"\n`).join("")})\n`,
  );
  const environment = {
    GOWORK: "off",
    GOMODCACHE: join(desk.root, "elsewhere"),
    GOFLAGS: "-mod=mod -modcacherw",
  };
  const tidied = await desk.run("go", ["mod", "tidy"], { directory, environment });
  expect(tidied).toMatchObject({ code: 0 });
}

/** A repository below `desk.root/git`, which git takes for https://example.test/; its module is at v1.0.0. */
export async function gitModule(desk: Desk, name: string): Promise<void> {
  const repository = join(desk.root, "git", `${name}.git`);
  mkdirSync(join(repository, "sub"), { recursive: true });
  writeFileSync(join(repository, "sub", "go.mod"), `module example.test/${name}.git/sub\n\ngo 1.21\n`);
  writeFileSync(join(repository, "sub", "sub.go"), "package sub\n");
  const url = pathToFileURL(join(desk.root, "git")).href;
  writeFileSync(join(desk.home, "gitconfig"), `[url "${url}/"]\n\tinsteadOf = https://example.test/\n`);
  const as = ["-c", "user.name=a", "-c", "user.email=a@example.test"];
  for (const args of [
    ["init", "-q", "."],
    ["add", "."],
    [...as, "commit", "-q", "-m", "x"],
    ["tag", "sub/v1.0.0"],
  ]) {
    expect(await desk.run("git", ["-C", repository, ...args])).toMatchObject({ code: 0 });
  }
}

export async function expectAllThere(desk: Desk, directory: string): Promise<void> {
  for (const args of [
    ["build", "./..."],
    ["mod", "verify"],
    ["mod", "download"],
  ]) {
    const asked = await desk.goOffline(args, { directory });
    expect([args, asked.stderr, asked.code]).toEqual([args, expect.not.stringContaining("off"), 0]);
  }
}

/** Without the lines of progress, which a run has only where the machine makes it last. */
export function said({ stderr }: Ended): string[] {
  return stderr.split("\n").filter((line) => line !== "" && !/^\d+ of \d+ files?, /.test(line));
}

/** For afterEach. */
export async function closeAll(): Promise<void> {
  for (const thing of open.splice(0).reverse()) await thing.close();
}
