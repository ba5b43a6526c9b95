// Makes a host do things and tells what became of them: the terminal host here, the GitHub host in a process of its
// own, for it speaks through the stdout and the environment of its process.

import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { build } from "esbuild";

import { terminalHost } from "../../src/adapters/hosts/terminal.ts";
import { Secret } from "../../src/core/secret.ts";
import type { Annotation, Host } from "../../src/ports/host.ts";

export type Call =
  | readonly ["log" | "progress" | "writeSummary" | "mask", string]
  | readonly ["exportVariable" | "setOutput" | "saveState", name: string, value: string]
  | readonly ["annotate", Annotation];

export interface Observed {
  /** Everything on stdout and stderr. */
  readonly printed: string;
  readonly exported: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
}

export type Drive = (calls: readonly Call[]) => Promise<Observed>;

/** Runs in the child as well, where it is bundled from this file's text. */
async function perform(host: Host, calls: readonly Call[]): Promise<void> {
  for (const call of calls) {
    if (call[0] === "annotate") host.annotate(call[1]);
    else if (call[0] === "writeSummary") await host.writeSummary(call[1]);
    else if (call[0] === "mask") host.mask(new Secret(call[1]));
    else if (call.length === 3) host[call[0]](call[1], call[2]);
    else host[call[0]](call[1]);
  }
}

export async function driveTerminal(calls: readonly Call[], isColoured = false): Promise<Observed> {
  let printed = "";
  const stream = { isTTY: true, columns: 80, write: (text: string) => (printed += text) };
  const host = terminalHost(stream, isColoured, true);
  await perform(host, calls);
  const saved = calls.flatMap((call) => (call[0] === "saveState" ? [call[1]] : []));
  return {
    printed,
    exported: Object.fromEntries(host.exported),
    outputs: Object.fromEntries(host.outputs),
    state: Object.fromEntries(saved.map((name) => [name, host.recallState(name)])),
    summary: host.summary,
  };
}

/** The GitHub host as a runner would have it. Call `close` afterwards. */
export async function githubDriver(): Promise<{
  readonly drive: Drive;
  /** With the file variables named here missing ("unset") or naming a file that is not there ("gone"). */
  readonly driveWith: (files: "unset" | "gone", calls: readonly Call[]) => Promise<Observed>;
  readonly close: () => Promise<void>;
}> {
  const directory = await mkdtemp(join(tmpdir(), "gmg-host-"));
  const script = join(directory, "drive.mjs");
  await build({
    stdin: {
      contents: `
        import { githubHost } from "./src/adapters/hosts/github.ts";
        import { Secret } from "./src/core/secret.ts";
        ${perform.toString()}
        const pieces = [];
        for await (const piece of process.stdin) pieces.push(piece);
        await perform(githubHost(), JSON.parse(Buffer.concat(pieces).toString()));`,
      resolveDir: process.cwd(),
      loader: "ts",
    },
    outfile: script,
    bundle: true,
    format: "esm",
    platform: "node",
    banner: {
      js: `import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);`,
    },
  });
  let turn = 0;

  async function driveIn(files: "there" | "unset" | "gone", calls: readonly Call[]): Promise<Observed> {
    const names = ["ENV", "OUTPUT", "STATE", "STEP_SUMMARY"];
    const prefix = join(directory, String(++turn));
    const environment: Record<string, string> = { GITHUB_ACTIONS: "true" };
    for (const name of names) {
      if (files !== "unset") environment[`GITHUB_${name}`] = `${prefix}-${name}`;
      if (files === "there") await writeFile(`${prefix}-${name}`, "");
    }
    const printed = await runScript(script, environment, JSON.stringify(calls));
    const content = async (name: string): Promise<string> =>
      files === "there" ? readFile(`${prefix}-${name}`, "utf8") : "";
    return {
      printed,
      exported: parseFileCommands(await content("ENV")),
      outputs: parseFileCommands(await content("OUTPUT")),
      state: parseFileCommands(await content("STATE")),
      summary: await content("STEP_SUMMARY"),
    };
  }
  return {
    drive: (calls) => driveIn("there", calls),
    driveWith: driveIn,
    close: () => rm(directory, { recursive: true, force: true }),
  };
}

async function runScript(
  script: string,
  environment: Readonly<Record<string, string>>,
  input: string,
): Promise<string> {
  const child = spawn(process.execPath, [script], { env: { ...environment }, timeout: 100_000 });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
  }
  child.stdin.end(input);
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`the host's process ended with ${String(code)}:\n${printed}`);
  return printed;
}

/** `NAME<<DELIMITER`, lines, `DELIMITER`, as the runner reads it; NAME=value too. */
function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const heredoc = /^([^=<]+)<<(.+)$/.exec(line);
    if (heredoc !== null) {
      const end = lines.indexOf(heredoc[2] ?? "", at + 1);
      values[heredoc[1] ?? ""] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else if (line.includes("=")) {
      values[line.slice(0, line.indexOf("="))] = line.slice(line.indexOf("=") + 1);
    }
  }
  return values;
}

/** What a runner would take for a command in this output: (ActionCommand.TryParseV2 and TryParse of actions/runner). */
export function commandsIn(printed: string): string[] {
  return printed.split(/\r\n|\n|\r/).flatMap((line) => {
    const command = /^\s*::([\w-]+)/.exec(line)?.[1] ?? /##\[([\w-]+)/.exec(line)?.[1];
    return command === undefined ? [] : [command.toLowerCase()];
  });
}
