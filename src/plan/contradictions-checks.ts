// Contradictions about checksums, toolchains and flags.

import { matchesPrefixPatterns } from "../go/module-pattern.ts";
import { parseGosumdb } from "../inputs/gosumdb.ts";
import { patternContradictions } from "./contradictions-patterns.ts";
import type { Contradiction } from "./plan.ts";
import { callSetting, originOf } from "./settings.ts";
import { toolchainSwitch } from "./toolchain-switch.ts";
import { showValue } from "../go/shown-value.ts";
import { modulesWhere, someOf, type Situation } from "./situation.ts";

export function settingContradictions(situation: Situation): Contradiction[] {
  return [
    ...quoted(situation),
    ...patternContradictions(situation),
    ...stray(situation),
    ...databaseUnusable(situation),
    ...databaseAddress(situation),
    ...databaseOffForToolchain(situation),
    ...databaseOffWithoutPatterns(situation),
    ...goTooOld(situation),
    ...enforcedDirect(situation),
    ...mirrorsUnderRouted(situation),
    ...vendorButAll(situation),
    ...outsideWorkspace(situation),
    ...modulesOff(situation),
  ];
}

/** Of a proxy list they are told with what else makes it unusable. */
function quoted({ settings, listProblems }: Situation): Contradiction[] {
  return Object.values(settings)
    .filter(
      ({ name, value }) =>
        name !== "GOFLAGS" &&
        !(name === "GOPROXY" && listProblems.length > 0) &&
        originOf(settings, name).name === name &&
        /^\s*(["']).*\1\s*$|^\s*["'][^"']*$|^[^"']*["']\s*$/.test(value),
    )
    .map((setting) => {
      const bare = setting.shown.replace(/["']/g, "").trim();
      return {
        id: "value-quoted",
        sentence: `${callSetting(setting)} holds quotation marks: Go reads \`${setting.shown}\` with them.`,
        advice: `Write \`${bare}\` without quotation marks; in a shell \`export ${setting.name}=${bare}\`.`,
      };
    });
}

function stray({ facts }: Situation): Contradiction[] {
  return facts.go.strayVariables.map((name) => ({
    id: name === "GONOSUMCHECK" ? "gonosumcheck" : "stray-variable",
    sentence: `\`${name}\` is set, but no release of Go reads it.`,
    advice: `Delete it. To keep modules from the checksum database, write \`gonosumdb: ${patternOf(facts)}\` with the patterns of yours.`,
  }));
}

/** All that lies beside the main module: `github.com/acme/*` for github.com/acme/app. */
function patternOf({ directories }: Situation["facts"]): string {
  const own = directories.flatMap(({ module, workspace }) => [module, ...(workspace?.members ?? [])]);
  const parts = own.find((each) => each?.goMod.module !== undefined)?.goMod.module?.path.split("/") ?? [];
  return parts.length < 2
    ? "git.example.com/*"
    : `${parts.slice(0, Math.min(2, parts.length - 1)).join("/")}/*`;
}

function databaseUnusable({ settings }: Situation): Contradiction[] {
  const { GOSUMDB: gosumdb } = settings;
  const parsed = gosumdb.value === "" ? undefined : parseGosumdb(gosumdb.value);
  if (parsed === undefined || parsed.ok) return [];
  return [
    {
      id: "gosumdb-unusable",
      sentence: `${callSetting(gosumdb)} ${parsed.error}`,
      advice: "Set `gosumdb: sum.golang.org`, which is Go's own default.",
    },
  ];
}

/**
 * dbDial: with an address there, no proxy is asked for the database. Who writes sum.golang.google.cn, or an address at
 * one of the proxies, means just that.
 */
function databaseAddress({ settings, list }: Situation): Contradiction[] {
  const { GOSUMDB: gosumdb } = settings;
  const parsed = parseGosumdb(gosumdb.value);
  if (!parsed.ok || parsed.value.kind === "off" || parsed.value.url === undefined) return [];
  const host = new URL(parsed.value.url).hostname;
  const meant = ["sum.golang.google.cn", ...(list?.proxies ?? []).map(({ url }) => url.hostname)];
  if (list === undefined || list.proxies.length === 0 || meant.includes(host)) return [];
  return [
    {
      id: "gosumdb-bypasses-proxies",
      sentence: `${callSetting(gosumdb)} names an address, so Go asks \`${showValue(parsed.value.url)}\` itself and none of the proxies.`,
      advice: `If only proxies can be reached, write \`gosumdb: ${parsed.value.name}\` without the address.`,
    },
  ];
}

/** The one module for which the database is asked whatever GOSUMDB says (modfetch/sumdb.go, useSumDB). */
function databaseOffForToolchain(situation: Situation): Contradiction[] {
  const { GOSUMDB: gosumdb } = situation.settings;
  const other = gosumdb.value === "off" ? toolchainSwitch(situation) : undefined;
  if (other === undefined) return [];
  const asks = capital(other.asked);
  return [
    {
      id: "gosumdb-off-with-toolchain",
      sentence: `${asks} asks for Go ${other.version}, and Go downloads no toolchain that the checksum database has not confirmed, but ${callSetting(gosumdb)} is \`off\`.`,
      advice: `Install Go ${other.version} before this step, or set \`gosumdb: sum.golang.org\`.`,
    },
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function databaseOffWithoutPatterns({ settings, inputs, list }: Situation): Contradiction[] {
  const { GOSUMDB: gosumdb, GOPRIVATE, GONOPROXY, GONOSUMDB } = settings;
  const hasPatterns = [GOPRIVATE, GONOPROXY, GONOSUMDB].some(({ value }) => value !== "");
  if (gosumdb.value !== "off" || hasPatterns || inputs.policy !== "resilient") return [];
  if ((list?.proxies.length ?? 0) < 2) return [];
  return [
    {
      id: "gosumdb-off-without-patterns",
      sentence: `${callSetting(gosumdb)} is \`off\` and no pattern says which modules are private, so no request moves on across a \`,\` when a proxy is out.`,
      advice: "Name the private modules in `goprivate:`, or none of them by `goprivate: none`.",
    },
  ];
}

function goTooOld({ facts, settings }: Situation): Contradiction[] {
  const directory = facts.directories.find(({ newerGo }) => newerGo?.line === "go");
  const version = directory?.newerGo?.version;
  const chosen = settings.GOTOOLCHAIN;
  if (version === undefined || chosen.value !== "local") return [];
  return [
    {
      id: "toolchain-local-too-old",
      sentence: `${directory === undefined || directory.name === "." ? "go.mod" : directory.name} asks for Go ${version}, ${facts.go.version} is installed, and ${callSetting(chosen)} is \`local\`, so Go may not fetch a newer one.`,
      advice: `Install Go ${version}, or set \`GOTOOLCHAIN=auto\`.`,
    },
  ];
}

function enforcedDirect({ inputs, settings, files, list }: Situation): Contradiction[] {
  const { GONOPROXY: gonoproxy } = settings;
  if (inputs.policy !== "enforced" || gonoproxy.value === "" || gonoproxy.value === "none") return [];
  const covered = modulesWhere(files, ({ module }) => matchesPrefixPatterns(gonoproxy.value, module));
  if (covered.length === 0) return [];
  const named = list?.proxies.map(({ url }) => url.host) ?? [];
  return [
    {
      id: "enforced-refuses-direct",
      sentence: `${callSetting(originOf(settings, "GONOPROXY"))} sends ${someOf(covered)} to version control, which \`policy: enforced\` forbids.`,
      advice: `Add \`gonoproxy: none\` if ${named.length === 0 ? "a named proxy" : someOf(named)} serves ${covered.length === 1 ? "it" : "them"}, or use \`policy: routed\`.`,
    },
  ];
}

function mirrorsUnderRouted({ inputs }: Situation): Contradiction[] {
  if (inputs.policy !== "routed" || inputs.mirrors.length === 0) return [];
  const named = someOf(inputs.mirrors.map(showValue));
  return [
    {
      id: "mirrors-under-routed",
      sentence: `\`mirrors:\` names ${named}, but \`policy: routed\` asks nobody beside GOPROXY.`,
      advice: `Use \`policy: resilient\`, which asks ${named} when a proxy is out, or take \`mirrors:\` away.`,
    },
  ];
}

function outsideWorkspace({ facts }: Situation): Contradiction[] {
  const [one] = facts.directories.filter(({ unlisted }) => unlisted !== undefined);
  if (one?.unlisted === undefined || one.workspace === undefined) return [];
  const { name, unlisted, workspace } = one;
  return [
    {
      id: "module-outside-workspace",
      sentence: `The module of \`working-directory: ${name}\` is not in \`${workspace.goWorkPath}\`: go downloads what the workspace needs, nothing for this module, and builds nothing there.`,
      advice: `Add it with \`go work use ${unlisted}\`, or leave the workspace with \`GOWORK=off\` in the environment of the job.`,
    },
  ];
}

function vendorButAll({ inputs, settings, facts }: Situation): Contradiction[] {
  const { GOFLAGS: goflags } = settings;
  const vendored = facts.directories.find(({ vendoring }) => vendoring.inForce);
  if (
    inputs.download !== "all" ||
    (vendored === undefined && !/(?:^|\s)-?-mod=vendor(?:\s|$)/.test(goflags.value))
  )
    return [];
  const why = vendored?.vendoring.why ?? `${callSetting(goflags)} has -mod=vendor.`;
  return [
    {
      id: "vendoring-with-download-all",
      sentence: `\`download: all\` fetches every module, but builds will not look at one of them: ${why}`,
      advice: "Write `download: auto`, which downloads nothing where vendoring is in force.",
    },
  ];
}

function modulesOff({ settings }: Situation): Contradiction[] {
  const { GO111MODULE: setting } = settings;
  if (setting.value !== "off") return [];
  return [
    {
      id: "go111module-off",
      sentence: `${callSetting(setting)} is \`off\`, so go looks at no go.mod and \`go mod download\` fails.`,
      advice: "Unset it, or set `go111module: on`.",
    },
  ];
}
