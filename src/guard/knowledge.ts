// What is known of a file before it is asked for: its hash, who may be asked, and whether anybody may.

import type { GoSum } from "../go/go-sum.ts";
import { matchesPrefixPatterns } from "../go/module-pattern.ts";
import type { FileKind, ModuleFile } from "../go/module-version.ts";
import { toolchainModule } from "../go/wanted-go.ts";
import type { Reach } from "../mirror/request.ts";
import { reachOf } from "../mirror/reach.ts";
import type { Plan } from "../plan/plan.ts";

export interface Knowledge {
  /** The h1 these bytes must have when they arrive; undefined where go.sum has no line, for .info, and zips without `verify`. */
  expectedH1(file: ModuleFile): string | undefined;
  /** The h1 of go.sum or go.work.sum, whatever `verify` says of what arrives. */
  goSumH1(file: ModuleFile): string | undefined;
  /** go.sum or go.work.sum has a line for these very bytes; for an .info, any of this module version. */
  isCovered(file: ModuleFile): boolean;
  /** go.sum or go.work.sum has a line for this module version. */
  hasGoSumLine(module: string, version: string): boolean;
  /** Who may be asked. `version` is "" for list and @latest, and the query itself for a query. */
  reach(module: string, version: string, kind: FileKind | "query" | "list" | "latest"): Reach;
  /** GOPRIVATE, GONOPROXY or GONOSUMDB matches the path. */
  isPrivate(module: string): boolean;
  /** Why nobody may be asked for this module, as lines for go to show; undefined if somebody may. */
  forbidden(module: string): readonly string[] | undefined;
}

/** From the plan and every go.sum and go.work.sum of its directories. Where they disagree, the plan decides. */
export function knowledgeOf(plan: Plan, goSums: readonly GoSum[]): Knowledge {
  const hashes = new Map<string, string>();
  for (const { hashes: lines } of goSums) for (const [key, h1] of lines) hashes.set(key, h1);
  for (const file of plan.files) if (file.h1 !== undefined) hashes.set(goSumKey(file), file.h1);

  const { routes } = plan;
  const patterns = [routes.goprivate, routes.gonoproxy, routes.gonosumdb].filter((list) => list !== "");
  const hasGoSumLine = (module: string, version: string): boolean =>
    hashes.has(`${module} ${version}`) || hashes.has(`${module} ${version}/go.mod`);
  const isPrivate = (module: string): boolean => patterns.some((list) => matchesPrefixPatterns(list, module));
  const goSumH1 = (file: ModuleFile): string | undefined =>
    file.kind === "info" ? undefined : hashes.get(goSumKey(file));
  return {
    isPrivate,
    goSumH1,
    isCovered: (file) =>
      file.kind === "info" ? hasGoSumLine(file.module, file.version) : hashes.has(goSumKey(file)),
    expectedH1: (file) => (file.kind === "zip" && !plan.verify ? undefined : goSumH1(file)),
    hasGoSumLine,
    reach: (module, version, kind) =>
      reachOf({
        policy: routes.policy,
        isPrivate: isPrivate(module),
        // go takes no toolchain that the checksum database has not proved: a line in go.sum would add nothing.
        hasGoSumLine: module === toolchainModule || hasGoSumLine(module, version),
        kind,
        gosumdbOff: routes.gosumdb === "off",
        anyPattern: patterns.length > 0,
      }),
    forbidden: (module) =>
      routes.policy === "enforced" && matchesPrefixPatterns(routes.gonoproxy, module)
        ? [
            `policy enforced: ${module} matches GONOPROXY=${routes.gonoproxy} and comes from version control only.`,
            "If your proxy serves it, set `gonoproxy: none`; if not, use `policy: resilient`.",
          ]
        : undefined,
  };
}

function goSumKey({ module, version, kind }: ModuleFile): string {
  return kind === "mod" ? `${module} ${version}/go.mod` : `${module} ${version}`;
}
