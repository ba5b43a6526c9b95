// An attempt in a few words for people: the first line of the guard's answer, which go prints.

import type { Attempt } from "../mirror/journal.ts";

/**
 * Such as `proxy.golang.org answered 503`; of a redirect first the host in trouble, then who sent us there. Words of a
 * mirror in it are as they came: make them harmless.
 */
export function whatHappened({ mirror, outcome, redirectedTo }: Attempt): string {
  if (redirectedTo === undefined) return happenedAt(mirror, outcome);
  return `${happenedAt(redirectedTo, outcome)}; ${mirror} had sent the request on to it`;
}

function happenedAt(host: string, outcome: Attempt["outcome"]): string {
  switch (outcome.kind) {
    case "answered":
      return `${host} answered well`;
    case "absent":
    case "status":
      return `${host} answered ${outcome.status}`;
    case "transport":
      return `${host}: ${outcome.fault.message || outcome.fault.kind}`;
    case "stalled":
      return `${host} sent ${outcome.bytes} bytes and then nothing for ${Math.round(outcome.afterMs / 1000)} s`;
    case "refused":
      return `${host} sent ${refusedBytes(outcome.why)}`;
    case "abandoned":
      return `${host} had not answered when the time was up`;
  }
}

function refusedBytes(why: Extract<Attempt["outcome"], { kind: "refused" }>["why"]): string {
  if (why.kind === "wrong-hash") return `bytes of ${why.got}, but ${why.by ?? "go.sum"} has ${why.expected}`;
  if (why.fault !== undefined) return `an .info that ${why.fault}`;
  return { html: "a page of HTML", empty: "an empty body", other: "something else" }[why.looksLike];
}
