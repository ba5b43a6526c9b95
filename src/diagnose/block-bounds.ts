// Which lines of a log belong together: where an error begins, what goes on with it, and what says nothing of one.

import { isPastedTogether } from "./line-size.ts";
import { signal } from "./signal-words.ts";

/** Progress and warnings of go that say nothing about a failure. */
const noise =
  /^\s*go(?: [a-z]{2,9}){0,2}: (?:downloading (?!go1)|finding |extracting |found |added |upgraded |downgraded |creating new go\.mod|to add module|warning: )/;
/** What tests and programs print about their own network is not ours to explain. */
const ofTests = /^\s*(?:(?:---|===) |ok\s{1,8}\t|PASS|FAIL|\?\s{1,8}\t)/;
const saidByTest = /^\s*[^\s:]{1,200}_test\.go:\d{1,6}: /;
/** A finding of ours that a log holds; the error it is about stands above it. */
const ofOurs = /^\s*(?:\S{1,300}\.(?:mod|sum|work):\d{1,6}: )?GMG\d{3}: /;
/** `# get …` is the trace of -x; it tells of attempts, not of the outcome. */
const trace = /^\s*# get https?:/;

const head =
  /^\s*(?:go(?: [a-z]{2,9}){0,2}: |verifying \S+@|\S{1,300}\.go:\d{1,6}(?::\d{1,5})?:|# [\w./-]+$|Filesystem )/;
const belongs =
  /^(?:fatal: |error: |remote: |Cloning into |package \S{1,300}: exit status|warning: |SECURITY ERROR|This download|The bits may|have intercepted|For more information|Confirm the import|If this is a private|downloaded: |go\.(?:work\.)?sum: |sum\.golang\.\S+: |server response:|not found: |module declares|but was required|Please make sure|and the repository exists|Host key verif|\S+@\S+: Permission|ERROR: Repository|Load key|reading https?:|dial tcp|Use -buildvcs|run 'go mod vendor'|To add an exception|[Uu]sage(?: of|:) |\d{3} [A-Z][a-z]|tmpfs |overlay |\/dev\/)/;
/** Below it stands a difference, line by line. */
const ofChange = /^go changed [^\n]{1,1000} What go wanted:$/;
const opensMore = /(?::| requires| imports| tested by)$/;

const announces = /^# |(?::| requires| imports| tested by)$/;
const mayBegin = new RegExp(`${signal.source}|${announces.source}`, "gm");

const mostLines = 60;

export function saysNothing(line: string): boolean {
  return (
    noise.test(line) ||
    trace.test(line) ||
    ofTests.test(line) ||
    (line.includes("GMG") && ofOurs.test(line)) ||
    (line.includes("_test.go:") && saidByTest.test(line))
  );
}

/** What large logs of go have most of; of Go itself it says something. */
export function isProgress(line: string): boolean {
  return line.startsWith("go: downloading ") && !line.startsWith("go1", 16) && !isPastedTogether(line);
}

/** Whether it has a word that every message has that a rule knows. */
export function signals(line: string): boolean {
  return signal.test(line);
}

/** The lines below may say what this one announces. */
export function leadsOn(line: string): boolean {
  return line.startsWith("# ") || opensMore.test(line.slice(-12));
}

/** Where the first line at or behind `from` begins that has such a word or leads on; undefined if none does. */
export function mayBeginAt(text: string, from: number): number | undefined {
  mayBegin.lastIndex = from;
  const found = mayBegin.exec(text)?.index;
  return found === undefined ? undefined : Math.max(from, text.lastIndexOf("\n", found - 1) + 1);
}

/** Whether a line looks like one of an error, whatever it says. */
export function looksLikeError(line: string): boolean {
  return head.test(line) || belongs.test(line.trimStart());
}

/** Proxies answer with what their own go said, line by line; go shows it further in than its own words. */
function isAnswer(line: string, block: readonly string[]): boolean {
  const [head = "", ...below] = block;
  if (!below.some((one) => one.includes("server response:"))) return false;
  return indentOf(line) > indentOf(head) || /\bgo list -m [^\n]{1,300}:$/.test(below.at(-1) ?? "");
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Whether a line goes on with the lines of an error, behind so many blank ones. */
export function continues(line: string, block: readonly string[], blanks: number): boolean {
  const before = block.at(-1);
  if (before === undefined || block.length >= mostLines) return false;
  if (blanks === 0 && isAnswer(line, block)) return true;
  if (/^\s*go(?: [a-z]{2,9}){0,2}: /.test(line)) return false;
  if (ofChange.test(block[0] ?? "")) return /^[-+…]/.test(line);
  if (belongs.test(line.trimStart())) return true;
  if (opensMore.test(before) || before.startsWith("# ")) return blanks === 0;
  if (head.test(line)) return false;
  return /^\s/.test(line) && blanks === 0;
}
