// A run that ends before it can plan: the go command is not there, or does not answer.

import { diagnose } from "../../diagnose/diagnose.ts";
import { wordsFor } from "../../diagnose/journal-words.ts";
import { readLog } from "../../diagnose/read-log.ts";
import type { Finding } from "../../diagnose/rule.ts";
import { tellingVariables } from "../../diagnose/surroundings.ts";
import { Secret } from "../../core/secret.ts";
import { cutWhileComing } from "../../mirror/came-on.ts";
import type { Attempt } from "../../mirror/journal.ts";
import type { Facts } from "../../plan/facts.ts";
import type { Plan } from "../../plan/plan.ts";
import type { World } from "../../ports/world.ts";
import { settingsInForce } from "../circumstances.ts";
import type { SurveyFault } from "../survey/ask-go.ts";
import { describeWanted } from "../../go/wanted-go.ts";
import type { Wish } from "./find-wanted-go.ts";

/** The facts of a world in which nothing could be asked. */
export function noFacts(): Facts {
  return {
    go: {
      version: "",
      env: {},
      sources: {},
      goproxy: new Secret(""),
      secretSettings: [],
      strayVariables: [],
    },
    directories: [],
    // No go has refused anything.
    gomodcache: { path: "", usable: true, populated: false, empty: false },
    event: { name: "", isFork: false, runnerEnvironment: "" },
    hasCacheService: false,
    keyFiles: [],
    netrcMachines: [],
  };
}

/** Why go could not be asked, in the words of the catalogue; advice of the survey comes first. */
export function findingsOf(world: Pick<World, "machine">, fault: SurveyFault): readonly Finding[] {
  return tell(world, fault, isNotThere(fault) ? [...fault.advice, nameOne] : fault.advice);
}

/** No go at all, rather than one that cannot be started or does not answer. */
export function isNotThere(fault: SurveyFault): boolean {
  return fault.kind === "go-missing" && fault.why === undefined;
}

const nameOne =
  "Or name one in `go-version: stable`: where no go is on PATH it is fetched, proved and installed.";

/**
 * The same for a verb that only looks: `wish` is what the others would fetch first. Without one nothing would be fetched,
 * and the advice is to name one.
 */
export function findingsOfLooking(
  world: Pick<World, "machine">,
  fault: SurveyFault,
  wish: Wish | undefined,
): readonly Finding[] {
  const [first, ...rest] = findingsOf(world, fault);
  if (first === undefined || wish === undefined) return findingsOf(world, fault);
  const which = `${describeWanted(wish.wanted)} (${wish.from})`;
  const because = `There is no \`go\` in PATH, and only go can say what a download would do here; \`download\` and \`exec\` would first fetch ${which}.`;
  return [{ ...first, because, advice: tell(world, fault, fault.advice)[0]?.advice ?? [] }, ...rest];
}

function tell(
  { machine }: Pick<World, "machine">,
  fault: SurveyFault,
  firstAdvice: readonly string[],
): readonly Finding[] {
  const output =
    fault.kind === "go-missing"
      ? `exec: "go": executable file not found in $PATH`
      : `${fault.sentence}\n${fault.output}`;
  const [first, ...rest] = diagnose({
    output: readLog(output),
    attempts: [],
    settings: tellingVariables(machine.environment),
    platform: machine.platform,
    ...(fault.kind === "go-failed" && fault.exitCode !== undefined && { exitCode: fault.exitCode }),
  });
  if (first === undefined) return [];
  if (fault.kind === "go-missing" && fault.why !== undefined) return [notStarted(first, fault.why)];
  return [{ ...first, because: fault.sentence, advice: [...firstAdvice, ...first.advice] }, ...rest];
}

/** It is there, and nothing has to be installed. */
function notStarted(found: Finding, why: string): Finding {
  return {
    ...found,
    title: "The go command cannot be started",
    because: `\`go\` is there and cannot be started: ${why}.`,
    advice: [
      'Try it as the same user (`id`): `go version`. If go itself may not be run: `ls -l "$(command -v go)"`, `sudo chmod a+rx "$(command -v go)"`.',
      "If it is the directory: let this user own the checkout, or run as the user who does, such as `options: --user` of a container job.",
    ],
  };
}

/** Why the go that was asked for could not be installed: `words` are go's for the same, "" where the attempts say it. */
export function withoutInstalled(
  { machine }: Pick<World, "machine">,
  plan: Plan,
  seen: {
    readonly fault: SurveyFault;
    readonly words: string;
    readonly attempts: readonly Attempt[];
    /** Who asked for it. */
    readonly from: string;
  },
): readonly Finding[] {
  const { fault, words, attempts } = seen;
  // With the database's hash beside it, the mismatch in go's words says more than that of the attempts.
  const isMismatch = words.includes("checksum mismatch");
  const isUnrecorded = words.includes("/lookup/");
  const cut = attempts.map(cutWhileComing).findLast((attempt) => attempt !== undefined);
  const isTold = words !== "" || attempts.some(({ outcome }) => hasFailed(outcome));
  const [first, ...rest] = diagnose({
    output: readLog(isTold ? words : `${givenUp(cut)} (asked for by ${seen.from})`),
    attempts: attempts.filter(
      ({ outcome: { kind } }) => !(isMismatch && kind === "refused") && !(isUnrecorded && kind === "absent"),
    ),
    settings: settingsInForce({ machine }, plan),
    platform: machine.platform,
  });
  if (first === undefined) return findingsOf({ machine }, fault);
  const none = "There is no `go` in PATH, and none could be installed:";
  if (first.cause === "unknown" && words !== "") {
    const sentence = `${none} ${words.replace(/^go: /, "").trimEnd().replace(/\.?$/, ".")}`;
    return tell({ machine }, { ...fault, sentence }, [whereToKeep, ...fault.advice]);
  }
  const because = `${none} ${first.because}`;
  return [{ ...first, because }, ...rest, ...tell({ machine }, fault, fault.advice)];
}

const whereToKeep =
  "Look at the place that is named: this user must be able to write there. On a machine of your own another one is `export XDG_CACHE_HOME=/var/tmp/caches`.";

/** The time was up. */
function givenUp(cut: Attempt | undefined): string {
  return (cut && wordsFor(cut)) ?? "go: module golang.org/toolchain: given up before it was there";
}

function hasFailed({ kind }: Attempt["outcome"]): boolean {
  return kind === "status" || kind === "transport" || kind === "stalled" || kind === "refused";
}
