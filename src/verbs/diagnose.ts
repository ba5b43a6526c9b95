// `diagnose`: the cause of a failure in a log.

import { join } from "node:path";
import { decodeLog } from "../diagnose/decode-log.ts";
import { diagnose } from "../diagnose/diagnose.ts";
import { readLog } from "../diagnose/read-log.ts";
import type { Finding } from "../diagnose/rule.ts";
import type { CommandLine } from "../inputs/flags.ts";
import type { World } from "../ports/world.ts";
import { wrong, type Around, type Done } from "./done.ts";
import { findingsText, shown } from "./findings.ts";

export async function diagnoseVerb(world: World, line: CommandLine, around: Around): Promise<Done> {
  if (line.operands.length === 0) {
    return wrong(
      world,
      "`diagnose` needs a log: write `diagnose build.log`, or `diagnose -` for standard input.",
    );
  }
  const logs: { file: string; text: string }[] = [];
  const unreadable: string[] = [];
  for (const file of line.operands) {
    if (file === "-") {
      logs.push({ file, text: decodeLog(await around.readStandardInput()) });
      continue;
    }
    const read = await world.files.read(join(file));
    if (read.ok) logs.push({ file, text: decodeLog(read.value) });
    else unreadable.push(`\`${file}\` cannot be read: ${read.error.message}. Name a log file, or \`-\`.`);
  }
  if (unreadable.length > 0) return wrong(world, ...unreadable);
  const results = logs.map(({ file, text }) => ({ file, findings: findingsIn(text) }));
  const stdout =
    line.format === "json"
      ? results
          .map(({ file, findings }) => `${JSON.stringify({ file, findings: findings.map(shown) })}\n`)
          .join("")
      : results
          .map(
            ({ file, findings }) =>
              (results.length > 1 ? `${file}\n` : "") + findingsText(findings, around.style),
          )
          .join("\n");
  return { exitCode: 0, stdout };
}

function findingsIn(text: string): readonly Finding[] {
  return diagnose({ output: readLog(text), attempts: [], settings: {} });
}
