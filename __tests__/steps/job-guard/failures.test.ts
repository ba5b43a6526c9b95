import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { nodeFiles } from "../../../src/adapters/node-files.ts";
import { silentHost } from "../../../src/adapters/hosts/silent.ts";
import { nodeMachine } from "../../../src/adapters/node-machine.ts";
import type { GuardRecord } from "../../../src/guard/records.ts";
import type { Attempt } from "../../../src/mirror/journal.ts";
import { failuresOf, type Failures } from "../../../src/steps/job-guard/failures.ts";
import { samplePlan } from "../../fakes/report-samples.ts";

const zip = "example.test/!m/@v/v1.0.0.zip";
const attempt: Attempt = {
  startedMs: 1,
  mirror: "proxy.test",
  url: `https://proxy.test/${zip}`,
  subject: { module: "example.test/M", version: "v1.0.0", file: "zip" },
  attempt: 1,
  outcome: { kind: "status", status: 503, detail: "" },
  bytes: 0,
  totalMs: 5,
};
const refused = (path: string, more: Partial<GuardRecord & { kind: "refused" }> = {}): GuardRecord => ({
  kind: "refused",
  atMs: 1,
  path,
  gaveUp: true,
  attempts: [attempt],
  ...more,
});

let gomodcache: string;
beforeEach(async () => {
  gomodcache = await mkdtemp(join(tmpdir(), "failures-"));
});
afterEach(() => rm(gomodcache, { recursive: true, force: true }));

function failures(records: readonly GuardRecord[]): Promise<Failures> {
  const world = { files: nodeFiles(), machine: nodeMachine(), host: silentHost() };
  return failuresOf(world, samplePlan({ gomodcache }), records);
}

describe("what later steps could not download", () => {
  it("is a finding with module and host, where it was never answered", async () => {
    const { findings, unanswered, recovered } = await failures([refused(zip)]);
    expect([unanswered, recovered, findings.length]).toEqual([1, 0, 1]);
    expect(findings[0]?.modules).toEqual(["example.test/M@v1.0.0"]);
    expect(findings[0]?.hosts).toEqual(["proxy.test"]);
  });

  it("is nothing, where it was answered later or lies in the module cache, by whatever road it came", async () => {
    const answered = { kind: "answered", atMs: 2, path: zip } as const;
    expect(await failures([refused(zip), answered])).toEqual({ findings: [], unanswered: 0, recovered: 1 });
    const place = join(gomodcache, "cache/download", zip);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, "");
    expect(await failures([refused(zip)])).toEqual({ findings: [], unanswered: 0, recovered: 1 });
    const notFound = refused(zip, { gaveUp: false });
    expect(await failures([notFound])).toEqual({ findings: [], unanswered: 0, recovered: 0 });
    expect(await failures([notFound, answered])).toEqual({ findings: [], unanswered: 0, recovered: 0 });
    expect(await failures([])).toEqual({ findings: [], unanswered: 0, recovered: 0 });
  });

  it("is a finding of its own, where the one was not found and another failed otherwise", async () => {
    const subject = { module: "example.test/nope", version: "v1.0.0", file: "info" };
    const url = "https://proxy.test/example.test/nope/@v/v1.0.0.info";
    const absent: Attempt = {
      ...attempt,
      subject,
      url,
      outcome: { kind: "absent", status: 404, detail: "" },
    };
    const info = "example.test/nope/@v/v1.0.0.info";
    const { findings } = await failures([refused(zip), refused(info, { gaveUp: false, attempts: [absent] })]);
    expect(findings.map(({ cause, modules }) => [cause, modules])).toEqual([
      ["proxy-5xx", ["example.test/M@v1.0.0"]],
      ["module-not-found-404-410", ["example.test/nope@v1.0.0"]],
    ]);
  });

  it("is told in our own words where no proxy was asked", async () => {
    const said = "policy enforced: example.test/M matches GONOPROXY=* and comes from version control only.";
    const { findings } = await failures([refused(zip, { said, attempts: [] })]);
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).toContain("policy enforced");
  });
});
