// What this machine has left, and what this process may take of it. Nothing here rejects or waits longer than it is told.

export interface Resources {
  /** Of the nearest directory above the path that is there; undefined where the system does not tell in time. */
  room(path: string, timeoutMs: number): Promise<Room | undefined>;
  limits(timeoutMs: number): Promise<ProcessLimits>;
}

export interface Room {
  /** The directory that was looked at. */
  readonly directory: string;
  readonly freeBytes: number;
  /** Undefined on a file system that makes inodes as it needs them. */
  readonly freeInodes?: number;
  /** Why this user may not write there; undefined if it may. */
  readonly notWritable?: string;
}

/** Undefined is without a limit, or not told by this system. */
export interface ProcessLimits {
  /** The hard one: go raises the soft one to it (since 1.19). */
  readonly openFiles?: number;
  readonly fileSizeBytes?: number;
  /** Of the container or control group. */
  readonly memoryLimitBytes?: number;
  /** What is left on the machine. */
  readonly memoryFreeBytes: number;
}
