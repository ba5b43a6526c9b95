// The text of every log that stands here: those captured of real faults, and those in the shapes of public threads.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const corpus = join(import.meta.dirname, "../corpus");
const wild = join(import.meta.dirname, "wild");

export const knownLogs: readonly string[] = [
  ...readdirSync(corpus).flatMap((folder) =>
    readdirSync(join(corpus, folder)).map((file) => readFileSync(join(corpus, folder, file), "utf8")),
  ),
  ...readdirSync(wild).flatMap((file) =>
    readFileSync(join(wild, file), "utf8")
      .split(/^§ .*\n/m)
      .slice(1),
  ),
];
