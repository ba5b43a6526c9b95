// From evidence to findings: every trouble goes to the first rule that knows it, and each rule makes one finding.

import { toldHere } from "./advice.ts";
import { cutIntoBlocks } from "./blocks.ts";
import { anotherStepRule, catalogue, unknownRule } from "./catalogue.ts";
import type { Evidence } from "./evidence.ts";
import { absentTroubles, cutOffTroubles, journalTroubles } from "./outages.ts";
import { printedSettings } from "./printed-settings.ts";
import { withProbes } from "./probe-quotes.ts";
import { probeTroubles } from "./probe-words.ts";
import type { Finding, MatchedFacts, Retry, Rule, WholeFacts } from "./rule.ts";
import { changedFileRules, changeHeadline } from "./rules/changed-files.ts";
import { withWordsOfGit } from "./repository-words.ts";
import { adviceSentOn, becauseSentOn } from "./sent-on-words.ts";
import { retold } from "./retold.ts";
import { speakers } from "./speaker.ts";
import { surroundingsOf } from "./surroundings.ts";
import { traceTroubles } from "./trace.ts";
import { distinct, readTrouble, type Trouble } from "./trouble.ts";
import { isOfPanic, isSaidByProgram, isTestRun, withoutRecovered } from "./not-the-cause.ts";
import { isSurelyCut, unwrap } from "./unwrap.ts";

/**
 * Names the causes, most important first; never empty. `evidence.output` is what `readLog` gave. An outage that
 * the journal (or the trace of -x) saw hides what go said about the same modules afterwards: with a closing `direct`
 * go shows the last error only (cmd/go/internal/modfetch/proxy.go, TryProxies).
 */
export function diagnose(given: Evidence): readonly Finding[] {
  const findings = diagnosePrinted(given);
  if (findings[0]?.code !== unknownRule.code) return findings;
  const told = claimRetold(withSurroundings(given));
  return told.length > 0 ? findingsOf(told) : findings;
}

function diagnosePrinted(given: Evidence): readonly Finding[] {
  const isCut = isSurelyCut(given.output);
  const joined = isCut ? diagnoseJoined(given) : [];
  if (joined.length > 0) return joined;
  const evidence = withSurroundings(withWordsOfGit(given));
  const printed = cutIntoBlocks(evidence.output).map((block) => readTrouble(block, evidence));
  const outages = [...journalTroubles(evidence), ...traceTroubles(evidence, printed)];
  const out = new Set(outages.flatMap(({ modules }) => modules.map(withoutVersion)));

  const claims: Claim[] = outages.flatMap((trouble) => claim(trouble));
  const ofTestRun = isTestRun(evidence.output);
  const isSaidToAnother = speakers(evidence.output);
  for (const trouble of printed) {
    const [found] = claim(trouble);
    if (found === undefined || isOfPanic(found.facts, trouble)) continue;
    if (ofTestRun && isSaidByProgram(found.rule, trouble)) continue;
    if (isSaidToAnother(found.rule, found.facts, trouble)) {
      const { evidence: said, surroundings } = found.facts;
      claims.push({ rule: anotherStepRule, facts: { evidence: said, surroundings } });
      continue;
    }
    const hidden = trouble.modules.some((module) => out.has(withoutVersion(module)));
    if (!hidden || isOfThisMachine(found.rule)) claims.push(found);
  }
  claims.push(...alsoAbsent(claims, evidence));
  const findings = findingsOf(withoutRecovered(claims, evidence.output));
  const probes = evidence.probes ?? [];
  if (findings.length > 0) return withProbes(findings, probes);
  const [ended] = cutOffTroubles(evidence).flatMap((trouble) => claim(trouble));
  if (ended !== undefined) return withProbes([findingOf(ended.rule, [ended.facts])], probes);
  // Nobody printed a cause, and the probes found one.
  const probed = diagnoseProbes(evidence);
  if (probed.length > 0) return probed;
  const unwrapped = isCut ? [] : diagnoseJoined(given);
  if (unwrapped.length > 0) return unwrapped;
  const end = readTrouble(evidence.output.slice(-20_000), evidence);
  const elsewhere = claim(end, whollyElsewhere);
  if (elsewhere.length > 0) return findingsOf(elsewhere);
  const facts = unknownRule.match(end);
  return facts === undefined ? [] : [findingOf(unknownRule, [facts])];
}

/** What is found where the lines that a terminal cut are put together again; none if that is nothing new. */
function diagnoseJoined(given: Evidence): readonly Finding[] {
  const whole = unwrap(given.output);
  const found = whole === given.output ? [] : diagnosePrinted({ ...given, output: whole });
  return found[0]?.code === unknownRule.code ? [] : found;
}

/** What the probes alone found; none if all is well. */
export function diagnoseProbes(given: Evidence): readonly Finding[] {
  const evidence = withSurroundings(given);
  return withProbes(
    findingsOf(probeTroubles(evidence).flatMap((trouble) => claim(trouble))),
    evidence.probes ?? [],
  );
}

function withSurroundings(given: Evidence): Evidence {
  const settings = { ...printedSettings(given.output), ...given.settings };
  return {
    ...given,
    settings,
    surroundings: given.surroundings ?? surroundingsOf({ ...given, settings }),
  };
}

/** What go wanted to change in one of its files, `diff` as lines with - and +; none if only its mode was another. */
export function diagnoseChange(
  path: string,
  diff: string,
  around: Partial<Evidence> = {},
): readonly Finding[] {
  const of = withSurroundings({ output: "", attempts: [], settings: {}, ...around });
  const trouble = readTrouble(`${changeHeadline(path)}\n${diff}`, of);
  return changedFileRules.flatMap((rule) => {
    const facts = rule.match(trouble);
    return facts === undefined || diff.startsWith("mode ") ? [] : [findingOf(rule, [facts])];
  });
}

/** Whether running the same command again can help: what the root cause says, unless bytes were wrong. */
export function retryVerdict(findings: readonly Finding[]): Retry {
  const wrongBytes = findings.some(({ cause }) => /^(?:checksum-mismatch|sumdb-mismatch)/.test(cause));
  return wrongBytes ? "never" : (findings[0]?.retry ?? "never");
}

/** The modules that are as absent as the one go stopped at: for the finding that is told anyway. */
function alsoAbsent(claims: readonly Claim[], evidence: Evidence): Claim[] {
  const rules = new Set(claims.map(({ rule }) => rule));
  if (evidence.attempts.length === 0 || rules.size === 0) return [];
  return absentTroubles(evidence)
    .flatMap((trouble) => claim(trouble))
    .filter(({ rule }) => rules.has(rule));
}

/** Where nothing was known: of a log that is short and of go, what stands there in one piece. */
function claimRetold(evidence: Evidence): Claim[] {
  const told = retold(evidence.output);
  return told === undefined ? [] : claim({ ...readTrouble(told, evidence), aboutModules: true }, ofNetwork);
}

interface Claim {
  readonly rule: Rule;
  readonly facts: MatchedFacts;
}

/** What every program meets: no words of go tell these apart. */
const ofNetwork = catalogue.filter(({ code }) => code.startsWith("GMG1"));

/** Rules that say that the failure is somebody else's. */
const whollyElsewhere = catalogue.filter(({ onlyAlone }) => onlyAlone);

/** One for each rule that claims something, in the order of the catalogue; symptoms of others left out. */
function findingsOf(all: readonly Claim[]): readonly Finding[] {
  const ours = all.filter(({ rule }) => !rule.onlyAlone);
  const claims = ours.length > 0 ? ours : all;
  const explained = new Set(claims.flatMap(({ rule }) => rule.explains ?? []));
  return catalogue.flatMap((rule) => {
    const mine = explained.has(rule.code) ? [] : claims.filter((one) => one.rule === rule);
    if (mine.length === 0) return [];
    return [
      findingOf(
        rule,
        mine.map(({ facts }) => facts),
      ),
    ];
  });
}

function claim(trouble: Trouble, rules: readonly Rule[] = catalogue): Claim[] {
  for (const rule of rules) {
    const facts = rule.match(trouble);
    if (facts !== undefined) return [{ rule, facts }];
  }
  return [];
}

function findingOf(rule: Rule, all: readonly MatchedFacts[]): Finding {
  // The one that says most: a quarter of an error may stand before the whole.
  const first = all.find((facts) => (facts.modules ?? []).length > 0) ?? all[0];
  const hosts = distinct(all.flatMap((facts) => facts.hosts ?? []));
  const modules = withoutBareTwins(distinct(all.flatMap((facts) => facts.modules ?? [])));
  const privatePaths = distinct(all.flatMap((facts) => facts.privatePaths ?? []));
  const facts: WholeFacts = { evidence: "", ...first, hosts, modules, privatePaths };
  const { sentOn } = facts;
  const because = rule.because(facts).replace(/^the\b/, "The");
  const advice = rule.doThis(facts);
  return {
    code: rule.code,
    cause: rule.cause,
    title: rule.titleOf?.(facts) ?? rule.title,
    retry: all.every((one) => rule.settled?.(one)) ? "never" : rule.retry,
    because: sentOn === undefined ? because : `${because} ${becauseSentOn(sentOn)}`,
    advice: toldHere(
      facts,
      sentOn === undefined ? advice : [...adviceSentOn(sentOn, facts, rule.cause), ...advice],
    ),
    hosts,
    modules,
    evidence: facts.evidence,
  };
}

/** go names the same module with its version in one line and without it in the next. */
function withoutBareTwins(modules: readonly string[]): readonly string[] {
  const versioned = new Set(modules.filter((module) => module.includes("@")).map(withoutVersion));
  return modules.filter((module) => module.includes("@") || !versioned.has(module));
}

/** A full disk is a full disk, whatever the mirrors do. */
function isOfThisMachine(rule: Rule): boolean {
  return rule.code.startsWith("GMG7");
}

function withoutVersion(module: string): string {
  return module.replace(/@.*$/, "");
}
