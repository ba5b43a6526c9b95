// Secrets planted wherever a user may put one, looked for wherever anybody may read.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { contentOf } from "./cache-archive.ts";
import { cacheWith, everythingBelow, goSum, jobWith, proxyWith, wordsOf } from "./scene.ts";

const password = "p@ss/w0rd:S3cr3t";
const encoded = encodeURIComponent(password);
const basic = `Basic ${Buffer.from(`ci:${password}`).toString("base64")}`;
const forms = [
  password,
  encoded,
  Buffer.from(`ci:${password}`).toString("base64"),
  Buffer.from(password).toString("base64"),
];
const withPassword = (url: string, pair = `ci:${encoded}`) => url.replace("://", `://${pair}@`);

interface Row {
  readonly name: string;
  readonly faults?: Parameters<typeof proxyWith>[0];
  readonly code: 0 | 1 | 2;
  readonly changed?: (url: string) => Record<string, string>;
}

const rows: readonly Row[] = [
  { name: "a run that goes well", code: 0 },
  {
    name: "a refusal",
    code: 1,
    faults: { faults: [{ fault: { status: 403, body: `no ${password} ${encoded}\n` } }] },
  },
  { name: "a page", code: 1, faults: { faults: [{ fault: "html" }] } },
  { name: "wrong bytes", code: 1, faults: { faults: [{ match: /\.zip$/, fault: "wrong-bytes" }] } },
  {
    name: "a redirect to nowhere",
    code: 1,
    faults: { faults: [{ fault: { redirect: `http://ci:${encoded}@127.0.0.1:1/` } }] },
  },
  { name: "a list that go refuses", code: 2, changed: (url) => ({ goproxy: `${url};direct` }) },
];

describe("a password in GOPROXY", () => {
  it.each(rows)("is in nothing that is left of $name", async ({ faults = {}, code, changed }) => {
    const [proxy, cache] = [await proxyWith({ authorization: basic, ...faults }), await cacheWith()];
    const job = jobWith(proxy, cache.environment);
    const goproxy = withPassword(proxy.url);
    const given = { retries: "0", "add-job-summary": "always", goproxy, ...changed?.(goproxy) };
    const { main, post } = await job.use(given);
    expect(main.code).toBe(code);
    const after = await post();
    expect(after.code).toBe(0);
    const left = everythingBelow(job.temporary);
    const entries = cache.entries.map(({ bytes }) => contentOf(bytes)).join();
    for (const form of forms) {
      expect(wordsOf(main, after)).not.toContain(form);
      expect(left).not.toContain(form);
      expect(entries).not.toContain(form);
    }
  });

  it("of three characters is masked, and shown by nothing of ours", async () => {
    const proxy = await proxyWith({ faults: [{ fault: { status: 403, body: "no\n" } }] });
    const job = jobWith(proxy);
    const { main, post } = await job.use({
      goproxy: withPassword(proxy.url, "ci:q9Z"),
      "add-job-summary": "always",
    });
    expect(main.code).toBe(1);
    expect(main.masks).toContain("q9Z");
    const after = await post();
    expect(wordsOf(main, after) + everythingBelow(job.temporary)).not.toContain("q9Z");
    expect(readFileSync(main.outputs["report-path"] ?? "", "utf8")).not.toContain("q9Z");
  });

  it("of the environment, and a token in place of the user, are as secret", async () => {
    const proxy = await proxyWith({ faults: [{ fault: { status: 401, body: "who?\n" } }] });
    const job = jobWith(proxy, { GOPROXY: withPassword(proxy.url, "ghp_TOKENtoken123") });
    job.write("go.sum", goSum.split("\n").slice(0, 2).join("\n") + "\n");
    const { main, post } = await job.use({ "add-job-summary": "always" });
    expect(main.code).toBe(1);
    expect(main.exported).toEqual({});
    const after = await post();
    expect(wordsOf(main, after) + everythingBelow(job.temporary)).not.toContain("ghp_TOKENtoken123");
  });

  it("is what later steps get, byte for byte", async () => {
    const proxy = await proxyWith({ authorization: basic });
    const job = jobWith(proxy);
    const goproxy = withPassword(proxy.url);
    const { main } = await job.use({ goproxy });
    expect(main).toMatchObject({ code: 0, exported: { GOPROXY: goproxy } });
  });
});

describe("while main is at work", () => {
  it("nothing below RUNNER_TEMP that others can read holds a secret", async () => {
    const proxy = await proxyWith({ faults: [{ fault: "silent" }] });
    const job = jobWith(proxy);
    const { running, over } = job.start({
      goproxy: withPassword(proxy.url),
      netrc: `machine a.test login ci password ${password}`,
    });
    await running.until(() => proxy.requests.length > 0);
    running.signal("SIGKILL");
    const { main, post } = await over;
    const after = await post();
    expect(wordsOf(main, after) + everythingBelow(job.temporary)).not.toContain(password);
    expect(everythingBelow(job.temporary)).not.toContain(encoded);
  });
});
