// Starts the built action the way a GitHub runner does: an environment built from nothing, every input with its
// default from action.yml, five empty files for commands, main and post as processes of their own.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
// Another build can be put to the same tests.
const dist = process.env["GO_MOD_GUARD_DIST"] ?? join(repository, "dist");
const commandFiles = ["ENV", "PATH", "OUTPUT", "STATE", "STEP_SUMMARY"] as const;

export interface StepResult {
  readonly code: number | null;
  /** stdout and stderr, as the runner reads them. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly exported: Readonly<Record<string, string>>;
  readonly path: string;
  readonly summary: string;
}

/** One use of the action in a job: its inputs, and the state that main leaves for post. */
export interface Use {
  readonly main: StepResult;
  readonly post: (overrides?: Readonly<Record<string, string>>) => Promise<StepResult>;
}

export class Job {
  readonly root = mkdtempSync(join(tmpdir(), "gmg-job-"));
  readonly home = this.#directory("home");
  readonly workspace = this.#directory("workspace");
  readonly temporary = this.#directory("temp");
  readonly gopath = join(this.root, "gopath");
  readonly gomodcache = join(this.gopath, "pkg", "mod");
  /** What every step of the job sees beside what the runner sets. */
  environment: Record<string, string> = {
    GOFLAGS: "-modcacherw",
    GOTOOLCHAIN: "local",
    GOENV: "off",
    GOPATH: this.gopath,
    GOTELEMETRY: "off",
  };
  #steps = 0;

  #directory(name: string): string {
    const directory = join(this.root, name);
    mkdirSync(directory);
    return directory;
  }

  write(name: string, content: string, mode = 0o644): string {
    const file = join(this.workspace, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode });
    return file;
  }

  read(name: string): string {
    return readFileSync(join(this.workspace, name), "utf8");
  }

  /** Runs main; its exported variables reach the later steps of this job. */
  async use(inputs: Readonly<Record<string, string>>): Promise<Use> {
    const given = { ...defaultsOfAction(), ...inputs };
    const asVariables = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
        value,
      ]),
    );
    const main = await this.#step("main.js", asVariables);
    this.environment = { ...this.environment, ...main.exported };
    return {
      main,
      post: (overrides = {}) =>
        this.#step("post.js", {
          ...asVariables,
          ...overrides,
          ...Object.fromEntries(Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value])),
        }),
    };
  }

  /** Runs a later step of the job, such as a go command. */
  run(program: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    return collect(program, args, this.workspace, { ...this.#base(), ...this.environment, ...environment });
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #base(): Record<string, string> {
    return {
      PATH: process.env["PATH"] ?? "",
      HOME: this.home,
      USERPROFILE: this.home,
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_REPOSITORY: "acme/app",
      GITHUB_REF: "refs/heads/main",
      GITHUB_REF_NAME: "main",
      GITHUB_SHA: "0".repeat(40),
      GITHUB_EVENT_NAME: "push",
      GITHUB_RUN_ID: "1",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_JOB: "test",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_API_URL: "https://api.github.com",
      RUNNER_TEMP: this.temporary,
      RUNNER_TOOL_CACHE: join(this.root, "tools"),
      RUNNER_OS: "Linux",
      RUNNER_ARCH: "X64",
      RUNNER_ENVIRONMENT: "github-hosted",
    };
  }

  async #step(entry: string, variables: Readonly<Record<string, string>>): Promise<StepResult> {
    const commands = join(this.root, `step-${++this.#steps}`);
    mkdirSync(commands);
    for (const name of commandFiles) writeFileSync(join(commands, name), "");
    const event = join(commands, "event.json");
    writeFileSync(event, JSON.stringify({ repository: { private: false, fork: false } }));
    const { code, log } = await collect(process.execPath, [join(dist, entry)], this.workspace, {
      ...this.#base(),
      GITHUB_EVENT_PATH: event,
      ...Object.fromEntries(commandFiles.map((name) => [`GITHUB_${name}`, join(commands, name)])),
      ...this.environment,
      ...variables,
    });
    const file = (name: (typeof commandFiles)[number]) => readFileSync(join(commands, name), "utf8");
    return {
      code,
      log,
      outputs: parseCommands(file("OUTPUT")),
      state: parseCommands(file("STATE")),
      exported: parseCommands(file("ENV")),
      path: file("PATH"),
      summary: file("STEP_SUMMARY"),
    };
  }
}

/** Lines the runner would obey: it trims blanks before `::` and takes `##[` anywhere. */
export function commandsIn(log: string): string[] {
  return log
    .split(/\r\n|[\n\r]/)
    .filter((line) => /^\s*::[a-z-]+/i.test(line) || line.includes("##["))
    .map((line) => line.trim());
}

function collect(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
): Promise<{ code: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, signal: AbortSignal.timeout(50_000) });
    let log = "";
    child.stdout.on("data", (chunk: Buffer) => (log += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (log += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, log }));
  });
}

/** Both forms of a command file: NAME=value, and NAME<<DELIMITER with lines up to the delimiter. */
function parseCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const long = /^([^=]+?)<<(.+)$/.exec(line);
    if (long !== null) {
      const end = lines.indexOf(long[2] ?? "", at + 1);
      values[long[1] ?? ""] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else if (line.includes("=")) {
      values[line.slice(0, line.indexOf("="))] = line.slice(line.indexOf("=") + 1);
    }
  }
  return values;
}

function defaultsOfAction(): Record<string, string> {
  const file = join(repository, "action.yml");
  if (!existsSync(file)) return {};
  const action = parse(readFileSync(file, "utf8")) as {
    inputs: Record<string, { default?: string | boolean | number }>;
  };
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [name, String(value ?? "")]),
  );
}
