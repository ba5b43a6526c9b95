// Files and directories: what may be asked of them, and what comes back when it fails. Nothing here rejects.

import type { Result } from "../core/result.ts";

export interface FileFault {
  readonly kind: "missing" | "denied" | "full" | "exists" | "other";
  readonly path: string;
  /** The system's own words, for the log. */
  readonly message: string;
}

export interface FileInfo {
  readonly kind: "file" | "directory" | "link" | "other";
  readonly sizeBytes: number;
  /** Permission bits only, such as 0o600. */
  readonly mode: number;
}

export interface Files {
  read(path: string): Promise<Result<Uint8Array, FileFault>>;
  /** The same piece by piece, also of a pipe; a piece is gone when the next one comes. */
  readPieces(path: string, take: (piece: Uint8Array) => void): Promise<Result<void, FileFault>>;
  /** All or nothing: a temporary file in the same directory, then rename. Makes missing directories. */
  write(path: string, content: Uint8Array | string, mode?: number): Promise<Result<void, FileFault>>;
  /**
   * A new file, for a name that nobody else knows yet: fault "exists" where something is, and nothing is left of one that
   * could not be written. Makes missing directories.
   */
  create(path: string, content: Uint8Array | string): Promise<Result<void, FileFault>>;
  /** The same to a place that the user named: a pipe, a device or `/dev/stdout` is written into, and stays what it is. */
  writeOut(path: string, content: Uint8Array | string): Promise<Result<void, FileFault>>;
  /** Adds to the end, making the file with this mode if it is not there. */
  append(path: string, content: string, mode?: number): Promise<Result<void, FileFault>>;
  /** Undefined if nothing is there or it cannot be seen. Does not follow a link. */
  stat(path: string): Promise<FileInfo | undefined>;
  /** Names in a directory, sorted; empty if there is none. */
  list(directory: string): Promise<string[]>;
  /** The same with what each of them is, which costs no look at each. */
  listKinds(directory: string): Promise<{ readonly name: string; readonly kind: FileInfo["kind"] }[]>;
  makeDirectory(path: string, mode?: number): Promise<Result<void, FileFault>>;
  setMode(path: string, mode: number): Promise<Result<void, FileFault>>;
  /** Never writes over what is there: fault "exists". */
  linkOrCopy(from: string, to: string): Promise<Result<"linked" | "copied", FileFault>>;
  rename(from: string, to: string): Promise<Result<void, FileFault>>;
  /** A file or a whole tree, also one of read-only directories. Fine if nothing is there. */
  remove(path: string): Promise<Result<void, FileFault>>;
  /** A name that nobody else has, for what is to be made: hexadecimal digits. */
  uniqueName(): string;
  /** The path with every link resolved; the path itself if that cannot be done. */
  realPath(path: string): Promise<string>;
  /** Undefined where the system does not tell. */
  freeBytes(path: string): Promise<number | undefined>;
  /** A file to write a body into piece by piece; `close` says whether all of it is there. */
  openForWriting(path: string): Promise<Result<FileWriter, FileFault>>;
  /** Random access for the zip reader. */
  openForReading(path: string): Promise<Result<FileReader, FileFault>>;
}

export interface FileWriter {
  write(chunk: Uint8Array): Promise<Result<void, FileFault>>;
  /** Back to this length, to start a body again. */
  truncate(sizeBytes: number): Promise<Result<void, FileFault>>;
  close(): Promise<Result<void, FileFault>>;
}

export interface FileReader {
  readonly sizeBytes: number;
  /** Up to `length` bytes from `position`; fewer only at the end of the file. */
  read(position: number, length: number): Promise<Result<Uint8Array, FileFault>>;
  close(): Promise<void>;
}
