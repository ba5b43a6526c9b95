import { describe, expect, it } from "@jest/globals";

import { decide } from "../../src/plan/decide.ts";
import { planProbes, type ProbePlan } from "../../src/plan/probes.ts";
import { parseProxy } from "../../src/go/proxy-list.ts";
import {
  directoryWith,
  factsWith,
  inputsWith,
  moduleOf,
  sumOf,
  type FactsOf,
} from "../fakes/plan-samples.ts";

const publicModule = "github.com/pkg/errors";
const privateModule = "git.acme.internal/team/secret";

function planned(
  goMod: readonly string[],
  of: FactsOf = {},
  given: Record<string, string> = {},
  goSum = goMod,
  newer = "",
): ProbePlan {
  const requires = goMod.map((each) => `require ${each}\n`).join("");
  const module = moduleOf(`module example.test/a\n\ngo 1.21\n\n${requires}`, sumOf(...goSum));
  const newerGo = newer === "" ? {} : { newerGo: { version: newer, line: "toolchain" as const } };
  const facts = factsWith({ ...of, directories: [directoryWith({ module, ...newerGo })] });
  const inputs = inputsWith(given);
  const mirror = parseProxy("https://goproxy.cn", "|");
  const mirrors = given.mirrors === undefined || !mirror.ok ? [] : [mirror.value];
  const { plan, withheld } = decide(inputs, facts, mirrors);
  return planProbes(plan, withheld, facts);
}

function asked({ proxies }: ProbePlan): string[] {
  return proxies.map(({ name, module }) => `${name}: ${module.module}`);
}

describe("what proxies are asked for", () => {
  const list = { env: { GOPROXY: "https://a.test,https://b.test|https://c.test,direct" } };

  it("is a module of the run for the first, and one that everybody knows for the others", () => {
    const plan = planned([`${publicModule} v0.9.1`], list, { mirrors: "goproxy.cn" });
    expect(asked(plan)).toEqual([
      "a.test: github.com/pkg/errors",
      "b.test: rsc.io/quote",
      "c.test: rsc.io/quote",
      "goproxy.cn: rsc.io/quote",
    ]);
    expect(plan.proxies.map(({ isFirst }) => isFirst)).toEqual([true, false, false, false]);
  });

  it.each([
    ["a pattern of GOPRIVATE", { GOPRIVATE: "git.acme.internal", GONOPROXY: "none" }, []],
    ["a pattern of GONOSUMDB", { GONOSUMDB: "git.acme.internal" }, []],
    ["the end of its host", {}, []],
  ])("is never one that is private by %s", (_, env, netrcMachines) => {
    const of = { env: { ...list.env, ...env }, more: { netrcMachines } };
    expect(asked(planned([`${privateModule} v1.0.0`], of))[0]).toBe("a.test: rsc.io/quote");
    expect(asked(planned([`${privateModule} v1.0.0`, `${publicModule} v0.9.1`], of))[0]).toBe(
      "a.test: github.com/pkg/errors",
    );
  });

  it("is none of a host that netrc knows, unless everybody has an account there", () => {
    const of = { ...list, more: { netrcMachines: ["git.known.test", "github.com"] } };
    expect(asked(planned(["git.known.test/x v1.0.0"], of))[0]).toBe("a.test: rsc.io/quote");
    expect(asked(planned([`${publicModule} v0.9.1`], of))[0]).toBe("a.test: github.com/pkg/errors");
  });

  it("leads on where the run may: behind a `|`, and with `resilient`", () => {
    const leads = (policy: string) =>
      planned([`${publicModule} v0.9.1`], list, { policy }).proxies.map(({ leadsOn }) => leadsOn);
    expect(leads("resilient")).toEqual([true, true, true]);
    expect(leads("routed")).toEqual([false, true, false]);
  });
});

describe("who else is asked", () => {
  it("is the checksum database in force, unless nobody needs it", () => {
    const one = planned([`${publicModule} v0.9.1`]).database;
    expect([one?.name, one?.url.href, one?.isUnneeded, one?.isDirect]).toEqual([
      "sum.golang.org",
      "https://sum.golang.org/",
      true,
      false,
    ]);
    expect(planned([`${publicModule} v0.9.1`], {}, {}, []).database?.isUnneeded).toBe(false);
    expect(planned([]).database?.isUnneeded).toBe(true);
    // Another Go, which is proved in every case; and where there is none, the one that is installed.
    const unneededWith = (GOTOOLCHAIN: string) =>
      planned([], { env: { GOTOOLCHAIN } }, {}, [], "1.99.0").database?.isUnneeded;
    expect([unneededWith("auto"), unneededWith("local"), unneededWith("go1.27.0")]).toEqual([
      false,
      true,
      false,
    ]);
    expect(planned([], { version: "" }).database?.isUnneeded).toBe(false);
    expect(planned([], { env: { GOSUMDB: "sum.golang.google.cn" } }).database).toMatchObject({
      isDirect: true,
    });
    expect(planned([], { env: { GOSUMDB: "off" } }).database).toBeUndefined();
    const at = (address: string) => planned([], { env: { GOSUMDB: `sum.golang.org ${address}` } }).database;
    expect(at("https://sum.acme.test")?.url.href).toBe("https://sum.acme.test/");
    // A password that was hidden is none, and nobody is asked with it.
    expect(at("https://go:word@sum.acme.test")).toBeUndefined();
  });

  it("is the host of a module that no proxy is asked for, and of netrc, each once and none of the proxies", () => {
    const of = {
      env: { GOPROXY: "https://goproxy.acme.test,direct", GOPRIVATE: "*.internal" },
      more: { netrcMachines: ["goproxy.acme.test", "api.acme.test", "git.acme.internal", "odd host"] },
    };
    expect(planned([`${privateModule} v1.0.0`, "git.acme.internal/other v1.0.0"], of).hosts).toEqual([
      { host: "git.acme.internal", module: "git.acme.internal/other" },
      { host: "api.acme.test", module: "" },
    ]);
  });

  it("is told of a private module only in a warning, where a public proxy would be", () => {
    expect(planned([`${privateModule} v1.0.0`]).exposed).toEqual([
      { module: privateModule, version: "v1.0.0", proxy: "proxy.golang.org" },
    ]);
    expect(
      planned([`${privateModule} v1.0.0`], { env: { GOPROXY: "https://goproxy.acme.test" } }).exposed,
    ).toEqual([]);
    expect(planned([`${privateModule} v1.0.0`], { env: { GOPRIVATE: "*.internal" } }).exposed).toEqual([]);
  });
});
