// The checksum database through the proxies of the list, the way cmd/go/internal/modfetch/sumdb.go (initBase) finds
// its base: the first proxy that says 200 to `supported` has it, and is then the only one asked; 404 and 410 lead on. Where Go would go to the
// database itself, the answer here is 404, so that go does.

import type { RefusedWhy } from "../mirror/journal.ts";
import type { Files } from "../ports/files.ts";
import type { LoopbackAnswer } from "../ports/loopback.ts";
import { relay, type Relayed, type RelayOptions } from "./relay.ts";

export interface SumdbRelay {
  /** `rest` is what follows `sumdb/<name>/`: `supported`, `lookup/M@V`, `tile/8/0/000.p/1`. */
  answer(request: {
    readonly name: string;
    readonly rest: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
  }): Promise<Relayed | { readonly kind: "not-here" }>;
}

/** Never moves across a `,` and never to `mirrors:`: who is asked about a module's hash is Go's own decision. */
const reach = { acrossComma: false, toMirrors: false };

export function openSumdbRelay(options: RelayOptions): SumdbRelay {
  /** By the name of a database, the proxy that has it. */
  const bases = new Map<string, string>();
  return {
    async answer({ name, rest, path, headers }) {
      const supported = rest === "supported";
      const base = bases.get(name);
      if (supported && base !== undefined) return { kind: "relayed", answer: yes(), mirror: base };
      if (!supported && base === undefined) return { kind: "not-here" };
      const relayed = await relay(options, {
        path,
        subject: { module: "", version: "", file: rest },
        reach,
        ...(supported || base === undefined ? {} : { only: base }),
        type: rest.startsWith("tile/") ? "application/octet-stream" : "text/plain; charset=utf-8",
        headers,
        accept: (file) => judgeAnswer(options.files, rest, file),
      });
      if (supported && relayed.kind === "relayed") bases.set(name, relayed.mirror);
      return relayed;
    },
  };
}

function yes(): LoopbackAnswer {
  return { status: 200, headers: { "content-length": "0" }, body: new Uint8Array() };
}

/** Form only: the signatures are go's to check. A sign-in page with 200 must not end the run as bad record data. */
export async function judgeAnswer(files: Files, rest: string, file: string): Promise<RefusedWhy | undefined> {
  if (rest === "supported") return undefined;
  const content = await files.read(file);
  if (!content.ok) return { kind: "unusable", looksLike: "empty" };
  const bytes = content.value;
  const begin = new TextDecoder("latin1").decode(bytes.subarray(0, 64)).trimStart();
  const looksLike = bytes.byteLength === 0 ? "empty" : begin.startsWith("<") ? "html" : "other";
  return hasForm(rest, bytes.byteLength, begin) ? undefined : { kind: "unusable", looksLike };
}

function hasForm(rest: string, sizeBytes: number, begin: string): boolean {
  // A record begins with its number (x/mod/sumdb/note.go and tlog.ParseRecord), a signed tree with its kind.
  if (rest.startsWith("lookup/")) return /^\d+\n/.test(begin);
  if (rest === "latest") return begin.startsWith("go.sum database tree\n");
  // A tile of hashes has one of 32 bytes for each entry: all 2**height, or the number behind `.p/` (tlog.Tile.Path).
  const tile = /^tile\/(\d{1,2})\/\d{1,2}\/[x\d/]{3,40}(?:\.p\/(\d{1,3}))?$/.exec(rest);
  if (tile === null) return true;
  const [, height = "", width] = tile;
  return sizeBytes === 32 * (width === undefined ? 2 ** Number(height) : Number(width));
}
