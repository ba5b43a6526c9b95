// Paths below a module proxy, both ways (https://go.dev/ref/mod#goproxy-protocol). They have no leading slash and no
// percent signs: a URL's path decoded once.

import { checkVersionFitsPath, unescapePath, unescapeVersion } from "./module-path.ts";
import type { FileKind, ModuleFile } from "./module-version.ts";

export type ProxyRequest =
  /** A file of a version that is canonical and fits its path: what is under a hash, or names exactly that version. */
  | { readonly kind: "file"; readonly file: ModuleFile }
  /** Something to look up: a branch, a commit, `v1.2`, or `v2.22.0` where only `v2.22.0+incompatible` can be. */
  | { readonly kind: "query"; readonly module: string; readonly query: string; readonly extension: FileKind }
  | { readonly kind: "list"; readonly module: string }
  | { readonly kind: "latest"; readonly module: string }
  /** `rest` is what the checksum database itself is asked for, such as `supported` or `tile/8/0/000`. */
  | { readonly kind: "sumdb"; readonly name: string; readonly rest: string };

/**
 * `github.com/!azure/x/@v/v1.0.0.zip`. For a module and version that fit each other this is Go's form, and
 * parseProxyPath undoes it. For any other text (a broken go.mod, a hostile go.sum) it is still one relative path
 * that leaves no directory and that no proxy knows.
 */
export function proxyPath({ module, version, kind }: ModuleFile): string {
  return `${module.split("/").map(safeElement).join("/")}/@v/${safeElement(version)}.${kind}`;
}

/** Go's escape, and one that Go never writes for whatever could lead elsewhere. */
function safeElement(element: string): string {
  if (element === "") return "!0x";
  const special = /^\.+$/.test(element) ? /\./g : /[^-._~+0-9a-z]/gu;
  return element.replace(special, (character) =>
    /[A-Z]/.test(character)
      ? `!${character.toLowerCase()}`
      : `!0x${(character.codePointAt(0) ?? 0).toString(16)};`,
  );
}

/** Undefined for what is no request of this protocol, such as a path with an empty element or one of dots. */
export function parseProxyPath(path: string): ProxyRequest | undefined {
  if (path.split("/").some((element) => /^\.{0,2}$/.test(element))) return undefined;
  if (path.startsWith("sumdb/")) return parseSumdbPath(path);

  const latest = /^(.+)\/@latest$/s.exec(path);
  if (latest !== null) return withModule(latest[1] ?? "", (module) => ({ kind: "latest", module }));
  const [, escapedModule = "", name = ""] = /^(.+)\/@v\/([^/]+)$/s.exec(path) ?? [];
  if (name === "list") return withModule(escapedModule, (module) => ({ kind: "list", module }));

  const [, escapedVersion = "", extension] = /^(.+)\.(info|mod|zip)$/s.exec(name) ?? [];
  const version = unescapeVersion(escapedVersion);
  if (!isFileKind(extension) || !version.ok) return undefined;
  return withModule(escapedModule, (module) =>
    checkVersionFitsPath(module, version.value).ok
      ? { kind: "file", file: { module, version: version.value, kind: extension } }
      : { kind: "query", module, query: version.value, extension },
  );
}

function withModule(escaped: string, request: (module: string) => ProxyRequest): ProxyRequest | undefined {
  const module = unescapePath(escaped);
  return module.ok ? request(module.value) : undefined;
}

function isFileKind(text: string | undefined): text is FileKind {
  return text === "info" || text === "mod" || text === "zip";
}

/** A database's name may hold slashes; its requests are the four that go knows (golang.org/x/mod/sumdb). */
function parseSumdbPath(path: string): ProxyRequest | undefined {
  if (/[^!-~]|["#%<>?\\]/.test(path)) return undefined; // would not mean the same in another URL
  const found = /^sumdb\/(.+?)\/(supported|latest|lookup\/.+|tile\/.+)$/s.exec(path);
  const [, name, rest] = found ?? [];
  return name === undefined || rest === undefined ? undefined : { kind: "sumdb", name, rest };
}
