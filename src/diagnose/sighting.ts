// What a pattern sees in a trouble, and the phrases that rules make of it.

import { harmlessLine } from "../core/harmless.ts";
import { matchesPrefixPatterns } from "../go/module-pattern.ts";
import type { MatchedFacts, WholeFacts } from "./rule.ts";
import { sentOnIn } from "./sent-on.ts";
import { withoutSecrets } from "./shown-address.ts";
import type { Trouble } from "./trouble.ts";

export interface Sighting extends WholeFacts {
  /** The address that was asked, without credentials; "" if none was named. */
  readonly url: string;
}

type Seen<Name extends string> = Sighting & Readonly<Record<Name, string>>;

/** On this machine: in the part of the trouble that no server wrote. Named groups become facts, "" if unset. */
export function seen<Name extends string = never>(
  trouble: Trouble,
  pattern: RegExp,
  ...names: readonly Name[]
): Seen<Name> | undefined {
  return sightingIn(trouble.local, trouble, pattern, names);
}

/** Like `seen`, for trouble of the network: only if it is about fetching modules. */
export function seenFetching<Name extends string = never>(
  trouble: Trouble,
  pattern: RegExp,
  ...names: readonly Name[]
): Seen<Name> | undefined {
  return trouble.aboutModules ? sightingIn(trouble.local, trouble, pattern, names) : undefined;
}

/** Like `seenFetching`, without what a git server said (`remote: …`): its broken connections are not ours. */
export function seenConnecting<Name extends string = never>(
  trouble: Trouble,
  pattern: RegExp,
  ...names: readonly Name[]
): Seen<Name> | undefined {
  if (!trouble.aboutModules) return undefined;
  return sightingIn(trouble.local.replace(saidByGitServer, ""), trouble, pattern, names);
}

const saidByGitServer = /^[ \t]{0,40}remote: [^\n]{0,4000}\n/gm;

/** In the answer of a server that go quotes. */
export function answered<Name extends string = never>(
  trouble: Trouble,
  pattern: RegExp,
  ...names: readonly Name[]
): Seen<Name> | undefined {
  return sightingIn(trouble.remote, trouble, pattern, names);
}

function sightingIn<Name extends string>(
  text: string,
  trouble: Trouble,
  pattern: RegExp,
  names: readonly Name[],
): Seen<Name> | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const named = Object.fromEntries(names.map((name) => [name, match.groups?.[name] ?? ""]));
  const sighting: Sighting = {
    evidence:
      quoteLine(text, match.index + match[0].trimEnd().length, trouble.originals) +
      quoteAnswer(text, trouble),
    hosts: trouble.hosts,
    modules: trouble.modules,
    url: urlOf(trouble),
    surroundings: trouble.surroundings,
    privatePaths: privatePathsOf(trouble),
    settings: trouble.settings,
    sentOn: sentOnIn(trouble.local, trouble.hosts),
  };
  return { ...sighting, ...(named as Record<Name, string>) };
}

function privatePathsOf({ modules, settings }: Trouble): readonly string[] {
  const patterns = [settings["GOPRIVATE"], settings["GONOPROXY"]]
    .filter((one) => one !== undefined)
    .join(",");
  return modules.map(pathOf).filter((path) => matchesPrefixPatterns(patterns, path));
}

function urlOf({ local }: Trouble): string {
  const url = /https?:\/\/[^\s"'<>]{3,1000}/.exec(local)?.[0] ?? "";
  return withoutSecrets(harmlessLine(url).replace(/[).,:;]+$/, ""), "");
}

/** What the server said to it, where it stands behind the line quoted: often the only reason there is. */
function quoteAnswer(text: string, { remote }: Trouble): string {
  if (text === remote) return "";
  const [said] = remote.split("\n").filter((line) => line.trim() !== "");
  return said === undefined ? "" : ` (server response: ${quoteLine(said.slice(0, 70), 0)})`;
}

const longestQuote = 300;

/** The line around a position, as the log has it: short, harmless, without credentials and without our guard's secret path. */
export function quoteLine(
  text: string,
  position: number,
  originals: ReadonlyMap<string, string> = new Map(),
): string {
  const start = text.lastIndexOf("\n", Math.max(position - 1, 0)) + 1;
  const found = text.indexOf("\n", position);
  const whole = text.slice(start, found === -1 ? undefined : found).trim();
  const line = withoutSecrets(harmlessLine(originals.get(whole) ?? whole), "***@");
  if (line.length <= longestQuote) return line;
  // The cause stands at the end of go's messages, the module at their beginning.
  return `${line.slice(0, 120)} … ${line.slice(line.length - 170)}`;
}

/** "`a@v1`", "`a@v1` and `b@v2`", "`a@v1` and 56 more modules"; without any, the words given. */
export function listed(modules: readonly string[], none = "the modules"): string {
  const [first, second] = modules;
  if (first === undefined) return none;
  if (second === undefined) return `\`${first}\``;
  return modules.length === 2
    ? `\`${first}\` and \`${second}\``
    : `\`${first}\` and ${modules.length - 1} more modules`;
}

/** The host in trouble as code, or the words given. */
export function hostOf({ hosts }: Sighting, none = "the server"): string {
  return hosts[0] === undefined ? none : `\`${hosts[0]}\``;
}

/** As code; "" for an empty value. */
export function inCode(value: string): string {
  return value === "" ? "" : `\`${value}\``;
}

/** As code, with a blank behind it; nothing for an empty value. */
export function named(value: string): string {
  return value === "" ? "" : `\`${value}\` `;
}

/** The path of the module in trouble; `all`, which go takes as well, if none was named. */
export function moduleIn({ modules }: Sighting): string {
  return pathOf(modules[0] ?? "all");
}

/** The same with its version where one was named. */
export function versionIn({ modules }: Sighting): string {
  return modules[0] ?? "all";
}

/** The address to try by hand, as a shell takes it. */
export function urlIn(facts: Sighting): string {
  const address = facts.url || addressOf(facts);
  return /[?&!*()]/.test(address) ? `'${address}'` : address;
}

/** The root of the host in trouble, with the scheme that was asked; where none is named, of the first proxy in force. */
export function addressOf({
  hosts,
  url,
  evidence,
  settings,
}: MatchedFacts & { readonly url?: string }): string {
  const [host] = hosts ?? [];
  if (host === undefined)
    return /^https?:\/\/[^,|/\s]+/.exec(settings?.["GOPROXY"] ?? "")?.[0] ?? "https://proxy.golang.org";
  return `${`${url} ${evidence}`.includes(`http://${host}`) ? "http" : "https"}://${host}`;
}

/** The git host in trouble, without its port: as it was asked, else as the module's path says. */
export function gitHostIn({ hosts, modules }: Sighting): string {
  return (hosts[0] ?? pathOf(modules[0] ?? "github.com").split("/")[0] ?? "").replace(/:\d{1,5}$/, "");
}

/** Hosts whose module paths are the paths of their repositories; go knows those by itself (cmd/go/internal/vcs/vcs.go). */
const codeHosts =
  /^(?:github\.com|bitbucket\.org|gitlab\.com|hub\.jazz\.net|git\.apache\.org|codeberg\.org)\//;

/**
 * The host of a repository as a phrase: as the log has it, else as the path of the module says it. Until Go 1.24 git was
 * told `origin`, and a path such as `go.uber.org/zap` may lie anywhere.
 */
export function repositoryHost({ hosts, modules }: Sighting): string {
  const [host, module = ""] = [hosts[0], modules[0]];
  if (host !== undefined) return `\`${host}\``;
  if (codeHosts.test(module) || /\.(?:git|hg|svn|bzr|fossil)(?:[/@]|$)/.test(module))
    return `\`${pathOf(module).split("/")[0] ?? ""}\``;
  return module === "" ? "its host" : `the host of \`${pathOf(module)}\``;
}

/** A pattern for goprivate that covers the first module and its neighbours: `github.com/acme/*`. */
export function patternFor({ modules, hosts }: Sighting): string {
  const path = pathOf(modules[0] ?? `${hosts[0] ?? "github.com"}`).split("/");
  return path.length > 2
    ? `${path.slice(0, 2).join("/")}/*`
    : path.length === 2
      ? `${path[0]}/*`
      : `${path[0]}`;
}

/** "…: `go list -m -versions M`."; where no module is named, only what to do. */
export function versionsOf(modules: readonly string[], what: string): string {
  const [first] = modules;
  return first === undefined
    ? `${what}; \`go mod download -x\` names the module.`
    : `${what}: \`go list -m -versions ${pathOf(first)}\`.`;
}

export function pathOf(module: string): string {
  return module.replace(/@.*$/, "");
}

export function versionOf(module: string): string {
  return /@(.*)$/.exec(module)?.[1] ?? "";
}

/** What an evidence says behind its last colon, and the answer of a server that is quoted with it. */
export function lastWords(evidence: string): string {
  const [said = "", answer] = evidence.split(" (server response: ");
  const last = said.slice(said.lastIndexOf(": ") + 2).replace(/\.$/, "");
  return answer === undefined ? last : `${last} (${answer.replace(/\.?\)?$/, ")")}`;
}
