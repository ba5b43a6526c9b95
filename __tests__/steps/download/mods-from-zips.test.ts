// A .mod that the zip of the same version carries is not asked for, and only go.sum says that it is the same.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { nodeClock } from "../../../src/adapters/node-clock.ts";
import { escapeUpper, makeModule, type MadeModule } from "../../fakes/made-module.ts";
import { unkindProxy, type PlannedFault, type UnkindProxy } from "../../fakes/unkind-proxy.ts";
import { workbench, type DownloadOptions, type Done, type Workbench } from "../download-harness.ts";

const version = "v1.0.0";
const plain = makeModule({ module: "dep.test/Plain", version });
const old = makeModule({
  module: "dep.test/Old",
  version: "v3.1.0+incompatible",
  goMod: "module dep.test/Old\n",
  goModInZip: false,
});
const other = makeModule({
  module: "dep.test/Other",
  version,
  goModInZip: "module dep.test/Other\n\ngo 1.21\n",
});
const modules = [plain, old, other];
/** Nine files on fewer connections: more than one wave. */
const budget = { connections: 2, retries: 0 };

let bench: Workbench;
const proxies: UnkindProxy[] = [];
beforeEach(async () => {
  bench = await workbench(modules);
});
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
  await bench.remove();
});

async function proxy(faults: readonly PlannedFault[] = []): Promise<UnkindProxy> {
  const opened = await unkindProxy({ modules, faults });
  proxies.push(opened);
  return opened;
}

function modsAskedFor(mirror: UnkindProxy): readonly string[] {
  return mirror.requests.map(({ path }) => path).filter((path) => path.endsWith(".mod"));
}

function modPath(made: MadeModule): string {
  return `${escapeUpper(made.module)}/@v/${made.version}.mod`;
}

async function downloadBeside(mirror: UnkindProxy, options: Partial<DownloadOptions> = {}): Promise<Done> {
  return bench.download({ goproxy: mirror.url, budget, ...options });
}

describe("a .mod", () => {
  it("comes from the zip, also from one without a go.mod, and is asked for where go.sum has another", async () => {
    const mirror = await proxy();
    const done = await downloadBeside(mirror);
    expect(done).toMatchObject({ outcome: "ok", findings: [], fetched: 3, verified: 3, complete: true });
    expect(modsAskedFor(mirror)).toEqual([modPath(other)]);
    for (const made of modules) {
      const there = await readFile(join(bench.gomodcache, "cache/download", modPath(made)), "utf8");
      expect(there).toBe(made.mod.toString());
    }
    expect(await done.store.contents()).toHaveLength(9);
    expect(await bench.go(["mod", "download"])).toEqual({ code: 0, output: "" });
    expect(await bench.go(["mod", "verify"])).toMatchObject({ code: 0 });
  });

  it.each([
    ["under `routed`, as go asks", { policy: "routed" }],
    ["where no zip is verified", { plan: { verify: false } }],
    ["where one wave of requests brings everything", { budget: { ...budget, connections: 9 } }],
  ] as const)("is asked for %s", async (_, options) => {
    const mirror = await proxy();
    expect(await downloadBeside(mirror, options)).toMatchObject({ outcome: "ok" });
    expect(modsAskedFor(mirror).toSorted()).toEqual(modules.map(modPath).toSorted());
  });

  it("is asked for where the zip does not come, or comes with other bytes", async () => {
    for (const fault of [{ status: 410 }, "wrong-bytes"] as const) {
      await bench.emptyGomodcache();
      const mirror = await proxy([{ match: /!plain.*\.zip$/, fault }]);
      // Time stands still: no fault can have taken so long that its mirror is given up, however busy the machine is.
      const clock = { ...nodeClock(), nowMs: () => 0 };
      expect(await downloadBeside(mirror, { world: { clock } })).toMatchObject({ outcome: "failed" });
      expect(modsAskedFor(mirror)).toContain(modPath(plain));
    }
  });
});
