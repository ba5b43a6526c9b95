import { mkdtemp, readdir, rm } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { nodeLoopback } from "../../src/adapters/loopback.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { nodeFiles } from "../../src/adapters/node-files.ts";
import { hashGoMod } from "../../src/go/dirhash.ts";
import type { ModuleFile } from "../../src/go/module-version.ts";
import type { Knowledge } from "../../src/guard/knowledge.ts";
import { openObtainer, type Obtainer } from "../../src/guard/obtain.ts";
import { openGuard, type Guard } from "../../src/guard/server.ts";
import { openSumdbRelay } from "../../src/guard/sumdb-relay.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { makeZip } from "../go/zip-writer.ts";
import { scriptedChain, type Scripted, type ScriptedChain } from "./scripted-chain.ts";

const goMod = "module example.com/m\n";
const modPath = "example.com/m/@v/v1.0.0.mod";
const goModH1 = hashGoMod(new TextEncoder().encode(goMod));

let directory: string;
let store: Store;
let guard: Guard;
let obtainer: Obtainer;
let chain: ScriptedChain;
let ended: AbortController;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "guard-"));
});
afterEach(async () => {
  ended.abort();
  await guard.stop();
  await rm(directory, { recursive: true, force: true });
});

async function open(
  table: Readonly<Record<string, Scripted>>,
  known: Partial<Knowledge> = {},
): Promise<Guard> {
  const [files, clock] = [nodeFiles(), nodeClock()];
  chain = scriptedChain(table);
  ended = new AbortController();
  store = openStore(files, join(directory, "store"));
  const unvouched = openStore(files, join(directory, "unvouched"));
  await store.prepare();
  await unvouched.prepare();
  const knowledge: Knowledge = {
    expectedH1: ({ kind }) => (kind === "mod" ? goModH1 : undefined),
    goSumH1: ({ kind }) => (kind === "mod" ? goModH1 : undefined),
    hasGoSumLine: (module) => module === "example.com/m",
    isPrivate: () => false,
    isCovered: ({ module }) => module === "example.com/m",
    reach: () => ({ acrossComma: false, toMirrors: false }),
    forbidden: () => undefined,
    ...known,
  };
  const shared = { files, clock, chain, knowledge, signal: ended.signal };
  obtainer = openObtainer({
    ...shared,
    store,
    unvouched,
    onEvicted: () => undefined,
    onFetched: () => undefined,
  });
  const temporaryPath = () => unvouched.temporaryPath();
  const opened = await openGuard({
    ...shared,
    loopback: nodeLoopback,
    temporaryPath,
    obtainer,
    sumdb: openSumdbRelay({
      ...shared,
      temporaryPath,
      routes: undefined,
      proxies: [{ url: new URL("https://proxy.test"), separator: ",", named: "list" }],
      isPrivate: () => false,
    }),
    closing: "direct",
    policy: "resilient",
    explain: () => ["::error::Injected", "Do this."],
    wordsOf: () => "words of go",
  });
  if (!opened.ok) throw new Error(opened.error.message);
  guard = opened.value;
  return guard;
}

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(`${guard.address}/${path}`, init);

/** A request as it stands, with a Host and a method that fetch would not send. */
function askRaw(options: {
  method?: string;
  host?: string;
  path: string;
}): Promise<{ status: number; body: string }> {
  const { port, host } = new URL(guard.address);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: "127.0.0.1",
        port,
        agent: false,
        method: options.method,
        path: options.path,
        headers: { host: options.host ?? host },
      },
      (response) => {
        let body = "";
        response.on("data", (chunk) => (body += String(chunk)));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, body });
        });
      },
    );
    request.on("error", reject);
    request.end();
  });
}

describe("the guard", () => {
  it("serves what go.sum vouches for, stores it, and asks nobody a second time", async () => {
    await open({ [modPath]: { body: goMod } });
    for (const _ of [1, 2]) {
      const answer = await ask(modPath);
      expect([answer.status, await answer.text()]).toEqual([200, goMod]);
      expect(answer.headers.get("content-length")).toBe(String(goMod.length));
    }
    expect(chain.asked).toHaveLength(1);
    expect(await store.contents()).toEqual([{ module: "example.com/m", version: "v1.0.0", kind: "mod" }]);
  });

  it("answers HEAD, a range, the rest from a position, and a range of other bytes with all of them", async () => {
    await open({ [modPath]: { body: goMod } });
    const head = await ask(modPath, { method: "HEAD" });
    expect([head.headers.get("content-length"), await head.text()]).toEqual([String(goMod.length), ""]);
    const etag = head.headers.get("etag") ?? "";

    const range = await ask(modPath, { headers: { range: "bytes=7-10", "if-range": etag } });
    expect([range.status, await range.text()]).toEqual([206, goMod.slice(7, 11)]);
    expect(range.headers.get("content-range")).toBe(`bytes 7-10/${goMod.length}`);
    const rest = await ask(modPath, { headers: { range: "bytes=7-" } });
    expect([rest.status, await rest.text()]).toEqual([206, goMod.slice(7)]);
    const tail = await ask(modPath, { headers: { range: "bytes=-3" } });
    expect([tail.status, await tail.text()]).toEqual([206, goMod.slice(-3)]);
    const other = await ask(modPath, { headers: { range: "bytes=7-", "if-range": '"other"' } });
    expect([other.status, await other.text()]).toEqual([200, goMod]);
    expect((await ask(modPath, { headers: { range: "bytes=900-" } })).status).toBe(416);
    for (const odd of ["bytes=0-1,3-4", "bytes=7-2", "bytes=x", "lines=1-2"]) {
      const whole = await ask(modPath, { headers: { range: odd } });
      expect([whole.status, await whole.text()]).toEqual([200, goMod]);
    }
    const told = await ask(modPath, { method: "HEAD", headers: { range: "bytes=7-10" } });
    expect([told.status, told.headers.get("content-length")]).toEqual([200, String(goMod.length)]);
  });

  it("sends nothing to those who say that they have the bytes", async () => {
    await open({ [modPath]: { body: goMod } });
    const etag = (await ask(modPath)).headers.get("etag") ?? "";
    for (const known of [etag, `"x", W/${etag}`, "*"]) {
      const answer = await ask(modPath, { headers: { "if-none-match": known } });
      expect([answer.status, answer.headers.get("etag"), await answer.text()]).toEqual([304, etag, ""]);
    }
    expect((await ask(modPath, { headers: { "if-none-match": '"x"' } })).status).toBe(200);
  });

  it("passes a big file on whole", async () => {
    const list = "v1.0.0\n".repeat(40_000);
    await open({ "example.com/m/@v/list": { body: list, headers: { etag: '"up"' } } });
    const answer = await ask("example.com/m/@v/list");
    expect([await answer.text(), answer.headers.get("etag")]).toEqual([list, '"up"']);
  });

  it("evicts a file of the store that is not what go.sum says, and fetches it again", async () => {
    await open({ [modPath]: { body: goMod } });
    await nodeFiles().write(
      store.pathOf({ module: "example.com/m", version: "v1.0.0", kind: "mod" }),
      "module evil\n",
    );
    expect(await (await ask(modPath)).text()).toBe(goMod);
  });

  it("never hands out bytes that go.sum does not know", async () => {
    await open({ [modPath]: { body: "module evil\n" } });
    const answer = await ask(modPath);
    expect([answer.status, await store.contents()]).toEqual([502, []]);
    expect(await answer.text()).toContain(`but go.sum has ${goModH1}`);
  });

  it("keeps out of the store what go.sum has no line for", async () => {
    await open({ "example.com/other/@v/v1.0.0.info": { body: '{"Version":"v1.0.0","Origin":{"URL":"x"}}' } });
    expect((await ask("example.com/other/@v/v1.0.0.info")).status).toBe(200);
    expect(await store.contents()).toEqual([]);
  });

  it.each(["info", "mod", "zip"] as const)(
    "keeps a %s that go.sum has no line for out of the store, served, served again and forgotten",
    async (kind) => {
      const file = { module: "example.com/m", version: "v1.0.0", kind };
      const path = `example.com/m/@v/v1.0.0.${kind}`;
      const zip = makeZip([{ name: "example.com/m@v1.0.0/go.mod", content: goMod }]);
      const body = { info: '{"Version":"v1.0.0"}', mod: goMod, zip }[kind];
      // Lines for the other two do not make this one covered.
      const known = {
        expectedH1: () => undefined,
        goSumH1: () => undefined,
        isCovered: (asked: ModuleFile) => asked.kind !== kind,
      };
      await open({ [path]: { body } }, known);
      for (const _ of [1, 2]) expect((await ask(path)).status).toBe(200);
      expect(chain.asked).toHaveLength(1);
      expect([await store.contents(), await obtainer.has(file)]).toEqual([[], false]);
      expect(await readdir(join(directory, "store"), { recursive: true })).toEqual([]);
      await obtainer.forget();
      expect((await ask(path)).status).toBe(200);
      expect([chain.asked.length, await store.contents()]).toEqual([2, []]);
    },
  );

  it("says what it cannot write, and leaves nothing of it behind", async () => {
    await open({ [modPath]: { body: goMod } });
    await nodeFiles().write(join(directory, "store", "example.com"), "in the way");
    const answer = await ask(modPath);
    expect([answer.status, await answer.text()]).toEqual([507, expect.stringContaining("cannot write")]);
    expect(await readdir(join(directory, "store.incoming"))).toEqual([]);
  });

  it("refuses an .info that names another version", async () => {
    await open({ "example.com/m/@v/v1.0.0.info": { body: '{"Version":"v1.0.1"}' } });
    expect((await ask("example.com/m/@v/v1.0.0.info")).status).toBe(502);
  });

  it("relays queries and lists anew each time and leaves no temporary file", async () => {
    await open({
      "example.com/m/@v/main.info": { body: '{"Version":"v1.0.0"}' },
      "example.com/m/@latest": { body: '{"Version":"v1.0.0"}' },
    });
    for (const path of ["example.com/m/@v/main.info", "example.com/m/@latest", "example.com/m/@latest"])
      expect(await (await ask(path)).json()).toEqual({ Version: "v1.0.0" });
    expect(chain.asked).toHaveLength(3);
    expect(await readdir(join(directory, "unvouched.incoming"))).toEqual([]);
  });

  it("answers 404 with the proxy's own words made harmless, and does not ask twice", async () => {
    await open({ [modPath]: { absent: "not found: gone\r::error::x" } });
    for (const _ of [1, 2]) {
      const answer = await ask(modPath);
      const text = await answer.text();
      expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/plain; charset=utf-8"]);
      expect(text).toContain("not found: gone\n");
      expect(text).not.toMatch(/^\s*::/m);
    }
    expect(chain.asked).toHaveLength(1);
    expect(guard.figures()).toEqual({ requests: 2, failed: 0 });
  });

  it("answers 502 with the diagnosis for what failed, and forgets the failure when told to", async () => {
    await open({ [modPath]: { failed: { kind: "status", status: 503, detail: "" } } });
    const answer = await ask(modPath);
    expect([answer.status, await answer.text()]).toEqual([
      502,
      "proxy.test answered 503\n: :error::Injected\nDo this.\n",
    ]);
    expect((await ask(modPath)).status).toBe(502);
    expect(chain.asked).toHaveLength(1);
    await obtainer.forget();
    expect((await ask(modPath)).status).toBe(502);
    expect(chain.asked).toHaveLength(2);
    expect(
      guard.translate(`reading ${guard.address}/${modPath}: 502 Bad Gateway\n\tserver response: x\n`),
    ).toBe("words of go\n");
  });

  it("asks nobody for a module that may not be asked for", async () => {
    await open({ [modPath]: { body: goMod } }, { forbidden: () => ["set `gonoproxy: none`"] });
    const answer = await ask(modPath);
    expect([answer.status, await answer.text(), chain.asked]).toEqual([403, "set `gonoproxy: none`\n", []]);
  });

  it("fetches once for two who ask at once", async () => {
    await open({ [modPath]: { body: goMod } });
    const both = await Promise.all([ask(modPath), ask(modPath)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(chain.asked).toHaveLength(1);
  });

  it("ends what it waits for when the time is up, and can say what that was", async () => {
    await open({ [modPath]: "silent" });
    const asked = ask(modPath);
    while (obtainer.waiting().length === 0) await new Promise(setImmediate);
    ended.abort();
    expect((await asked).status).toBe(504);
    expect(obtainer.waiting()).toMatchObject([
      { subject: { module: "example.com/m", version: "v1.0.0", file: "mod" } },
    ]);
  });

  it("closes every socket when it is stopped, also of a request that has no answer yet", async () => {
    await open({ [modPath]: "silent" });
    const asked = ask(modPath).then(
      () => "answered",
      () => "cut",
    );
    const idle = connect(Number(new URL(guard.address).port), "127.0.0.1");
    idle.on("error", () => undefined);
    const closed = new Promise((resolve) => idle.once("close", resolve));
    while (obtainer.waiting().length === 0) await new Promise(setImmediate);
    await guard.stop();
    expect(await asked).toBe("cut");
    await closed;
  });

  it("says nothing to others: no secret, another Host, another method, a path that climbs", async () => {
    await open({ [modPath]: { body: goMod } });
    const { pathname } = new URL(guard.address);
    const path = `${pathname}/${modPath}`;
    expect(await askRaw({ path })).toEqual({ status: 200, body: goMod });
    expect(await askRaw({ path: `/${modPath}` })).toEqual({ status: 404, body: "" });
    expect(await askRaw({ path, host: "evil.test" })).toEqual({ status: 404, body: "" });
    expect(await askRaw({ path, method: "POST" })).toEqual({ status: 405, body: "" });
    expect(await askRaw({ path: `${pathname}/../../etc/passwd` })).toEqual({ status: 404, body: "" });
    expect(pathname).toMatch(/^\/[0-9a-f]{32,}$/);
  });
});

describe("the guard and the checksum database", () => {
  const name = "sumdb/sum.golang.org";

  it("says supported once a proxy said so, and passes lookups and tiles on as they are", async () => {
    const tile = new Uint8Array(64).fill(60); // 60 is `<`: hashes may begin with anything
    await open({
      [`${name}/supported`]: { body: "" },
      [`${name}/lookup/example.com/!m@v1.0.0`]: { body: "12\nexample.com/M v1.0.0 h1:x\n" },
      [`${name}/tile/8/0/000.p/2`]: { body: tile },
    });
    expect((await ask(`${name}/supported`)).status).toBe(200);
    expect(await (await ask(`${name}/lookup/example.com/%21m@v1.0.0`)).text()).toContain("h1:x");
    expect(new Uint8Array(await (await ask(`${name}/tile/8/0/000.p/2`)).arrayBuffer())).toEqual(tile);
    expect((await ask(`${name}/supported`)).status).toBe(200);
    expect(chain.asked.filter(({ path }) => path.endsWith("supported"))).toHaveLength(1);
  });

  it("sends go to the database itself where no proxy has it", async () => {
    await open({});
    expect((await ask(`${name}/supported`)).status).toBe(404);
    expect((await ask(`${name}/lookup/example.com/m@v1.0.0`)).status).toBe(404);
    expect(chain.asked).toHaveLength(1);
  });

  it("does not take a sign-in page for a record or a tile", async () => {
    const body = "<html>sign in</html>";
    await open({
      [`${name}/supported`]: { body: "" },
      [`${name}/lookup/example.com/m@v1.0.0`]: { body },
      [`${name}/tile/8/0/000.p/2`]: { body },
    });
    await ask(`${name}/supported`);
    expect((await ask(`${name}/lookup/example.com/m@v1.0.0`)).status).toBe(502);
    expect((await ask(`${name}/tile/8/0/000.p/2`)).status).toBe(502);
  });

  it("does not take a sign-in page for a proxy's word that it has the database", async () => {
    await open({
      [`${name}/supported`]: { body: "\n<!DOCTYPE html><title>Sign in</title>" },
      [`${name}/lookup/example.com/!m@v1.0.0`]: { body: "12\nexample.com/M v1.0.0 h1:x\n" },
    });
    expect((await ask(`${name}/supported`)).status).toBe(502);
    expect((await ask(`${name}/lookup/example.com/%21m@v1.0.0`)).status).toBe(502);
    expect(chain.asked.map(({ path }) => path)).toEqual([`${name}/supported`]);
    expect(await readdir(join(directory, "unvouched.incoming"))).toEqual([]);
  });

  it("is an error, not an absence, when the proxy fails", async () => {
    await open({ [`${name}/supported`]: { failed: { kind: "status", status: 500, detail: "" } } });
    expect((await ask(`${name}/supported`)).status).toBe(502);
  });
});
