// The go command, asked in an environment made from nothing.

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface GoAnswer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The module proxy that is in force on this machine. */
export function goproxyInForce(): string {
  const { stdout } = spawnSync("go", ["env", "GOPROXY"], {
    encoding: "utf8",
    env: bare("/nonexistent"),
    timeout: 100_000,
  });
  return process.env["GOPROXY"] ?? stdout.trim();
}

/** Runs go below `home`, where GOPATH, GOMODCACHE (`home/mod`) and GOCACHE lie too. */
export function go(
  home: string,
  directory: string,
  args: readonly string[],
  extra: Readonly<Record<string, string>>,
): GoAnswer {
  mkdirSync(directory, { recursive: true });
  withoutTelemetry(home);
  const env = { ...bare(home), ...extra };
  const { status, stdout, stderr } = spawnSync("go", args, {
    cwd: directory,
    env,
    encoding: "utf8",
    timeout: 100_000,
  });
  return { status, stdout, stderr };
}

/** Else a child of go goes on writing below HOME after go has ended. */
export function withoutTelemetry(home: string): void {
  // os.UserConfigDir of Linux and macOS; Windows has none without APPDATA.
  for (const settings of [[".config"], ["Library", "Application Support"]]) {
    const telemetry = join(home, ...settings, "go", "telemetry");
    mkdirSync(telemetry, { recursive: true });
    writeFileSync(join(telemetry, "mode"), "off 2024-01-01\n");
  }
}

function bare(home: string): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    GOPATH: join(home, "gopath"),
    GOMODCACHE: join(home, "mod"),
    GOCACHE: join(home, "gocache"),
    GOFLAGS: "-modcacherw",
    GOTOOLCHAIN: "local",
    GOENV: "off",
    GOWORK: "off",
    XDG_CONFIG_HOME: join(home, ".config"),
  };
}
