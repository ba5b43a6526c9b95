// Whether a public proxy can help with the modules in trouble: of a private one it knows nothing, and is not to be told of it.

import type { MatchedFacts } from "./rule.ts";
import { listed, pathOf } from "./sighting.ts";

/** Where public modules live, or are known to point to; anybody may have a private repository on the first of these. */
const publicPlaces =
  /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com|git\.sr\.ht|gopkg\.in|(?:[\w-]+\.){0,3}golang\.org|go\.googlesource\.com|cloud\.google\.com|(?:[\w-]+\.){0,2}k8s\.io|rsc\.io|go\.uber\.org|go\.opentelemetry\.io|go\.opencensus\.io|go\.etcd\.io|go\.mongodb\.org|go\.yaml\.in|gorm\.io|gonum\.org|modernc\.org|honnef\.co|mvdan\.cc|filippo\.io|dario\.cat|gotest\.tools|helm\.sh|istio\.io|knative\.dev|gocloud\.dev|nhooyr\.io|entgo\.io|cel\.dev|buf\.build|connectrpc\.com|oras\.land|tailscale\.com)(?:\/|$)/i;
/** A name of somebody's own network, and of a git server that somebody runs. */
const ownPlaces =
  /^[^/]*(?:^|\.)(?:corp|internal|intranet|intra|local|localdomain|lan|private|company|home\.arpa)(?:[./]|$)|^(?:git|gitlab|gitea|forgejo|bitbucket|stash|code|scm|vcs|svn|hg|github)\./i;

function knownOf(module: string, { privatePaths }: MatchedFacts): "public" | "private" | "unknown" {
  const path = pathOf(module);
  if (privatePaths?.includes(path) === true) return "private";
  if (publicPlaces.test(path)) return "public";
  return ownPlaces.test(path) ? "private" : "unknown";
}

/** Of every module in trouble it is known that nobody outside may have it. */
export function areAllPrivate(facts: MatchedFacts): boolean {
  const { modules = [] } = facts;
  return modules.length > 0 && modules.every((module) => knownOf(module, facts) === "private");
}

/**
 * A sentence that names a public proxy: as it is where the modules are public, under that condition where nobody can tell,
 * undefined where they are private.
 */
export function fromPublicProxy(facts: MatchedFacts, sentence: string): string | undefined {
  const { modules = [] } = facts;
  const known = modules.map((module) => knownOf(module, facts));
  if (known.every((one) => one === "public")) return sentence;
  if (known.every((one) => one === "private")) return undefined;
  const bare = sentence.replace(/^Or /, "");
  const condition = modules.length === 1 ? `If ${listed(modules)} is public,` : "For what is public of it,";
  return `${condition} ${bare.charAt(0).toLowerCase()}${bare.slice(1)}`;
}

/** The same; of private modules only a proxy that their owner runs can have them. */
export function fromSomeProxy(facts: MatchedFacts, sentence: string): string {
  return (
    fromPublicProxy(facts, sentence) ??
    `Or let a proxy of your own that may read ${listed(facts.modules ?? [])} serve it (Athens, Artifactory, Nexus): name it in \`goproxy:\`, and set \`gonoproxy: none\`. No public proxy can have it.`
  );
}
