// Who speaks in a log: git, curl, sockets and file systems say the same to every program that uses them.

import type { MatchedFacts, Rule } from "./rule.ts";
import type { Trouble } from "./trouble.ts";

/** Nobody but go, or who asks go for something, writes these. */
const ofGo =
  /(?:^|[^\w.-])go(?:\.exe)? (?:build|clean|env|fmt|generate|get|help|install|list|mod|run|test|tool|vet|version|work)\b|(?:^|[^\w.-])go(?: [a-z]{2,9}){0,2}: |\bpkg[\\/]mod\b|\bcache[\\/]vcs\b|# cd [^\n;]{1,300}; ?(?:git|hg|svn|bzr) |package [^\s:]{1,300}: |\.go:\d{1,6}(?::\d{1,5})?: |go-get=1|[\w/]@v[\d/]|\bimport path\b|\bgo\.(?:mod|sum|work)\b|\bgo modules?\b|\bGO(?:PROXY|SUMDB|FLAGS|PRIVATE|111MODULE|TOOLCHAIN)\b|(?:proxy|sum)\.golang\.|go\.googlesource\.com|golang\.org\/(?:x|doc)\/|\bbuildvcs\b|\bVCS (?:status|stamping)\b|flag provided but not defined/gm;

/** git, called by hand, by a checkout or for submodules; what go fetches with begins `git fetch -f`. */
const gitByHand = [
  String.raw`^(?!# cd )(?:[^\n;]{0,200}(?:[$#%>➜❯+&:] (?:[\d:.,]{5,20} )?|[\w.:\\-]>|\bRUN |[(\x60]))?(?:\/[\w./-]{1,60}\/)?git(?:\.exe)? (?:-\S{1,60} (?:[^\s-]\S{0,59} )?){0,9}(?:clone|submodule|pull|push|checkout|remote|rebase|reset|worktree|lfs|ls-remote(?! -q)|fetch(?! -f| --unshallow| origin refs))\b`,
  String.raw`[^;] git clone |[Cc]ommand: git |into submodule path |^Submodule '|\bgit (?:checkout|clone|fetch|reset|worktree) failed|git(?:\.exe)?['"], ['"](?:clone|fetch|pull|submodule)\b|Error running git \[`,
  String.raw`The process '[^'\n]{1,200}git(?:\.exe)?' failed|Fetching the repository$|Failed during: git |Failed to (?:checkout|clone|fetch|pull|update) repo`,
  // What CI systems check out by themselves
  String.raw`^Fetching changes |^Getting source from Git repository|hudson\.plugins\.git|^ > git \S[^\n]{0,300} # timeout=|^\[command\]\S{0,200}git(?:\.exe)? `,
  String.raw`^Cloning git repository$|\b(?:Cloning the|Error cloning|Error fetching|changes from the) remote |^FETCHSOURCE$|perform checkout on agent`,
  // Work trees: go keeps bare repositories, or checks out below src/HOST
  String.raw`Unable to create '(?![^'\n]{0,300}[\\/](?:vcs[\\/]|src[\\/][\w-]{1,60}\.))[^'\n]{1,300}\.lock'|cannot create directory at '`,
].join("|");

/** Other programs that fetch something in a build, as they write when they fail; who succeeds says nothing here. */
const ofAnyOther = new RegExp(
  [
    // JavaScript
    String.raw`\bnpm (?:ERR!|error) |^\d{1,6} (?:error|verbose|silly) |^Command: git$|^Arguments: ls-remote `,
    // Others with a registry of their own
    String.raw`^Fetching (?:git@|git:\/\/|\S{1,300}\.git$)|\bBundler\b|\bGemfile\b|\bpub get\b|\bvcs import\b|\brepo sync\b|\bcomposer (?:install|require|update)\b|\(Mix\)|\bmix deps\b|\bhelm (?:plugin|repo) `,
    String.raw`site-packages|HTTPSConnectionPool|files\.pythonhosted|subprocess-exited-with-error`,
    String.raw`\brepo\.maven\.apache|org\.apache\.maven|\bcrates\.io\b|error: failed to (?:get|load source for) \W`,
    String.raw`\b[Hh]omebrew\b|^==> (?:Downloading|Installing|Pouring|Tapping)`,
    String.raw`\.terraform\/|\.tf(?::| line )\d|\bGraphQL\b|\bgh (?:api|auth|pr|release|repo) |registry\.(?:terraform|opentofu)\.|Error: Failed to (?:download module|query available provider|install provider)`,
    String.raw`^(?:W|E|Err(?::\d{1,4})?)(?::| ) ?\S|\bInRelease\b|\baur\.archlinux\.org|PKGBUILDs\b`,
    String.raw`Error response from daemon|registry-1\.docker\.io|auth\.docker\.io`,
    // Releases, and machines that are set up
    String.raw`\bfailed to publish artifacts\b|\b(?:POST|PUT|PATCH) https?:|^TASK \[`,
    // Programs that fetch or unpack, called by hand
    String.raw`^curl: \(\d{1,3}\)|^--\d{4}-\d\d-\d\d |^(?:unzip|tar|gzip): `,
    // Tests in a shell, whose results are comments (https://testanything.org)
    String.raw`^# (?:fatal: |Cloning into |Warning: Permanently added )`,
    // What runs on a desktop
    String.raw`\bPathAccessException\b|\bat ChildProcess\.`,
    gitByHand,
  ].join("|"),
  "gm",
);
/** Programs in Node that call git say so. */
const ofNode = /Command failed: git /g;

/** What git, curl, TLS, sockets and file systems say; the rest is in words that only go has. */
const wordsOfMany = /^GMG(?:1|20|30[12]|5|70[89])/;
const asFarAbove = 4_000;
/** Of very many errors the first are looked at so closely; the rest go by what the whole log tells. */
const mostLookedAbove = 200;

/**
 * Tells of a log whether what a rule found was said to another program than go: nothing in its lines is go's, and the
 * nearest above that tells who speaks, else anything in the log, is not go's either. Where nobody can be told, go speaks.
 */
export function speakers(log: string): (rule: Rule, facts: MatchedFacts, trouble: Trouble) => boolean {
  const known = new Map<RegExp, boolean>();
  let looked = 0;
  const isInLog = (sign: RegExp): boolean => {
    const found = known.get(sign) ?? last(sign, log) !== -1;
    known.set(sign, found);
    return found;
  };
  return ({ code }, { evidence }, { local }) => {
    if (!wordsOfMany.test(code) || last(ofGo, local) !== -1) return false;
    // What git says of the repository that is built it says to go too, and some versions of go add nothing to it.
    const ofOthers = code === "GMG507" ? ofNode : ofAnyOther;
    if (last(ofOthers, local) !== -1) return true;
    const at = evidence === "" || ++looked > mostLookedAbove ? -1 : log.lastIndexOf(evidence);
    const above = at === -1 ? "" : log.slice(Math.max(0, at - asFarAbove), at);
    const [go, other] = [last(ofGo, above), last(ofOthers, above)];
    return go === other ? !isInLog(ofGo) && isInLog(ofOthers) : other > go;
  };
}

/** Where the last of it begins; -1 if there is none. */
function last(sign: RegExp, text: string): number {
  let index = -1;
  for (const match of text.matchAll(sign)) index = match.index;
  return index;
}
