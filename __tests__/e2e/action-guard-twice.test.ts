// `guard: job` used more than once in a job: the guard is shared where every setting is the same, and otherwise the log
// and the plan say why it is not.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { expectNoGuardLeft, markerOf, settled, stateOf } from "./guard-of-job.ts";
import { jobWith, proxyWith } from "./scene.ts";
import { dist, type Job, type StepResult } from "./runner.ts";

const inJob = { guard: "job", download: "none" };
const download = (job: Job) => job.run("go", ["mod", "download"]);
const routeOf = (main: StepResult) => main.exported["GOPROXY"];

describe("a second use with `guard: job`", () => {
  it("starts a guard of its own where a setting differs, and names the setting in log and plan", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy);
    const first = await job.use(inJob);
    const second = await job.use({ ...inJob, "stall-timeout": "5s", retries: "1" });
    expect(routeOf(second.main)).not.toBe(routeOf(first.main));
    const [why] = /The guard of an earlier use has other settings.*/.exec(second.main.log) ?? [];
    expect(why).toMatch(/retries.*stall-timeout/);
    expect(why).not.toContain("goproxy");

    // Both live, each with a store of its own, until the post step of the use that started it.
    const [one, two] = [markerOf(first.main), markerOf(second.main)];
    const pids = [await stateOf(one), await stateOf(two)].map(({ worker }) => worker);
    expect(new Set(pids).size).toBe(2);
    expect(await download(job)).toMatchObject({ code: 0 });
    await second.post();
    expect((await stateOf(one)).worker).toBe(pids[0]);
    await first.post();
    await expectNoGuardLeft(job);
  });

  it("goes back to a guard of this job that has its settings, though another one came after it", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy);
    const first = await job.use(inJob);
    const second = await job.use({ ...inJob, retries: "1" });
    const third = await job.use(inJob);
    expect(routeOf(third.main)).toBe(routeOf(first.main));
    expect(third.main.log).toContain("Later steps download through the guard of an earlier use");
    for (const { post } of [third, second, first]) await post();
    await expectNoGuardLeft(job);
  });

  it("is foretold by `plan`: shared with the same settings, or which of them differ", async () => {
    const job = jobWith(await proxyWith());
    const { main, post } = await job.use(inJob);
    expect(main.log).not.toContain("earlier use");
    const plan = async (...flags: string[]) =>
      (await job.run(process.execPath, [join(dist, "cli.js"), "plan", "--guard", "job", ...flags])).log;
    expect(await plan()).toContain("The guard of an earlier use has the same settings and is shared");
    expect(await plan("--retries", "1")).toMatch(/has other settings \(`?retries`?\): this use starts one/);
    await post();
  });

  it("shares no guard whose password or way to the network is another one", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy);
    const routes: unknown[] = [];
    const uses = [];
    for (const [inputs, more] of [
      [{}, {}],
      [{ netrc: "machine git.test login a password planted-one" }, {}],
      [{ netrc: "machine git.test login a password planted-two" }, {}],
      [{ netrc: "machine git.test login a password planted-two" }, { NO_PROXY: "example.test" }],
    ] as const) {
      job.environment = { ...job.environment, ...more };
      const use = await job.use({ ...inJob, ...inputs });
      uses.push(use);
      routes.push(routeOf(use.main));
      expect(readFileSync(use.main.exported["GO_MOD_GUARD"] ?? "", "utf8")).not.toContain("planted");
    }
    expect(new Set(routes).size).toBe(4);
    for (const { post } of uses.reverse()) await post();
    await expectNoGuardLeft(job);
  });
});

describe("two jobs at once on one machine, of one user", () => {
  it.each([
    ["the same settings but for the password", {}],
    ["other settings too", { retries: "1" }],
  ])("have a guard each with %s: the end of one takes nothing from the other", async (_, more) => {
    const proxy = await proxyWith();
    const [one, two] = [jobWith(proxy), jobWith(proxy)];
    // One HOME, one module cache; a runner each.
    const { GOPATH } = one.environment;
    two.environment = { ...two.environment, HOME: one.home, USERPROFILE: one.home, GOPATH: GOPATH ?? "" };
    const login = (password: string) => ({ goproxy: proxy.url.replace("//", `//ci:${password}@`) });
    const [first, second] = await Promise.all([
      one.use({ ...inJob, ...login("planted-one") }),
      two.use({ ...inJob, ...more, ...login("planted-two") }),
    ]);
    expect(routeOf(first.main)).not.toBe(routeOf(second.main));
    const before = await settled(markerOf(second.main));
    expect((await first.post()).code).toBe(0);
    await expectNoGuardLeft(one);

    expect(await stateOf(markerOf(second.main))).toEqual(before);
    proxy.forget();
    expect(await download(two)).toMatchObject({ code: 0 });
    const logins = new Set(proxy.requests.map(({ headers }) => headers.authorization));
    expect(logins).toEqual(new Set([`Basic ${Buffer.from("ci:planted-two").toString("base64")}`]));
    expect((await second.post()).code).toBe(0);
    await expectNoGuardLeft(two);
  });
});

describe("`enforced`, used twice", () => {
  const enforced = { ...inJob, policy: "enforced" };
  const privately = { GOPRIVATE: "example.test/lib" };

  it("does not take its own GONOPROXY=none for the user's: what is private stays refused", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy, privately);
    const first = await job.use(enforced);
    expect(first.main.exported["GONOPROXY"]).toBe("none");
    const second = await job.use(enforced);
    expect(routeOf(second.main)).toBe(routeOf(first.main));
    const tried = await download(job);
    expect(tried.code).not.toBe(0);
    expect(tried.log).toContain("policy enforced: example.test/lib matches GONOPROXY=example.test/lib");
    expect(proxy.count("example.test/lib")).toBe(0);
    await second.post();
    await first.post();
  });

  it("takes GONOPROXY back where another policy follows, in this step and the later ones", async () => {
    const proxy = await proxyWith();
    const job = jobWith(proxy, privately);
    const first = await job.use(enforced);
    const second = await job.use({ guard: "job" });
    expect(second.main.exported["GONOPROXY"]).toBe("");
    await download(job);
    expect(proxy.count("example.test/lib")).toBe(0);
    await second.post();
    await first.post();
  });
});
