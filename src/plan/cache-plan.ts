// Whether the cache is read and written, under which key, and why not.

import type { Inputs } from "../inputs/spec.ts";
import { cacheKeys } from "./cache-key.ts";
import type { Facts } from "./facts.ts";
import type { CachePlan, NeededFile } from "./plan.ts";

/** Decides by the inputs first, then by what is there already. */
export function planCache(inputs: Inputs, facts: Facts, files: readonly NeededFile[]): CachePlan {
  const { key, restorePrefix } = cacheKeys({
    prefix: inputs["cache-key-prefix"],
    directories: facts.directories.map(({ relativePath }) => relativePath),
    download: inputs.download,
    files: facts.keyFiles,
  });
  const privateModules =
    inputs["cache-private"] === "auto"
      ? facts.event.isPrivateRepository === true
      : inputs["cache-private"] === "true";
  const why = whyNot(inputs, facts, files, privateModules);
  return {
    restore: why.restore === "",
    save: why.save === "",
    lookupOnly: inputs["lookup-only"] && why.restore === "",
    key,
    restoreKeys: inputs["restore-keys"] ? [restorePrefix] : [],
    privateModules,
    why: why.restore || why.save,
  };
}

function whyNot(
  inputs: Inputs,
  facts: Facts,
  files: readonly NeededFile[],
  privateModules: boolean,
): { restore: string; save: string } {
  const { path, populated, filledByUs } = facts.gomodcache;
  const both = (why: string): { restore: string; save: string } => ({ restore: why, save: why });
  if (inputs.cache === "false") return both("`cache: false` was asked for.");
  if (!facts.hasCacheService) {
    return both("There is no cache service here; GitHub offers one inside a job's action step.");
  }
  if (facts.keyFiles.length === 0) {
    return both("No go.mod, go.sum or go.work makes a key; name files in `cache-dependency-path:`.");
  }
  if (inputs.cache === "auto" && populated && filledByUs !== true) {
    return both(
      `${path} already held something when this run began, so another step or an earlier job looks after it; \`cache: true\` saves all the same.`,
    );
  }
  if (files.length === 0) return both("No module is needed.");
  if (inputs["cache-read-only"]) return { restore: "", save: "`cache-read-only: true` was asked for." };
  if (!privateModules && files.every(({ isPrivate }) => isPrivate)) {
    return both(
      "Every module needed is private, and those go into the cache of a private repository only; `cache-private: true` permits it elsewhere.",
    );
  }
  return { restore: "", save: "" };
}
