// The world as it was, but for a list of what is under way in it: every request until its body has ended, every go
// command until its exit. What is asked and answered stays the same.

import { Recent } from "../../core/recent.ts";
import { parseProxyPath } from "../../go/proxy-path.ts";
import { formatModuleVersion } from "../../go/module-version.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Command, Process, RunningProgram } from "../../ports/command.ts";
import type { Http, HttpAnswer, HttpRequest } from "../../ports/http.ts";
import type { UnderWay } from "../../report/under-way.ts";

type Request = UnderWay & { readonly kind: "request" };
type Running = UnderWay & { readonly kind: "command" };
type OpenRequest = { readonly url: URL; readonly sinceMs: number; bytes: number };
type OpenCommand = { -readonly [Key in keyof Running]: Running[Key] };

export interface WatchedHttp extends Http {
  /** Addresses of proxies as they may be shown, so that what follows them can be read as a module. */
  know(addresses: readonly string[]): void;
  underWay(): readonly Request[];
}

/** More than are under way at once: a file is asked for where a redirect leads as soon as it is known. */
const mostRedirected = 1_000;

export function watchedHttp(http: Http, clock: Clock): WatchedHttp {
  const open = new Set<OpenRequest>();
  /** Where a redirect led for a file: that address says nothing of the module. */
  const redirected = new Recent<string, string>(mostRedirected);
  let known: readonly Base[] = [];

  /** Hardly anybody looks: most are over before. */
  function shown({ url, sinceMs, bytes }: OpenRequest): Request {
    const host = baseOf(url, known)?.address ?? url.host;
    return { kind: "request", host, what: whatOf(url), sinceMs, bytes };
  }

  function whatOf(url: URL): string {
    return redirected.get(url.href) ?? subjectOf(url, known);
  }

  return {
    know(addresses) {
      known = addresses.map(asBase).toSorted((a, b) => b.path.length - a.path.length);
    },
    underWay: () => [...open].map(shown),
    close: () => http.close(),
    async get(request: HttpRequest) {
      const entry = { url: request.url, sinceMs: clock.nowMs(), bytes: 0 };
      open.add(entry);
      const answer = await http.get(request);
      if (!answer.ok) {
        open.delete(entry);
        return answer;
      }
      const { status, headers } = answer.value;
      const location = headers["location"] ?? "";
      if (status >= 300 && status < 400 && URL.canParse(location, request.url.href))
        redirected.set(asFollowed(new URL(location, request.url.href)), whatOf(request.url));
      return { ok: true, value: watchedAnswer(answer.value, entry, () => open.delete(entry)) };
    },
  };
}

/** Without what nobody is sent to: user, password, and the part behind `#` (see mirror/send.ts). */
function asFollowed(url: URL): string {
  return url.href.replace(/^([a-z]+:\/\/)[^/?#]*@/, "$1").replace(/#.*$/, "");
}

function watchedAnswer(answer: HttpAnswer, entry: { bytes: number }, end: () => void): HttpAnswer {
  async function* counted(): HttpAnswer["body"] {
    try {
      for await (const piece of answer.body) {
        if (piece.ok) entry.bytes += piece.value.length;
        yield piece;
      }
    } finally {
      end();
    }
  }
  return {
    ...answer,
    body: counted(),
    discard() {
      end();
      answer.discard();
    },
  };
}

interface Base {
  /** As it may be shown. */
  readonly address: string;
  /** Host and path: what the address of a file begins with. */
  readonly path: string;
}

function asBase(address: string): Base {
  return { address, path: address.replace(/^[a-z]+:\/\//, "").replace(/\/$/, "") };
}

function baseOf({ host, pathname }: URL, known: readonly Base[]): Base | undefined {
  return known.find(({ path }) => `${host}${pathname}`.startsWith(`${path}/`));
}

/** `github.com/acme/lib@v1.2.3 (zip)`; the last part of an address that is none of a proxy. */
function subjectOf(url: URL, known: readonly Base[]): string {
  const base = baseOf(url, known)?.path ?? url.host;
  const path = decoded(`${url.host}${url.pathname}`.slice(base.length + 1));
  return nameOfPath(path) ?? path.split("/").findLast((part) => part !== "") ?? url.host;
}

/** Of a path below a proxy, or a guard; undefined where it is none of the protocol. */
export function nameOfPath(path: string): string | undefined {
  const asked = parseProxyPath(path);
  switch (asked?.kind) {
    case "file":
      return `${formatModuleVersion(asked.file)} (${asked.file.kind})`;
    case "query":
      return `${asked.module}@${asked.query} (${asked.extension})`;
    case "list":
      return `the versions of ${asked.module}`;
    case "latest":
      return `the latest version of ${asked.module}`;
    case "sumdb":
      return `the checksum database (${asked.rest})`;
    case undefined:
      return undefined;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A percent sign that escapes nothing: shown as it is.
  }
}

export interface WatchedProcess extends Process {
  /** go commands, with what runs below this process if one of them has been silent for a while. */
  underWay(): Promise<readonly Running[]>;
  /** Runs a command whose output is not ours to see; tells what ran below its go commands when we looked last. */
  inFront<Ended>(command: string, run: () => Promise<Ended>): Promise<WatchedEnd<Ended>>;
}

export interface WatchedEnd<Ended> {
  readonly ended: Ended;
  readonly below?: readonly RunningProgram[];
}

/**
 * What runs below a command is looked up only once that has been silent, or out of our sight, for `patienceMs`. A go
 * command that is killed tells what was seen there last.
 */
export function watchedProcess(inner: Process, clock: Clock, patienceMs: number): WatchedProcess {
  const open = new Set<OpenCommand>();
  async function watch<Ended>(entry: OpenCommand, run: () => Promise<Ended>): Promise<WatchedEnd<Ended>> {
    open.add(entry);
    try {
      const ended = await run();
      return { ended, ...(entry.below && { below: entry.below }) };
    } finally {
      open.delete(entry);
    }
  }
  return {
    ...inner,
    async underWay() {
      const nowMs = clock.nowMs();
      const isOld = [...open].some(({ saidMs, sinceMs }) => nowMs - (saidMs ?? sinceMs) >= patienceMs);
      const table = isOld ? await inner.running?.() : undefined;
      const below = table && onlyGos(table);
      return [...open].map((one) => {
        delete one.below;
        return { ...(below ? Object.assign(one, { below }) : one) };
      });
    },
    inFront: (command, run) => watch({ kind: "command", command, sinceMs: clock.nowMs() }, run),
    async run(command: Command) {
      if (!/^go(?:\.exe)?$/.test(command.program)) return inner.run(command);
      const sinceMs = clock.nowMs();
      const words = command.args.filter((arg) => !arg.startsWith("-")).slice(0, 3);
      const entry: OpenCommand = {
        kind: "command",
        command: ["go", ...words].join(" "),
        sinceMs,
        saidMs: sinceMs,
      };
      const onLine: Command["onLine"] = (line, from) => {
        entry.saidMs = clock.nowMs();
        command.onLine?.(line, from);
      };
      const { ended, below } = await watch(entry, () => inner.run({ ...command, onLine }));
      return ended.kind === "killed" && below ? { ...ended, below } : ended;
    },
  };
}

/** The table has our other children too, such as the one that speaks to the cache. */
function onlyGos(programs: readonly RunningProgram[]): readonly RunningProgram[] {
  const gos = new Set(programs.filter(({ program }) => /^go(?:\.exe)?$/.test(program)).map(({ id }) => id));
  for (let before = -1; before !== gos.size;) {
    before = gos.size;
    for (const { id, parentId } of programs) if (gos.has(parentId)) gos.add(id);
  }
  return programs.filter(({ id }) => gos.has(id));
}
