#!/usr/bin/env node
// The command line: `node dist/cli.js VERB`. Results go to stdout, everything else to stderr.

import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import manifest from "../package.json" with { type: "json" };
import { enter } from "./adapters/entry.ts";
import { runInFront } from "./adapters/front.ts";
import { paint, showsColour } from "./adapters/hosts/colour.ts";
import { terminalHost } from "./adapters/hosts/terminal.ts";
import { wrapText } from "./adapters/hosts/wrap.ts";
import type { Result } from "./core/result.ts";
import { asFlags } from "./inputs/as-flags.ts";
import { flagOptions, readFlags } from "./inputs/flags.ts";
import type { Host } from "./ports/host.ts";
import { help } from "./inputs/help.ts";
import { attempt } from "./adapters/node-fault.ts";
import { nodeWorld } from "./adapters/world.ts";
import type { FileFault } from "./ports/files.ts";

const terminal = terminalHost(process.stderr);
const host: Host = {
  ...terminal,
  log: (line, tone) => terminal.log(asFlags(line), tone),
};

let commandIsInFront = false;

async function program(signal: AbortSignal): Promise<number> {
  const options = { options: flagOptions(), strict: false, tokens: true, allowPositionals: true } as const;
  const line = readFlags(parseArgs({ args: process.argv.slice(2), ...options }).tokens);
  const world = nodeWorld(host, import.meta.url, signal);
  if (!line.ok) return (await import("./verbs.ts")).refuseLine(world, line.error);
  const { verb, help: wantsHelp, version } = line.value;
  if (version) return print(`${manifest.version}\n`);
  if (wantsHelp) return print(help(verb));
  if (verb === undefined) {
    host.log(help());
    return 2;
  }
  const { verbs, tellStrangeVariables } = await import("./verbs.ts");
  tellStrangeVariables(world, verb);
  const { exitCode, stdout } = await verbs[verb](world, line.value, {
    signal,
    readStandardInput,
    print,
    async runInFront(command) {
      commandIsInFront = true;
      const ended = await runInFront(command);
      commandIsInFront = false;
      return ended;
    },
    style: (tone, text) => (showsColour(process.stdout, process.env) ? paint(text, tone) : text),
    projectDirectory: fileURLToPath(new URL("../", import.meta.url)),
  });
  // What others read is left alone: JSON, pages, a plan with columns.
  const isProse = line.value.format === "text" && (verb === "diagnose" || verb === "probe");
  print(isProse ? wrapText(stdout, process.stdout) : stdout);
  return exitCode;
}

await enter(host, program, () => commandIsInFront);

function readStandardInput(take: (piece: Uint8Array) => void): Promise<Result<void, FileFault>> {
  return attempt("-", async () => {
    for await (const piece of process.stdin) take(piece as Buffer);
  });
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}
