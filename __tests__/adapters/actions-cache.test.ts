import { describe, expect, it } from "@jest/globals";
import { execFile } from "node:child_process";
import * as fs from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheJobs, ofTheSystem } from "../fakes/cache-job.ts";
import { forwardProxy } from "../fakes/forward-proxy.ts";
import { posixOnly } from "../fakes/only-on.ts";

const jobs = cacheJobs();
const { key } = jobs;
const run = promisify(execFile);

describe("a store goes through the cache service", () => {
  it("comes back byte for byte in a job with another directory, and stays where it was", async () => {
    const { entries, complaints } = await jobs.start();
    expect(await jobs.save()).toEqual({ kind: "saved", sizeBytes: entries[0]?.bytes.length });
    expect(await fs.readdir(join(jobs.scratch(), "a-store/github.com/!azure/x/@v"))).toHaveLength(2);

    expect(await jobs.restore()).toEqual({
      kind: "hit",
      matchedKey: key,
      sizeBytes: entries[0]?.bytes.length,
    });
    const zip = await fs.readFile(join(jobs.target(), "github.com/!azure/x/@v/v1.0.0.zip"));
    expect(zip.equals(Buffer.alloc(50_000, "zip bytes"))).toBe(true);
    expect(await jobs.temporaryOf("saver")).toEqual([]);
    expect(await jobs.temporaryOf("restorer")).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("is found through a restore key when the primary key has no entry", async () => {
    await jobs.start();
    await jobs.save();
    const answer = await jobs.restore({
      wanted: "go-mod-guard-1-aaaa-cccc",
      restoreKeys: ["go-mod-guard-1-aaaa-"],
    });
    expect(answer).toMatchObject({ kind: "hit", matchedKey: key });
  });

  it("can be looked up without being downloaded", async () => {
    const { calls } = await jobs.start();
    await jobs.save();
    const store = await jobs.job("looker");
    const answer = await store.lookup({ directory: jobs.target(), key, restoreKeys: [], timeoutMs: 20_000 });
    expect(answer).toEqual({ kind: "hit", matchedKey: key });
    expect(calls).not.toContain("download");
  });

  it("exists when the same key is saved again", async () => {
    await jobs.start();
    await jobs.save();
    expect(await jobs.save()).toEqual({ kind: "exists" });
  });

  it("is a miss when nothing was saved, and nothing is left at the directory", async () => {
    await jobs.start();
    expect(await jobs.restore()).toEqual({ kind: "miss" });
    await expect(fs.stat(jobs.target())).rejects.toThrow("ENOENT");
  });

  posixOnly("is found when RUNNER_TEMP is a link, as on macOS", async () => {
    await jobs.start();
    await fs.mkdir(join(jobs.scratch(), "real"));
    await fs.symlink(join(jobs.scratch(), "real"), join(jobs.scratch(), "linked"));
    const store = await jobs.job("linked");
    expect(await store.save({ directory: await jobs.makeStore(), key, timeoutMs: 20_000 })).toMatchObject({
      kind: "saved",
    });
    expect(await jobs.restore()).toMatchObject({ kind: "hit" });
  });

  it("is saved where RUNNER_TEMP has a blank in its name, which tar gets unquoted", async () => {
    await jobs.start();
    const store = await jobs.job("My Runner");
    expect(await store.save({ directory: await jobs.makeStore(), key, timeoutMs: 20_000 })).toMatchObject({
      kind: "saved",
    });
    expect(await jobs.restore()).toMatchObject({ kind: "hit" });
    expect(await jobs.temporaryOf("system-temp")).toEqual([]);
  });

  it("is restored through an HTTP proxy by the bundle without undici", async () => {
    const proxy = await forwardProxy();
    try {
      await jobs.start({ publicUrl: "http://results.test" });
      proxy.lead("results.test", new URL(jobs.service().url));
      const more = { http_proxy: proxy.url, HTTP_PROXY: proxy.url };
      const saver = await jobs.job("saver", more);
      expect(await saver.save({ directory: await jobs.makeStore(), key, timeoutMs: 20_000 })).toMatchObject({
        kind: "saved",
      });
      expect(await jobs.restore({ more })).toMatchObject({ kind: "hit" });
      expect(proxy.asked).toContain("results.test");
    } finally {
      await proxy.close();
    }
  });

  it("refuses to restore over files", async () => {
    const { calls } = await jobs.start();
    await fs.mkdir(jobs.target(), { recursive: true });
    await fs.writeFile(join(jobs.target(), "mine"), "");
    expect(await jobs.restore()).toMatchObject({
      kind: "unavailable",
      why: expect.stringContaining("not empty"),
    });
    expect(await fs.readdir(jobs.target())).toEqual(["mine"]);
    expect(calls).toEqual([]);
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
    await jobs.start();
    expect(await jobs.restore({ more })).toEqual({
      kind: "unavailable",
      expected: true,
      why: expect.stringMatching(why),
    });
    expect(jobs.commands()).toEqual([]);
  });

  it("is not heard on our own output: no command of the library reaches the runner", async () => {
    await jobs.start({ faults: [{ on: "GetCacheEntryDownloadURL", kind: "403" }] });
    const source = `
      import { actionsCache } from "./src/adapters/actions-cache.ts";
      import { nodeProcess } from "./src/adapters/exec.ts";
      import { nodeClock } from "./src/adapters/node-clock.ts";
      import { nodeFiles } from "./src/adapters/node-files.ts";
      import { nodeMachine } from "./src/adapters/node-machine.ts";
      const [childPath, directory, key] = process.argv.slice(2);
      const cache = actionsCache({ process: nodeProcess(), files: nodeFiles(), machine: nodeMachine(), clock: nodeClock(),
        childPath, nodePath: process.execPath });
      const before = [process.cwd(), JSON.stringify(process.env)].join();
      const saved = await cache.save({ directory, key, timeoutMs: 20_000 });
      const restored = await cache.restore({ directory: directory + "-2", key, restoreKeys: [], timeoutMs: 20_000 });
      const changed = before !== [process.cwd(), JSON.stringify(process.env)].join();
      process.stdout.write([saved.kind, restored.kind, changed].join(" "));`;
    await fs.writeFile(
      join(jobs.bundle(), "driver.ts"),
      source.replaceAll('"./src', `"${process.cwd().replaceAll("\\", "/")}/src`),
    );
    const driver = join(jobs.bundle(), "driver.mjs");
    const options = { entryPoints: [join(jobs.bundle(), "driver.ts")], outfile: driver, bundle: true };
    const build = `import { build } from "esbuild";
      await build({ ...${JSON.stringify(options)}, platform: "node", format: "esm" });`;
    await run(process.execPath, ["--input-type=module", "--eval", build]);
    const { stdout, stderr } = await run(
      process.execPath,
      [driver, join(jobs.bundle(), "cache-child.js"), await jobs.makeStore(), key],
      {
        env: {
          ...ofTheSystem(),
          HOME: jobs.scratch(),
          RUNNER_TEMP: jobs.scratch(),
          ...jobs.service().environment,
        },
      },
    );
    expect(stdout).toBe("saved unavailable false");
    expect(stderr).toBe("");
  });

  it("sees the service, proxies and certificates, and neither inputs nor file commands", async () => {
    await jobs.start();
    await jobs.restore({
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
    const [command] = jobs.commands();
    expect(JSON.stringify(command)).not.toContain("planted");
    const names = Object.keys(command!.environment).filter((name) => !(name in ofTheSystem()));
    expect(names.sort()).toEqual(
      `ACTIONS_CACHE_SERVICE_V2 ACTIONS_RESULTS_URL ACTIONS_RUNTIME_TOKEN GITHUB_SERVER_URL GITHUB_WORKSPACE HOME
      NODE_EXTRA_CA_CERTS RUNNER_OS RUNNER_TEMP TAR_OPTIONS TEMP TMP TMPDIR no_proxy`.split(/\s+/),
    );
    expect(command!.environment["GITHUB_WORKSPACE"]).toBe(command!.directory);
    expect(JSON.stringify(command!.args)).not.toContain(jobs.service().environment["ACTIONS_RUNTIME_TOKEN"]);
  });
});
