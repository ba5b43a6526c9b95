// Zips with every kind of odd name, unpacked by the real go and by our reading of its rules.

import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { openWindow } from "../../src/go/byte-window.ts";
import { readZipDirectory } from "../../src/go/zip-directory.ts";
import { treeOf } from "../../src/go/zip-tree.ts";
import { writeZip } from "../fakes/zip-writer.ts";
import { go } from "./real-go.ts";
import { sourceOf } from "./zip-writer.ts";

interface Case {
  readonly what: string;
  /** Beside a go.mod in the root. */
  readonly names: readonly string[];
  /** Not below module@version/. */
  readonly outside?: readonly string[];
  readonly content?: Buffer;
}

/** Go unpacks them, and so do we. */
const plain: readonly Case[] = [
  { what: "files in directories", names: ["a.go", "b/c.go", "b/d/e.go", "vendor/x.test/y.go"] },
  { what: "dots and dashes in front", names: [".hidden", "..two", "-dash", ".d/.e"] },
  { what: "a space, a tilde, all the punctuation", names: ["a b.txt", "n~1", "!#$%&()+,-.=@[]^_{}~"] },
  { what: "entries for directories", names: ["empty/", "d/", "d/x.go", "d/e/"] },
  { what: "a name that is the beginning of another", names: ["x", "xy", "x.go/z", "x.g"] },
  { what: "names of Windows devices inside of words", names: ["console", "a.con", "com10", "auxiliary/x"] },
  { what: "the go.mod of nothing else", names: ["sub/go.mod.txt", "go.modx", "go.sum", "sub/go.work"] },
  { what: "nothing but an entry for the root", names: [""] },
];

/** Go refuses them. */
const refused: readonly Case[] = [
  { what: "names that differ in case", names: ["A.go", "a.go"] },
  { what: "directories that differ in case", names: ["Dir/a.go", "dir/b.go"] },
  { what: "a file where a directory is", names: ["d/x.go", "d"] },
  { what: "a directory where a file is", names: ["d", "d/"] },
  { what: "one name twice", names: ["a.go", "a.go"] },
  { what: "a device of Windows", names: ["sub/Con.txt"] },
  { what: "a colon", names: ["a:b"] },
  { what: "a backslash", names: ["a\\b"] },
  { what: "a quote", names: ["a'b"] },
  { what: "a star", names: ["a*"] },
  { what: "a dot at the end", names: ["sub./a"] },
  { what: "a way up", names: ["../../../a"] },
  { what: "a way up in the middle", names: ["b/../a"] },
  { what: "a dot as an element", names: ["./a"] },
  { what: "two slashes", names: ["a//b"] },
  { what: "two slashes at the end", names: ["a//"] },
  { what: "an absolute path", names: ["/etc/a"] },
  { what: "a control character", names: ["a\u0001b"] },
  { what: "DEL", names: ["a\u007fb"] },
  { what: "a go.mod elsewhere", names: ["sub/go.mod"] },
  { what: "a go.mod in capitals elsewhere", names: ["sub/Go.Mod"] },
  { what: "a go.mod that is spelled otherwise", names: ["GO.MOD"] },
  { what: "a name beside the root", names: ["a.go"], outside: ["b.go"] },
  { what: "a name of another version", names: ["a.go"], outside: ["other.test/m@v1.0.0/b.go"] },
  { what: "a LICENSE beyond 16 MiB", names: ["LICENSE"], content: Buffer.alloc((16 << 20) + 1) },
];

/** Go unpacks them; we leave it to go. */
const left: readonly Case[] = [
  { what: "a letter beyond ASCII", names: ["é.go"] },
  { what: "another one in a directory", names: ["世界/x.go"] },
];

const cases = [...plain, ...refused, ...left].map((one, index) => ({
  ...one,
  module: `odd.test/m${index}`,
}));
let home = "";
/** By module: its files as go has unpacked them, sorted; undefined where go refused the zip. */
const byGo = new Map<string, readonly string[] | undefined>();
const zips = new Map<string, Buffer>();

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "zip-tree-"));
  const tree = join(home, "tree");
  for (const { module, names, outside = [], content = Buffer.from("x") } of cases) {
    const goMod = `module ${module}\n`;
    const inside = ["go.mod", ...names].map((name) => ({
      name: `${module}@v1.0.0/${name}`,
      content: name === "go.mod" ? goMod : name === "" || name.endsWith("/") ? "" : content,
    }));
    const zip = writeZip([...inside, ...outside.map((name) => ({ name, content }))]);
    zips.set(module, zip);
    const stem = join(tree, module, "@v", "v1.0.0");
    mkdirSync(dirname(stem), { recursive: true });
    writeFileSync(`${stem}.zip`, zip);
    writeFileSync(`${stem}.mod`, goMod);
    writeFileSync(`${stem}.info`, '{"Version":"v1.0.0"}');
  }
  const args = ["mod", "download", "-json", ...cases.map(({ module }) => `${module}@v1.0.0`)];
  const environment = { GOPROXY: pathToFileURL(tree).href, GOSUMDB: "off" };
  const { stdout } = go(home, join(home, "work"), args, environment);
  for (const text of stdout.split(/(?<=^\})\n/m).filter((part) => part.trim() !== "")) {
    const answer = JSON.parse(text) as { Path: string; Error?: string; Dir?: string };
    byGo.set(answer.Path, answer.Dir === undefined ? undefined : filesBelow(answer.Dir));
  }
}, 120_000);
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));

function filesBelow(directory: string): readonly string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

async function byUs(module: string): Promise<readonly string[] | undefined> {
  const zip = zips.get(module) ?? Buffer.alloc(0);
  const directory = await readZipDirectory(openWindow(sourceOf(zip)));
  if (!directory.ok) throw new Error(directory.error.detail);
  const tree = treeOf(directory.value, { module, version: "v1.0.0" });
  return tree && [...tree.values()].sort();
}

const named = (group: readonly Case[]): [string, string][] =>
  cases
    .filter(({ what }) => group.some((one) => one.what === what))
    .map(({ what, module }) => [what, module]);

describe("the tree of a module zip", () => {
  it("is asked of go for every case", () => {
    expect([...byGo.keys()].sort()).toEqual(cases.map(({ module }) => module).sort());
  });

  it.each(named(plain))("has the files that go unpacks: %s", async (_, module) => {
    expect(byGo.get(module)).toBeDefined();
    expect(await byUs(module)).toEqual(byGo.get(module));
  });

  it.each(named(refused))("is none where go refuses the zip: %s", async (_, module) => {
    expect(byGo.get(module)).toBeUndefined();
    expect(await byUs(module)).toBeUndefined();
  });

  it.each(named(left))("is left to go: %s", async (_, module) => {
    expect(byGo.get(module)).toBeDefined();
    expect(await byUs(module)).toBeUndefined();
  });
});
