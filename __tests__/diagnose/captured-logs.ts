// The logs of real faults (__tests__/corpus), each in the folder of the rule that it must come out as; "none" is of no rule.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface CapturedLog {
  readonly folder: string;
  /** Folder and file. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

const corpus = join(import.meta.dirname, "../corpus");

/** Empty ones as well: a rule without logs is to be noticed. */
export const folders: readonly string[] = readdirSync(corpus);

export const capturedLogs: readonly CapturedLog[] = folders.flatMap((folder) =>
  readdirSync(join(corpus, folder)).map((file) => {
    const bytes = readFileSync(join(corpus, folder, file));
    return { folder, name: `${folder}/${file}`, bytes, text: bytes.toString("utf8") };
  }),
);
