// Starts the built action the way a GitHub runner does: an environment built from nothing, every input with its
// default from action.yml, five empty files for commands, main and post as processes of their own, masks in the log.

import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { obeyLog, parseCommandFile, type LogCommand } from "./runner-commands.ts";
import { processesWith, startProcess, type Running } from "./runner-process.ts";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
// Another build can be put to the same tests.
export const dist = process.env["GO_MOD_GUARD_DIST"] ?? join(repository, "dist");
const commandFiles = ["ENV", "PATH", "OUTPUT", "STATE", "STEP_SUMMARY"] as const;

export interface StepResult {
  readonly code: number | null;
  /** stdout and stderr as a reader of the job sees them: masked, without commands. */
  readonly log: string;
  /** The same before anything was masked, without the lines that name a mask. */
  readonly unmasked: string;
  /** What the runner obeyed, masks apart. */
  readonly commands: readonly LogCommand[];
  readonly masks: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly exported: Readonly<Record<string, string>>;
  readonly path: string;
  readonly summary: string;
}

type Variables = Readonly<Record<string, string>>;

/** One use of the action in a job: its inputs, and the state that main leaves for post. */
export interface Use {
  readonly main: StepResult;
  readonly post: (overrides?: Variables) => Promise<StepResult>;
}

/** A use whose main is still at work. */
export interface StartedUse {
  readonly running: Running;
  /** When main is over, however it ended. */
  readonly over: Promise<Use>;
}

export class Job {
  readonly root = realpathSync.native(mkdtempSync(join(tmpdir(), "gmg-job-")));
  readonly home = this.#directory("home");
  /** Where netrc lines go without NETRC. */
  readonly netrc = join(this.home, process.platform === "win32" ? "_netrc" : ".netrc");
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
  /** Variables of the runner that are not there in this job. */
  without: readonly string[] = [];
  event: unknown = { repository: { private: false, fork: false } };
  /** The runner ends what carries its mark when the job is over; so do we. */
  readonly #trackingId = `github_${randomUUID()}`;
  #steps = 0;

  #directory(name: string): string {
    const directory = join(this.root, name);
    mkdirSync(directory);
    return directory;
  }

  write(name: string, content: string | Uint8Array, mode = 0o644): string {
    const file = join(this.workspace, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode });
    return file;
  }

  read(name: string): string {
    return readFileSync(join(this.workspace, name), "latin1");
  }

  /** Runs main; its exported variables reach the later steps of this job. */
  use(inputs: Variables): Promise<Use> {
    return this.start(inputs).over;
  }

  /** The same, for who wants to interfere. */
  start(inputs: Variables): StartedUse {
    const asVariables = Object.fromEntries(
      Object.entries({ ...defaultsOfAction(), ...inputs }).map(([name, value]) => [
        `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
        value,
      ]),
    );
    const { running, result } = this.#step("main.js", asVariables);
    const over = result.then((main): Use => {
      this.environment = { ...this.environment, ...main.exported };
      const state = Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]);
      return {
        main,
        post: (overrides = {}) =>
          this.#step("post.js", { ...asVariables, ...Object.fromEntries(state), ...overrides }).result,
      };
    });
    return { running, over };
  }

  /** Runs a later step of the job, such as a go command. */
  async run(program: string, args: readonly string[], environment: Variables = {}) {
    const all = { ...this.#base(), ...this.environment, ...environment };
    const { over } = startProcess(program, args, this.workspace, all);
    const { code, text } = await over;
    return { code, log: text };
  }

  /** Processes of this job's steps that are still there; only where there is a /proc. */
  leftProcesses(): readonly string[] {
    return processesWith(`RUNNER_TRACKING_ID=${this.#trackingId}`);
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  }

  #base(): Record<string, string> {
    const all = {
      PATH: process.env["PATH"] ?? "",
      HOME: this.home,
      USERPROFILE: this.home,
      LOCALAPPDATA: join(this.home, "AppData", "Local"),
      APPDATA: join(this.home, "AppData", "Roaming"),
      CI: "true",
      GITHUB_ACTION: "__self",
      GITHUB_ACTIONS: "true",
      GITHUB_ACTION_REF: "",
      GITHUB_ACTION_REPOSITORY: "",
      GITHUB_ACTOR: "somebody",
      GITHUB_WORKFLOW: "test",
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_REPOSITORY: "acme/app",
      GITHUB_REPOSITORY_OWNER: "acme",
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
      RUNNER_NAME: "runner 1",
      RUNNER_ENVIRONMENT: "github-hosted",
      RUNNER_TRACKING_ID: this.#trackingId,
    };
    return Object.fromEntries(Object.entries(all).filter(([name]) => !this.without.includes(name)));
  }

  #step(entry: string, variables: Variables): { running: Running; result: Promise<StepResult> } {
    const commands = join(this.root, `step-${++this.#steps}`);
    mkdirSync(commands);
    for (const name of commandFiles) writeFileSync(join(commands, name), "");
    const event = join(commands, "event.json");
    writeFileSync(event, JSON.stringify(this.event));
    const running = startProcess(process.execPath, [join(dist, entry)], this.workspace, {
      ...this.#base(),
      GITHUB_EVENT_PATH: event,
      ...Object.fromEntries(commandFiles.map((name) => [`GITHUB_${name}`, join(commands, name)])),
      ...this.environment,
      ...variables,
    });
    const file = (name: (typeof commandFiles)[number]) => readFileSync(join(commands, name), "utf8");
    const result = running.over.then(({ code, text }): StepResult => {
      const exported = parseCommandFile(file("ENV"));
      if (exported["NODE_OPTIONS"] !== undefined) throw new Error("a runner refuses NODE_OPTIONS");
      return {
        code,
        ...obeyLog(text),
        outputs: parseCommandFile(file("OUTPUT")),
        state: parseCommandFile(file("STATE")),
        exported,
        path: file("PATH"),
        summary: file("STEP_SUMMARY"),
      };
    });
    return { running, result };
  }
}

function defaultsOfAction(): Record<string, string> {
  const file = join(repository, "action.yml");
  if (!existsSync(file)) return {};
  const action = parse(readFileSync(file, "utf8")) as {
    inputs: Record<string, { default?: string | boolean | number }>;
  };
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [
      name,
      // A runner evaluates it for main and anew for post (actions/runner, ActionRunner.RunAsync).
      String(value ?? "").replace("${{ job.status }}", "success"),
    ]),
  );
}
