// The cache service of the host: every trouble is an answer.

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
