// Where a module's files lie: in the layout of the GOPROXY protocol (https://go.dev/ref/mod#goproxy-protocol), which
// is also that of GOMODCACHE/cache/download (cmd/go/internal/modfetch/cache.go, CachePath). Always with `/`.

import { checkVersionFitsPath } from "../go/module-path.ts";
import type { ModuleFile, ModuleVersion } from "../go/module-version.ts";
import { parseProxyPath, proxyPath } from "../go/proxy-path.ts";

/** What a file is called in sets and maps: `github.com/pkg/errors@v0.9.1.zip`. */
export function fileKey({ module, version, kind }: ModuleFile): string {
  return `${module}@${version}.${kind}`;
}

/**
 * `github.com/!azure/x/@v/v1.0.0.zip`. Undefined for a path that Go does not allow, or a version that is not canonical
 * or not one of that path: there is no file of those, only queries, and a line of go.sum may say `../../x`.
 */
export function layoutPath(file: ModuleFile): string | undefined {
  const key = `${file.module}\0${file.version}`;
  const known = stems.get(key) ?? stemOf(file);
  if (stems.size >= mostStems) stems.clear();
  stems.set(key, known);
  return known === "" ? undefined : `${known}${file.kind}`;
}

/** What was found out of a version, "" if it has no place: the same few thousand are asked for again and again. */
const stems = new Map<string, string>();
const mostStems = 20_000;

function stemOf({ module, version }: ModuleVersion): string {
  const path = proxyPath({ module, version, kind: "zip" });
  return checkVersionFitsPath(module, version).ok ? path.slice(0, -"zip".length) : "";
}

/** `github.com/!azure/x@v1.0.0`, the extracted tree below GOMODCACHE (modfetch/cache.go, DownloadDir). */
export function treePath({ module, version }: ModuleVersion): string | undefined {
  const place = layoutPath({ module, version, kind: "zip" });
  return place?.replace(/\/@v\/(.+)\.zip$/, "@$1");
}

/** The opposite of layoutPath; undefined for every path that layoutPath does not give. */
export function parseLayoutPath(path: string): ModuleFile | undefined {
  const request = parseProxyPath(path);
  return request?.kind === "file" && layoutPath(request.file) === path ? request.file : undefined;
}

/** Where go keeps what it downloaded. */
export function downloadDirectory(gomodcache: string): string {
  return `${gomodcache.replace(/(?<![/\\])[/\\]+$/, "")}/cache/download`;
}

/** The directory of a file whose path was made here, with `/`. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** A file of the checksum database as go's cache and a proxy name it, `sumdb/sum.golang.org/tile/8/0/000`. */
export type SumdbPath =
  | { readonly kind: "tile" }
  /** Escaped, `github.com/!azure/x@v1.0.0`: comparable with treePath. */
  | { readonly kind: "lookup"; readonly module: string };

const safeElement = "[A-Za-z0-9_~!+-][A-Za-z0-9._~!+-]*";
const sumdbFile = new RegExp(
  `^sumdb/${safeElement}(?:/${safeElement})*?/(?:(tile/[0-9]+/(?:data|[0-9]+)(?:/x[0-9]{3})*/[0-9]{3}(?:\\.p/[0-9]+)?)|lookup/(${safeElement}(?:/${safeElement})*@${safeElement}))$`,
);

/** Undefined for what the checksum database has no such file of (golang.org/x/mod/sumdb, tlog.Tile.Path). */
export function parseSumdbPath(path: string): SumdbPath | undefined {
  const found = sumdbFile.exec(path);
  if (found === null || path.split("/").some((element) => /^\.*$/.test(element))) return undefined;
  return found[2] === undefined ? { kind: "tile" } : { kind: "lookup", module: found[2] };
}
