import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { execFile } from "node:child_process";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { actionsCache } from "../../src/adapters/actions-cache.ts";
import { nodeProcess } from "../../src/adapters/exec.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { nodeFiles } from "../../src/adapters/node-files.ts";
import type { CacheAnswer, CacheStore, Command } from "../../src/ports.ts";
import { type CacheFault } from "../fakes/cache-faults.ts";
import { type CacheService, type CacheServiceOptions, cacheService } from "../fakes/cache-service.ts";
import { forwardProxy } from "../fakes/forward-proxy.ts";

const run = promisify(execFile);
const key = "go-mod-guard-1-aaaa-bbbb";
let bundle = "";
let scratch = "";
let service: CacheService | undefined;
let commands: Command[] = [];

beforeAll(async () => {
  bundle = await fs.mkdtemp(join(tmpdir(), "gmg-bundle-"));
  await run(process.execPath, ["scripts/build.mjs", bundle, "cache-child"]);
  // Outside the repository there is no package.json that would make a .js file a module.
  await fs.writeFile(join(bundle, "package.json"), '{"type":"module"}');
});
afterAll(() => fs.rm(bundle, { recursive: true, force: true }));
beforeEach(async () => {
  scratch = await fs.realpath(await fs.mkdtemp(join(tmpdir(), "gmg-cache-")));
  commands = [];
});
afterEach(async () => {
  await service?.close();
  service = undefined;
  await fs.rm(scratch, { recursive: true, force: true });
});

/** A job with a RUNNER_TEMP of its own; `more` goes into its environment. */
async function job(name: string, more: Readonly<Record<string, string>> = {}): Promise<CacheStore> {
  const temporaryDirectory = join(scratch, name);
  await fs.mkdir(temporaryDirectory, { recursive: true });
  const inner = nodeProcess();
  return actionsCache({
    process: {
      run: (command) => {
        commands.push(command);
        return inner.run(command);
      },
    },
    files: nodeFiles(),
    clock: nodeClock(),
    machine: {
      platform: "linux",
      environment: { PATH: process.env["PATH"] ?? "", HOME: scratch, ...service?.environment, ...more },
      workingDirectory: scratch,
      homeDirectory: scratch,
      temporaryDirectory,
      processors: 2,
    },
    childPath: join(bundle, "cache-child.js"),
    nodePath: process.execPath,
  });
}

async function start(options: CacheServiceOptions = {}): Promise<CacheService> {
  service = await cacheService(options);
  return service;
}

async function makeStore(): Promise<string> {
  const store = join(scratch, "a-store");
  await fs.mkdir(join(store, "github.com/!azure/x/@v"), { recursive: true });
  await fs.writeFile(join(store, "github.com/!azure/x/@v/v1.0.0.zip"), Buffer.alloc(50_000, "zip bytes"));
  await fs.writeFile(join(store, "github.com/!azure/x/@v/v1.0.0.info"), "{}");
  return store;
}

async function save(): Promise<CacheAnswer> {
  return (await job("saver")).save({ directory: await makeStore(), key, timeoutMs: 20_000 });
}

interface RestoreOptions {
  readonly more?: Readonly<Record<string, string>>;
  readonly restoreKeys?: readonly string[];
  readonly timeoutMs?: number;
  readonly stallTimeoutMs?: number;
  readonly wanted?: string;
}

async function restore(options: RestoreOptions = {}): Promise<CacheAnswer> {
  const { more = {}, restoreKeys = [], timeoutMs = 20_000, stallTimeoutMs = 20_000, wanted = key } = options;
  const store = await job("restorer", more);
  return store.restore({ directory: target(), key: wanted, restoreKeys, timeoutMs, stallTimeoutMs });
}

const whyOf = (answer: CacheAnswer) => (answer.kind === "unavailable" ? answer.why : "");
const target = () => join(scratch, "elsewhere", "deep", "store");
const temporaryOf = (name: string) => fs.readdir(join(scratch, name));

describe("a store goes through the cache service", () => {
  it("comes back byte for byte in a job with another directory, and stays where it was", async () => {
    const { entries, complaints } = await start();
    expect(await save()).toEqual({ kind: "saved", sizeBytes: entries[0]?.bytes.length });
    expect(await fs.readdir(join(scratch, "a-store/github.com/!azure/x/@v"))).toHaveLength(2);

    expect(await restore()).toEqual({ kind: "hit", matchedKey: key, sizeBytes: entries[0]?.bytes.length });
    const zip = await fs.readFile(join(target(), "github.com/!azure/x/@v/v1.0.0.zip"));
    expect(zip.equals(Buffer.alloc(50_000, "zip bytes"))).toBe(true);
    expect(await temporaryOf("saver")).toEqual([]);
    expect(await temporaryOf("restorer")).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("is found through a restore key when the primary key has no entry", async () => {
    await start();
    await save();
    const answer = await restore({
      wanted: "go-mod-guard-1-aaaa-cccc",
      restoreKeys: ["go-mod-guard-1-aaaa-"],
    });
    expect(answer).toMatchObject({ kind: "hit", matchedKey: key });
  });

  it("can be looked up without being downloaded", async () => {
    const { calls } = await start();
    await save();
    const store = await job("looker");
    const answer = await store.lookup({ directory: target(), key, restoreKeys: [], timeoutMs: 20_000 });
    expect(answer).toEqual({ kind: "hit", matchedKey: key });
    expect(calls).not.toContain("download");
  });

  it("exists when the same key is saved again", async () => {
    await start();
    await save();
    expect(await save()).toEqual({ kind: "exists" });
  });

  it("is a miss when nothing was saved, and nothing is left at the directory", async () => {
    await start();
    expect(await restore()).toEqual({ kind: "miss" });
    await expect(fs.stat(target())).rejects.toThrow("ENOENT");
  });

  it("is found when RUNNER_TEMP is a link, as on macOS", async () => {
    await start();
    await fs.mkdir(join(scratch, "real"));
    await fs.symlink(join(scratch, "real"), join(scratch, "linked"));
    const store = await job("linked");
    expect(await store.save({ directory: await makeStore(), key, timeoutMs: 20_000 })).toMatchObject({
      kind: "saved",
    });
    expect(await restore()).toMatchObject({ kind: "hit" });
  });

  it("is restored through an HTTP proxy by the bundle without undici", async () => {
    const proxy = await forwardProxy();
    try {
      await start({ publicUrl: "http://results.test" });
      proxy.lead("results.test", new URL(service!.url));
      const more = { http_proxy: proxy.url, HTTP_PROXY: proxy.url };
      const saver = await job("saver", more);
      expect(await saver.save({ directory: await makeStore(), key, timeoutMs: 20_000 })).toMatchObject({
        kind: "saved",
      });
      expect(await restore({ more })).toMatchObject({ kind: "hit" });
      expect(proxy.asked).toContain("results.test");
    } finally {
      await proxy.close();
    }
  });

  it("refuses to restore over files", async () => {
    const { calls } = await start();
    await fs.mkdir(target(), { recursive: true });
    await fs.writeFile(join(target(), "mine"), "");
    expect(await restore()).toMatchObject({
      kind: "unavailable",
      why: expect.stringContaining("not empty"),
    });
    expect(await fs.readdir(target())).toEqual(["mine"]);
    expect(calls).toEqual([]);
  });
});

const restoreFaults: readonly { name: string; fault: CacheFault; why: RegExp; stallTimeoutMs?: number }[] = [
  { name: "429", fault: { on: "GetCacheEntryDownloadURL", kind: "429" }, why: /Rate limited.*429/ },
  { name: "403", fault: { on: "GetCacheEntryDownloadURL", kind: "403" }, why: /403.*denied/ },
  {
    name: "503 for ever",
    fault: { on: "GetCacheEntryDownloadURL", kind: "503" },
    why: /503.*upstream connect/,
    stallTimeoutMs: 1000,
  },
  {
    name: "an HTML page for JSON",
    fault: { on: "GetCacheEntryDownloadURL", kind: "html" },
    why: /Unexpected token/,
    stallTimeoutMs: 1000,
  },
  {
    name: "silence at the first question",
    fault: { on: "GetCacheEntryDownloadURL", kind: "silent" },
    why: /0 bytes moved in \d s/,
    stallTimeoutMs: 1000,
  },
  {
    name: "silence at the download",
    fault: { on: "download", kind: "silent" },
    why: /0 bytes moved.*Cache hit for/,
    stallTimeoutMs: 1000,
  },
  {
    name: "a download that trickles",
    fault: { on: "download", kind: "trickle" },
    why: /only \d+ bytes moved/,
    stallTimeoutMs: 1000,
  },
  {
    name: "a download cut half way",
    fault: { on: "download", kind: "truncated" },
    why: /abort|Incomplete|unexpected|[Tt]ar/,
  },
  {
    name: "an archive that is not one",
    fault: { on: "download", kind: "other-bytes", bytes: Buffer.from("no archive") },
    why: /tar/,
  },
];

describe("a restore that goes wrong", () => {
  it.each(restoreFaults)(
    "says why after $name and leaves nothing behind",
    async ({ fault, why, stallTimeoutMs }) => {
      await start({ faults: [fault] });
      await save();
      const answer = await restore(stallTimeoutMs === undefined ? {} : { stallTimeoutMs });
      expect(answer).toEqual({ kind: "unavailable", why: expect.stringMatching(why) });
      expect(JSON.stringify(answer)).not.toContain("secret-signature");
      expect(JSON.stringify(answer)).not.toContain(service!.environment["ACTIONS_RUNTIME_TOKEN"]);
      await expect(fs.stat(target())).rejects.toThrow("ENOENT");
      expect(await temporaryOf("restorer")).toEqual([]);
    },
  );

  it("ends at its deadline with the child's last word", async () => {
    await start({ faults: [{ on: "download", kind: "silent" }] });
    await save();
    const answer = await restore({ timeoutMs: 1500 });
    expect(answer).toEqual({
      kind: "unavailable",
      why: `no answer within 2 s; the last it said: Cache hit for: ${key}`,
    });
  });

  it("gives back neither a command nor an escape that the service put into its error", async () => {
    const message = "x\n::error::owned\u001b[31m ##[add-mask]y";
    await start({ faults: [{ on: "GetCacheEntryDownloadURL", kind: "403", message }] });
    const answer = await restore();
    expect(answer.kind).toBe("unavailable");
    for (const forbidden of ["\n", "::error::", "##[", "\u001b"])
      expect(whyOf(answer)).not.toContain(forbidden);
  });
});

describe("an archive that was tampered with", () => {
  async function archiveOf(script: string): Promise<Uint8Array> {
    const directory = join(scratch, "evil", "workspace");
    await fs.mkdir(join(directory, "store"), { recursive: true });
    await run(
      "sh",
      ["-c", `${script}; cat ../evil.tar | { command -v zstd >/dev/null && zstd -q || gzip; } > ../evil.out`],
      {
        cwd: directory,
      },
    );
    return fs.readFile(join(scratch, "evil", "evil.out"));
  }

  it("writes nothing outside the store", async () => {
    const bytes = await archiveOf(
      `echo x > store/f; echo x > ../outside; echo x > ${scratch}/evil/absolute; tar -P -cf ../evil.tar store ../outside ${scratch}/evil/absolute`,
    );
    await start({ faults: [{ on: "download", kind: "other-bytes", bytes }] });
    await save();
    await fs.rm(join(scratch, "evil"), { recursive: true });
    expect(await restore()).toMatchObject({ kind: "hit" });
    expect(await fs.readdir(target())).toEqual(["f"]);
    await expect(fs.stat(join(scratch, "evil"))).rejects.toThrow("ENOENT");
    expect(await temporaryOf("restorer")).toEqual([]);
  });

  it("is not believed when it holds a link", async () => {
    const bytes = await archiveOf("mkdir store/d; ln -s /etc/passwd store/d/l; tar -cf ../evil.tar store");
    await start({ faults: [{ on: "download", kind: "other-bytes", bytes }] });
    await save();
    const answer = await restore();
    expect(answer).toEqual({ kind: "unavailable", why: "the entry holds d/l, which is not a plain file" });
    await expect(fs.stat(target())).rejects.toThrow("ENOENT");
  });
});

const saveFaults: readonly { name: string; fault: CacheFault; kind?: CacheAnswer["kind"]; why?: RegExp }[] = [
  { name: "a conflict", fault: { on: "CreateCacheEntry", kind: "409" }, kind: "exists" },
  { name: "503 at the reservation", fault: { on: "CreateCacheEntry", kind: "503" }, why: /503/ },
  { name: "an HTML page", fault: { on: "CreateCacheEntry", kind: "html" }, why: /Unexpected token/ },
  { name: "429 at the reservation", fault: { on: "CreateCacheEntry", kind: "429" }, why: /429/ },
  { name: "a silent upload", fault: { on: "upload", kind: "silent" }, why: /bytes moved in \d s/ },
  { name: "a refused upload", fault: { on: "upload", kind: "403" }, why: /denied|403/ },
  { name: "a refused finalization", fault: { on: "FinalizeCacheEntryUpload", kind: "403" }, why: /403/ },
];

describe("a save that goes wrong", () => {
  it.each(saveFaults)("says so after $name", async ({ fault, kind = "unavailable", why = /^$/ }) => {
    await start({ faults: [fault] });
    const store = await job("saver");
    const got = await store.save({
      directory: await makeStore(),
      key,
      timeoutMs: 20_000,
      stallTimeoutMs: 1000,
    });
    expect(got.kind).toBe(kind);
    expect(whyOf(got)).toMatch(why);
    expect(await temporaryOf("saver")).toEqual([]);
    expect(await fs.readdir(join(scratch, "a-store"))).toEqual(["github.com"]);
  });

  it("is no trouble but expected with a token that may only read", async () => {
    await start({ readOnly: true });
    expect(await save()).toMatchObject({
      kind: "unavailable",
      expected: true,
      why: expect.stringContaining("cache write denied"),
    });
  });

  it("says that there is nothing to save", async () => {
    await start();
    const store = await job("saver");
    const directory = join(scratch, "nothing");
    expect(await store.save({ directory, key, timeoutMs: 20_000 })).toMatchObject({
      kind: "unavailable",
      why: expect.stringContaining(directory),
    });
  });
});

describe("the child", () => {
  it.each([
    ["without a token", { ACTIONS_RUNTIME_TOKEN: "" }, /ACTIONS_RUNTIME_TOKEN is not set/],
    ["without a service address", { ACTIONS_RESULTS_URL: "" }, /no cache service/],
    [
      "when the mode permits no reading",
      { ACTIONS_CACHE_MODE: "write-only" },
      /ACTIONS_CACHE_MODE=write-only/,
    ],
  ])("is not started %s", async (_, more, why) => {
    await start();
    expect(await restore({ more })).toEqual({
      kind: "unavailable",
      expected: true,
      why: expect.stringMatching(why),
    });
    expect(commands).toEqual([]);
  });

  it("sees the service, proxies and certificates, and neither inputs nor file commands", async () => {
    await start();
    await restore({
      more: {
        INPUT_NETRC: "machine x password planted",
        GMG_NETRC: "planted",
        GITHUB_ENV: "/f",
        GITHUB_OUTPUT: "/f",
        GITHUB_STATE: "/f",
        GITHUB_PATH: "/f",
        GITHUB_STEP_SUMMARY: "/f",
        GITHUB_TOKEN: "planted",
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: "planted",
        NODE_OPTIONS: "--inspect",
        RUNNER_OS: "Linux",
        no_proxy: "x",
        NODE_EXTRA_CA_CERTS: "/ca.pem",
      },
    });
    const [command] = commands;
    expect(JSON.stringify(command)).not.toContain("planted");
    expect(Object.keys(command!.environment).sort()).toEqual(
      `ACTIONS_CACHE_SERVICE_V2 ACTIONS_RESULTS_URL ACTIONS_RUNTIME_TOKEN GITHUB_SERVER_URL GITHUB_WORKSPACE HOME
      NODE_EXTRA_CA_CERTS PATH RUNNER_OS RUNNER_TEMP TAR_OPTIONS TEMP TMP TMPDIR no_proxy`.split(/\s+/),
    );
    expect(command!.environment["GITHUB_WORKSPACE"]).toBe(command!.directory);
    expect(JSON.stringify(command!.args)).not.toContain(service!.environment["ACTIONS_RUNTIME_TOKEN"]);
  });
});
