import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { nodeFiles } from "../../src/adapters/node-files.ts";
import { answerFromFile } from "../../src/mirror/file-proxy.ts";
import { makeModule } from "../fakes/made-module.ts";
import { nowhere, openBench, outcomes } from "./chain-bench.ts";
import type { Bench } from "./chain-bench.ts";

const made = makeModule({ module: "example.test/M", version: "v1.0.0", files: { "a b.txt": "x" } });
const zip = "example.test/!m/@v/v1.0.0.zip";

describe("a file:// proxy", () => {
  let bench: Bench;
  let store = "";
  beforeEach(async () => {
    bench = await openBench();
    store = await mkdtemp(join(tmpdir(), "gmg store-"));
    for (const [path, bytes] of Object.entries(made.files)) {
      await mkdir(dirname(join(store, path)), { recursive: true });
      await writeFile(join(store, path), bytes);
    }
  });
  afterEach(async () => {
    await bench.close();
    await rm(store, { recursive: true, force: true });
  });

  it("serves what is there, and a missing file leads on past a comma", async () => {
    const server = await bench.proxy({
      modules: [makeModule({ module: "example.test/other", version: "v1.0.0" })],
    });
    const chain = bench.open({ list: `${pathToFileURL(store).href},${server.url}` });
    expect(await bench.fetch(chain, zip)).toMatchObject({ kind: "served", sizeBytes: made.zip.length });
    expect(await bench.fetch(chain, "example.test/other/@v/v1.0.0.mod")).toMatchObject({
      mirror: server.url,
    });
    expect(outcomes(chain.journal)).toEqual(["answered", "404", "answered"]);
  });

  it("stops at a directory in place of a file, as go does", async () => {
    await mkdir(join(store, "example.test/!m/@v/v2.0.0.zip"));
    const server = await bench.proxy({ modules: [made] });
    const chain = bench.open({ list: `${pathToFileURL(store).href},${server.url}` });
    const answer = await bench.fetch(chain, "example.test/!m/@v/v2.0.0.zip", { reach: nowhere });
    expect(answer).toMatchObject({ kind: "failed", shown: { outcome: { fault: { code: "EISDIR" } } } });
  });

  it("answers 403 for a file that may not be read", async () => {
    const denied = { ...nodeFiles(), openForReading: () => Promise.resolve(deny) };
    const answer = await answerFromFile(denied, pathToFileURL(join(store, zip)));
    expect(answer.ok && answer.value.status).toBe(403);
  });
});

const deny = { ok: false, error: { kind: "denied", path: "x", message: "permission denied" } } as const;
