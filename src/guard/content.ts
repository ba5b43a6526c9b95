// How bytes are handed out: Content-Length always, ETag, If-None-Match, Range, If-Range and HEAD (RFC 9110, sections 13 and 14).

import type { Files } from "../ports/files.ts";
import type { LoopbackAnswer } from "../ports/loopback.ts";

/** Up to here head and body go out as one packet or two; above it the file is streamed. */
const smallBytes = 64 * 1024;

/** Whatever go asks of a GOPROXY is one of these. */
const types: Readonly<Record<string, string>> = {
  info: "application/json",
  latest: "application/json",
  zip: "application/zip",
};

/** Of `info`, `latest`, `list`, `mod` or `zip`. */
export function contentTypeOf(file: string): string {
  return types[file] ?? "text/plain; charset=utf-8";
}

export interface Content {
  readonly path: string;
  readonly sizeBytes: number;
  readonly type: string;
  /** With its quotes. */
  readonly etag?: string;
  readonly lastModified?: string;
  readonly release?: () => Promise<void>;
}

/** The answer that carries a file, or the part of it that was asked for. */
export async function carry(
  files: Files,
  content: Content,
  headers: Readonly<Record<string, string>>,
): Promise<LoopbackAnswer> {
  const common = {
    "content-type": content.type,
    "accept-ranges": "bytes",
    ...(content.etag === undefined ? {} : { etag: content.etag }),
    ...(content.lastModified === undefined ? {} : { "last-modified": content.lastModified }),
  };
  if (isKnown(content, headers["if-none-match"])) {
    await content.release?.();
    return { status: 304, headers: common, body: new Uint8Array() };
  }
  const release = content.release === undefined ? {} : { release: content.release };
  const range = rangeIsStillMeant(content, headers["if-range"])
    ? readRange(headers["range"], content.sizeBytes)
    : undefined;
  if (range === "unsatisfiable") {
    const contentRange = `bytes */${content.sizeBytes}`;
    return {
      status: 416,
      headers: { ...common, "content-range": contentRange, "content-length": "0" },
      body: new Uint8Array(),
      ...release,
    };
  }
  const { fromByte, sizeBytes } = range ?? { fromByte: 0, sizeBytes: content.sizeBytes };
  const lengths = {
    "content-length": String(sizeBytes),
    ...(range && { "content-range": `bytes ${fromByte}-${fromByte + sizeBytes - 1}/${content.sizeBytes}` }),
  };
  const status = range === undefined ? 200 : 206;
  const body = await bodyOf(files, content, fromByte, sizeBytes);
  const answer = { status, headers: { ...common, ...lengths }, body };
  if (!(body instanceof Uint8Array)) return { ...answer, ...release };
  await content.release?.(); // nothing of the file is needed any more
  return answer;
}

async function bodyOf(files: Files, content: Content, fromByte: number, sizeBytes: number) {
  if (content.sizeBytes <= smallBytes) {
    const whole = await files.read(content.path);
    if (whole.ok && whole.value.byteLength === content.sizeBytes)
      return whole.value.subarray(fromByte, fromByte + sizeBytes);
  }
  return { path: content.path, fromByte, sizeBytes };
}

/** The asker has these bytes. Tags are compared without their mark of weakness (RFC 9110, 13.1.2). */
function isKnown({ etag }: Content, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || (etag !== undefined && tags.includes(etag.replace(/^W\//, "")));
}

/** An If-Range that names another version of the bytes turns the request into one for all of them. */
function rangeIsStillMeant(content: Content, ifRange: string | undefined): boolean {
  if (ifRange === undefined) return true;
  return ifRange === content.etag || ifRange === content.lastModified;
}

/** One range of bytes; undefined means all of it, which is also what several ranges get. */
function readRange(
  header: string | undefined,
  wholeBytes: number,
): { fromByte: number; sizeBytes: number } | "unsatisfiable" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "") {
    const sizeBytes = Math.min(Number(last), wholeBytes);
    return sizeBytes === 0 ? "unsatisfiable" : { fromByte: wholeBytes - sizeBytes, sizeBytes };
  }
  const fromByte = Number(first);
  const end = last === "" ? wholeBytes : Math.min(Number(last) + 1, wholeBytes);
  if (last !== "" && Number(last) < fromByte) return undefined;
  return fromByte >= wholeBytes ? "unsatisfiable" : { fromByte, sizeBytes: end - fromByte };
}
