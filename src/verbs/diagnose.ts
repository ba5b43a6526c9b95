// `diagnose`: the cause of a failure in a log.

import { join } from "node:path";
import { err, ok, type Result } from "../core/result.ts";
import { untilAborted } from "../core/until-aborted.ts";
import { diagnose } from "../diagnose/diagnose.ts";
import { packingBytes, packingOf } from "../diagnose/packed.ts";
import { logReader } from "../diagnose/read-log.ts";
import type { Finding } from "../diagnose/rule.ts";
import type { CommandLine } from "../inputs/flags.ts";
import type { World } from "../ports/world.ts";
import { wrong, type Around, type Done } from "./done.ts";
import { findingsText, shown } from "./findings.ts";

interface Diagnosed {
  readonly file: string;
  readonly findings: readonly Finding[];
}

export async function diagnoseVerb(world: World, line: CommandLine, around: Around): Promise<Done> {
  if (line.operands.length === 0) {
    return wrong(
      world,
      "`diagnose` needs a log: write `diagnose build.log`, or `diagnose -` for standard input.",
    );
  }
  const results: Diagnosed[] = [];
  const problems: string[] = [];
  for (const file of line.operands) {
    const output = await readOutput(world, file, around);
    if (around.signal.aborted) return { exitCode: 1, stdout: "" };
    if (output.ok)
      results.push({ file, findings: diagnose({ output: output.value, attempts: [], settings: {} }) });
    else problems.push(output.error);
  }
  if (problems.length > 0) return wrong(world, ...problems);
  return { exitCode: 0, stdout: line.format === "json" ? asJson(results) : asText(results, around) };
}

/** What a log says; the error is a sentence. */
async function readOutput(world: World, file: string, around: Around): Promise<Result<string, string>> {
  const isDirectory = file !== "-" && (await isDirectoryAt(world, join(file)));
  if (isDirectory)
    return err(`\`${file}\` is a directory; name the logs in it: \`diagnose ${join(file, "*")}\`.`);
  const log = logReader();
  let beginning = new Uint8Array();
  const take = (piece: Uint8Array): void => {
    if (beginning.length < packingBytes)
      beginning = Uint8Array.from([...beginning, ...piece.subarray(0, packingBytes)]);
    log.add(piece);
  };
  const reading = file === "-" ? around.readStandardInput(take) : world.files.readPieces(join(file), take);
  const read = await Promise.race([reading, untilAborted(around.signal)]);
  if (read?.ok === false)
    return err(`\`${file}\` cannot be read: ${read.error.message}. Name a log file, or \`-\`.`);
  const packing = packingOf(beginning);
  if (packing === undefined) return ok(log.end());
  const packed = file === "-" ? "FILE" : file;
  return err(`\`${file}\` is ${packing.name}, not a log; write \`${packing.unpack(packed)}\`.`);
}

async function isDirectoryAt({ files }: World, path: string): Promise<boolean> {
  return (await files.stat(await files.realPath(path)))?.kind === "directory";
}

function asJson(results: readonly Diagnosed[]): string {
  const lines = results.map(({ file, findings }) => JSON.stringify({ file, findings: findings.map(shown) }));
  return lines.map((one) => `${one}\n`).join("");
}

function asText(results: readonly Diagnosed[], { style }: Around): string {
  const heading = (file: string): string => (results.length > 1 ? `${file}\n` : "");
  return results.map(({ file, findings }) => heading(file) + findingsText(findings, style)).join("\n");
}
