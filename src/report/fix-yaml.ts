// The advice of a finding as YAML to paste: which of our inputs to set, with the user's own values.

import type { Finding } from "../diagnose/rule.ts";
import { inputSpecs, type InputName } from "../inputs/spec.ts";
import type { Plan } from "../plan/plan.ts";
import { oneLine } from "./phrasing.ts";

/** Words that stand for something the finding does not know: nothing to paste. */
export const placeholder =
  /\b(?:HOST|USER|TOKEN|PASSWORD|MODULE|VERSION|PATTERN|ORG|OWNER|NAME|URL|PATH|DIRECTORY|PROXY)\b|…|\.\.\.|path\/to/;

/** Lines of a step; none if the advice names no input with a value. `uses` is this action with its version. */
export function fixLines(finding: Finding, uses: string, plan?: Plan): readonly string[] {
  const fixes = new Map<InputName, string>();
  for (const step of ofOneCase(finding.advice.filter(isInYaml))) {
    for (const [name, value] of settingsIn(oneLine(step))) {
      if (!fixes.has(name)) fixes.set(name, withEarlier(name, value, plan));
    }
  }
  if (fixes.size === 0) return [];
  const inputs = [...fixes].map(([name, value]) => `    ${name}: ${scalar(value)}`);
  return [`- uses: ${oneLine(uses)}`, "  with:", ...inputs];
}

/** "If it is public, …" and "If it is private: …" exclude each other: the likelier one is told. */
function ofOneCase(steps: readonly string[]): readonly string[] {
  const first = steps.find((step) => step.startsWith("If "));
  return steps.filter((step) => step === first || !step.startsWith("If "));
}

/** Whether a step of the advice says no more than that YAML. */
export function isInYaml(step: string): boolean {
  return settingsIn(oneLine(step)).length > 0;
}

/** `` `mirrors: goproxy.cn` `` and ``add `github.com/acme/*` to `goprivate:` ``; what another action is to be given is not ours. */
function settingsIn(step: string): (readonly [InputName, string])[] {
  const written = [...step.matchAll(/`([a-z][a-z0-9-]*): ([^`]+)`([^`]{0,40})/g)].map(
    ([, name = "", value = "", after = ""]) => [name, value, after] as const,
  );
  const added = [...step.matchAll(/`([^`\s]+)` to `([a-z][a-z0-9-]*):`/g)].map(
    ([, value = "", name = ""]) => [name, value, ""] as const,
  );
  return [...written, ...added]
    .map(fromSecrets)
    .flatMap(([name, value, after]) =>
      isInput(name) && !placeholder.test(value) && !/setup-go|checkout/.test(after)
        ? [[name, value.trim()] as const]
        : [],
    );
}

/** A login and a password that nobody may write into a file stand in secrets of the repository: names to choose at will. */
function fromSecrets([name, value, after]: readonly [string, string, string]) {
  const filled = value
    .replace(/ login …(?= )/, " login ${{ secrets.NETRC_LOGIN }}")
    .replace(/ password(?: …)?$/, " password ${{ secrets.NETRC_PASSWORD }}");
  return [name, name === "netrc" ? filled : value, after] as const;
}

function isInput(name: string): name is InputName {
  return Object.hasOwn(inputSpecs, name);
}

/** A list that the user has set already keeps what is in it. */
function withEarlier(name: InputName, value: string, plan: Plan | undefined): string {
  const variable = name.toUpperCase();
  if (!["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"].includes(variable)) return value;
  const earlier = plan?.settings.find((setting) => setting.name === variable);
  if (earlier === undefined || earlier.value === "" || earlier.from === "default") return value;
  const patterns = earlier.value.split(",");
  // `none` is what makes GONOPROXY match nothing: it replaces, and is replaced.
  if (value === "none" || earlier.value === "none" || patterns.includes(value)) return value;
  return [...patterns, value].join(",");
}

/** In quotes where YAML would take it for something else than this text. */
function scalar(value: string): string {
  const isPlain = /^[A-Za-z0-9/._][^\n"]*$/.test(value) && !/: |:$| #|\s$/.test(value);
  return isPlain && !/^(?:true|false|null|yes|no|on|off|~|[\d._]+)$/i.test(value) ? value : bareWord(value);
}

function bareWord(value: string): string {
  return /^(?:true|false|\d+)$/.test(value) ? value : JSON.stringify(value);
}
