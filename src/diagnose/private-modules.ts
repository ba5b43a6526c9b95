// Whether a module is known to be private, or public: by the settings, or by where it lives.

import type { MatchedFacts, WholeFacts } from "./rule.ts";
import { pathOf, type Sighting } from "./sighting.ts";

/** Where public modules live, or are known to point to; anybody may have a private repository on the first of these. */
const publicPlaces =
  /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com|git\.sr\.ht|git\.apache\.org|git(?:ea)?\.com|code\.(?:gitea\.io|forgejo\.org|cloudfoundry\.org)|gitlab\.(?:gnome|freedesktop|torproject)\.org|git\.(?:torproject|eclipse|kernel)\.org|gopkg\.in|(?:[\w-]+\.){0,3}golang\.org|go\.googlesource\.com|cloud\.google\.com|(?:[\w-]+\.){0,2}k8s\.io|rsc\.io|go\.uber\.org|go\.opentelemetry\.io|go\.opencensus\.io|go\.etcd\.io|go\.mongodb\.org|go\.yaml\.in|gorm\.io|gonum\.org|modernc\.org|honnef\.co|mvdan\.cc|filippo\.io|dario\.cat|gotest\.tools|helm\.sh|istio\.io|knative\.dev|gocloud\.dev|nhooyr\.io|entgo\.io|cel\.dev|buf\.build|connectrpc\.com|oras\.land|tailscale\.com)(?:\/|$)/i;
/** A name of somebody's own network, of a git server that somebody runs, and of a repository on one that go cannot ask. */
const ownPlaces =
  /^[^/]*(?:^|\.)(?:corp|internal|intranet|intra|local|localdomain|lan|private|company|home\.arpa)(?:[./]|$)|^(?:[\w-]{1,60}\.){0,4}(?:gitlab|gitea|forgejo|bitbucket|stash)\.|^(?:git|code|scm|vcs|svn|hg|github)\.|^[^/]+\/[^@]{1,300}\.git(?:\/|$)/i;

export function knownOf(
  module: string,
  { privatePaths }: Pick<MatchedFacts, "privatePaths">,
): "public" | "private" | "unknown" {
  const path = pathOf(module);
  if (privatePaths?.includes(path) === true) return "private";
  if (publicPlaces.test(path)) return "public";
  return ownPlaces.test(path) ? "private" : "unknown";
}

/** Of every module in trouble it is known that nobody outside may have it. */
export function areAllPrivate(
  facts: Pick<WholeFacts, "modules"> & Pick<MatchedFacts, "privatePaths">,
): boolean {
  const { modules } = facts;
  return modules.length > 0 && modules.every((module) => knownOf(module, facts) === "private");
}

/** Public proxies that a private module is asked of by default, and by what people copy. */
const publicProxies =
  /^(?:proxy\.golang\.org|goproxy\.(?:io|cn|dev)|proxy\.golang\.com\.cn|mirrors\.(?:aliyun|tencent|cloud\.tencent)\.com|(?:repo|mirrors)\.huaweicloud\.com|gocenter\.io|athens\.azurefd\.net)$/;

/** A public proxy was asked for what, by its name, lies on somebody's own git server. */
export function wasAskedForPrivate({
  hosts: [host = ""],
  modules,
}: Pick<Sighting, "hosts" | "modules">): boolean {
  return publicProxies.test(host) && areAllPrivate({ modules });
}
