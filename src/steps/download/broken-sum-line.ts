// What stands in the line of go.sum that go cannot read: go tells where it is and how many fields it has, no more.

import type { BrokenSumLine } from "../../diagnose/evidence.ts";
import { isMergeMark } from "../../go/go-sum.ts";
import type { Files } from "../../ports/files.ts";
import { readText } from "../survey/read-text.ts";

/** Undefined where go speaks of no such line, or the file cannot be read. Nothing of the line itself is told. */
export async function brokenSumLine(files: Files, output: string): Promise<BrokenSumLine | undefined> {
  const [, path, line] = /^(.{1,4000}\.sum):(\d{1,6}): wrong number of fields /m.exec(output) ?? [];
  if (path === undefined || (await files.stat(await files.realPath(path)))?.kind !== "file") return undefined;
  const text = await readText(files, path);
  if (text === undefined) return undefined;
  return isMergeMark(text.split("\n")[Number(line) - 1] ?? "") ? "merge-mark" : "other";
}
