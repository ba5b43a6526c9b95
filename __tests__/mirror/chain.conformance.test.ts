import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";

import type { ChainAnswer } from "../../src/mirror/request.ts";
import type { RefusedWhy } from "../../src/mirror/journal.ts";
import { makeModule } from "../fakes/made-module.ts";
import { nobody } from "../fakes/nobody.ts";
import type { PlannedFault } from "../fakes/unkind-proxy.ts";
import { nowhere, openBench } from "./chain-bench.ts";
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
      // Whoever is asked by version control is asked through this, and it is not there. Loopback is never proxied.
      HTTPS_PROXY: await nobody(),
      HOME: home,
      GOPATH: join(home, "go"),
      GOENV: "off",
      GOTOOLCHAIN: "local",
    };
    const options = { cwd: home, env: { ...environment, ...settings }, timeout: 100_000 };
    const said = await new Promise<string | undefined>((resolve) => {
      execFile("go", ["mod", "download"], options, (error, _, stderr) =>
        resolve(error === null ? undefined : stderr),
      );
    });
    if (said === undefined) return { kind: "served", said: "" };
    if (/unrecognized import path/.test(said)) return { kind: "direct", said };
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

  /** Every row of what a proxy can do to go (cmd/go/internal/modfetch/proxy.go, TryProxies), but for lies and silence. */
  const faults: readonly (PlannedFault | "refused" | "no-name" | "no-tls")[] = [
    ...[404, 410, 400, 401, 403, 407, 408, 418, 429, 451, 500, 501, 502, 503, 504, 204, 206].map(
      (status) => ({
        fault: { status },
      }),
    ),
    ...[".info", ".mod", ".zip"].flatMap((match): PlannedFault[] => [
      { match, fault: { status: 404 } },
      { match, fault: { status: 403 } },
      { match, fault: { status: 503 } },
      { match, fault: "cut" },
      { match, fault: "chunked-cut" },
      { match, fault: "reset" },
    ]),
    { fault: "reset" },
    { fault: "not-http" },
    { fault: { redirect: "/again" } },
    { fault: { redirect: "ftp://example.test/x" } },
    { match: ".info", fault: "garbage-json" },
    { match: ".info", fault: "html" },
    { match: ".info", fault: "empty" },
    { match: ".info", fault: { status: 200, body: '{"Version":"v1.0.1"}' } },
    { fault: { status: 200, headers: { "content-encoding": "gzip" }, body: "no gzip at all" } },
    "refused",
    "no-name",
    "no-tls",
  ];

  async function badProxy(fault: (typeof faults)[number]): Promise<string> {
    if (fault === "refused") return nobody();
    if (fault === "no-name") return "http://proxy.invalid";
    const { url } = await bench.proxy({ modules: [made], faults: fault === "no-tls" ? [] : [fault] });
    return fault === "no-tls" ? url.replace("http:", "https:") : url;
  }

  const cases = faults.flatMap((fault) =>
    [",", "|"].map((separator) => ({ fault, separator, told: JSON.stringify(fault) })),
  );
  it.each(cases)("about $told before a $separator", async ({ fault, separator }) => {
    const good = await bench.proxy({ modules: [made] });
    const list = `${await badProxy(fault)}${separator}${good.url}`;
    const [go, ours] = await Promise.all([askGo(list), askChain(list)]);
    expect({ list, kind: ours.kind }).toEqual({ list, kind: go.kind });
    // Of a redirect and of another version's .info go does not say who it was.
    const goNamesWho = /127\.0\.0\.1|proxy\.invalid/.test(go.said);
    expect(go.said).toContain(ours.kind === "failed" && goNamesWho ? ours.shown.mirror : "");
  });

  const closings = [
    "A",
    "A,off",
    "A|off",
    "A,direct",
    "A|direct",
    "A,B,direct",
    "A,B|direct",
    "A|B|direct",
    "A|B,off",
  ];
  const classes = faults.filter(
    (fault) =>
      typeof fault === "string" || fault.match !== undefined || isOneOf(fault.fault, [404, 410, 403, 500]),
  );
  it.each(closings)(
    "about every fault in %s",
    async (form) => {
      const told = await Promise.all(
        classes.map(async (fault) => {
          const list = form
            .replace("A", await badProxy(fault))
            .replace("B", await badProxy({ fault: { status: 404 } }));
          const [go, ours] = [await askGo(list), await askChain(list)];
          const kind = ours.kind === "absent" && ours.handsOver ? "direct" : ours.kind;
          return { fault, ours: kind, go: go.kind };
        }),
      );
      expect(told.filter(({ ours, go }) => ours !== go)).toEqual([]);
    },
    120_000,
  );

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

function isOneOf(fault: PlannedFault["fault"], statuses: readonly number[]): boolean {
  return typeof fault === "object" && "status" in fault && statuses.includes(fault.status);
}

function isInfo(bytes: Buffer): boolean {
  try {
    return (JSON.parse(bytes.toString()) as { Version?: string }).Version === made.version;
  } catch {
    return false; // No JSON.
  }
}
