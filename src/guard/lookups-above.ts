// go looks for a package in every module whose path its own begins with, all at once: `a.test/x`, `a.test/x/y`. Once it
// has found the module, what became of the shorter paths is nothing to it, whatever the error, and that the longer ones
// are nowhere neither (cmd/go/internal/modload, query.go, queryPrefixModules; golang.org/issue/34094): nobody is to be
// told of it as a failure.

import { Recent } from "../core/recent.ts";
import { parseProxyPath } from "../go/proxy-path.ts";

export interface LookupsAbove {
  /** Whether the refusal of this path is nothing to go, because the module was found elsewhere. */
  isMoot(path: string): boolean;
  /** Answered well: gives back the paths refused before whose refusal is nothing to go any more. */
  answered(path: string): readonly string[];
}

/** One query is over within this; a later one may well be about the module above itself. */
const oneQueryMs = 60_000;
/** More than go asks for within that time. */
const mostKept = 10_000;

export function watchLookups(nowMs: () => number): LookupsAbove {
  /** When each module, for the query if it was one, was last found. */
  const found = new Recent<string, Lookup & { readonly atMs: number }>(mostKept);
  const refused = new Recent<string, Lookup & { readonly atMs: number }>(mostKept);
  const isRecent = ({ atMs }: { readonly atMs: number }): boolean => nowMs() - atMs < oneQueryMs;

  return {
    isMoot(path) {
      const asked = lookedUp(path);
      if (asked === undefined) return false;
      for (const [, one] of found) if (isRecent(one) && settles(one, asked)) return true;
      refused.set(path, { ...asked, atMs: nowMs() });
      return false;
    },
    answered(path) {
      const one = path.endsWith("/@v/list") ? undefined : lookedUp(path); // an empty list is an answer, too
      if (one === undefined) return [];
      found.set(`${one.module}@${one.query ?? ""}`, { ...one, atMs: nowMs() });
      const moot = [...refused].filter(([, asked]) => isRecent(asked) && settles(one, asked));
      for (const [each] of moot) refused.delete(each);
      return moot.map(([each]) => each);
    },
  };
}

interface Lookup {
  readonly module: string;
  /** A branch, a commit, a version that does not fit the path: what no file of a module cache is named for. */
  readonly query?: string;
}

function settles(found: Lookup, asked: Lookup): boolean {
  if (isBelow(found.module, asked.module)) return true;
  return asked.query !== undefined && asked.query === found.query && isBelow(asked.module, found.module);
}

/** In which module what is looked for; undefined for a file that go asks for by name. */
function lookedUp(path: string): Lookup | undefined {
  const asked = parseProxyPath(path);
  switch (asked?.kind) {
    case "list":
    case "latest":
      return { module: asked.module };
    case "query":
      return asked.extension === "info" ? { module: asked.module, query: asked.query } : undefined;
    case "file":
      return asked.file.kind === "info" ? { module: asked.file.module } : undefined;
    case "sumdb":
    case undefined:
      return undefined;
  }
}

function isBelow(module: string, above: string): boolean {
  return module.startsWith(`${above}/`);
}
