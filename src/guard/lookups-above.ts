// go looks for a package in every module whose path its own begins with, all at once: `a.test/x`, `a.test/x/y`. Once it
// has found the module, what became of the shorter paths is nothing to it, whatever the error (cmd/go/internal/modload,
// query.go, queryPrefixModules; golang.org/issue/34094), and so nobody is to be told of it as a failure.

import { Recent } from "../core/recent.ts";
import { parseProxyPath } from "../go/proxy-path.ts";

export interface LookupsAbove {
  /** Whether the refusal of this path is nothing to go, because a module below was found. */
  isMoot(path: string): boolean;
  /** Answered well: gives back the paths refused before whose refusal is nothing to go any more. */
  answered(path: string): readonly string[];
}

/** One query is over within this; a later one may well be about the module above itself. */
const oneQueryMs = 60_000;
/** More than go asks for within that time. */
const mostKept = 10_000;

export function watchLookups(nowMs: () => number): LookupsAbove {
  /** When a version of each module was last found. */
  const found = new Recent<string, number>(mostKept);
  const refused = new Recent<string, { readonly module: string; readonly atMs: number }>(mostKept);
  const isRecent = (atMs: number | undefined): boolean => atMs !== undefined && nowMs() - atMs < oneQueryMs;

  return {
    isMoot(path) {
      const module = lookedUp(path);
      if (module === undefined) return false;
      for (const [below, atMs] of found) if (isBelow(below, module) && isRecent(atMs)) return true;
      refused.set(path, { module, atMs: nowMs() });
      return false;
    },
    answered(path) {
      const module = path.endsWith("/@v/list") ? undefined : lookedUp(path); // an empty list is an answer, too
      if (module === undefined) return [];
      found.set(module, nowMs());
      const moot = [...refused].filter(([, above]) => isBelow(module, above.module) && isRecent(above.atMs));
      for (const [each] of moot) refused.delete(each);
      return moot.map(([each]) => each);
    },
  };
}

/** The module in which a version is looked for; undefined for a file that go asks for by name. */
function lookedUp(path: string): string | undefined {
  const asked = parseProxyPath(path);
  switch (asked?.kind) {
    case "list":
    case "latest":
      return asked.module;
    case "query":
      return asked.extension === "info" ? asked.module : undefined;
    case "file":
      return asked.file.kind === "info" ? asked.file.module : undefined;
    case "sumdb":
    case undefined:
      return undefined;
  }
}

function isBelow(module: string, above: string): boolean {
  return module.startsWith(`${above}/`);
}
