// A module cache that somebody or some crash has spoiled, in every way and place: the built command line repairs it
// before the real go sees it, and says so. What go takes as it is, is taken as it is.

import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";

import { makeModule } from "../fakes/made-module.ts";
import { linuxOnly, stepAside } from "../fakes/only-on.ts";
import { unkindProxy, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { Laptop } from "./laptop.ts";

const made = makeModule({ module: "example.test/Lib", version: "v1.0.0" });
const evil = makeModule({
  module: "example.test/Lib",
  version: "v1.0.0",
  files: { "Lib.go": "package Lib\n\nfunc init() { panic(1) }\n" },
});
const bystander = makeModule({ module: "example.test/bystander", version: "v1.0.0" });

/** Of one spoiled cache. */
class Place {
  readonly gomodcache: string;

  constructor(gomodcache: string) {
    this.gomodcache = gomodcache;
  }

  get tree(): string {
    return join(this.gomodcache, "example.test", "!lib@v1.0.0");
  }

  file(suffix: string): string {
    return join(this.gomodcache, "cache", "download", "example.test", "!lib", "@v", `v1.0.0.${suffix}`);
  }

  write(suffix: string, content: string | Uint8Array): void {
    writeFileSync(this.file(suffix), content);
  }

  remove(suffix: string): void {
    rmSync(this.file(suffix), { recursive: true, force: true });
  }

  directory(suffix: string): void {
    this.remove(suffix);
    mkdirSync(join(this.file(suffix), "inside"), { recursive: true });
  }
}

interface State {
  readonly name: string;
  readonly spoil: (place: Place) => void;
  /** The ends of the names that are told of as repaired, where there is no tree. */
  readonly cold: readonly string[];
  /** The same where the tree is in place; as without one, if it is not here. */
  readonly withTree?: readonly string[];
  /** With a tree in place the spoiled file is one that nobody reads. */
  readonly spoilsUnread?: boolean;
}

const garbage = ["info", "mod", "zip", "ziphash", "partial"];

const page = "<!DOCTYPE html><html><body>Sign in to the network</body></html>";
const states: readonly State[] = [
  { name: "nothing amiss", spoil: () => undefined, cold: [] },
  {
    name: "an altered zip",
    spoil: (place) => {
      place.write("zip", evil.zip);
      place.remove("ziphash");
    },
    cold: [".zip"],
  },
  {
    name: "an altered zip with its own hash",
    spoil: (place) => {
      place.write("zip", evil.zip);
      place.write("ziphash", evil.h1);
    },
    cold: [".zip", ".ziphash"],
  },
  // With a tree in place go looks at nothing but the text of the hash, and so do we.
  {
    name: "an altered zip with the right hash",
    spoil: (place) => place.write("zip", evil.zip),
    cold: [".zip"],
    withTree: [],
    spoilsUnread: true,
  },
  {
    name: "a garbage zip",
    spoil: (place) => {
      place.write("zip", page);
      place.remove("ziphash");
    },
    cold: [".zip"],
  },
  {
    name: "a garbage zip with the right hash",
    spoil: (place) => place.write("zip", page),
    cold: [".zip"],
    withTree: [],
    spoilsUnread: true,
  },
  {
    name: "an empty zip",
    spoil: (place) => {
      place.write("zip", "");
      place.remove("ziphash");
    },
    cold: [".zip"],
  },
  {
    name: "a zip cut short",
    spoil: (place) => {
      truncateSync(place.file("zip"), 100);
      place.remove("ziphash");
    },
    cold: [".zip"],
  },
  {
    name: "a zip cut short with the right hash",
    spoil: (place) => truncateSync(place.file("zip"), 100),
    cold: [".zip"],
    withTree: [],
    spoilsUnread: true,
  },
  { name: "a wrong hash", spoil: (place) => place.write("ziphash", evil.h1), cold: [".ziphash"] },
  { name: "a hash of zeros", spoil: (place) => place.write("ziphash", "\0".repeat(47)), cold: [] },
  { name: "no hash", spoil: (place) => place.remove("ziphash"), cold: [] },
  {
    name: "neither hash nor zip",
    spoil: (place) => {
      place.remove("ziphash");
      place.remove("zip");
    },
    cold: [],
  },
  { name: "a page for a go.mod", spoil: (place) => place.write("mod", page), cold: [".mod"] },
  {
    name: "another go.mod",
    spoil: (place) => place.write("mod", "module example.test/Lib\n"),
    cold: [".mod"],
  },
  { name: "an empty go.mod", spoil: (place) => place.write("mod", ""), cold: [".mod"] },
  {
    name: "an info of another version",
    spoil: (place) => place.write("info", '{"Version":"v1.0.1","Time":"2024-05-06T07:08:09Z"}'),
    cold: [".info"],
  },
  { name: "a page for an info", spoil: (place) => place.write("info", page), cold: [".info"] },
  { name: "an empty info", spoil: (place) => place.write("info", ""), cold: [".info"] },
  { name: "a mark of a half extracted tree", spoil: (place) => place.write("partial", ""), cold: [] },
  { name: "a lock", spoil: (place) => place.write("lock", ""), cold: [] },
  { name: "a temporary zip", spoil: (place) => place.write("zip123.tmp", "half"), cold: [] },
  ...["zip", "ziphash", "mod", "info", "lock", "partial"].map((suffix) => ({
    name: `a directory for the ${suffix}`,
    spoil: (place: Place) => place.directory(suffix),
    cold: [`.${suffix}`],
    // Nobody locks what is all there.
    ...(suffix === "lock" && { withTree: [] }),
  })),
  {
    name: "a file for the directory of the module",
    spoil: (place) => {
      const directory = dirname(place.file("zip"));
      rmSync(directory, { recursive: true });
      writeFileSync(directory, page);
    },
    cold: ["@v"],
  },
  {
    name: "a file for the tree",
    spoil: (place) => {
      rmSync(place.tree, { recursive: true, force: true });
      mkdirSync(dirname(place.tree), { recursive: true });
      writeFileSync(place.tree, page);
    },
    cold: [],
  },
];

const filled = new Laptop([made, bystander]);
let proxy: UnkindProxy | undefined;
beforeAll(async () => {
  proxy = await unkindProxy({ modules: [made, bystander] });
  const done = await filled.go(["mod", "download"], { GOPROXY: proxy.url, GOSUMDB: "off" });
  if (done.code !== 0) throw new Error(done.log);
});
afterAll(async () => {
  await proxy?.close();
  filled.dispose();
});

const laptops: Laptop[] = [];
afterEach(() => {
  for (const laptop of laptops.splice(0)) laptop.dispose();
});

/** The module needs `made` alone; of the bystander everything is garbage. */
function spoiled(hasTree: boolean): { laptop: Laptop; place: Place; aside: string } {
  const laptop = new Laptop([made]);
  laptops.push(laptop);
  cpSync(filled.gomodcache, laptop.gomodcache, { recursive: true });
  const place = new Place(laptop.gomodcache);
  if (!hasTree) rmSync(place.tree, { recursive: true });
  const aside = join(laptop.gomodcache, "cache", "download", "example.test", "bystander", "@v");
  for (const suffix of garbage) writeFileSync(join(aside, `v1.0.0.${suffix}`), page);
  return { laptop, place, aside };
}

/** What a run made of it, and what go makes of that. */
async function after(state: State, hasTree: boolean, starter: readonly string[] = []): Promise<object> {
  const { laptop, place, aside } = spoiled(hasTree);
  state.spoil(place);
  const environment = { GOPROXY: proxy?.url ?? "", GOSUMDB: "off" };
  const done = await laptop.download(["--retries", "0"], environment, starter);
  const refused = done.log.split("\n").filter((line) => line.startsWith("Refused "));
  const [built, verified] = [
    await laptop.go(["build", "./..."], { ...environment, GOPROXY: "off" }),
    await laptop.go(["mod", "verify"], environment),
  ];
  const read = (path: string): string => readFileSync(path, "utf8");
  return {
    code: done.code,
    evicted: done.report.modules.evicted,
    told: expectedOf(state, hasTree).filter((end) => refused.some((line) => line.includes(end))),
    built,
    verified: verified.code,
    isRightTree: read(join(place.tree, "Lib.go")).includes("does nothing"),
    mod: read(place.file("mod")),
    info: JSON.parse(read(place.file("info"))) as unknown,
    aside: garbage.map((suffix) => read(join(aside, `v1.0.0.${suffix}`))),
  };
}

function right(state: State, hasTree: boolean): object {
  const expected = expectedOf(state, hasTree);
  return {
    code: 0,
    evicted: expected.length,
    told: expected,
    built: { code: 0, log: "", ms: expect.any(Number) },
    // go mod verify reads the zips that go build and go mod download take unread.
    verified: state.spoilsUnread === true && hasTree ? 1 : 0,
    isRightTree: true,
    mod: made.mod.toString(),
    info: { Version: "v1.0.0", Time: "2024-05-06T07:08:09Z" },
    aside: garbage.map(() => page),
  };
}

function expectedOf({ cold, withTree }: State, hasTree: boolean): readonly string[] {
  return (hasTree ? withTree : undefined) ?? cold;
}

describe("a module cache with", () => {
  it.each(states)("$name, and no tree, is made right", async (state) => {
    expect(await after(state, false)).toEqual(right(state, false));
  });
  it.each(states)("$name, beside its tree, is made right", async (state) => {
    expect(await after(state, true)).toEqual(right(state, true));
  });
});

// Root may do everything; without these two it may do with its own files what others may do with theirs.
const plainRights = [
  "setpriv",
  "--bounding-set=-dac_override,-dac_read_search",
  "--inh-caps=-dac_override,-dac_read_search",
];
const isRoot = process.getuid?.() === 0;
const starter = isRoot ? plainRights : [];
const hasRights =
  process.platform !== "win32" && (!isRoot || spawnSync("setpriv", ["--version"]).status === 0);
const needs = "it needs permission bits, and for root setpriv";

describe("a module cache closed to its own owner", () => {
  const closed = ["mod", "info", "zip", "ziphash"].map((suffix) => ({
    name: suffix,
    spoil: (place: Place) => chmodSync(place.file(suffix), 0),
    cold: [`.${suffix}`],
    ...(suffix === "zip" && { withTree: [] }),
  }));
  it.each(closed)("by the mode of its $name is made right", async (state) => {
    if (!hasRights) return stepAside(needs);
    for (const hasTree of [false, true])
      expect(await after(state, hasTree, starter)).toEqual(right(state, hasTree));
  });

  it("by directories where something has to be written is opened", async () => {
    if (!hasRights) return stepAside(needs);
    const state: State = {
      name: "",
      spoil: (place) => {
        place.write("zip", page);
        chmodSync(dirname(place.file("zip")), 0o555);
        chmodSync(dirname(place.tree), 0o555);
      },
      cold: [".zip", "/@v:", "/example.test:"],
    };
    expect(await after(state, false, starter)).toEqual(right(state, false));
  });

  it("by directories where nothing has to be written is left as it is", async () => {
    if (!hasRights) return stepAside(needs);
    const { laptop, place } = spoiled(true);
    chmodSync(dirname(place.file("zip")), 0o555);
    chmodSync(place.tree, 0o555);
    const done = await laptop.download([], { GOPROXY: "off", GOSUMDB: "off" }, starter);
    const { mode } = statSync(dirname(place.file("zip")));
    expect([done.code, done.report.modules.evicted, mode & 0o777]).toEqual([0, 0, 0o555]);
  });

  linuxOnly("by pipes in place of files is made right, and nobody waits for them", async () => {
    const state: State = {
      name: "",
      spoil: (place) => {
        for (const suffix of ["zip", "mod", "info"]) {
          place.remove(suffix);
          execFileSync("mkfifo", [place.file(suffix)]);
        }
      },
      cold: [".zip", ".mod", ".info"],
    };
    expect(await after(state, false)).toEqual(right(state, false));
  });
});
