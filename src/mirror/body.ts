// The body of one file on its way to disk, over several attempts: what is there already, and by which right it may be
// continued (RFC 9110: Range, If-Range, Content-Range).

import { dirname } from "node:path";

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import type { FileFault, Files, FileWriter } from "../ports/files.ts";
import type { TransportFault } from "../ports/http.ts";

type Headers = Readonly<Record<string, string>>;

const codes: Readonly<Record<FileFault["kind"], string>> = {
  missing: "ENOENT",
  denied: "EACCES",
  full: "ENOSPC",
  exists: "EEXIST",
  other: "EIO",
};

export class Body {
  #path: string;
  readonly #files: Files;
  #writer: FileWriter | undefined;
  #validator: string | undefined;
  #wholeBytes: number | undefined;
  #isOnDisk = false;
  sizeBytes = 0;

  constructor(files: Files, path: string) {
    this.#files = files;
    this.#path = path;
  }

  get path(): string {
    return this.#path;
  }

  /** Only where the first answer named its length and a strong ETag or a Last-Modified. */
  get canResume(): boolean {
    return this.sizeBytes > 0 && this.#validator !== undefined && this.sizeBytes < (this.#wholeBytes ?? 0);
  }

  /** What to send to get the rest. */
  get resumeHeaders(): Headers {
    if (!this.canResume || this.#validator === undefined) return {};
    return { range: `bytes=${this.sizeBytes}-`, "if-range": this.#validator };
  }

  /** Whether a 206 is exactly the rest of what is there. */
  continuesWith(headers: Headers): boolean {
    const whole = this.#wholeBytes ?? 0;
    const isSame = validatorOf(headers) === undefined || validatorOf(headers) === this.#validator;
    return isSame && headers["content-range"] === `bytes ${this.sizeBytes}-${whole - 1}/${whole}`;
  }

  /** From the first byte again. */
  async begin(headers: Headers): Promise<Result<void, TransportFault>> {
    if (this.#writer === undefined) {
      const opened = await this.#open();
      if (!opened.ok) return localFault(opened.error);
      this.#writer = opened.value;
      this.#isOnDisk = true;
    } else if (this.sizeBytes > 0) {
      const cleared = await this.#writer.truncate(0);
      if (!cleared.ok) return localFault(cleared.error);
    }
    this.sizeBytes = 0;
    const length = /^\d+$/.exec(headers["content-length"] ?? "")?.[0];
    this.#wholeBytes = length === undefined ? undefined : Number(length);
    const isPlain = headers["content-encoding"] === undefined && headers["accept-ranges"] !== "none";
    this.#validator = isPlain ? validatorOf(headers) : undefined;
    return ok(undefined);
  }

  async append(piece: Uint8Array): Promise<Result<void, TransportFault>> {
    const written = await this.#writer?.write(piece);
    if (written?.ok === false) return localFault(written.error);
    this.sizeBytes += piece.length;
    return ok(undefined);
  }

  /** The whole body is there; whoever looks at it now finds it on disk. */
  async finish(): Promise<Result<void, TransportFault>> {
    const closed = await this.#writer?.close();
    this.#writer = undefined;
    return closed?.ok === false ? localFault(closed.error) : ok(undefined);
  }

  /** For a whole body, which is closed. */
  async moveTo(path: string): Promise<Result<void, TransportFault>> {
    if (path === this.#path) return ok(undefined);
    const moved = await this.#files.rename(this.#path, path);
    if (!moved.ok) return localFault(moved.error);
    this.#path = path;
    return ok(undefined);
  }

  /** Nothing of it can be continued: the next attempt asks for all of it. */
  forget(): void {
    this.#validator = undefined;
  }

  /** Nothing is left of it. */
  async drop(): Promise<void> {
    await this.#writer?.close();
    if (this.#isOnDisk) await this.#files.remove(this.path);
    this.#isOnDisk = false;
    this.#writer = undefined;
    this.#validator = undefined;
    this.sizeBytes = 0;
  }

  async #open(): Promise<Result<FileWriter, FileFault>> {
    const opened = await this.#files.openForWriting(this.path);
    if (opened.ok || opened.error.kind !== "missing") return opened;
    const made = await this.#files.makeDirectory(dirname(this.path));
    return made.ok ? this.#files.openForWriting(this.path) : made;
  }
}

/** A weak ETag does not promise the same bytes. */
function validatorOf(headers: Headers): string | undefined {
  const { etag, "last-modified": lastModified } = headers;
  return etag?.startsWith('"') === true ? etag : lastModified;
}

function localFault(fault: FileFault): Result<never, TransportFault> {
  return err({ kind: "other", code: codes[fault.kind], message: `writing ${fault.path}: ${fault.message}` });
}
