// What the processes of a guard are told, over the line between them and nowhere else: there are credentials in it.

export interface GuardOrder {
  /** The user's list, `mirrors:` and netrc lines, byte for byte. */
  readonly goproxy: string;
  readonly mirrors: readonly string[];
  readonly netrc: string;
  /** The checksum database in force, its address byte for byte. */
  readonly database: DatabaseInTheClear | undefined;
  /** Of the guard alone, mode 700. Without it the guard ends. */
  readonly directory: string;
  /** Takes what go.sum vouches for. */
  readonly store: string;
  /** The first part of every path that is answered, and of those that steer the guard. */
  readonly secret: string;
  readonly control: string;
  readonly startedMs: number;
  /** The guard ends with this process; undefined if there is nobody to wait for. */
  readonly watchedPid: number | undefined;
  readonly environment: Readonly<Record<string, string>>;
}

/** For JSON: what plan/withheld.ts has of it. */
export interface DatabaseInTheClear {
  readonly name: string;
  readonly key: string;
  readonly address?: { readonly url: string; readonly user?: string; readonly password?: string };
}

/** Copies of every go.sum that the guard knows, each named by its digest; a further use adds its own. */
export function goSumsDirectory({ directory }: Pick<GuardOrder, "directory">): string {
  return `${directory}/go-sums`;
}

/** No secret is in a plan, and a long message to a process that starts could be cut by the death of who says it. */
export function planPath({ directory }: Pick<GuardOrder, "directory">): string {
  return `${directory}/plan.json`;
}

export function journalPath({ directory }: Pick<GuardOrder, "directory">): string {
  return `${directory}/journal.jsonl`;
}
