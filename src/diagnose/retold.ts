// What people retell of a log: one bare line of an error, or a command and below it the words that they remember.

import { isProgress } from "./block-bounds.ts";

/** Whoever retells says little. */
const mostLines = 4;
const mostCharacters = 2_000;

const commandOfGo =
  /^\s*(?:\S{1,60} ?[$#%>❯] |[$#%>❯] |RUN )?(?:[A-Z][A-Z0-9_]{1,30}=\S{0,200} ){0,6}go(?:1[.\d]{1,8})?(?:\.exe)? (?:get|mod|install|list)\b/m;
const progressOfGo = /^\s*(?:v?go): (?:downloading|finding|extracting) /m;
/** What Go says of a connection to any server of https; other ports are those of programs. */
const bareError = /^\s*dial tcp[46]? \S{1,100}:443: /;

/** The whole of it in one line, without go's progress; undefined of a log that says more, or nothing of go. */
export function retold(log: string): string | undefined {
  if (log.length > mostCharacters) return undefined;
  const lines = log.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0 || lines.length > mostLines) return undefined;
  const isOfGo = commandOfGo.test(log) || progressOfGo.test(log) || bareError.test(log);
  if (!isOfGo) return undefined;
  return lines
    .filter((line) => !isProgress(line))
    .map((line) => line.trim())
    .join(" ");
}
