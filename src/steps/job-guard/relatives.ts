// For a package at a version go asks for the `.info` of every path above it as well (cmd/go/internal/modload/query.go,
// queryPrefixModules): one of them is the module, and that the others are nowhere is no failure.

import type { ModuleVersion } from "../../go/module-version.ts";
import { parseProxyPath, proxyPath } from "../../go/proxy-path.ts";

/** The `.info` paths above that of a version, the nearest first; none for any other path. */
export function infosAbove(path: string): readonly string[] {
  const asked = infoOf(path);
  const parts = asked?.module.split("/") ?? [];
  return parts.slice(1).map((_, index) => {
    const module = parts.slice(0, parts.length - 1 - index).join("/");
    return proxyPath({ module, version: asked?.version ?? "", kind: "info" });
  });
}

/** Of paths that stayed without an answer: without those that stand above another, which go only guessed. */
export function withoutGuesses(paths: readonly string[]): readonly string[] {
  const guesses = new Set(paths.flatMap((path) => infosAbove(path)));
  return paths.filter((path) => !guesses.has(path));
}

function infoOf(path: string): ModuleVersion | undefined {
  const asked = parseProxyPath(path);
  if (asked?.kind === "file") return asked.file.kind === "info" ? asked.file : undefined;
  const isQuery = asked?.kind === "query" && asked.extension === "info";
  return isQuery ? { module: asked.module, version: asked.query } : undefined;
}
