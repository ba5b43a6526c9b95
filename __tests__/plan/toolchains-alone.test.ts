// The one list of proxies in front of which no guard may stand: behind it go would not take a toolchain that no
// checksum database has confirmed.

import { describe, expect, it } from "@jest/globals";

import { decide } from "../../src/plan/decide.ts";
import { isForToolchainsAlone } from "../../src/plan/toolchains-alone.ts";
import { factsWith, inputsWith } from "../fakes/plan-samples.ts";

const tree = "file:///store";
const rows: readonly { readonly env: Readonly<Record<string, string>>; readonly alone: boolean }[] = [
  { env: { GOPROXY: tree, GOSUMDB: "off" }, alone: true },
  { env: { GOPROXY: tree, GONOSUMDB: "golang.org/toolchain" }, alone: true },
  { env: { GOPROXY: tree, GONOSUMDB: "golang.org" }, alone: true },
  { env: { GOPROXY: tree }, alone: false },
  { env: { GOPROXY: tree, GONOSUMDB: "golang.org/x/*" }, alone: false },
  { env: { GOPROXY: `${tree},direct`, GOSUMDB: "off" }, alone: false },
  { env: { GOPROXY: `${tree},off`, GOSUMDB: "off" }, alone: false },
  { env: { GOPROXY: `${tree},file:///other`, GOSUMDB: "off" }, alone: false },
  { env: { GOPROXY: "https://proxy.test", GOSUMDB: "off" }, alone: false },
  { env: { GOPROXY: "off", GOSUMDB: "off" }, alone: false },
];

describe("a list of proxies", () => {
  it.each(rows)("with $env is for toolchains alone: $alone", ({ env, alone }) => {
    const { withheld, plan } = decide(inputsWith(), factsWith({ env }), []);
    expect(isForToolchainsAlone(withheld.proxies, plan.routes)).toBe(alone);
  });

  it.each(rows)("with $env has its guard in the plan or a sentence why not", ({ env, alone }) => {
    const { plan } = decide(inputsWith({ guard: "job" }), factsWith({ env }), []);
    expect(plan.guard).toBe(alone || env["GOPROXY"] === "off" ? "none" : "job");
    const sentence = plan.choices.find((choice) => choice.startsWith("`guard: job`"));
    expect(sentence?.includes(`later steps ask \`${tree}\` themselves`)).toBe(alone);
    expect(sentence?.includes("go commands of later steps download through the guard")).toBe(
      plan.guard === "job",
    );
  });
});
