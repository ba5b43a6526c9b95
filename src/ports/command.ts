// Child processes: run to their end, or killed with their tree.

export interface Process {
  /** Runs a program to its end. At the deadline its whole process tree is killed. No shell is involved. */
  run(command: Command): Promise<Exit>;
  /** What runs below this process now; absent where we can read no table of processes. Never rejects. */
  running?(): Promise<readonly RunningProgram[]>;
}

export interface RunningProgram {
  readonly id: number;
  readonly parentId: number;
  /** The name of its file. */
  readonly program: string;
  /** As it was started; may hold credentials. */
  readonly args: readonly string[];
  readonly ageMs: number;
  /** A lock on a file that it waits for now. */
  readonly lock?: AwaitedLock;
}

export interface AwaitedLock {
  readonly path: string;
  /** Absent where it cannot be seen from here, as in another container. */
  readonly holder?: { readonly id: number; readonly program: string };
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly directory: string;
  /** All of it: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly input?: string;
  readonly signal?: AbortSignal;
  /** Each line as it comes, raw. */
  readonly onLine?: (line: string, from: "stdout" | "stderr") => void;
}

export type Exit =
  | { readonly kind: "exited"; readonly code: number; readonly stdout: string; readonly stderr: string }
  /** `why` is given where it is there but could not be started, or its directory is missing. */
  | { readonly kind: "not-found"; readonly program: string; readonly why?: string }
  | {
      readonly kind: "killed";
      readonly why: "deadline" | "aborted" | "signal";
      /** Such as SIGKILL, where another than we ended it. */
      readonly signal?: string;
      /** What ran below it when somebody looked last, where somebody does. */
      readonly below?: readonly RunningProgram[];
      readonly stdout: string;
      readonly stderr: string;
    };

export type FrontCommand = Pick<Command, "program" | "args" | "directory" | "environment">;

/** A signal that ended it counts as a shell counts it: 128 and its number. */
export type FrontExit =
  { readonly kind: "exited"; readonly code: number } | { readonly kind: "not-started"; readonly why: string };
