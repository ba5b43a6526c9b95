// The files behind `go env -w` and $GOROOT/go.env, and which of them a value comes from (cmd/go/internal/cfg/cfg.go).

/** Who gave a setting its value. */
export type SettingSource = "input" | "environment" | "go env -w" | "go.env" | "default";

/**
 * NAME=VALUE lines as readEnvFile in cfg.go takes them: no quoting, anything else is skipped, the last one counts. A
 * carriage return belongs to the value: go refuses the `off` of a file with such line ends.
 */
export function parseGoEnvFile(text: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of text.split("\n")) {
    const equals = line.indexOf("=");
    if (equals < 0 || !/^[A-Z]/.test(line)) continue;
    values.set(line.slice(0, equals), line.slice(equals + 1));
  }
  return values;
}

export interface SettingOrigins {
  /** Variables that inputs name; they were set for the go command that was asked. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  /** `go env -w`; empty with GOENV=off. */
  readonly userFile: ReadonlyMap<string, string>;
  /** $GOROOT/go.env, Go 1.21 and later. */
  readonly rootFile: ReadonlyMap<string, string>;
}

/** Where go took each name from. An empty variable is one that is not set (cfg.go, Getenv), in files it counts. */
export function settingSources(
  names: readonly string[],
  origins: SettingOrigins,
): Record<string, SettingSource> {
  const own = (name: string): SettingSource => {
    if ((origins.inputs[name] ?? "") !== "") return "input";
    if ((origins.environment[name] ?? "") !== "") return "environment";
    if (origins.userFile.has(name)) return "go env -w";
    return origins.rootFile.has(name) ? "go.env" : "default";
  };
  const sources = Object.fromEntries(names.map((name) => [name, own(name)]));
  // GOPRIVATE is the default of these two, and so is where it comes from.
  for (const name of ["GONOPROXY", "GONOSUMDB"]) {
    if (sources[name] === "default" && sources.GOPRIVATE !== undefined) sources[name] = sources.GOPRIVATE;
  }
  return sources;
}
