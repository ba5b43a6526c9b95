// The outputs of the action: the other table that action.yml is made from.

/** The outputs of the action, in the order of action.yml. */
export const outputSpecs = {
  "cache-hit": "`true` if the cache held an entry with exactly the primary key.",
  "cache-primary-key": "The key of the entry this run wanted.",
  "cache-matched-key": "The key of the entry that was restored; empty if none was.",
  goproxy: "The proxy list of this run as you meant it, without credentials.",
  modules: "How many module versions are in place.",
  bytes: "Bytes fetched from proxies.",
  "duration-ms": "Milliseconds from start to end.",
  outcome: "`ok`, `degraded` (fine, but something of ours had to be left out) or `failed`.",
  diagnosis: "The code of the first finding, such as `GMG101`; empty if there is none.",
  cause: "The id of the cause of the first finding, such as `dns-failure`; empty if there is none.",
  "retry-helps": "`true` if running again can help, `false` if only a change does; empty if nothing failed.",
  "report-path": "Where the JSON report was written.",
} as const satisfies Readonly<Record<string, string>>;

export type OutputName = keyof typeof outputSpecs;
