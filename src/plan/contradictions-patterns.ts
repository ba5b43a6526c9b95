// Contradictions in the patterns of private modules: what seems to be private, and what Go makes of it.

import { isPattern } from "../go/module-pattern.ts";
import { showValue } from "../go/shown-value.ts";
import type { Contradiction } from "./plan.ts";
import { callSetting, originOf, type Setting, type SettingName } from "./settings.ts";
import { someOf, type Situation } from "./situation.ts";

const patternSettings: readonly SettingName[] = ["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"];

/** One at most for a setting: what its separators are is asked first. */
export function patternContradictions({ settings }: Situation): Contradiction[] {
  return patternSettings
    .filter((name) => originOf(settings, name) === settings[name])
    .map((name) => withOtherSeparators(settings[name]) ?? matchingNothing(settings[name]))
    .filter((found) => found !== undefined);
}

/** module.MatchPrefixPatterns splits at commas and trims nothing; `;` is a letter like any other. */
function withOtherSeparators(setting: Setting): Contradiction | undefined {
  const { name, value } = setting;
  const mark = /;/.test(value) ? "`;`" : /\S\s+\S|,\s|\s,/.test(value) ? "blanks" : undefined;
  if (mark === undefined) return undefined;
  const right = value.split(/[\s,;]+/).filter(Boolean);
  return {
    id: mark === "blanks" ? "patterns-with-blanks" : "patterns-with-semicolon",
    sentence: `${callSetting(setting)} has ${mark} between its patterns, and Go separates them by a bare comma: \`${setting.shown}\` does not match what it seems to.`,
    advice: `Write \`${name.toLowerCase()}: ${showValue(right.join(","))}\`.`,
  };
}

/** A pattern is compared with module paths, which have no scheme and no user in front; path.Match has the grammar. */
function matchingNothing(setting: Setting): Contradiction | undefined {
  const { name, value } = setting;
  const patterns = value.split(",");
  const idle = patterns.filter((pattern) => asModulePath(pattern) !== pattern || !isPattern(pattern));
  if (idle.length === 0) return undefined;
  const right = patterns.map(asModulePath);
  const isMended = right.every(isPattern);
  return {
    id: "pattern-matches-nothing",
    sentence: `${callSetting(setting)} has ${someOf(idle.map(showValue))}, which no module path matches: it has no effect.`,
    advice: isMended
      ? `Write \`${name.toLowerCase()}: ${showValue(right.join(","))}\`.`
      : "Write module paths, with `*` for any element, such as `github.com/acme/*`; close each `[` with a `]`.",
  };
}

/** `git.example.com/team` for `https://git.example.com/team.git` and `git@git.example.com:team`. */
function asModulePath(pattern: string): string {
  const [, rest] = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?(.+)$/i.exec(pattern) ?? [];
  const [, host, path] = /^[\w.-]+@([\w.-]+):(.+)$/.exec(pattern) ?? [];
  const bare = rest ?? (host === undefined ? undefined : `${host}/${path}`);
  return bare === undefined ? pattern : bare.replace(/(?:\.git)?(?<!\/)\/*$/, "");
}
