// What a guard could not answer, as its journal is to know it: each path once, until it is answered well.

import { parseProxyPath } from "../../go/proxy-path.ts";
import type { Refusal } from "../../guard/answer.ts";
import { watchLookups } from "../../guard/lookups-above.ts";
import type { GuardRecord } from "../../guard/records.ts";
import type { Clock } from "../../ports/clock.ts";

/** Paths at once that stay without an answer: nobody reads of more. */
const mostRefused = 2_000;

/**
 * To be told of every answer; `refusal` is undefined for one that was good. `before`: paths that were refused by the
 * guard whose place this one takes. `endsInDirect`: what is nowhere here, go looks for in version control.
 */
export function openRefusals(
  clock: Pick<Clock, "nowMs">,
  { before, endsInDirect }: { readonly before: ReadonlySet<string>; readonly endsInDirect: boolean },
  note: (record: GuardRecord) => void,
): (path: string, refusal: Refusal | undefined) => void {
  /** Of each path that has not been answered well since, what was noted last. */
  const refused = new Map<string, Refusal | undefined>();
  for (const path of before) refused.set(path, undefined);
  const lookups = watchLookups(() => clock.nowMs());

  function answeredWell(path: string): void {
    for (const settled of [...lookups.answered(path), path]) {
      if (refused.delete(settled)) note({ kind: "answered", atMs: clock.nowMs(), path: settled });
    }
  }

  function wasRefused(path: string, refusal: Refusal): void {
    if (
      lookups.isMoot(path) ||
      !isWorthNoting(path, refusal, endsInDirect) ||
      isNoted(refused.get(path), refusal)
    )
      return;
    if (!refused.has(path) && refused.size >= mostRefused) return;
    refused.set(path, refusal);
    const { behind, gaveUp, attempts } = refusal;
    const said = typeof behind === "string" ? { said: behind } : {};
    note({ kind: "refused", atMs: clock.nowMs(), path, gaveUp, attempts, ...said });
  }

  return (path, refusal) => {
    if (refusal === undefined) answeredWell(path);
    else wasRefused(path, refusal);
  };
}

/**
 * go asks for many a path that is nowhere (`list`, `@latest`): a plain "not found" counts only for what it asks for by
 * name, the files of a version and queries (`@main`). Whether version control knew a query, the module cache does not tell.
 */
function isWorthNoting(path: string, { gaveUp }: Refusal, endsInDirect: boolean): boolean {
  const kind = parseProxyPath(path)?.kind;
  return gaveUp || kind === "file" || (kind === "query" && !endsInDirect);
}

/** A failure is remembered for a while and told again to whoever asks: once is enough in the journal. */
function isNoted(before: Refusal | undefined, now: Refusal): boolean {
  if (before === undefined) return false;
  if (now.attempts.length === 0) return before.attempts.length === 0 && before.behind === now.behind;
  return before.attempts === now.attempts;
}
