// One trouble: the lines of one error, with who and what it is about. Rules look at one trouble at a time.

import type { Evidence } from "./evidence.ts";
import { inEnglish } from "./in-english.ts";

export interface Trouble extends Evidence {
  /** The lines of this error alone. */
  readonly output: string;
  /** What happened on this machine: `output` up to a server's answer quoted in it. */
  readonly local: string;
  /** What a server said, behind `server response:`. Its git errors and full disks are not ours. */
  readonly remote: string;
  /** `path@version`, or the path alone, the one in trouble first. */
  readonly modules: readonly string[];
  /** `host` or `host:port`, the one in trouble first. */
  readonly hosts: readonly string[];
  /** What lines were before they were put into English. */
  readonly originals: ReadonlyMap<string, string>;
  /** It is about fetching modules; the network trouble of someone's tests is not. */
  readonly aboutModules: boolean;
}

const moduleAtVersion =
  /(?<![\w./@-])((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[\w.~!+-]{1,120}){0,12})[@ ](v\d[\w.+-]{0,120}|(?<=@)(?:latest|upgrade|patch|[0-9a-f]{7,40}|master|main)\b)/gi;
/** `reading M/go.mod at revision V`, as go says it of a repository that it fetches itself. */
const moduleAtRevision = /\breading (\S{1,400}?)\/go\.mod at revision (?:\S{1,200}\/)?(v\d[\w.+-]{0,120})/g;
/** What the checksum database was asked for: `…/lookup/github.com/acme/x@v1.0.0`. */
const moduleLookedUp =
  /\/lookup\/((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[\w.~!+-]{1,120}){0,12})@(v\d[\w.+-]{0,120})/gi;
/** `github.com/acme/x: zip: not a valid zip file`, with no version in it. */
const moduleBeforeZip =
  /(?<![\w./@-])((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[\w.~+-]{1,120}){1,12}): zip: /gi;
const moduleInUrl =
  /https?:\/\/[^\s"'/]{1,200}(?:\/[^\s"'/]{1,200}){0,8}?\/((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[^\s"'/@]{1,120}){0,12})\/@(?:v\/(v[^\s"'/:]{1,120}?)\.(?:info|mod|zip)|v\/list|latest)/gi;
/** `…/cache/download/github.com/acme/x/@v/v1.0.0.zip`, where files of the cache are in trouble. */
const moduleInCache =
  /[\\/]cache[\\/]download[\\/]((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:[\\/][^\s"'@\\/]{1,120}){0,12})[\\/]@v[\\/](v[^\s"'\\/:]{1,120}?)\.(?:info|mod|zip|lock|ziphash|partial)/gi;
const namedPath =
  /(?:import path|package|module|for module|module providing package|require(?=\S{0,1}\s\S{1,300}: version)) "?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}\/[\w.~/+-]{1,250})"?/gi;
/** Who shows a log to others writes `git.<company>.com`, and CI systems mask with `***`. */
const urlHost =
  /\b(?:https?|ssh|git|git\+ssh|svn):\/{1,3}(?:[^\s"'/@]{1,200}@)?(\[[0-9a-f:]{2,45}\](?::\d{1,5})?|(?:[\w.-]|<[\w.-]{1,40}>|(?<=[\w.-])\*{3}){1,253}(?::\d{1,5})?)/gi;
const lookedUp = /\blookup (?!disabled by)((?:[\w.-]|<[\w.-]{1,40}>){1,253})/gi;
const dialled = /\bdial (?:tcp|udp)[46]? ((?:\[[0-9a-f:]{2,45}\]|[\w.-]{1,253}):\d{1,5})/gi;
const farEnd = /->((?:\[[0-9a-f:]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3}):\d{1,5})/gi;
/** What stands in a zip may bear the name of another module; the trouble is that of the zip's own. */
const nameInZip =
  /(\bunzip \S{1,600}\.zip: |\bzip for \S{1,400}@v\S{1,200} has unexpected file )\S{1,600}@v\S{1,600}/g;
/** Whom git itself asked: `url.….insteadOf` may have sent it elsewhere than go thinks. */
const gitAsked =
  /(?:Username for|Password for|unable to access|failed for) 'https?:\/\/(?:[^\s/@']{1,200}@)?((?:[\w.-]|<[\w.-]{1,40}>|(?<=[\w.-])\*{3}){1,253}(?::\d{1,5})?)/gi;
/** Where go sends its readers is not where it failed. */
const furtherReading = /https?:\/\/(?:golang\.org|go\.dev)\/(?:doc|s|ref|issue|wiki|blog)\/\S{0,200}/g;
const gitHost =
  /(?:(?<![\w.])git@([\w.-]{1,253})[: ])|(?:(?:connect to(?! server\b)|resolve host:?|connect to host) '?([\w.-]{1,253}))/gi;

const about =
  /(?:^|\W)go(?: [a-z]{2,9}){0,2}: |\/@(?:v\/|latest)|[\w/]@v\d|go-get=1|unrecognized import path|package [\w.-]{1,100}\.[a-z]{2,24}\/\S{1,300}: exit status|sumdb|sum\.golang\.org|golang\.(?:org|google\.cn)|goproxy|proxyconnect|\bgit (?:ls-remote|fetch -|init --bare)|# cd \S{1,300}; (?:git|hg|svn|bzr) |unable to access '|cache\/(?:vcs|download)|\bgo modules?\b|\bmodules? (?:requirements|cache|proxy|(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}[/@:])/i;
const leadsOn = /(?: requires| imports| tested by)$/;

/** Reads one block of lines; `of` gives what is known beside them. */
export function readTrouble(given: string, of: Evidence): Trouble {
  const { text: block, originals } = inEnglish(given);
  const answer = /server response:|\(server response\)/.exec(block);
  const local = answer === null ? block : block.slice(0, answer.index);
  const remote = answer === null ? "" : block.slice(answer.index + answer[0].length);
  // Where a log begins below the line of go, the answer of the proxy is all there is.
  const named = modulesIn(local);
  const modules = named.length === 0 && saysNotFound(remote) ? modulesIn(remote) : named;
  return {
    ...of,
    output: block,
    local,
    remote,
    originals,
    modules,
    hosts: hostsIn(local),
    aboutModules: about.test(local) || saysNotFound(remote),
  };
}

/** A module proxy answers 404 and 410 in these words (golang.org/ref/mod, GOPROXY protocol). */
export function saysNotFound(remote: string): boolean {
  return /^\s{0,20}not found: \S{1,300}@/.test(remote);
}

function modulesIn(local: string): string[] {
  // In `A requires`, `B: reading …` the trouble is B's.
  const lines = local.split("\n").filter((line) => !leadsOn.test(line));
  const text = (lines.length === 0 ? local : lines.join("\n")).replace(nameInZip, "$1");
  const versioned = [moduleAtRevision, moduleAtVersion, moduleLookedUp]
    .flatMap((pattern) => captures(text, pattern))
    .map(([path = "", version]) => `${unescapeModule(path)}@${version}`);
  if (versioned.length > 0)
    return queriesLast(distinct(versioned.map((name) => name.replace(/[.,:;]+$/, ""))));
  const asked = captures(text, moduleInUrl).map(([path = "", version]) => {
    const name = unescapeModule(path);
    return version === undefined ? name : `${name}@${unescapeModule(version)}`;
  });
  if (asked.length > 0) return distinct(asked);
  const kept = captures(text, moduleInCache).map(
    ([path = "", version = ""]) => `${unescapeModule(path.replaceAll("\\", "/"))}@${unescapeModule(version)}`,
  );
  if (kept.length > 0) return distinct(kept);
  const zips = captures(text, moduleBeforeZip).map(([path = ""]) => path);
  if (zips.length > 0) return distinct(zips);
  return distinct(captures(text, namedPath).map(([path = ""]) => path.replace(/[.,:;]+$/, "")));
}

/** In `A/cmd/a@latest: A@v1.0.0: verifying module`, what was asked for is no module and no version. */
function queriesLast(names: string[]): string[] {
  const isAnswered = (name: string): boolean =>
    !/@v\d/.test(name) &&
    names.some((other) => /@v\d/.test(other) && name.startsWith(other.replace(/@.*$/, "")));
  return [...names.filter((name) => !isAnswered(name)), ...names.filter(isAnswered)];
}

function hostsIn(local: string): string[] {
  const text = local.replace(furtherReading, "");
  const found = [gitAsked, urlHost, lookedUp, gitHost, dialled, farEnd].flatMap((pattern) =>
    captures(text, pattern),
  );
  return distinct(found.flatMap((groups) => groups.filter((host) => host !== undefined)));
}

/** `github.com/!azure` is `github.com/Azure` (golang.org/x/mod/module, UnescapePath). */
function unescapeModule(escaped: string): string {
  return escaped.replace(/%21/g, "!").replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function captures(text: string, pattern: RegExp): (string | undefined)[][] {
  return [...text.matchAll(pattern)].map((match) => match.slice(1));
}

export function distinct(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ""))];
}
