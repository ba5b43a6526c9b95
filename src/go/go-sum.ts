// go.sum and go.work.sum: which bytes a module version has to have (https://go.dev/ref/mod#go-sum-files).

export interface GoSum {
  /** By `path version` (zip) and `path version/go.mod`: the first h1 of the file, which is the one that decides. */
  readonly hashes: ReadonlyMap<string, string>;
}
