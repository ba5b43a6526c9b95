// What passes between us and the child that runs @actions/cache, and what its chatter means. The library answers
// `undefined` and -1 for a miss and for an outage alike; only what it prints tells them apart (6.3.0, cache.js).

import { harmlessLine, splitLines } from "../core/harmless.ts";
import type { CacheAnswer } from "../ports/cache-store.ts";

export type CacheVerb = "restore" | "lookup" | "save";

export interface ChildRequest {
  readonly verb: CacheVerb;
  readonly key: string;
  readonly restoreKeys: readonly string[];
  /** The child ends by itself after this, also when nobody is left to kill it. */
  readonly limitMs: number;
  /** Who wants the answer; without that process the child ends. */
  readonly parentPid: number;
  /** The line of the answer begins with it; nobody else can know it. */
  readonly mark: string;
}

export type ChildAnswer =
  | { readonly kind: "looked"; readonly matchedKey: string }
  | { readonly kind: "saved"; readonly entryId: number }
  | { readonly kind: "threw"; readonly message: string };

/** The cached path, relative to the child's directory: the same string, so the same version hash, in every job. */
export const cachedPath = "store";

const passedOn = new Set(
  `PATH HOME USER LOGNAME LANG LC_ALL TZ SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT USERPROFILE HOMEDRIVE HOMEPATH
  APPDATA LOCALAPPDATA PROGRAMDATA PROGRAMFILES PROGRAMW6432 NUMBER_OF_PROCESSORS PROCESSOR_ARCHITECTURE LD_LIBRARY_PATH
  GITHUB_SERVER_URL ACTIONS_RESULTS_URL ACTIONS_RUNTIME_TOKEN CACHE_UPLOAD_CONCURRENCY CACHE_UPLOAD_CHUNK_SIZE
  SEGMENT_DOWNLOAD_TIMEOUT_MINS HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY
  NODE_EXTRA_CA_CERTS NODE_USE_SYSTEM_CA SSL_CERT_FILE SSL_CERT_DIR`.split(/\s+/),
);

/**
 * What of our environment the child may see: the system, the runner, the cache service, proxies and certificates.
 * No inputs, no file commands. RUNNER_DEBUG would only make the library list every file of every archive.
 */
export function childEnvironment(
  environment: Readonly<Record<string, string>>,
  directory: string,
  temporary: string,
): Record<string, string> {
  const allowed = Object.entries(environment).filter(([name]) => {
    const upper = name.toUpperCase();
    const ofService = upper.startsWith("RUNNER_") || upper.startsWith("ACTIONS_CACHE_");
    return (ofService && upper !== "RUNNER_DEBUG") || passedOn.has(upper);
  });
  return {
    ...Object.fromEntries(allowed),
    GITHUB_WORKSPACE: directory,
    RUNNER_TEMP: temporary,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    // The library extracts with -P, which trusts every name in the archive; GNU tar takes these options from here.
    TAR_OPTIONS: "--anchored --exclude=/* --exclude=../* --no-anchored --exclude=*/../* --exclude=*/..",
  };
}

/** What is lost is time: the caller goes on without the cache. */
export function unavailable(why: string): CacheAnswer {
  return { kind: "unavailable", why };
}

/** Why there is no service to ask, before a child is started for it; undefined if there is one. */
export function whyNoService(
  environment: Readonly<Record<string, string>>,
  verb: CacheVerb,
): (CacheAnswer & { kind: "unavailable" }) | undefined {
  // Version 1 of the protocol is also spoken by servers that ask for no token, such as the one in act.
  const isOpen = environment["ACTIONS_CACHE_URL"] && !environment["ACTIONS_CACHE_SERVICE_V2"];
  if (!environment["ACTIONS_RUNTIME_TOKEN"] && !isOpen) {
    return {
      kind: "unavailable",
      why: "ACTIONS_RUNTIME_TOKEN is not set; the cache service of GitHub Actions answers only inside a job's action step",
      expected: true,
    };
  }
  if (!environment["ACTIONS_RESULTS_URL"] && !environment["ACTIONS_CACHE_URL"]) {
    return {
      kind: "unavailable",
      why: "neither ACTIONS_RESULTS_URL nor ACTIONS_CACHE_URL is set; this runner has no cache service",
      expected: true,
    };
  }
  const mode = (environment["ACTIONS_CACHE_MODE"] ?? "").trim().toLowerCase();
  const refusing = verb === "save" ? ["none", "read"] : ["none", "write-only"];
  if (refusing.includes(mode)) {
    const what = verb === "save" ? "writing" : "reading";
    return { kind: "unavailable", why: `ACTIONS_CACHE_MODE=${mode} does not permit ${what}`, expected: true };
  }
  return undefined;
}

/** The last word of the child, behind `mark`; undefined if it said none. */
export function parseAnswer(stdout: string, mark: string): ChildAnswer | undefined {
  const line = stdout.split("\n").findLast((candidate) => candidate.startsWith(mark));
  return line === undefined ? undefined : (JSON.parse(line.slice(mark.length)) as ChildAnswer);
}

/** What an answer and the chatter before it say together. `secrets` never get into a `why`. */
export function judge(answer: ChildAnswer, output: string, secrets: readonly string[]): CacheAnswer {
  const trouble = commandsIn(output, ["warning", "error"]).at(-1);
  const denied = (why: string): CacheAnswer => ({
    ...unavailable(presentable(why, secrets)),
    ...(/cache (?:read|write) denied:/.test(why) ? { expected: true } : {}),
  });
  switch (answer.kind) {
    case "threw":
      return denied(answer.message);
    case "looked":
      if (answer.matchedKey !== "") {
        return {
          kind: "hit",
          matchedKey: answer.matchedKey,
          ...sizeIn(output, /^Cache Size: .*\((\d+) B\)/m),
        };
      }
      return trouble === undefined ? { kind: "miss" } : denied(trouble);
    case "saved": {
      if (answer.entryId >= 0) return { kind: "saved", ...sizeIn(output, /^::debug::File Size: (\d+)/m) };
      const refusal = commandsIn(output, ["debug"]).find((line) => line.startsWith(refused));
      if (isTaken(refusal, output)) return { kind: "exists" };
      return denied(refusal ?? trouble ?? lastWord(output, secrets));
    }
  }
}

const refused = "Failed to reserve cache: ";

/**
 * Every failed reservation ends in the same "another job may be creating this cache" (saveCacheV2); only the debug
 * line before it has the service's answer. Version 1 has no such line: there the sentence means what it says. It is
 * an info line of the library and a warning of its bundle, where class names differ.
 */
function isTaken(refusal: string | undefined, output: string): boolean {
  if (refusal === undefined) return output.includes("another job may be creating this cache");
  return /\(409\)|already.?exists|Response was not ok/i.test(refusal);
}

function sizeIn(output: string, pattern: RegExp): { sizeBytes?: number } {
  const found = pattern.exec(output);
  return found ? { sizeBytes: Number(found[1]) } : {};
}

/** Messages of workflow commands such as `::warning::text`, unescaped (the toolkit's core, command.ts, escapeData). */
function commandsIn(output: string, names: readonly string[]): string[] {
  const pattern = new RegExp(`^::(?:${names.join("|")})(?: [^:]*)?::(.*)$`, "gm");
  return [...output.matchAll(pattern)].map(([, message]) =>
    message!.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%"),
  );
}

/** The last thing worth repeating that a child said before it fell silent; "" if it said nothing. */
export function lastWord(output: string, secrets: readonly string[]): string {
  const lines = splitLines(output).filter(
    (line) => !/^\s*$|^::add-mask::|^::debug::|^\[command\]/.test(line),
  );
  return presentable((lines.at(-1) ?? "").replace(/^::\w+(?: [^:]*)?::/, ""), secrets);
}

/** One short line without tokens, signatures and commands. */
function presentable(text: string, secrets: readonly string[]): string {
  let line = harmlessLine(splitLines(text).join(" "));
  line = line.replace(/^(?:Failed to (?:restore|save|reserve cache): |Error: )+/, "");
  for (const secret of secrets) if (secret !== "") line = line.replaceAll(secret, "***");
  line = line.replace(/(https?:\/\/)[^\s/@]+@/g, "$1").replace(/(https?:\/\/[^\s?#]+)[?#]\S*/g, "$1");
  return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}
