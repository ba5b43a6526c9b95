// Probes beside a download: whom they ask, what they change, and what a failure quotes of them.

import { describe, expect, it } from "@jest/globals";

import { makeModule } from "../fakes/made-module.ts";
import { forwardProxy } from "../fakes/forward-proxy.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { nobody } from "../fakes/nobody.ts";
import { unkindProxy, type UnkindOptions, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { Laptop, type LaptopOptions } from "./laptop.ts";

/** Fewer files than it takes to know when a mirror is late: nothing is asked for a second time, however slow the machine. */
const modules = Array.from({ length: 3 }, (_, index) =>
  makeModule({ module: `example.test/lib${index}`, version: "v1.0.0" }),
);
const files = 3 * modules.length;

const open = closedAfterEach();

async function proxy(options: UnkindOptions = {}): Promise<UnkindProxy> {
  const opened = await unkindProxy({ modules, ...options });
  open.push(opened);
  return opened;
}

function laptop(options: LaptopOptions = {}): Laptop {
  const made = new Laptop(modules, options);
  open.push({ close: () => made.dispose() });
  return made;
}

interface Told {
  readonly probes: readonly { target: string; stage: string; ok: boolean; ms: number; detail: string }[];
  readonly findings: readonly { cause: string; because: string }[];
}

async function download(at: Laptop, list: string, flags: readonly string[] = [], environment = {}) {
  const done = await at.download(["--goproxy", list, ...flags], { GOSUMDB: "off", ...environment });
  return { ...done, told: done.report as unknown as Told };
}

describe("a mirror that is out", () => {
  it("is passed over once a probe has waited for it, long before a request would have given up", async () => {
    const [A, B] = [await proxy({ faults: [{ fault: "silent" }] }), await proxy()];
    const limit = ["--stall-timeout", "40s", "--hedge", "false", "--goprivate", "none.test"];
    const { code, told, ms } = await download(laptop(), `${A.url},${B.url}`, limit);
    expect([code, B.count()]).toEqual([0, files]);
    expect(told.probes.filter(({ ok }) => !ok)).toMatchObject([{ target: A.url, stage: "http" }]);
    expect(ms).toBeLessThan(40_000);
  });

  it("is believed to be out by nobody who has had an answer from it", async () => {
    const A = await proxy({ faults: [{ fault: { delayMs: 4_000 }, match: "lib1/@v/v1.0.0.zip" }] });
    const B = await proxy();
    const { code } = await download(laptop(), `${A.url}|${B.url}`, ["--hedge", "false"]);
    expect([code, A.count(), B.count()]).toEqual([0, files, 0]);
  });

  it("is out, and its findings quote the probe", async () => {
    const A = { url: await nobody() };
    const { code, told } = await download(laptop(), A.url, ["--retries", "0"]);
    expect([code, told.findings.map(({ cause }) => cause)]).toEqual([1, ["tcp-refused"]]);
    expect(told.findings[0]?.because).toMatch(
      /Probe: tcp of http:\/\/127\.0\.0\.1:\d+ failed in \d+ ms \(127\.0\.0\.1:\d+: connection refused/,
    );
    expect(told.probes.find(({ stage }) => stage === "disk")).toMatchObject({ ok: true });
  });

  it("is not out by its way, and its findings say so", async () => {
    const A = await proxy({ faults: [{ fault: { status: 503 } }] });
    const { told } = await download(laptop(), A.url, ["--retries", "0"]);
    expect(told.findings[0]).toMatchObject({ cause: "proxy-5xx" });
    expect(told.findings[0]?.because).toMatch(
      /Probe: tcp of http:\S+ went well in \d+ ms, so the way there is open now\.$/,
    );
  });

  it("is silent, and what a probe heard of it before the failure still stands after it", async () => {
    const A = await proxy({ faults: [{ fault: "silent" }] });
    const flags = ["--retries", "0", "--stall-timeout", "5s", "--hedge", "false"];
    const { told } = await download(laptop(), A.url, flags);
    expect(told.findings[0]).toMatchObject({ cause: "read-timeout-or-stall" });
    expect(told.findings[0]?.because).toMatch(/Probe: http of http:\S+ failed in \d+ ms \(0 bytes in/);
  });

  it("is not looked at with `preflight: never`", async () => {
    const A = { url: await nobody() };
    const { code, told } = await download(laptop(), A.url, ["--retries", "0", "--preflight", "never"]);
    expect([code, told.probes]).toEqual([1, []]);
    expect(told.findings[0]?.because).not.toContain("Probe");
  });
});

describe("who is asked", () => {
  it("is by default nobody twice: a healthy mirror is sent what the run needs and nothing more", async () => {
    const [A, B] = [await proxy(), await proxy()];
    const { code, told } = await download(laptop(), `${A.url},${B.url}`);
    expect([code, A.count(), B.count(), B.connections()]).toEqual([0, files, 0, 0]);
    expect(new Set(told.probes.map(({ target }) => target))).toEqual(new Set([A.url]));
  });

  it("is nobody where everything is in place", async () => {
    const A = await proxy();
    const at = laptop();
    await download(at, A.url);
    const [before, B] = [A.connections(), await proxy()];
    const { code, told } = await download(at, `${A.url},${B.url}`);
    expect([code, told.probes, A.connections(), B.connections()]).toEqual([0, [], before, 0]);
  });

  it("is everybody with `preflight: always`, and nobody for a module that it need not know", async () => {
    const [A, B] = [await proxy(), await proxy()];
    // Slow enough for the probes to be seen: nobody waits for them.
    A.setFaults([{ match: ".zip", fault: { delayMs: 1_500 } }]);
    const { code, told } = await download(laptop(), `${A.url},${B.url}`, ["--preflight", "always"]);
    expect(code).toBe(0);
    expect(B.requests.map(({ path }) => path)).toEqual(["rsc.io/quote/@v/v1.5.2.info"]);
    expect(new Set(told.probes.map(({ target }) => target))).toEqual(
      new Set([A.url, B.url, "settings", "this machine"]),
    );
  });

  it("is, for a private module, its own host and no proxy, by its name alone", async () => {
    const way = await forwardProxy();
    open.push(way);
    const A = await proxy();
    const goMod = `module example.test/app\n\ngo 1.21\n\nrequire git.acme.invalid/team/secret v1.0.0\n`;
    const at = new Laptop([], { goMod, goSum: undefined });
    open.push({ close: () => at.dispose() });
    const { told } = await download(at, A.url, ["--goprivate", "git.acme.invalid", "--retries", "0"], {
      HTTPS_PROXY: way.url,
      GOVCS: "*:off",
    });
    expect(told.probes.some(({ target, ok }) => target === "git.acme.invalid" && !ok)).toBe(true);
    expect(JSON.stringify(A.requests)).not.toContain("acme");
    expect(way.asked.filter((host) => host !== "git.acme.invalid")).toEqual([]);
  });

  it("does not hold a run up, whatever it does: a resolver that is silent, a port that never answers", async () => {
    const A = await proxy();
    const { code, told } = await download(laptop(), `${A.url},https://192.0.2.1`, ["--preflight", "always"]);
    expect([code, A.count() >= files]).toEqual([0, true]);
    expect(told.probes.filter(({ target, ok }) => target === "192.0.2.1" && ok)).toEqual([]);
  });
});
