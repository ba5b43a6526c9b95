// What go wanted to change in go.mod and go.sum. They have their bytes again; the difference is the evidence.

import { defineRule, type Rule } from "../rule.ts";
import { listed, quoteLine, type Sighting } from "../sighting.ts";
import type { Trouble } from "../trouble.ts";

/** The line under which a run shows what go wanted to change in a file. */
export function changeHeadline(path: string): string {
  return `go changed ${path}; it has its old bytes again. What go wanted:`;
}

/** Whether a finding of this code is told although nothing failed for it. */
export function failsNothing(code: string): boolean {
  return changedFileRules.some((rule) => rule.code === code);
}

const headline = /^go changed (?<path>[^\n]{1,1000}); it has its old bytes again\. What go wanted:$/m;

interface Change extends Sighting {
  readonly path: string;
}

function changed(trouble: Trouble, file: RegExp): Change | undefined {
  const match = headline.exec(trouble.output);
  const path = match?.groups?.["path"] ?? "";
  if (match === null || !file.test(path)) return undefined;
  const difference = trouble.output.slice(match.index).split("\n");
  return {
    evidence: difference.map((line) => quoteLine(line, 0)).join("\n"),
    hosts: [],
    modules: trouble.modules,
    url: "",
    surroundings: trouble.surroundings,
    path,
  };
}

function directoryOf(path: string): string {
  return path.replace(/[\\/][^\\/]*$/, "") || "/";
}

function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/, "");
}

export const changedFileRules: readonly Rule[] = [
  defineRule("GMG410", {
    slug: "go-sum-would-change",
    cause: "go-sum-missing-entry",
    title: "go wanted to add lines to go.sum",
    retry: "never",
    match: (trouble) => changed(trouble, /go\.(?:work\.)?sum$/),
    titleOf: ({ path }) => `go wanted to add lines to ${nameOf(path)}`,
    because: ({ path, modules }) =>
      `\`${nameOf(path)}\` does not cover ${listed(modules, "all that was downloaded")}: nothing vouched for those bytes before they were used, and a build with -mod=readonly stops there.`,
    doThis: ({ path }) => [
      nameOf(path) === "go.work.sum"
        ? `Complete it in \`${directoryOf(path)}\` and commit: \`go work sync && git add go.work.sum\`.`
        : `Complete it in \`${directoryOf(path)}\` and commit: \`go mod tidy && git add go.mod go.sum\`.`,
      `For these lines alone: \`go mod download && git add ${nameOf(path)}\`.`,
    ],
  }),
  defineRule("GMG804", {
    slug: "go-mod-would-change",
    cause: "go-mod-parse-error",
    title: "go wanted to change go.mod",
    retry: "never",
    match: (trouble) => changed(trouble, /go\.(?:mod|work)$/),
    titleOf: ({ path }) => `go wanted to change ${nameOf(path)}`,
    because: ({ path }) =>
      `\`${nameOf(path)}\` is not as go would write it, so every command that may not write it can stop there.`,
    doThis: ({ path }) => [
      nameOf(path) === "go.work"
        ? `Let go write it in \`${directoryOf(path)}\` and commit: \`go work sync && git add go.work\`.`
        : `Let go write it in \`${directoryOf(path)}\` and commit: \`go mod tidy && git add go.mod go.sum\`.`,
      "See what differs before: the lines with `-` are there now, those with `+` are what go wanted.",
    ],
  }),
];
