import { describe, expect, it } from "@jest/globals";
import { parseProxy, type ProxyEntry } from "../../src/go/proxy-list.ts";
import { decide } from "../../src/plan/decide.ts";
import { directoryWith, factsWith, inputsWith, moduleOf } from "../fakes/plan-samples.ts";
import { formatPlan } from "../../src/report/plan-text.ts";

function mirrorAt(address: string): ProxyEntry {
  const entry = parseProxy(address, "|");
  if (!entry.ok) throw new Error(entry.error);
  return entry.value;
}

describe("the decision", () => {
  it("puts an input before the environment, and exports only what an input names", () => {
    const { plan } = decide(
      inputsWith({ goproxy: "https://a.test", goprivate: "x.test" }),
      factsWith({ env: { GOPROXY: "https://b.test", GOVCS: "*:git" } }),
      [],
    );
    const settings = Object.fromEntries(plan.settings.map((setting) => [setting.name, setting]));
    expect(settings.GOPROXY).toEqual({
      name: "GOPROXY",
      value: "https://a.test",
      from: "input",
      exported: true,
    });
    expect(settings.GOVCS).toEqual({ name: "GOVCS", value: "*:git", from: "environment", exported: false });
    expect(settings.GONOSUMDB).toEqual({
      name: "GONOSUMDB",
      value: "x.test",
      from: "input",
      exported: false,
    });
    expect(plan.settings.filter(({ exported }) => exported).map(({ name }) => name)).toEqual([
      "GOPROXY",
      "GOPRIVATE",
    ]);
  });

  it("lets GONOPROXY and GONOSUMDB default to GOPRIVATE, each unless it is set", () => {
    const { plan } = decide(inputsWith({ goprivate: "x.test", gonoproxy: "none" }), factsWith(), []);
    expect(plan.routes).toMatchObject({ goprivate: "x.test", gonoproxy: "none", gonosumdb: "x.test" });
  });

  it("withholds the list with its credentials, and hands the input on byte for byte", () => {
    const goproxy = "https://ci:hunter2@a.test/x/ , direct";
    const { plan, withheld } = decide(inputsWith({ goproxy }), factsWith(), [
      mirrorAt("https://m:hunter2@m.test"),
    ]);
    expect(withheld.variables.GOPROXY?.reveal()).toBe(goproxy);
    expect(withheld.proxies.proxies[0]?.credentials?.password.reveal()).toBe("hunter2");
    expect(plan.routes.proxies.map(({ address, named }) => `${named} ${address}`)).toEqual([
      "list a.test/x",
      "mirrors m.test",
    ]);
    const ofEnvironment = decide(inputsWith(), factsWith({ env: { GOPROXY: goproxy } }), []);
    expect(ofEnvironment.withheld.variables).toEqual({});
  });

  it("hands a database's address on with its password, and shows it without", () => {
    const gosumdb = "sum.golang.org https://ci:hunter2@sums.test";
    const { plan, withheld } = decide(inputsWith({ gosumdb }), factsWith(), []);
    expect(withheld.variables.GOSUMDB?.reveal()).toBe(gosumdb);
    expect(plan.settings.find(({ name }) => name === "GOSUMDB")?.value).toBe(
      "sum.golang.org https://***@sums.test",
    );
  });

  it("holds no secret in the plan or its text, wherever one was planted", () => {
    const secret = "hunter2secret";
    const lists = [
      `https://ci:${secret}@a.test,direct`,
      `http://${secret}@a.test|off,https://b:${secret}@c.test`,
      `https://ci:${secret}/x@a.test`,
      `https://ci:a,${secret}@a.test`,
      `ci:${secret}@a.test;direct`,
      `"https://ci:${secret}@a.test"`,
      `https://ci:${secret}`,
    ];
    for (const goproxy of lists) {
      const facts = factsWith({
        env: { GOPROXY: goproxy, GOSUMDB: `sum.golang.org https://ci:${secret}@s.test` },
      });
      const inputs = inputsWith({ netrc: `machine a.test login ci password ${secret}` });
      const { plan, withheld } = decide(inputs, facts, [mirrorAt(`https://ci:${secret}@m.test`)]);
      expect(JSON.stringify(plan)).not.toContain(secret);
      expect(formatPlan(plan)).not.toContain(secret);
      expect(JSON.stringify(withheld.netrc)).not.toContain(secret);
    }
  });

  it("leaves a list that go refuses to go, and asks nobody in its place", () => {
    const { plan, withheld } = decide(inputsWith(), factsWith({ env: { GOPROXY: "foo" } }), []);
    expect(plan.routes).toMatchObject({ proxies: [], closing: "end" });
    expect(plan.routes.unusable).toContain("`foo`");
    expect(withheld.proxies.proxies).toEqual([]);
  });

  it("sends what GONOPROXY matches to version control, and nothing under `policy: enforced`", () => {
    const facts = factsWith({ env: { GOPRIVATE: "example.test" } });
    const directOf = (policy: string): boolean[] =>
      decide(inputsWith({ policy }), facts, []).plan.files.map((file) => file.direct);
    expect(directOf("resilient")).toEqual([true, true, true]);
    expect(directOf("enforced")).toEqual([false, false, false]);
    const all = decide(inputsWith({ goproxy: "direct" }), factsWith(), []).plan.files;
    expect(all.every(({ direct }) => direct)).toBe(true);
  });

  it("runs `go mod download` where something is to be downloaded", () => {
    const argsOf = (download: string, inForce = false): readonly string[] | undefined => {
      const module = moduleOf("module example.test/a\n\ngo 1.21\n");
      const directories = [directoryWith({ module, vendoring: { inForce, why: "" } })];
      return decide(inputsWith({ download }), factsWith({ directories }), []).plan.directories[0]?.goArgs;
    };
    expect(argsOf("auto")).toEqual(["mod", "download"]);
    expect(argsOf("auto", true)).toEqual([]);
    expect(argsOf("all", true)).toEqual(["mod", "download", "all"]);
    expect(argsOf("none")).toEqual([]);
  });

  it("guards the files that go could write, also those that cannot be read", () => {
    const module = moduleOf("module example.test/a\n\ngo 1.21\n");
    const directories = [
      directoryWith({ module }),
      directoryWith({ unreadable: [{ path: "/w/b/go.mod", why: "line 1: …" }] }),
    ];
    const { plan } = decide(inputsWith(), factsWith({ directories }), []);
    expect(plan.directories[0]?.guardedFiles).toEqual(["/w/go.mod", "/w/go.sum"]);
    expect(plan.directories[1]).toMatchObject({
      kind: "none",
      guardedFiles: ["/w/b/go.mod"],
      goArgs: ["mod", "download"],
    });
  });

  it("says one sentence for each choice that was not the default, and none otherwise", () => {
    expect(decide(inputsWith(), factsWith(), []).plan.choices).toEqual([]);
    const { choices } = decide(
      inputsWith({
        retries: "0",
        "stall-timeout": "5s",
        policy: "routed",
        cache: "false",
        goprivate: "x.test",
      }),
      factsWith({ env: { GOFLAGS: "-modcacherw" } }),
      [],
    ).plan;
    expect(choices).toEqual([
      "`policy: routed`: requests move on only where Go's own list says so.",
      "`goprivate:` is `x.test`, for this step and the later ones.",
      "`retries: 0`: nothing is asked twice.",
      "A transfer under 1 KiB/s is given up after 5s.",
      "`cache: false`: no cache is read or written.",
      "`GOFLAGS` in the environment is `-modcacherw`.",
    ]);
  });
});

describe("a module cache that go will refuse", () => {
  it.each(["rel/mod", ""])("gets nothing of ours: %j", (path) => {
    const gomodcache = { path, usable: false, populated: false, empty: true };
    const { plan } = decide(inputsWith({}), factsWith({ more: { gomodcache } }), []);
    expect(plan.files).toEqual([]);
    expect(plan.cache.restore).toBe(false);
    expect(plan.directories[0]?.goArgs).toEqual(["mod", "download"]);
  });
});

describe("the cache plan", () => {
  const cacheOf = (given = {}, more = {}) => decide(inputsWith(given), factsWith({ more }), []).plan.cache;
  const populated = { gomodcache: { path: "/go/pkg/mod", usable: true, populated: true } };

  it.each([
    ["restores and saves by default", {}, {}, true, true],
    ["does neither with `cache: false`", { cache: "false" }, {}, false, false],
    ["does neither over a module cache that holds something", {}, populated, false, false],
    ["does both over it with `cache: true`", { cache: "true" }, populated, true, true],
    ["only restores with `cache-read-only`", { "cache-read-only": "true" }, {}, true, false],
    ["does neither without a file that makes a key", {}, { keyFiles: [] }, false, false],
  ])("%s", (_, given, more, restore, save) => {
    const cache = cacheOf(given, more);
    expect([cache.restore, cache.save]).toEqual([restore, save]);
    expect(cache.why === "").toBe(restore && save);
  });

  it("takes private modules only in a private repository, unless it is told", () => {
    const event = { name: "push", isFork: false, runnerEnvironment: "" };
    expect(cacheOf().privateModules).toBe(false);
    expect(cacheOf({}, { event: { ...event, isPrivateRepository: true } }).privateModules).toBe(true);
    expect(cacheOf({ "cache-private": "true" }).privateModules).toBe(true);
    expect(
      cacheOf({ "cache-private": "false" }, { event: { ...event, isPrivateRepository: true } })
        .privateModules,
    ).toBe(false);
  });

  it("has no restore key with `restore-keys: false`, and otherwise one that the key begins with", () => {
    expect(cacheOf({ "restore-keys": "false" }).restoreKeys).toEqual([]);
    const { key, restoreKeys } = cacheOf();
    expect(restoreKeys).toHaveLength(1);
    expect(key.startsWith(restoreKeys[0] ?? "nothing")).toBe(true);
  });

  it.each([
    ["an empty cache", { empty: true, runner: "self-hosted", verify: true }, true],
    ["an empty cache on a laptop", { empty: true, runner: "", verify: true }, true],
    ["a filled cache of GitHub's runner", { empty: false, runner: "github-hosted", verify: true }, true],
    ["a filled cache", { empty: false, runner: "self-hosted", verify: true }, false],
    ["a filled cache on a laptop", { empty: false, runner: "", verify: true }, false],
    ["zips that nobody hashes", { empty: true, runner: "github-hosted", verify: false }, false],
  ])("lets a .ziphash be written only where nobody else writes: %s", (_, { empty, runner, verify }, may) => {
    const more = {
      gomodcache: { path: "/go/pkg/mod", usable: true, populated: !empty, empty },
      event: { name: "push", isFork: false, runnerEnvironment: runner },
    };
    expect(decide(inputsWith({ verify: String(verify) }), factsWith({ more }), []).plan.vouches).toBe(may);
  });
});
