// What does not change while we run.

/** What does not change while we run. */
export interface Machine {
  readonly platform: "linux" | "darwin" | "win32" | "other";
  /** The environment we were started with. Never assigned to. */
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
  /** Where go and git look for the files of this user; "" if they have nowhere to look. */
  readonly homeDirectory: string;
  /** RUNNER_TEMP, or the system's directory for temporary files. */
  readonly temporaryDirectory: string;
  readonly processors: number;
}
