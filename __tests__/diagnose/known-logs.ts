// The text of every log that stands here: those captured of real faults, and those in the shapes of public threads.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { capturedLogs } from "./captured-logs.ts";

const wild = join(import.meta.dirname, "wild");

export const knownLogs: readonly string[] = [
  ...capturedLogs.map(({ text }) => text),
  ...readdirSync(wild).flatMap((file) =>
    readFileSync(join(wild, file), "utf8")
      .split(/^§ .*\n/m)
      .slice(1),
  ),
];
