// `serve`: a guard for the go commands of other shells. Its address has a secret in it, so it is shown only where asked.

import { join } from "node:path";
import { untilAborted } from "../core/until-aborted.ts";
import { finish } from "../finish.ts";
import type { CommandLine } from "../inputs/flags.ts";
import { fromCommandLine } from "../inputs/input-sources.ts";
import type { Plan } from "../plan/plan.ts";
import type { World } from "../ports/world.ts";
import { openCommandGuard } from "../steps/command-guard.ts";
import { readInputs } from "../steps/read-inputs.ts";
import { refuse } from "../steps/refuse.ts";
import { openTelling } from "../steps/tell.ts";
import { openWatchdog } from "../steps/watchdog/watchdog.ts";
import { json, type Around, type Done } from "./done.ts";
import { surveyRefused } from "./survey-refused.ts";

/** Ends when it is interrupted, and then well. */
export async function serveVerb(world: World, line: CommandLine, around: Around): Promise<Done> {
  const flags = { ...line.inputs, download: "none" };
  const asked = readInputs(fromCommandLine(flags, world.machine.environment));
  if (!asked.ok) return { exitCode: await refuse(world, asked.error), stdout: "" };
  const { tell } = openTelling(world);
  const { "stall-timeout": stallTimeoutMs, timeout: totalMs } = asked.value.inputs;
  const watchdog = openWatchdog(world, { stallTimeoutMs, totalMs }, { tell, steps: () => [] });
  const opened = await openCommandGuard(watchdog.world, asked.value, {
    tell: watchdog.tell,
    signal: around.signal,
  });
  if (!opened.ok) {
    watchdog.close();
    return surveyRefused(world, opened.error);
  }
  const { guard, at, variables, plan } = opened.value;
  watchdog.know(plan);
  try {
    if (guard === undefined) {
      if (plan.guard === "none") world.host.log(`There is nothing to serve: ${whyNothing(plan)}`);
      return { exitCode: 1, stdout: "" };
    }
    const isWindows = world.machine.platform === "win32";
    const lines = shellLines(variables, isWindows);
    const file = join(at.path, isWindows ? "env.ps1" : "env.sh");
    const written = await world.files.write(file, lines, 0o600);
    if (!line.printEnv && !written.ok) {
      world.host.log(`${file} cannot be written: ${written.error.message}. Ask for \`--print-env\`.`);
      return { exitCode: 1, stdout: "" };
    }
    if (line.printEnv) around.print(line.format === "json" ? json(variables) : lines);
    else if (line.format === "json") around.print(json({ port: guard.port, file }));
    const enter = `. ${quoteIfNeeded(file, isWindows)}`;
    world.host.log(
      `The guard is up on 127.0.0.1:${guard.port}, until you interrupt it. In another shell: \`${enter}\``,
    );
    await untilAborted(around.signal);
    const { requests, failed } = guard.figures();
    world.host.log(`It had ${requests} requests, ${failed} of them without success.`);
    return { exitCode: 0, stdout: "" };
  } finally {
    watchdog.close();
    await opened.value.stop();
    await finish(world);
    world.http.close();
  }
}

function whyNothing({ routes: { unusable, proxies } }: Plan): string {
  if (unusable !== undefined) return unusable;
  const [only] = proxies;
  if (only === undefined) return "the list names no proxy. Name one in `goproxy:`.";
  return `${only.address} is a directory that go reads itself. Write another proxy behind it in \`goproxy:\`.`;
}

/** For a POSIX shell, or for PowerShell. */
function shellLines(variables: Readonly<Record<string, string>>, isWindows: boolean): string {
  return Object.entries(variables)
    .map(([name, value]) =>
      isWindows
        ? `$env:${name} = ${quote(value, isWindows)}\n`
        : `export ${name}=${quote(value, isWindows)}\n`,
    )
    .join("");
}

/** A path that needs no quotes is easier to read without. */
function quoteIfNeeded(path: string, isWindows: boolean): string {
  const plain = isWindows ? /^[\w./:\\~-]+$/ : /^[\w./-]+$/;
  return plain.test(path) ? path : quote(path, isWindows);
}

function quote(text: string, isWindows: boolean): string {
  return isWindows ? `'${text.replaceAll("'", "''")}'` : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
