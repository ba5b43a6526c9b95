// What was printed like a cause and is none: failures made good later, and the network of the program under test.

import type { MatchedFacts, Rule } from "./rule.ts";
import type { Trouble } from "./trouble.ts";

interface Claimed {
  readonly rule: Rule;
  readonly facts: MatchedFacts;
}

const testFailed = /^(?:\s{0,20}--- FAIL: |FAIL[ \t]{1,8}\S|\s{1,20}Error Trace:)/m;
const lastOfTestRun = 200_000;

export function isTestRun(output: string): boolean {
  return testFailed.test(output.slice(-lastOfTestRun));
}

/** How go itself begins a line about a module. */
const saidByGo =
  /^\s*(?:go(?: [a-z]{2,9}){0,2}: |verifying |SECURITY ERROR|# cd \S{1,300}; (?:git|hg|svn|bzr) |package [\w.-]{1,100}\.[a-z]{2,24}\/\S{1,300}: exit status|(?:\S{1,300}\.go:\d{1,6}:\d{1,5}: )?\S{1,300}@v\d\S{0,120}: )/m;

/** What of this machine is in the way of go and of the programs that it runs, which say where they are. */
const saidByTools = /pkg[\\/]mod|go-build|^\S{0,300}[\\/]pkg[\\/]tool[\\/]/m;

/** A program that ends so is not the go command; one about modules may meet what go would have met. */
export function isOfPanic({ evidence }: MatchedFacts, { local }: Trouble): boolean {
  return evidence.startsWith("panic: ") && !saidByTools.test(local);
}

/** Where tests failed, a broken connection in another shape than go's is that of the program under test; so is its full disk. */
export function isSaidByProgram({ code }: Rule, { local }: Trouble): boolean {
  if (!/^GMG(?:[1245]|30[12]|70[1-5])/.test(code) || saidByGo.test(local)) return false;
  if (!code.startsWith("GMG7")) return true;
  // What a test logs stands further in than what go says of itself.
  return /^ {4}/.test(local) || !saidByTools.test(local);
}

/**
 * Without the failures that a later try made good: go downloads the same version again, and what fails then is
 * something else. Where nothing else failed, they stay.
 */
export function withoutRecovered<Claim extends Claimed>(
  claims: readonly Claim[],
  output: string,
): readonly Claim[] {
  if (claims.length > mostToRetrace) return claims;
  const rest = claims.filter(
    ({ rule, facts }) =>
      !((rule.retry !== "never" || saidHow.test(facts.evidence)) && isRecovered(facts, output)),
  );
  return rest.length > 0 ? rest : claims;
}

const mostToRetrace = 100;

/** go said what to type, and somebody typed it. */
const saidHow = /version is required when current directory is not in a module/;
const taken = /^\s{0,20}(?:\S{1,60} )?(?:[$#%>❯] )?go (?:install|run) \S{1,300}@\S|^go: downloading /m;

/** Whether a line may say that something was tried once more. */
export function tellsOfAnotherTry(line: string): boolean {
  return line.includes("go: downloading ") || (line.includes("go ") && taken.test(line));
}

function isRecovered({ evidence, modules = [] }: MatchedFacts, output: string): boolean {
  const said = output.lastIndexOf(evidence);
  if (evidence.startsWith("https fetch failed: "))
    return said !== -1 && output.includes("\nParsing meta tags from http://", said);
  if (saidHow.test(evidence)) return said !== -1 && taken.test(output.slice(said));
  return (
    said !== -1 &&
    modules.length > 0 &&
    modules.every((module) => output.indexOf(`go: downloading ${module.replace("@", " ")}\n`, said) !== -1)
  );
}
