// Says what a probe saw in the words that go would have used had it met the same, so that one catalogue serves both.

import type { Attempt } from "../mirror/journal.ts";
import type { Evidence } from "./evidence.ts";
import { wordsFor } from "./journal-words.ts";
import type { Probe, Saw } from "./probe.ts";
import { repositoryWords } from "./repository-words.ts";
import { readTrouble, type Trouble } from "./trouble.ts";

/**
 * One trouble for each probe that found one. The module that a proxy was asked for is no victim of what was found, and
 * what the list of proxies makes of an outage is not the outage: neither is in the trouble.
 */
export function probeTroubles(evidence: Evidence): Trouble[] {
  const { GOPROXY: _, ...settings } = evidence.settings;
  return (evidence.probes ?? []).flatMap(({ ok, aside, saw }: Probe) => {
    const words = ok || aside === true || saw === undefined ? undefined : wordsOf(saw);
    if (words === undefined) return [];
    const trouble = readTrouble(words, { ...evidence, settings });
    const isAsked = saw?.kind === "attempt" || saw?.kind === "no-address";
    return [isAsked ? { ...trouble, modules: [] } : trouble];
  });
}

function wordsOf(saw: Saw): string | undefined {
  switch (saw.kind) {
    case "attempt": {
      const words = wordsFor(saw.attempt);
      return words === undefined || saw.more === undefined ? words : `${words} (${saw.more})`;
    }
    case "no-address": {
      const { attempt, name, by } = saw;
      const what = reasonOf(attempt);
      return `${subjectOf(attempt)}: Get "${attempt.url}": dial tcp: lookup ${name}${by === "" ? "" : ` on ${by}`}: ${what}`;
    }
    case "ipv6": {
      const about = `go: module probed: Get "https://${saw.host}/": dial tcp [${saw.address}]:${saw.port}`;
      return `${about}: connect: network is unreachable`;
    }
    case "clock":
      return `go: module probed: Get "https://${saw.host}/": x509: certificate has expired or is not yet valid: current time ${saw.here} is ${saw.here > saw.there ? "after" : "before"} ${saw.there}`;
    case "no-authorities":
      return `go: module probed: Get "https://${saw.host}/": tls: failed to verify certificate: x509: certificate signed by unknown authority (no CA certificates here)`;
    case "no-room":
      return saw.of === "bytes"
        ? `go: open ${saw.path}: no space left on device`
        : `Filesystem Inodes IUsed IFree IUse% Mounted on\nInodes left: 0 100% ${saw.path}`;
    case "not-writable":
      return `go: could not create module cache: mkdir ${saw.path}: ${saw.isMountedReadOnly === true ? "read-only file system" : "permission denied"}`;
    case "open-files":
      return `go: this process may open ${saw.most} files: too many open files`;
    case "file-size":
      return `go: write ${saw.path}: file too large (ulimit -f: ${saw.mostBytes} bytes)`;
    case "memory":
      return `go: cannot allocate memory (${saw.left})`;
    case "no-git":
      return `go: module ${saw.module}: exec: "git": executable file not found in $PATH`;
    case "ssh":
      return `go: module probed: git ls-remote ssh://git@${saw.host}/: exit status 128:\n\t${saw.output.trim().replaceAll("\n", "\n\t")}`;
    case "repository":
      return `go: ${repositoryWords(saw)}`;
    case "netrc-unseen":
      return `go: module ${saw.module}: git ls-remote https://${saw.host}/: exit status 128:\n\tfatal: could not read Username for 'https://${saw.host}': terminal prompts disabled`;
    case "setting":
      return settingWords(saw);
    case "no-replacement":
      return `go: ${saw.module} (replaced by ${saw.directory}): reading ${saw.goMod}: open ${saw.goMod}: no such file or directory`;
    case "not-private":
      return `go: ${saw.module}@${saw.version}: reading https://${saw.proxy}/${saw.module}/@v/${saw.version}.info: 404 Not Found\n\tserver response: could not read Username: terminal prompts disabled`;
  }
}

function settingWords({ id, value }: Extract<Saw, { kind: "setting" }>): string {
  switch (id) {
    case "goproxy-unusable":
      return `go: parse "${value}": invalid GOPROXY`;
    case "goproxy-off":
      return "go: module lookup disabled by GOPROXY=off";
    case "gosumdb-unusable":
      return "go: invalid GOSUMDB: malformed verifier id";
    case "go111module-off":
      return "go: modules disabled by GO111MODULE=off; see 'go help modules'";
  }
}

function subjectOf({ subject: { module, version } }: Attempt): string {
  if (module === "") return "go: verifying module";
  return version === "" ? `go: module ${module}` : `go: ${module}@${version}`;
}

function reasonOf({ outcome }: Attempt): string {
  const code = outcome.kind === "transport" ? outcome.fault.code : "";
  if (code === "ETIMEOUT" || code === "ETIMEDOUT") return "i/o timeout";
  if (["ESERVFAIL", "EREFUSED", "EFORMERR", "ENOTIMP"].includes(code)) return `server misbehaving (${code})`;
  return code === "ECONNREFUSED" ? "read udp: connection refused" : `no such host (${code})`;
}
