import { describe, expect, it } from "@jest/globals";
import type { Refusal } from "../../../src/guard/answer.ts";
import type { GuardRecord } from "../../../src/guard/records.ts";
import type { Attempt } from "../../../src/mirror/journal.ts";
import { openRefusals } from "../../../src/steps/job-guard/refusals.ts";

const zip = "example.test/m/@v/v1.0.0.zip";
const attempt: Attempt = {
  startedMs: 0,
  mirror: "proxy.test",
  url: `https://proxy.test/${zip}`,
  subject: { module: "example.test/m", version: "v1.0.0", file: "zip" },
  attempt: 1,
  outcome: { kind: "status", status: 503, detail: "" },
  bytes: 0,
  totalMs: 10,
};
const failed: Refusal = { behind: attempt, gaveUp: true, attempts: [attempt] };
const notFound: Refusal = { behind: attempt, gaveUp: false, attempts: [attempt] };

function watch(before: readonly string[] = [], endsInDirect = false) {
  const noted: GuardRecord[] = [];
  const circumstances = { before: new Set(before), endsInDirect };
  const tell = openRefusals({ nowMs: () => 7 }, circumstances, (record) => void noted.push(record));
  return {
    noted: () => noted.map((record) => `${record.kind} ${"path" in record ? record.path : ""}`),
    tell,
  };
}

describe("the journal of a guard", () => {
  it("has a failure once, however often it is told again, and anew when it was asked anew", () => {
    const { noted, tell } = watch();
    for (const refusal of [failed, failed, { ...failed, attempts: [attempt, attempt] }]) tell(zip, refusal);
    expect(noted()).toEqual([`refused ${zip}`, `refused ${zip}`]);
  });

  it("has our own words once each", () => {
    const { noted, tell } = watch();
    for (const behind of ["no room", "no room", "no time"]) tell(zip, { behind, gaveUp: true, attempts: [] });
    expect(noted()).toEqual([`refused ${zip}`, `refused ${zip}`]);
  });

  it("has a good answer only for what was refused before, also by the guard whose place this one takes", () => {
    const { noted, tell } = watch(["example.test/old/@v/v1.0.0.mod"]);
    tell(zip, undefined);
    tell(zip, failed);
    for (const path of [zip, zip, "example.test/old/@v/v1.0.0.mod"]) tell(path, undefined);
    expect(noted()).toEqual([`refused ${zip}`, `answered ${zip}`, "answered example.test/old/@v/v1.0.0.mod"]);
  });

  it("has a plain not found of a version's file, and not of what go looks up in many places", () => {
    const { noted, tell } = watch();
    for (const path of ["example.test/m/@v/list", "example.test/m/@latest", zip]) tell(path, notFound);
    tell("example.test/m/@v/list", failed);
    expect(noted()).toEqual([`refused ${zip}`, "refused example.test/m/@v/list"]);
  });

  it("has a plain not found of a query, unless version control is asked after us", () => {
    const queries = ["example.test/m/@v/main.info", "example.test/m/@v/v7.0.0.info"];
    const [final, before] = [watch(), watch([], true)];
    for (const path of queries) for (const { tell } of [final, before]) tell(path, notFound);
    expect(final.noted()).toEqual(queries.map((path) => `refused ${path}`));
    expect(before.noted()).toEqual([]);
  });

  it("forgives the look into the modules above one that was found", () => {
    const { noted, tell } = watch();
    tell("example.test/@v/list", failed);
    tell("example.test/m/@v/v1.0.0.info", undefined);
    tell("example.test/@latest", failed);
    expect(noted()).toEqual(["refused example.test/@v/list", "answered example.test/@v/list"]);
  });

  it("has no more than 2,000 paths at once", () => {
    const { noted, tell } = watch();
    for (let i = 0; i < 2_010; i++) tell(`example.test/m${i}/@v/v1.0.0.zip`, failed);
    tell("example.test/m0/@v/v1.0.0.zip", undefined);
    tell(zip, failed);
    expect(noted().slice(1_999)).toEqual([
      "refused example.test/m1999/@v/v1.0.0.zip",
      "answered example.test/m0/@v/v1.0.0.zip",
      `refused ${zip}`,
    ]);
  });
});
