import { execFileSync } from "node:child_process";
import { lstat, mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { nodeFiles } from "../../src/adapters/node-files.ts";
import { Secret } from "../../src/core/secret.ts";
import type { Plan, PlannedSetting } from "../../src/plan/plan.ts";
import type { Withheld } from "../../src/plan/withheld.ts";
import type { Files } from "../../src/ports/files.ts";
import type { Machine } from "../../src/ports/machine.ts";
import type { World } from "../../src/ports/world.ts";
import { configure } from "../../src/steps/configure.ts";
import { undo } from "../../src/steps/netrc/undo.ts";
import { expectMode, linuxOnly, posixOnly } from "../fakes/only-on.ts";
import { recordingHost } from "../fakes/recording-host.ts";
import type { RecordingHost } from "../fakes/recording-host.ts";
import { samplePlan } from "../fakes/report-samples.ts";

let root: string;
let home: string;
let temporary: string;
let netrcPath: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "gmg-configure-")));
  home = join(root, "home");
  temporary = join(root, "temp");
  netrcPath = join(home, ".netrc");
  await mkdir(home);
  await mkdir(temporary);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const oneLine = "machine git.example.com login ci password s3cr3t-one";
const otherLine = "machine proxy.example.com login bot password s3cr3t-two";
// Not UTF-8, without a line end: bytes that a careless hand would change.
const original = Buffer.from(
  "# mine\r\nmachine old.example.com login me password caf\xe9\nmachine last login x password y",
  "latin1",
);

type SmallWorld = Pick<World, "files" | "machine"> & { readonly host: RecordingHost };

function worldOf(overrides: Partial<Machine> = {}, files: Files = nodeFiles()): SmallWorld {
  return {
    files,
    host: recordingHost(),
    machine: {
      platform: "linux",
      environment: { HOME: home, RUNNER_TEMP: temporary },
      workingDirectory: root,
      homeDirectory: home,
      temporaryDirectory: temporary,
      processors: 2,
      ...overrides,
    },
  };
}

function planOf(settings: readonly PlannedSetting[] = []): Plan {
  return samplePlan({ settings, download: "none" });
}

function withheldOf(netrc: string, rest: Partial<Withheld> = {}): Withheld {
  return {
    proxies: { proxies: [], closing: "direct" },
    mirrors: [],
    variables: {},
    settings: [],
    netrc: new Secret(netrc),
    ...rest,
  };
}

/** One use of the action: main now, post when the result is called. */
async function use(world: SmallWorld, name: string, netrc: string): Promise<() => ReturnType<typeof undo>> {
  const runDirectory = join(temporary, name);
  await mkdir(runDirectory);
  const { troubles } = await configure(world, planOf(), withheldOf(netrc), runDirectory);
  expect(troubles).toEqual([]);
  return () => undo(world, runDirectory);
}

const exists = async (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

async function everythingUnder(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(join(entry.parentPath, entry.name), "latin1")),
  );
  return texts.join("\n");
}

describe("what later steps get", () => {
  const setting = (name: string, value: string, exported: boolean): PlannedSetting => ({
    name,
    value,
    from: exported ? "input" : "default",
    exported,
  });

  it("is what an input names, with exactly that value, and nothing else", async () => {
    const world = worldOf();
    const goproxy = "https://ci:p%2Fw%20d@proxy.example.com|direct";
    const gosumdb = "sum.golang.org https://ci:pw@sums.example.com";
    const plan = planOf([
      setting("GOPROXY", "https://***@proxy.example.com|direct", true),
      setting("GOPRIVATE", " github.com/acme/* ", true),
      setting("GONOSUMDB", "github.com/acme/*", false),
      setting("GOSUMDB", "sum.golang.org https://***@sums.example.com", true),
    ]);
    const configured = await configure(
      world,
      plan,
      withheldOf("", {
        variables: {
          GOPROXY: new Secret(goproxy),
          GOPRIVATE: new Secret(" github.com/acme/* "),
          GOSUMDB: new Secret(gosumdb),
        },
      }),
      temporary,
    );
    expect(world.host.exported).toEqual({
      GOPROXY: goproxy,
      GOPRIVATE: " github.com/acme/* ",
      GOSUMDB: gosumdb,
    });
    expect(configured).toEqual({
      exported: ["GOPROXY", "GOPRIVATE", "GOSUMDB"],
      netrcFiles: [],
      unmasked: 0,
      troubles: [],
    });
  });

  it("never is a GOPROXY with *** in it", async () => {
    const world = worldOf();
    await configure(
      world,
      planOf([setting("GOPROXY", "https://***@proxy", true)]),
      withheldOf(""),
      temporary,
    );
    expect(world.host.exported).toEqual({});
  });

  it("comes after every form of every credential was masked", async () => {
    const world = worldOf();
    const goproxy = "https://ci:p%2Fw%20d@proxy.example.com,https://TOKEN@other.example.com";
    const withheld = withheldOf(oneLine, {
      variables: { GOPROXY: new Secret(goproxy) },
      proxies: {
        closing: "end",
        proxies: [
          {
            url: new URL("https://proxy.example.com"),
            credentials: { user: new Secret("ci"), password: new Secret("p/w d") },
            separator: ",",
          },
          {
            url: new URL("https://other.example.com"),
            credentials: { user: new Secret("TOKEN"), password: new Secret("") },
            separator: ",",
          },
        ],
      },
    });
    await configure(world, planOf([setting("GOPROXY", "x", true)]), withheld, temporary);
    const base64 = (text: string): string => Buffer.from(text).toString("base64");
    expect(world.host.masked).toEqual(
      expect.arrayContaining([
        oneLine,
        "s3cr3t-one",
        base64("ci:s3cr3t-one"),
        "p/w d",
        "ci:p/w d",
        base64("ci:p/w d"),
        "p%2Fw%20d",
        "ci:p%2Fw%20d",
        "TOKEN",
        base64("TOKEN:"),
      ]),
    );
    expect(world.host.masked).not.toContain("ci");
    const kinds = world.host.calls.map((call) => call.split(" ")[0]);
    expect(kinds.lastIndexOf("mask")).toBeLessThan(kinds.indexOf("exportVariable"));
  });
});

describe("the netrc files", () => {
  it("are left alone without netrc lines", async () => {
    const post = await use(worldOf(), "one", "");
    expect(await exists(netrcPath)).toBe(false);
    expect(await post()).toEqual({ undone: [], troubles: [] });
  });

  it("get our lines in front, mode 600, and are put back with bytes and mode", async () => {
    await writeFile(netrcPath, original, { mode: 0o644 });
    const post = await use(worldOf(), "one", `${oneLine}\n${otherLine}\n`);
    expect(await readFile(netrcPath, "latin1")).toBe(
      `${oneLine}\n${otherLine}\n${original.toString("latin1")}`,
    );
    await expectMode(netrcPath, 0o600);

    expect((await post()).undone).toEqual([`${netrcPath} is what it was before.`]);
    expect(await readFile(netrcPath)).toEqual(original);
    await expectMode(netrcPath, 0o644);
    expect(await everythingUnder(temporary)).toBe("");
    expect(await post()).toEqual({ undone: [], troubles: [] });
  });

  it("are gone afterwards where there was none, but an empty one stays", async () => {
    const first = await use(worldOf(), "one", oneLine);
    await expectMode(netrcPath, 0o600);
    await first();
    expect(await exists(netrcPath)).toBe(false);

    await writeFile(netrcPath, "", { mode: 0o640 });
    const second = await use(worldOf(), "two", oneLine);
    await second();
    expect(await readFile(netrcPath, "utf8")).toBe("");
    await expectMode(netrcPath, 0o640);
  });

  it("are both the one NETRC names and the one at home, for git does not know NETRC", async () => {
    const named = join(root, "elsewhere", "netrc");
    await writeFile(netrcPath, original, { mode: 0o600 });
    const post = await use(
      worldOf({ environment: { NETRC: "elsewhere/netrc", RUNNER_TEMP: temporary } }),
      "one",
      oneLine,
    );
    expect(await readFile(named, "utf8")).toBe(`${oneLine}\n`);
    expect(await readFile(netrcPath, "latin1")).toContain(oneLine);
    await post();
    expect(await exists(join(root, "elsewhere"))).toBe(false);
    expect(await readFile(netrcPath)).toEqual(original);
  });

  it("leave a directory that had to be made to whoever uses it by then", async () => {
    const named = join(root, "deep", "elsewhere", "netrc");
    const post = await use(
      worldOf({ environment: { NETRC: named, RUNNER_TEMP: temporary } }),
      "one",
      oneLine,
    );
    await writeFile(join(root, "deep", "mine"), "x");
    await post();
    expect(await readdir(join(root, "deep"))).toEqual(["mine"]);
  });

  linuxOnly("leave a pipe in its place alone, and say so", async () => {
    execFileSync("mkfifo", [netrcPath]);
    const world = worldOf();
    const run = join(temporary, "one");
    const { troubles, netrcFiles } = await configure(world, planOf(), withheldOf(oneLine), run);
    expect(netrcFiles).toEqual([]);
    expect(troubles).toEqual([expect.stringContaining(`${netrcPath} is a pipe or a device`)]);
    expect(await undo(world, run)).toMatchObject({ troubles: [] });
    expect((await lstat(netrcPath)).isFIFO()).toBe(true);
  });

  it("are one where NETRC names the one at home", async () => {
    const post = await use(
      worldOf({ environment: { NETRC: netrcPath, RUNNER_TEMP: temporary } }),
      "one",
      oneLine,
    );
    expect(await readFile(netrcPath, "utf8")).toBe(`${oneLine}\n`);
    await post();
    expect(await exists(netrcPath)).toBe(false);
  });

  it.each([
    // go reads _netrc first, git .netrc.
    { there: ["_netrc", ".netrc"], written: [".netrc", "_netrc"] },
    { there: ["_netrc"], written: ["_netrc"] },
    { there: [".netrc"], written: [".netrc"] },
    { there: [], written: ["_netrc"] },
  ])("are $written on Windows where $there is there", async ({ there, written }) => {
    for (const name of there) await writeFile(join(home, name), "");
    await use(worldOf({ platform: "win32" }), "one", oneLine);
    expect((await readdir(home)).toSorted()).toEqual(written);
    for (const name of written) expect(await readFile(join(home, name), "utf8")).toBe(`${oneLine}\n`);
  });

  it("are on Windows also in HOME, where git looks and go does not", async () => {
    const ofGit = join(root, "git-home");
    await mkdir(ofGit);
    await writeFile(join(ofGit, ".netrc"), original);
    const environment = { HOME: ofGit, RUNNER_TEMP: temporary };
    const post = await use(worldOf({ platform: "win32", environment }), "one", oneLine);
    expect(await readFile(join(home, "_netrc"), "utf8")).toBe(`${oneLine}\n`);
    expect(await readFile(join(ofGit, ".netrc"), "latin1")).toContain(oneLine);
    await post();
    expect(await exists(join(home, "_netrc"))).toBe(false);
    expect(await readFile(join(ofGit, ".netrc"))).toEqual(original);
  });

  for (const what of ["a file", "nothing yet"]) {
    posixOnly(`are written through a link that leads to ${what}`, async () => {
      const target = join(root, "dotfiles-netrc");
      if (what === "a file") await writeFile(target, original, { mode: 0o640 });
      await symlink(target, netrcPath);
      const post = await use(worldOf(), "one", oneLine);
      expect((await lstat(netrcPath)).isSymbolicLink()).toBe(true);
      expect(await readFile(target, "latin1")).toContain(oneLine);
      await post();
      expect((await lstat(netrcPath)).isSymbolicLink()).toBe(true);
      const after = await readFile(target).catch(() => undefined);
      expect(after).toEqual(what === "a file" ? original : undefined);
    });
  }

  it("keep what another step wrote: only our lines are taken out, and that is said", async () => {
    await writeFile(netrcPath, original, { mode: 0o644 });
    const post = await use(worldOf(), "one", oneLine);
    const changed = `machine new login n password n\n${await readFile(netrcPath, "latin1")}\nmachine z login z password z\n`;
    await writeFile(netrcPath, changed, "latin1");
    const { undone } = await post();
    expect(await readFile(netrcPath, "latin1")).toBe(changed.replace(`${oneLine}\n`, ""));
    await expectMode(netrcPath, 0o644);
    expect(undone).toEqual([expect.stringMatching(/was changed by another step/)]);
    expect(undone.join()).not.toContain("s3cr3t");
  });

  it("are not undone, nor called removed, where they could never be written", async () => {
    await writeFile(join(home, "file"), "");
    await mkdir(netrcPath);
    for (const homeDirectory of [join(home, "file"), home]) {
      const [world, runDirectory] = [worldOf({ homeDirectory }), join(temporary, basename(homeDirectory))];
      await mkdir(runDirectory);
      const { troubles } = await configure(world, planOf(), withheldOf(oneLine), runDirectory);
      expect(troubles).toEqual([expect.stringContaining("are not in")]);
      expect(await undo(world, runDirectory)).toEqual({ undone: [], troubles: [] });
    }
  });

  it("are not made again where another step removed them", async () => {
    await writeFile(netrcPath, original);
    const post = await use(worldOf(), "one", oneLine);
    await rm(netrcPath);
    expect((await post()).undone).toEqual([expect.stringMatching(/was removed in the meantime/)]);
    expect(await exists(netrcPath)).toBe(false);
  });

  it("are refused as a whole when the input is malformed, without a word of it", async () => {
    const world = worldOf();
    const { netrcFiles, troubles } = await configure(
      world,
      planOf(),
      withheldOf(`${oneLine}\nmachine x login ci password s3cr3t with blank`),
      temporary,
    );
    expect(netrcFiles).toEqual([]);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toMatch(/line 2/);
    expect(troubles[0]).not.toMatch(/s3cr3t|blank\b.*with/);
    expect(await exists(netrcPath)).toBe(false);
  });
});

describe("a main that dies", () => {
  /** Fails from the nth write on, as if the process had ended there. */
  function dyingFiles(writesLeft: number): Files {
    const files = nodeFiles();
    let left = writesLeft;
    const dead = (path: string) =>
      ({ ok: false, error: { kind: "full", path, message: "the process is dead" } }) as const;
    return {
      ...files,
      write: (path, content, mode) =>
        left-- > 0 ? files.write(path, content, mode) : Promise.resolve(dead(path)),
    };
  }

  it.each([0, 1, 2, 3])("leaves after %i writes what undo can put back", async (writes) => {
    await writeFile(netrcPath, original, { mode: 0o644 });
    const { troubles } = await configure(
      worldOf({}, dyingFiles(writes)),
      planOf(),
      withheldOf(oneLine),
      temporary,
    );
    expect(troubles).toHaveLength(writes < 3 ? 1 : 0);
    expect((await undo(worldOf(), temporary)).troubles).toEqual([]);
    expect(await readFile(netrcPath)).toEqual(original);
    await expectMode(netrcPath, 0o644);
    expect(await everythingUnder(temporary)).toBe("");
  });
});

describe("two uses in one job", () => {
  const orders = [
    { order: "the later one first", posts: [1, 0] },
    { order: "the earlier one first", posts: [0, 1] },
  ];
  const cases = orders.flatMap((order) =>
    [oneLine, otherLine].map((second) => ({
      ...order,
      second: second === oneLine ? "same" : "other",
      line: second,
    })),
  );

  it.each(cases)("end with the file of before, $order, $second lines", async ({ posts, line }) => {
    await writeFile(netrcPath, original, { mode: 0o644 });
    const uses = [await use(worldOf(), "one", oneLine), await use(worldOf(), "two", line)];
    for (const index of posts) {
      await expectMode(netrcPath, 0o600);
      expect((await uses[index]?.())?.undone).toEqual([`${netrcPath} is what it was before.`]);
    }
    expect(await readFile(netrcPath)).toEqual(original);
    await expectMode(netrcPath, 0o644);
    expect(await everythingUnder(temporary)).toBe("");
  });

  it.each(orders)("end without a file where there was none, $order", async ({ posts }) => {
    const uses = [await use(worldOf(), "one", oneLine), await use(worldOf(), "two", otherLine)];
    await uses[posts[0] ?? 0]?.();
    expect(await readFile(netrcPath, "utf8")).toBe(`${posts[0] === 0 ? otherLine : oneLine}\n`);
    await uses[posts[1] ?? 0]?.();
    expect(await exists(netrcPath)).toBe(false);
  });

  it.each(orders)("keep what a step between them wrote, $order", async ({ posts }) => {
    await writeFile(netrcPath, original, { mode: 0o644 });
    const first = await use(worldOf(), "one", oneLine);
    await writeFile(
      netrcPath,
      `${await readFile(netrcPath, "latin1")}\nmachine z login z password z\n`,
      "latin1",
    );
    const uses = [first, await use(worldOf(), "two", otherLine)];
    for (const index of posts) await uses[index]?.();
    expect(await readFile(netrcPath, "latin1")).toBe(
      `${original.toString("latin1")}\nmachine z login z password z\n`,
    );
    await expectMode(netrcPath, 0o644);
  });

  it("are not confused by the record of a job whose post never ran", async () => {
    await use(worldOf(), "dead", oneLine);
    await rm(netrcPath);
    await writeFile(netrcPath, original, { mode: 0o640 });
    const post = await use(worldOf(), "two", otherLine);
    await post();
    expect(await readFile(netrcPath)).toEqual(original);
    await expectMode(netrcPath, 0o640);
  });
});

describe("undo", () => {
  it("says what to do when a file cannot be put back", async () => {
    const post = await use(worldOf(), "one", oneLine);
    await rm(netrcPath);
    await mkdir(netrcPath);
    const { undone, troubles } = await post();
    expect(undone).toEqual([]);
    expect(troubles).toEqual([expect.stringMatching(/still holds .*Take them out yourself/)]);
    expect((await lstat(netrcPath)).isDirectory()).toBe(true);
  });

  it("takes out our lines and nothing more when the shared record is lost", async () => {
    await writeFile(netrcPath, original, { mode: 0o644 });
    const post = await use(worldOf(), "one", oneLine);
    await rm(join(temporary, "go-mod-guard-undo"), { recursive: true });
    await post();
    expect(await readFile(netrcPath)).toEqual(original);
  });

  it("says so when its own record is damaged", async () => {
    const post = await use(worldOf(), "one", oneLine);
    await writeFile(join(temporary, "one", "undo", "netrc.json"), "{");
    expect((await post()).troubles).toEqual([expect.stringMatching(/is damaged/)]);
    expect(await readFile(netrcPath, "utf8")).toContain(oneLine);
  });

  it("keeps its records where no other user can read them, and off a runner out of shared directories", async () => {
    await writeFile(netrcPath, original);
    await use(worldOf({ environment: { HOME: home } }), "one", oneLine);
    expect(await readdir(temporary)).toEqual(["one"]);
    const undoDirectory = join(temporary, "one", "undo");
    const names = await readdir(undoDirectory);
    expect(names).toHaveLength(2);
    for (const name of names) await expectMode(join(undoDirectory, name), 0o600);
  });

  it("writes in place where a file can be written but not be replaced, as one mounted into a container", async () => {
    await writeFile(netrcPath, original, { mode: 0o640 });
    const files = nodeFiles();
    const mounted: Files = {
      ...files,
      write: (path, content, mode) =>
        path === netrcPath
          ? Promise.resolve({ ok: false, error: { kind: "other", path, message: "EBUSY" } } as const)
          : files.write(path, content, mode),
    };
    const inode = (await lstat(netrcPath)).ino;
    const post = await use(worldOf({}, mounted), "one", oneLine);
    expect(await readFile(netrcPath, "latin1")).toContain(oneLine);
    await expectMode(netrcPath, 0o600);
    await post();
    expect(await readFile(netrcPath)).toEqual(original);
    await expectMode(netrcPath, 0o640);
    expect((await lstat(netrcPath)).ino).toBe(inode);
  });
});
