// What the real go command says of the same databases: of one with a key of its own on loopback, and of what the real
// sum.golang.org says through the module proxy in force.

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import { err, ok, type Result } from "../../src/core/result.ts";
import { parseVerifier } from "../../src/go/note.ts";
import { knownDatabaseKeys, lookupPath, proveLookup, hashIn } from "../../src/go/sumdb.ts";
import { tilePath } from "../../src/go/tlog-tile.ts";
import { makeModule } from "../fakes/made-module.ts";
import { stepAside } from "../fakes/only-on.ts";
import { fillers, makeKey, transparencyLog } from "../fakes/transparency-log.ts";
import { unkindProxy } from "../fakes/unkind-proxy.ts";
import { goproxyInForce, withoutTelemetry } from "./real-go.ts";

const root = mkdtempSync(join(tmpdir(), "gmg-sumdb-"));
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const proxy of open.splice(0)) await proxy.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const lib = makeModule({ module: "example.test/Lib", version: "v1.2.3" });
const key = makeKey();
const records = [...fillers(299), lib.goSum, ...fillers(400)];
const log = transparencyLog(records, key);
const base = `sumdb/${key.name}`;
const kept = log.files();
const lookup = `${base}/lookup/example.test/!lib@v1.2.3`;
const files = { ...kept, [lookup]: log.answer(299) };

function flip(content: string | Buffer | undefined, at: number): Buffer {
  const bytes = Buffer.from(content ?? "");
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}

async function ours(
  url: string,
  verifierKey: string,
  module: { module: string; version: string },
  remembered = "",
) {
  const read = async (path: string): Promise<Result<Uint8Array, string>> => {
    const answer = await fetch(`${url}/${path}`, { signal: AbortSignal.timeout(20_000) });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return answer.ok ? ok(bytes) : err(`${path}: ${answer.status}`);
  };
  const verifier = parseVerifier(verifierKey);
  const path = lookupPath(module);
  if (!verifier.ok || !path.ok) throw new Error("no verifier, no path");
  const answer = await read(path.value);
  if (!answer.ok) throw new Error(answer.error);
  return proveLookup({
    verifier: verifier.value,
    answer: answer.value,
    ...(remembered !== "" && { remembered: Buffer.from(remembered) }),
    readTile: (tile) => read(tilePath(tile)),
  });
}

/** Beside this process, for it is this process that go asks. */
function go(
  home: string,
  cwd: string,
  more: Readonly<Record<string, string>>,
): Promise<{ code: number; text: string }> {
  withoutTelemetry(home);
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    GOPATH: join(home, "gopath"),
    GOFLAGS: "-modcacherw",
    GOTOOLCHAIN: "local",
    GOENV: "off",
    XDG_CONFIG_HOME: join(home, ".config"),
    ...more,
  };
  const args = ["mod", "download", "-json", `${lib.module}@${lib.version}`];
  return new Promise((resolve) => {
    execFile("go", args, { cwd, env, timeout: 100_000 }, (failed, stdout, stderr) =>
      resolve({ code: failed === null ? 0 : 1, text: stdout + stderr }),
    );
  });
}

const forked = transparencyLog(["fork v1.0.0 h1:x\n", ...records.slice(1)], key);
const inFork = Object.fromEntries(
  Object.entries(forked.tiles()).map(([path, tile]) => [`${base}/${path}`, tile]),
);
/** What go reads of the head that it remembers. */
const older = { [`${base}/tile/8/0/002.p/88`]: log.tiles(600)["tile/8/0/002.p/88"] ?? "" };
const liar = transparencyLog(records, makeKey());

describe("A database with a key of its own, by go and by us", () => {
  it.each([
    ["is believed", files, undefined, undefined],
    [
      "is not with another record",
      { ...files, [lookup]: flip(log.answer(299), 40) },
      "cannot authenticate record",
      undefined,
    ],
    [
      "is not with another tile",
      { ...files, [`${base}/tile/8/0/001`]: flip(kept[`${base}/tile/8/0/001`], 8000) },
      "inconsistent tile|cannot authenticate",
      undefined,
    ],
    [
      "is not with a signature by another key",
      { ...files, [lookup]: liar.answer(299) },
      "note has no verifiable signatures",
      undefined,
    ],
    [
      "is not with a head that was tampered with",
      { ...files, [lookup]: log.answer(299).replace("\n700\n", "\n699\n") },
      "invalid signature for key",
      undefined,
    ],
    [
      "is not with a tree that lacks the record",
      {
        ...files,
        [lookup]: log.answer(299, 200),
        ...Object.fromEntries(
          Object.entries(log.tiles(200)).map(([path, tile]) => [`${base}/${path}`, tile]),
        ),
      },
      "cannot validate record 299 in tree of size 200",
      undefined,
    ],
    [
      "is not with a fork of what was seen",
      { ...files, ...inFork, ...older, [lookup]: forked.answer(299) },
      "server misbehavior detected|inconsistent tile",
      log.head(600),
    ],
    ["is with a head that grew", { ...files, ...older }, undefined, log.head(600)],
  ])(
    "%s",
    async (title, served, words, remembered) => {
      const proxy = await unkindProxy({ modules: [lib], files: served });
      open.push(proxy);
      const home = mkdtempSync(join(root, "home-"));
      if (remembered !== undefined) {
        const seen = join(home, "gopath", "pkg", "sumdb", key.name);
        mkdirSync(seen, { recursive: true });
        writeFileSync(join(seen, "latest"), remembered);
      }
      const directory = join(home, "m");
      mkdirSync(directory);
      writeFileSync(
        join(directory, "go.mod"),
        `module example.test/m\n\ngo 1.21\n\nrequire ${lib.module} ${lib.version}\n`,
      );
      const real = await go(home, directory, { GOPROXY: proxy.url, GOSUMDB: key.verifier });
      const proved = await ours(`${proxy.url}/${base}`, key.verifier, lib, remembered);
      const isBelieved = words === undefined;
      const said = expect.stringMatching(words ?? "");
      expect([title, real.code, real.text]).toEqual([title, isBelieved ? 0 : 1, said]);
      const ofOurs = proved.ok ? hashIn(proved.value, { ...lib, kind: "zip" }) : proved.error.words;
      expect([proved.ok, ofOurs]).toEqual([isBelieved, isBelieved ? lib.h1 : said]);
    },
    120_000,
  );
});

describe("sum.golang.org", () => {
  it.each([
    [
      "golang.org/toolchain",
      "v0.0.1-go1.22.3.linux-amd64",
      "h1:LqXmlW4rn/rqR5z8Sz3hri+dYqwQ73YKgkSjm31jRFM=",
    ],
    ["github.com/BurntSushi/toml", "v1.3.2", "h1:o7IhLm0Msx3BaB+n3Ag7L8EVlByGnpq14C4YWiu/gL8="],
  ])(
    "proves what everybody's go.sum has for %s",
    async (module, version, h1) => {
      const [first = ""] = goproxyInForce().split(/[,|]/);
      const url = `${first}/sumdb/sum.golang.org`;
      const reachable = await fetch(`${url}/supported`, { signal: AbortSignal.timeout(10_000) }).then(
        ({ ok: isOk }) => isOk,
        () => false,
      );
      if (!reachable) return stepAside(`${first} does not relay sum.golang.org here`);
      const proved = await ours(url, knownDatabaseKeys["sum.golang.org"] ?? "", { module, version });
      expect(proved.ok && hashIn(proved.value, { module, version, kind: "zip" })).toBe(h1);
    },
    120_000,
  );
});
