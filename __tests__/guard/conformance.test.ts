import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { makeModule } from "../fakes/made-module.ts";
import { unkindProxy, type Fault, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { workbench, type Workbench } from "../steps/download-harness.ts";

// The path ends in .git, so that `direct` needs no discovery, and GOVCS=*:off ends it there: no network, its own words.
const made = makeModule({ module: "vcs.test/some/module.git", version: "v1.0.0" });

const behaviours: readonly (readonly [string, RegExp, Fault | undefined])[] = [
  ["serves", /./, undefined],
  ["says 404", /\.mod$/, { status: 404 }],
  ["says 410 for a zip", /\.zip$/, { status: 410 }],
  ["says 403", /\.mod$/, { status: 403 }],
  ["says 500 for an .info", /\.info$/, { status: 500 }],
  ["resets", /\.mod$/, "reset"],
  ["cuts the zip", /\.zip$/, "cut"],
  ["sends a page for an .info", /\.info$/, "html"],
];
// B always serves; the names stand for addresses.
const lists = ["A", "A,direct", "A|direct", "A,off", "A|off", "A,B", "A|B", "A,B,direct", "off"];

let bench: Workbench;
const opened: UnkindProxy[] = [];
beforeAll(async () => {
  bench = await workbench([made]);
});
afterAll(async () => {
  await Promise.all(opened.map((proxy) => proxy.close()));
  await bench.remove();
});

/** What go's error is, as far as scripts and people tell errors apart. */
function classOf(code: number, output: string): string {
  if (code === 0) return "fine";
  if (output.includes("GOVCS disallows")) return "direct was asked";
  if (output.includes("module lookup disabled by GOPROXY=off")) return "off";
  return "a proxy's error";
}

describe("go behind the guard under `routed`", () => {
  it.each(behaviours)(
    "ends as it does without, for every list, when the first proxy %s",
    async (_, match, fault) => {
      const faulty = await unkindProxy({
        modules: [made],
        faults: fault === undefined ? [] : [{ match, fault }],
      });
      const good = await unkindProxy({ modules: [made] });
      opened.push(faulty, good);
      for (const list of lists) {
        const goproxy = list.replace("A", faulty.url).replace("B", good.url);
        await bench.emptyGomodcache();
        const plain = await bench.go(["mod", "download"], { GOPROXY: goproxy });
        await bench.emptyGomodcache();
        const guarded = await bench.download({
          goproxy,
          policy: "routed",
          budget: { retries: 0 },
          environment: { GOPROXY: goproxy },
        });
        const code = guarded.outcome === "ok" ? 0 : 1;
        expect([list, classOf(code, guarded.printed.join("\n"))]).toEqual([
          list,
          classOf(plain.code, plain.output),
        ]);
      }
    },
  );
});
