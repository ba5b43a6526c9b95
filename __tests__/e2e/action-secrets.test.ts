// Secrets that the built action is given: where they go, and that they show up nowhere else.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { expectMode } from "../fakes/only-on.ts";
import { cacheWith, everythingBelow, jobWith, proxyWith, wordsOf } from "./scene.ts";

describe("secrets", () => {
  const token = "s3cr3t/T0ken+zZ9";

  it("go into netrc for go and git, come out in post byte for byte, and show up nowhere", async () => {
    const [proxy, cache] = [await proxyWith(), await cacheWith()];
    const job = jobWith(proxy, cache.environment);
    const original = "machine old.example.test login a password b\r\n# a comment";
    writeFileSync(job.netrc, original, { mode: 0o640 });
    const named = join(job.root, "named-netrc");
    job.environment = { ...job.environment, NETRC: named };
    const { main, post } = await job.use({
      netrc: `machine git.example.test login ci password ${token}`,
      "add-job-summary": "always",
    });
    expect(main.code).toBe(0);
    for (const file of [job.netrc, named]) {
      expect(readFileSync(file, "utf8")).toContain(`machine git.example.test login ci password ${token}`);
      await expectMode(file, 0o600);
    }
    expect(readFileSync(job.netrc, "utf8")).toContain(original);
    const after = await post();
    expect(readFileSync(job.netrc, "utf8")).toBe(original);
    await expectMode(job.netrc, 0o640);
    expect(existsSync(named)).toBe(false);
    expect(wordsOf(main, after)).not.toContain(token);
    expect(everythingBelow(job.temporary)).not.toContain(token);
    expect(cache.entries.map(({ bytes }) => Buffer.from(bytes).toString("latin1")).join("")).not.toContain(
      token,
    );
  });

  it.each(["the order of the runner", "the other order"])(
    "leave no trace of two uses in one job, with the post steps in %s",
    async (order) => {
      const job = jobWith(await proxyWith());
      const netrc = job.netrc;
      const first = await job.use({ netrc: "machine one.example.test login ci password first-secret" });
      const second = await job.use({ netrc: "machine two.example.test login ci password second-secret" });
      expect([first.main.code, second.main.code]).toEqual([0, 0]);
      expect(readFileSync(netrc, "utf8")).toMatch(/second-secret[^]*first-secret/);
      const posts = order === "the other order" ? [first, second] : [second, first];
      for (const use of posts) expect((await use.post()).code).toBe(0);
      expect(existsSync(netrc)).toBe(false);
    },
  );

  it("come out of netrc also after a main that failed", async () => {
    const job = jobWith(await proxyWith({ faults: [{ fault: { status: 403 } }] }));
    const { main, post } = await job.use({ netrc: `machine git.example.test login ci password ${token}` });
    expect(main.code).toBe(1);
    await post();
    expect(existsSync(job.netrc)).toBe(false);
    expect(wordsOf(main)).not.toContain(token);
  });
});
