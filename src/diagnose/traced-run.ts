// What go -x shows of the version control it runs: a line when it begins, and the same behind `0.123s # ` when it has
// ended (cmd/go/internal/modfetch/codehost/codehost.go, RunWithArgs).

import { waitedWords } from "./waited-words.ts";

const begun =
  /^cd (?<directory>[^\n;]{1,400}); (?<command>(?:git|hg|svn|bzr|fossil) [a-z-]{2,20})(?<rest> [^\n]{0,1000})?$/;
const address = /(?:^|\s)((?:https?|ssh|git):\/\/[^\s/@]{0,200}@?[^\s]{1,500})/;

export function isRunBegun(line: string): boolean {
  return begun.test(line);
}

/** The words of a run that had begun at this line and was still under way at the last; undefined if it has ended. */
export function unendedRun(lines: readonly string[], at: number): string | undefined {
  const line = lines[at] ?? "";
  const { directory, command = "", rest = "" } = begun.exec(line)?.groups ?? {};
  if (directory === undefined || lines.slice(at + 1).some((later) => later.endsWith(`# ${line}`)))
    return undefined;
  // Until Go 1.24 it says `origin`; which that is was said when its directory was made.
  const made = lines.findLast((other) => other.includes(`${directory} # `));
  const asked =
    address.exec(rest)?.[1] ?? address.exec(made?.slice(made.lastIndexOf(" # ")) ?? "")?.[1] ?? "";
  const module = asked.replace(/^[a-z]+:\/\/(?:[^/@]*@)?/, "").replace(/\.git$/, "");
  return waitedWords({ module, command, address: asked });
}
