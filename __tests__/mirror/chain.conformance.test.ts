import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";

import type { ChainAnswer } from "../../src/mirror/request.ts";
import type { RefusedWhy } from "../../src/mirror/journal.ts";
import { makeModule } from "../fakes/made-module.ts";
import type { PlannedFault } from "../fakes/unkind-proxy.ts";
import { nobody, nowhere, openBench } from "./chain-bench.ts";
import type { Bench } from "./chain-bench.ts";

const made = makeModule({ module: "example.test/m", version: "v1.0.0" });

/** What go, and what our chain under `routed`, make of the same two proxies. */
describe("the real go command and the chain agree", () => {
  let bench: Bench;
  let home = "";
  let module = "";
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "gmg-walk-"));
    module = join(home, "go.mod");
    await writeFile(module, "module example.test/main\n\ngo 1.17\n\nrequire example.test/m v1.0.0\n");
    await writeFile(join(home, "go.sum"), made.goSum);
  });
  afterAll(() => rm(home, { recursive: true, force: true }));
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  async function askGo(goproxy: string): Promise<{ kind: string; said: string }> {
    const cache = await mkdtemp(join(home, "mod"));
    const settings = { GOPROXY: goproxy, GOSUMDB: "off", GOMODCACHE: cache, GOFLAGS: "-modcacherw" };
    const environment = {
      PATH: process.env["PATH"],
      HOME: home,
      GOPATH: join(home, "go"),
      GOENV: "off",
      GOTOOLCHAIN: "local",
    };
    const options = { cwd: home, env: { ...environment, ...settings }, timeout: 20_000 };
    const said = await new Promise<string | undefined>((resolve) => {
      execFile("go", ["mod", "download"], options, (error, _, stderr) =>
        resolve(error === null ? undefined : stderr),
      );
    });
    if (said === undefined) return { kind: "served", said: "" };
    return { kind: /404 Not Found|410 Gone|disabled by GOPROXY=off/.test(said) ? "absent" : "failed", said };
  }

  async function askChain(list: string): Promise<ChainAnswer> {
    const chain = bench.open({ list });
    for (const path of Object.keys(made.files)) {
      const accept = (bytes: Buffer): RefusedWhy | undefined =>
        path.endsWith(".info") && !isInfo(bytes) ? { kind: "unusable", looksLike: "other" } : undefined;
      const answer = await bench.fetch(chain, path, { reach: nowhere, accept });
      if (answer.kind !== "served") return answer;
    }
    return { kind: "served", mirror: "", sizeBytes: 0, headers: {} };
  }

  const faults: readonly (PlannedFault | "refused")[] = [
    { fault: { status: 404 } },
    { fault: { status: 410 } },
    { fault: { status: 401 } },
    { fault: { status: 429 } },
    { fault: { status: 500 } },
    { fault: { status: 204 } },
    { match: ".zip", fault: { status: 404 } },
    { match: ".zip", fault: "cut" },
    { match: ".mod", fault: "cut" },
    { fault: "reset" },
    { fault: "not-http" },
    { match: ".info", fault: "garbage-json" },
    "refused",
  ];
  const cases = faults.flatMap((fault) => [",", "|"].map((separator) => ({ fault, separator })));
  it.each(cases)("about $fault before a $separator", async ({ fault, separator }) => {
    const bad =
      fault === "refused" ? await nobody() : (await bench.proxy({ modules: [made], faults: [fault] })).url;
    const good = await bench.proxy({ modules: [made] });
    const list = `${bad}${separator}${good.url}`;
    const [go, ours] = [await askGo(list), await askChain(list)];
    expect({ list, kind: ours.kind }).toEqual({ list, kind: go.kind });
    expect(go.said).toContain(ours.kind === "failed" ? ours.shown.mirror : "");
  });

  const endings: readonly (readonly [number, number, string])[] = [
    [404, 404, "A,B,off"],
    [500, 404, "A|B"],
    [404, 500, "A,B,off"],
    [503, 500, "A|B|off"],
    [404, 410, "A|B"],
  ];
  it.each(endings)("about %d then %d in %s, and show the same error", async (first, second, form) => {
    const one = await bench.proxy({ faults: [{ fault: { status: first } }] });
    const other = await bench.proxy({ faults: [{ fault: { status: second } }] });
    const list = form.replace("A", one.url).replace("B", other.url);
    const [go, ours] = [await askGo(list), await askChain(list)];
    expect(ours.kind).toBe(go.kind);
    const { mirror = "", outcome } = ours.kind === "failed" ? ours.shown : {};
    expect(go.said).toContain(mirror);
    expect(go.said).toContain(outcome?.kind === "status" ? ` ${outcome.status} ` : "");
  });
});

function isInfo(bytes: Buffer): boolean {
  try {
    return (JSON.parse(bytes.toString()) as { Version?: string }).Version === made.version;
  } catch {
    return false; // No JSON.
  }
}
