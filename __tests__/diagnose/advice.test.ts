// Every sentence of every rule, with the values of real logs, in every place it can be said in.
import { describe, expect, it } from "@jest/globals";
import { catalogue, unknownRule } from "../../src/diagnose/catalogue.ts";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";
import type { Finding } from "../../src/diagnose/rule.ts";
import type { Place } from "../../src/diagnose/surroundings.ts";
import { knownLogs } from "./known-logs.ts";

const places: readonly (readonly Place[])[] = [
  [],
  ["laptop"],
  ["github-hosted"],
  ["self-hosted"],
  ["gitlab"],
  ["other-ci"],
  ["docker-build"],
  ["docker-build", "github-hosted"],
  ["laptop", "china"],
  ["laptop", "windows"],
  ["self-hosted", "company-proxy"],
];

function findingsIn(log: string, here: readonly Place[]): readonly Finding[] {
  return diagnose({ output: readLog(log), attempts: [], settings: {}, surroundings: { places: here } });
}

const told = new Map<string, Set<string>>();
const rulesSeen = new Set<string>();
for (const log of knownLogs) {
  for (const here of places) {
    for (const { code, because, advice } of findingsIn(log, here)) {
      rulesSeen.add(code);
      for (const sentence of [because, ...advice]) {
        const codes = told.get(sentence) ?? new Set();
        told.set(sentence, codes.add(code));
      }
    }
  }
}
const sentences = [...told].map(([sentence, codes]) => ({ sentence, codes: [...codes].join(" ") }));

function those(pattern: RegExp): readonly string[] {
  return sentences.filter(({ sentence }) => pattern.test(sentence)).map(({ sentence }) => sentence);
}

describe("a sentence of a finding", () => {
  it("is told by every rule of the catalogue, in these logs", () => {
    const silent = [...catalogue, unknownRule].map(({ code }) => code).filter((code) => !rulesSeen.has(code));
    expect(silent).toEqual([]);
  });

  it("has no hole where a value should be", () => {
    expect(
      those(
        /undefined|\bnull\b(?<!\/dev\/null)|\bNaN\b|\$\{(?!\{ secrets\.|env:)|``|\[object|<[a-z]{1,20}>| {2}/,
      ),
    ).toEqual([]);
  });

  it("has no placeholder where the case has a value", () => {
    expect(
      those(/\b(?:URL|HOST|MODULE|VERSION|PACKAGE|PORT|TEAM|REPO|COMMIT|NAME|ORG)\b|\bTOKEN\b(?<!\$TOKEN)/),
    ).toEqual([]);
  });

  it("asks no host that is called all", () => {
    expect(those(/https?:\/\/all\b|\ball\.git/)).toEqual([]);
  });

  it("ends as a sentence does", () => {
    expect(sentences.filter(({ sentence }) => !/[.!?`")…]$/.test(sentence))).toEqual([]);
  });

  it("opens and closes its code", () => {
    expect(sentences.filter(({ sentence }) => sentence.split("`").length % 2 === 0)).toEqual([]);
  });

  it("switches no check off for everything", () => {
    const off =
      /(?:use|set|export|-w) [^.]{0,20}GOSUMDB=off|GONOSUMDB=['"]?\*(?:\s|`|$)|GOINSECURE=['"]?\*|http\.sslVerify|GIT_SSL_NO_VERIFY|StrictHostKeyChecking|GONOSUMCHECK|GOFLAGS=-insecure/;
    expect(those(off)).toEqual([]);
  });

  it("names the price wherever it narrows a check", () => {
    expect(those(/GONOSUMDB=|GOINSECURE=/).filter((one) => !one.includes("The price: "))).toEqual([]);
  });
});

describe("a finding", () => {
  it.each(places)("has something to type or set, in %j %j", (...here) => {
    const empty = knownLogs
      .flatMap((log) => findingsIn(log, here))
      .filter(({ code, advice }) => code !== "GMG512" && !advice.some((sentence) => sentence.includes("`")));
    expect(empty.map(({ code }) => code)).toEqual([]);
  });
});
