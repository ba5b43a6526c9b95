// The plan as text for a person: what will happen, and why not as usual.

import { harmlessLine } from "../core/harmless.ts";
import { formatDuration } from "../inputs/duration.ts";
import type { NeededFile, Plan } from "../plan/plan.ts";
import { counted } from "./phrasing.ts";

/** Groups with a heading each, aligned; ends with a line end. Holds no credential, because a plan holds none. */
export function formatPlan(plan: Plan): string {
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ["Where", columns(whereRows(plan))],
    ["Settings", columns(settingRows(plan))],
    ["Routes", columns(routeRows(plan))],
    ["Files", columns(fileRows(plan))],
    ["Cache", columns(cacheRows(plan))],
    ["Budget", columns(budgetRows(plan))],
    ["Not the default", plan.choices],
    ["Contradictions", plan.contradictions.flatMap(({ sentence, advice }) => [sentence, `  → ${advice}`])],
  ];
  return (
    groups
      .filter(([, lines]) => lines.length > 0)
      .map(([title, lines]) => [title, ...lines.map((line) => `  ${harmlessLine(line)}`)].join("\n"))
      .join("\n\n") + "\n"
  );
}

type Row = readonly string[];

/** All cells of a column as wide as the widest, but for the last of a row. */
function columns(rows: readonly Row[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.slice(0, -1).forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)));
  }
  return rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

function whereRows(plan: Plan): Row[] {
  const rows = plan.directories.map(({ name, kind, goArgs }): Row => {
    const does = goArgs.length === 0 ? "nothing is downloaded" : `go ${goArgs.join(" ")}`;
    return [name, `${kind === "none" ? "no module that can be read" : kind}: ${does}`];
  });
  const state = plan.gomodcachePopulated ? "holds something already" : "empty";
  return [...rows, ["go", goOf(plan)], ["module cache", `${plan.gomodcache} (${state})`]];
}

function goOf({ goVersion, goSwitch }: Plan): string {
  return goSwitch === undefined
    ? goVersion
    : `${goVersion}, which goes over to go${goSwitch.version} (${goSwitch.asked}), fetched first where it is not here yet`;
}

function settingRows({ settings }: Plan): Row[] {
  return settings
    .filter(({ value, from }) => value !== "" || from !== "default")
    .map(({ name, value, from, exported }) => [
      name,
      value === "" ? '""' : value,
      `${from}${exported ? ", exported to later steps" : ""}`,
    ]);
}

function routeRows({ routes }: Plan): Row[] {
  if (routes.unusable !== undefined) return [["list", `unusable: ${routes.unusable}`]];
  const inList = routes.proxies.filter(({ named }) => named === "list");
  const rows = inList.map(({ address, separator }, index): Row => {
    const isLast = index === inList.length - 1;
    const isPassedWhenOut = routes.policy === "resilient" && !isLast;
    const after =
      separator === "|"
        ? "| any error leads on"
        : isPassedWhenOut
          ? ", 404 and 410 lead on; so does being out, for public modules in go.sum"
          : ", only 404 and 410 lead on";
    return [`proxy ${index + 1}`, address, isLast && routes.closing === "end" ? "" : after];
  });
  if (routes.closing !== "end") {
    rows.push([
      "then",
      routes.closing,
      routes.closing === "off"
        ? "nothing else is asked"
        : routes.policy === "enforced"
          ? "never reached: enforced asks no version control"
          : "version control",
    ]);
  }
  for (const { address, named } of routes.proxies)
    if (named === "mirrors") rows.push(["mirror", address, "when the list is out"]);
  rows.push(["policy", routes.policy]);
  return rows;
}

function fileRows({ files, download }: Plan): Row[] {
  if (files.length === 0) return [["none", "nothing is needed"]];
  const rows = (["zip", "mod", "info"] as const).map((kind): Row => {
    const ofKind = files.filter((file) => file.kind === kind);
    const estimated = ofKind.filter((file) => file.estimated).length;
    const sure = ofKind.length - estimated;
    const withHash = ofKind.filter(({ h1 }) => h1 !== undefined).length;
    const count =
      estimated === 0
        ? `${sure}`
        : sure === 0
          ? `up to ${estimated} (estimated)`
          : `${sure}, and up to ${estimated} more (estimated)`;
    return [kind, count, kind === "info" ? "" : `${withHash} with a hash in go.sum`];
  });
  const direct = modules(files.filter((file) => file.direct));
  const isPrivate = modules(files.filter((file) => file.isPrivate));
  if (direct > 0) rows.push(["direct", counted(direct, "module"), "asked of version control by go"]);
  if (isPrivate > 0) rows.push(["private", counted(isPrivate, "module"), "never asked of a mirror"]);
  if (download === "none") rows.push(["", "taken from the cache if they are there; none is fetched"]);
  return rows;
}

function modules(files: readonly NeededFile[]): number {
  return new Set(files.map(({ module, version }) => `${module}@${version}`)).size;
}

function cacheRows({ cache }: Plan): Row[] {
  const rows: Row[] = [
    ["restore", cache.lookupOnly ? "look up only" : cache.restore ? "yes" : "no"],
    ["save", cache.save ? "yes, if complete and verified" : "no"],
    ["key", cache.key],
  ];
  for (const key of cache.restoreKeys) rows.push(["or begins with", key]);
  if (cache.why !== "") rows.push(["because", cache.why]);
  return rows;
}

function budgetRows({ budget, verify }: Plan): Row[] {
  return [
    ["whole step", formatDuration(budget.totalMs)],
    ["stall", `under 1 KiB/s for ${formatDuration(budget.stallTimeoutMs)}`],
    ["retries", `${budget.retries} at one proxy`],
    ["connections", `${budget.connections} to one proxy`],
    ["hedge", budget.hedge && budget.retries > 0 ? "when a first byte is late" : "no"],
    ["verify", verify ? "every zip against go.sum before go sees it" : "left to go"],
  ];
}
