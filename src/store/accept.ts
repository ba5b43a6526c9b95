// What may be taken for a module's file (the rules of "What is accepted"): by its h1 where go.sum has a line, else by
// its form, for go and the checksum database to judge. Bytes are judged where they lie; nothing is taken on trust.

import type { Result } from "../core/result.ts";
import { err } from "../core/result.ts";
import { hashGoMod, hashZip, hasPrefix } from "../go/dirhash.ts";
import { parseGoModLax } from "../go/go-mod.ts";
import { formatInfo, parseInfo } from "../go/module-info.ts";
import type { ModuleFile, ModuleVersion } from "../go/module-version.ts";
import type { RefusedWhy } from "../mirror/journal.ts";
import type { Files } from "../ports/files.ts";
import type { HashedZip, Hasher } from "../ports/hasher.ts";

/** codehost.MaxGoMod. Go has no limit for the other small files; nobody needs as much. */
const maxTextBytes = 16 << 20;
/** How much of a file says what it looks like. */
const headBytes = 1024;

/**
 * Why the bytes at `path` are not this file; undefined is acceptance. An h1 decides alone for .mod and .zip. Without
 * one a zip has every name below `module@version/` and a go.mod parses as one of a dependency. An .info has to name
 * exactly this version, whatever `expectedH1` is, and then lies there anew with nothing but Version and Time.
 */
export async function judge(
  files: Files,
  file: ModuleFile,
  path: string,
  expectedH1: string | undefined,
  hasher: Hasher = hashingHere(files),
): Promise<RefusedWhy | undefined> {
  switch (file.kind) {
    case "zip":
      return judgeZip({ files, hasher }, file, path, expectedH1);
    case "mod":
      return judgeText(files, path, (bytes) => judgeGoMod(bytes, expectedH1));
    case "info": {
      const bytes = await readText(files, path);
      if (bytes === undefined) return unusable("other");
      const refused = judgeInfo(bytes, file);
      return refused ?? ((await normalise(files, path, bytes)) ? undefined : unusable("other"));
    }
  }
}

/**
 * The same for what is relayed and never stored: `list`, `@latest`, and the .info of a branch or another query. A
 * list is text (an empty one says that there are no versions), the others are JSON with a Version.
 */
export async function judgeQuery(
  files: Files,
  what: "list" | "info",
  path: string,
): Promise<RefusedWhy | undefined> {
  return judgeText(files, path, (bytes) => {
    if (what === "list")
      return bytes.includes(0) || looksLike(bytes) === "html" ? unusable(looksLike(bytes)) : undefined;
    const info = parseInfo(bytes);
    return info.ok ? undefined : unusableInfo(bytes, info.error);
  });
}

/** Whether the .info at `path` now holds Version and Time alone; the file is replaced, never written into. */
async function normalise(files: Files, path: string, bytes: Uint8Array): Promise<boolean> {
  const info = parseInfo(bytes);
  if (!info.ok) return false;
  const text = formatInfo(info.value);
  return Buffer.from(bytes).equals(Buffer.from(text)) || (await files.write(path, text)).ok;
}

/** A go.mod by its h1, or by its form: a dependency's, with a module line (modload/modfile.go, goModSummary). */
export function judgeGoMod(bytes: Uint8Array, expectedH1: string | undefined): RefusedWhy | undefined {
  if (expectedH1 !== undefined) {
    const got = hashGoMod(bytes);
    if (got === expectedH1) return undefined;
    const form = looksLike(bytes);
    return form === "other" ? { kind: "wrong-hash", expected: expectedH1, got } : unusable(form);
  }
  const parsed = parseGoModLax(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  return parsed.ok && parsed.value.module !== undefined ? undefined : unusable(looksLike(bytes));
}

/** An .info of a canonical version names exactly that one (modfetch/proxy.go, Stat). */
export function judgeInfo(bytes: Uint8Array, { version }: ModuleVersion): RefusedWhy | undefined {
  const info = parseInfo(bytes);
  if (!info.ok) return unusableInfo(bytes, info.error);
  return info.value.Version === version ? undefined : unusableInfo(bytes, otherVersion(info.value.Version));
}

/** Words of a mirror are told only where they can be a version. */
function otherVersion(named: string): string {
  return `is for ${/^v[\w.+-]{1,80}$/.test(named) ? named : "another version"}`;
}

function unusableInfo(bytes: Uint8Array, fault: string): RefusedWhy {
  const looks = looksLike(bytes);
  return looks === "other" ? { kind: "unusable", looksLike: looks, fault } : unusable(looks);
}

interface ZipWorld {
  readonly files: Files;
  readonly hasher: Hasher;
}

async function judgeZip(
  world: ZipWorld,
  file: ModuleFile,
  path: string,
  expectedH1: string | undefined,
): Promise<RefusedWhy | undefined> {
  const hash = await hashZipFile(world, path);
  if (!hash.ok) {
    const isTampered = hash.error === "damaged" && expectedH1 !== undefined;
    // An archive up to its end, but not with the bytes that go.sum knows: not what a portal or a cut connection makes.
    if (isTampered) return { kind: "wrong-hash", expected: expectedH1, got: "no h1: the zip is damaged" };
    return unusable(hash.error === "damaged" ? "other" : hash.error);
  }
  if (expectedH1 === undefined) return hasPrefix(hash.value, file) ? undefined : unusable("other");
  const got = hash.value.h1;
  return got === expectedH1 ? undefined : { kind: "wrong-hash", expected: expectedH1, got };
}

/** The h1 and the names of a zip on disk; else that it is damaged inside, or what the file looks like instead. */
async function hashZipFile(
  { files, hasher }: ZipWorld,
  path: string,
): Promise<Result<HashedZip, LooksLike | "damaged">> {
  const hash = await hasher.hashZip(path);
  if (hash.ok) return hash;
  if (hash.error.kind === "damaged") return err("damaged");
  const reader = await files.openForReading(path);
  if (!reader.ok) return err("other");
  const head = await reader.value.read(0, headBytes);
  await reader.value.close();
  return err(head.ok ? looksLike(head.value) : "other");
}

/** In this thread, for whoever has no other. */
export function hashingHere(files: Files): Hasher {
  return {
    async hashZip(path, options) {
      const reader = await files.openForReading(path);
      if (!reader.ok) return err({ kind: "unreadable", detail: reader.error.message });
      const hash = await hashZip(reader.value, options);
      await reader.value.close();
      return hash;
    },
  };
}

async function judgeText(
  files: Files,
  path: string,
  judgeBytes: (bytes: Uint8Array) => RefusedWhy | undefined,
): Promise<RefusedWhy | undefined> {
  const bytes = await readText(files, path);
  return bytes === undefined ? unusable("other") : judgeBytes(bytes);
}

/** Undefined where no file is, or one that is larger than any text of a module. */
async function readText(files: Files, path: string): Promise<Uint8Array | undefined> {
  const reader = await files.openForReading(path);
  if (!reader.ok) return undefined;
  const { sizeBytes } = reader.value;
  const bytes = sizeBytes <= maxTextBytes ? await reader.value.read(0, sizeBytes) : undefined;
  await reader.value.close();
  return bytes?.ok === true ? bytes.value : undefined;
}

type LooksLike = Extract<RefusedWhy, { kind: "unusable" }>["looksLike"];

function unusable(looks: LooksLike): RefusedWhy {
  return { kind: "unusable", looksLike: looks };
}

/** No zip, go.mod, .info or list begins with `<`: that is a page of a portal, a login or an error. */
function looksLike(bytes: Uint8Array): LooksLike {
  const head = new TextDecoder().decode(bytes.subarray(0, headBytes)).trimStart();
  if (head === "") return bytes.length <= headBytes ? "empty" : "other";
  return head.startsWith("<") ? "html" : "other";
}
