// Says for whom a go command waited when it was ended, in words that a rule reads: go itself had not said a word.

export interface Waited {
  /** `path@version`; "" where that is not known. */
  readonly module: string;
  /** `git fetch`; `go` where it asks a host itself. */
  readonly command: string;
  /** `https://git.example.com/acme/lib`, `ssh://git.example.com/acme/lib`; "" where it could not be seen. */
  readonly address: string;
  /** Absent where nobody saw how long. */
  readonly forMs?: number;
}

export function waitedWords({ module, command, address, forMs }: Waited): string {
  const about = module === "" ? "" : `module ${module}: `;
  const whom = address === "" ? "" : ` ${address}`;
  const long = forMs === undefined ? "" : ` for ${Math.round(forMs / 1000)} s`;
  return `go: ${about}${command}${whom}: no answer${long} when it was ended`;
}

export interface LockWait {
  readonly path: string;
  /** "" where it cannot be seen. */
  readonly holder: string;
  /** 0 where it cannot be seen. */
  readonly holderId: number;
}

/** In go's own words for a lock that it cannot have (cmd/go/internal/lockedfile): it says nothing while it waits. */
export function lockWords({ path, holder, holderId }: LockWait): string {
  const who = holderId === 0 ? "another process" : `${holder === "" ? "process" : holder} ${holderId}`;
  return `go: Lock ${path}: held by ${who} when it was ended`;
}

/** What was cut off by the end of time, and not by who sent it. */
export function comingWords(bytes: number, forMs: number): string {
  return `still coming when the time was up, after ${bytes} bytes in ${Math.round(forMs / 1000)} s`;
}

/** How much of it had come, as the end of a sentence; undefined for any other words. */
export function comingIn(evidence: string): string | undefined {
  const [, bytes, time] =
    /still coming when the time was up, after (\d{1,15}) bytes in (\d{1,9} s)/.exec(evidence) ?? [];
  return bytes === undefined ? undefined : `${(Number(bytes) / 1e6).toFixed(1)} MB had come in ${time}`;
}
