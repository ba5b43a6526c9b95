// Tiny valid modules for tests: what a proxy serves of them, and the lines go.sum has for them.

import { createHash } from "node:crypto";

import { writeZip } from "./zip-writer.ts";
import type { ZipFile } from "./zip-writer.ts";

export interface MadeModule {
  readonly module: string;
  readonly version: string;
  readonly info: Buffer;
  readonly mod: Buffer;
  readonly zip: Buffer;
  /** Of the zip, and of go.mod. */
  readonly h1: string;
  readonly goModH1: string;
  /** Both lines for go.sum, each with its line end. */
  readonly goSum: string;
  /** `escaped/path/@v/` and what stands there: `v1.0.0.info`, `.mod`, `.zip`. */
  readonly files: Readonly<Record<string, Buffer>>;
}

export interface ModuleToMake {
  readonly module: string;
  readonly version: string;
  /** All of go.mod; else a module line and `go 1.17`. */
  readonly goMod?: string;
  /** What the zip has as go.mod instead; false: none, and a proxy serves one all the same. */
  readonly goModInZip?: string | false;
  /** Further files, names relative to the module's root. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly method?: ZipFile["method"];
}

export function makeModule({
  module,
  version,
  goMod,
  goModInZip,
  files = {},
  method,
}: ModuleToMake): MadeModule {
  const mod = Buffer.from(goMod ?? `module ${module}\n\ngo 1.17\n`);
  const name = /([a-z]\w*)\W*(?:\/v\d+)?$/i.exec(module)?.[1] ?? "m";
  const source = `// Package ${name} does nothing.\npackage ${name}\n`;
  const inZip = goModInZip === false ? {} : { "go.mod": goModInZip ?? mod };
  const all = { ...inZip, [`${name}.go`]: source, ...files };
  const entries = Object.entries(all).map(([file, content]) => ({
    name: `${module}@${version}/${file}`,
    content,
    ...(method === undefined ? {} : { method }),
  }));
  const zip = writeZip(entries);
  const info = Buffer.from(JSON.stringify({ Version: version, Time: "2024-05-06T07:08:09Z" }));
  const h1 = hash1(entries.map((entry) => [entry.name, entry.content]));
  const goModH1 = hash1([["go.mod", mod]]);
  const base = `${escapeUpper(module)}/@v/${escapeUpper(version)}`;
  return {
    module,
    version,
    info,
    mod,
    zip,
    h1,
    goModH1,
    goSum: `${module} ${version} ${h1}\n${module} ${version}/go.mod ${goModH1}\n`,
    files: { [`${base}.info`]: info, [`${base}.mod`]: mod, [`${base}.zip`]: zip },
  };
}

/** The h1 of golang.org/x/mod/sumdb/dirhash, written a second time so that the product's own can be held against it. */
function hash1(files: readonly (readonly [string, string | Uint8Array])[]): string {
  const lines = [...files]
    .sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
    .map(([name, content]) => `${createHash("sha256").update(content).digest("hex")}  ${name}\n`);
  return `h1:${createHash("sha256").update(lines.join("")).digest("base64")}`;
}

export function escapeUpper(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
