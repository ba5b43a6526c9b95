// How it reads when the checksum database is in trouble, or what it says does not hold.

import { seen } from "./sighting.ts";
import type { Trouble } from "./trouble.ts";

export const ofSumdb =
  /sum\.golang\.(?:org|google\.cn)|\/sumdb\/|\/lookup\/|\/tile\/\d|sumdb\.Client|checking tree/;

export function seenAtSumdb(trouble: Trouble, pattern: RegExp) {
  return ofSumdb.test(trouble.local) ? seen(trouble, pattern) : undefined;
}

/** Asked of a module proxy that relays the database: what fails there is that proxy, or the way to it. */
export const relayed = /https?:\/\/\S{1,300}\/sumdb\/sum\.golang\./;

/** The log of the checksum database is never shorter than it was: whoever lacks a piece of it is behind. */
export function staleRelay(trouble: Trouble) {
  return seen(trouble, /\/sumdb\/\S{1,300}\/(?:tile\/\S{1,200}|latest)\)?: (?:404|410)\b/);
}

/** What arrived is not what was recorded, or the record does not hold. */
export const databaseDisagrees =
  /checksum mismatch[\s\S]{0,2000}?(?:sum\.golang\.\S{2,12}: |reported by the checksum server)|checksum missing from sumdb response|server misbehavior detected|cannot authenticate record|cannot validate record|inconsistent tile|invalid signature for key|reading tree note: (?:malformed|invalid|note has no)|unknown key/;

/** The database has no record of what it was asked about. */
export const unrecorded = /\/lookup\/\S{1,300}: (?:404|410)\b/;

/** The same records under the name that did not fail. */
export function otherName(url: string): "sum.golang.org" | "sum.golang.google.cn" {
  return /\/\/sum\.golang\.google\.cn[:/]/.test(url) ? "sum.golang.org" : "sum.golang.google.cn";
}
