// All that the program may ask of the world. Adapters implement it, tests fake it, nothing else touches the world.
// Every method says what it gives back when it fails; none of them rejects unless it says so.

import type { Result } from "./core/result.ts";
import type { Secret } from "./core/secret.ts";

export interface World {
  readonly clock: Clock;
  readonly files: Files;
  readonly http: Http;
  readonly process: Process;
  readonly cacheStore: CacheStore;
  readonly host: Host;
  readonly machine: Machine;
  readonly loopback: Loopback;
}

/** What does not change while we run. */
export interface Machine {
  readonly platform: "linux" | "darwin" | "win32" | "other";
  /** The environment we were started with. Never assigned to. */
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
  readonly homeDirectory: string;
  /** RUNNER_TEMP, or the system's directory for temporary files. */
  readonly temporaryDirectory: string;
  readonly processors: number;
}

export interface Clock {
  /** Milliseconds since the epoch, never going backwards within a run. */
  nowMs(): number;
  /** At least 0, below 1. Jitter comes from here and from nowhere else. */
  random(): number;
  /** Bytes nobody can guess, as lower-case hex. */
  randomHex(bytes: number): string;
  /** Says "aborted" as soon as the signal does, and then leaves no timer behind. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<"slept" | "aborted">;
}

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
  /** All or nothing: a temporary file in the same directory, then rename. Makes missing directories. */
  write(path: string, content: Uint8Array | string, mode?: number): Promise<Result<void, FileFault>>;
  /** Adds to the end, making the file with this mode if it is not there. */
  append(path: string, content: string, mode?: number): Promise<Result<void, FileFault>>;
  /** Undefined if nothing is there or it cannot be seen. Does not follow a link. */
  stat(path: string): Promise<FileInfo | undefined>;
  /** Names in a directory, sorted; empty if there is none. */
  list(directory: string): Promise<string[]>;
  makeDirectory(path: string, mode?: number): Promise<Result<void, FileFault>>;
  setMode(path: string, mode: number): Promise<Result<void, FileFault>>;
  /** Never writes over what is there: fault "exists". */
  linkOrCopy(from: string, to: string): Promise<Result<"linked" | "copied", FileFault>>;
  rename(from: string, to: string): Promise<Result<void, FileFault>>;
  /** A file or a whole tree, also one of read-only directories. Fine if nothing is there. */
  remove(path: string): Promise<Result<void, FileFault>>;
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

export interface Http {
  /**
   * Sends one GET on a pooled connection and resolves when the head of the answer is there, or with the fault.
   * Redirects are not followed, gzip is not asked for. Ends with fault "aborted" soon after the signal, in every
   * state of the request.
   */
  get(request: HttpRequest): Promise<Result<HttpAnswer, TransportFault>>;
  /** Closes idle connections, so that the process can end. */
  close(): void;
}

export interface HttpRequest {
  /** Without user and password. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** The value of the Authorization header. */
  readonly authorization?: Secret;
  readonly connectTimeoutMs: number;
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly statusText: string;
  /** Lower-case names; several values joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** The pieces of the body; the last one is the fault if the body did not arrive whole. */
  readonly body: AsyncIterable<Result<Uint8Array, TransportFault>>;
  /** Gives the connection up when the rest of the body is not wanted. */
  discard(): void;
}

export interface TransportFault {
  readonly kind:
    | "name-not-resolved"
    | "refused"
    | "unreachable"
    | "connect-timeout"
    | "tls"
    | "reset"
    | "cut" // the body ended before its Content-Length
    | "not-http"
    | "http-proxy"
    | "aborted"
    | "other";
  /** The system's code if it has one: ECONNREFUSED, CERT_HAS_EXPIRED, EAI_AGAIN … */
  readonly code: string;
  readonly message: string;
}

/** HTTP/1.1 on 127.0.0.1 for programs of this machine. It carries answers and decides nothing. */
export interface Loopback {
  /**
   * Listens at a port of the system's choosing, or says why not. A promise of `answer` that rejects is a defect
   * and becomes a 500 with its message.
   */
  listen(
    answer: (request: LoopbackRequest) => Promise<LoopbackAnswer>,
  ): Promise<Result<LoopbackServer, { readonly message: string }>>;
}

export interface LoopbackServer {
  readonly port: number;
  /** Closes the door and every connection, answered or not. Twice is once. */
  stop(): Promise<void>;
}

export interface LoopbackRequest {
  readonly method: string;
  /** As it stands in the request line: nothing is decoded. */
  readonly target: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoopbackAnswer {
  readonly status: number;
  /** Content-Length among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Not sent in answer to HEAD. */
  readonly body:
    Uint8Array | { readonly path: string; readonly fromByte: number; readonly sizeBytes: number };
  /** Called once, when the body is sent or nobody wants it any more. */
  readonly release?: () => Promise<void>;
}

export interface Process {
  /** Runs a program to its end. At the deadline its whole process tree is killed. No shell is involved. */
  run(command: Command): Promise<Exit>;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly directory: string;
  /** All of it: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly input?: string;
  readonly signal?: AbortSignal;
  /** Each line as it comes, raw. */
  readonly onLine?: (line: string, from: "stdout" | "stderr") => void;
}

export type Exit =
  | { readonly kind: "exited"; readonly code: number; readonly stdout: string; readonly stderr: string }
  /** `why` is given where it is there but could not be started, or its directory is missing. */
  | { readonly kind: "not-found"; readonly program: string; readonly why?: string }
  | {
      readonly kind: "killed";
      readonly why: "deadline" | "aborted" | "signal";
      /** Such as SIGKILL, where another than we ended it. */
      readonly signal?: string;
      readonly stdout: string;
      readonly stderr: string;
    };

/** @actions/cache in a process of its own. Every trouble is an answer; none costs more than the deadline. */
export interface CacheStore {
  /** Restores into an empty directory: afterwards `directory` holds what was saved, or nothing. */
  restore(request: CacheRequest & { readonly restoreKeys: readonly string[] }): Promise<CacheAnswer>;
  lookup(request: CacheRequest & { readonly restoreKeys: readonly string[] }): Promise<CacheAnswer>;
  save(request: CacheRequest): Promise<CacheAnswer>;
}

export interface CacheRequest {
  readonly directory: string;
  readonly key: string;
  readonly timeoutMs: number;
  /** A transfer under 1 KiB/s averaged over this is given up; 20 s if absent. */
  readonly stallTimeoutMs?: number;
}

export type CacheAnswer =
  /** sizeBytes is the archive's, where the service told. */
  | { readonly kind: "hit"; readonly matchedKey: string; readonly sizeBytes?: number }
  | { readonly kind: "miss" }
  | { readonly kind: "saved"; readonly sizeBytes?: number }
  | { readonly kind: "exists" }
  /** `expected`: nothing is broken, there is no cache service here or this job may not use it. */
  | { readonly kind: "unavailable"; readonly why: string; readonly expected?: true };

/** Something to show on a line of a file. Plain text; the host escapes it its own way. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  /** Relative to the workspace, with forward slashes. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
}

/** Where we run: it delivers strings, it decides nothing. */
export interface Host {
  readonly name: "github" | "terminal";
  /** A line of ours for the log. The host makes nothing of it but a line. */
  log(line: string): void;
  /** Whether `progress` is seen by anybody. */
  readonly showsProgress: boolean;
  /** What is under way; shown on a terminal only, each replacing the one before. "" takes it away. */
  progress(line: string): void;
  annotate(annotation: Annotation): void;
  /** Nothing of this value may be shown from now on. Does nothing where there is no masking. */
  mask(value: Secret): void;
  exportVariable(name: string, value: string): void;
  setOutput(name: string, value: string): void;
  /** For the post step: small, never a secret. */
  saveState(name: string, value: string): void;
  recallState(name: string): string;
  writeSummary(markdown: string): Promise<void>;
}
