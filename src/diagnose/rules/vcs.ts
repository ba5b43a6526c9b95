// 5xx: version control, and the credentials it needs.

import { defineRule, type Rule } from "../rule.ts";
import { hostOf, listed, patternFor, pathOf, seen } from "../sighting.ts";

export const missingVcsRules: readonly Rule[] = [
  defineRule("GMG501", {
    slug: "git-not-found",
    cause: "git-missing-executable",
    title: "There is no git command",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /exec: "?git"?: executable file not found|(?:^|[\s:])git: (?:command )?not found|missing Git command|'git' is not recognized|exec: "git": cannot run/m,
      ),
    because: ({ modules }) =>
      `go wants to fetch ${listed(modules)} straight from version control (\`direct\`), and this machine has no git.`,
    doThis: () => [
      "Install it, for alpine and slim images come without: `apk add --no-cache git` or `apt-get install -y git`.",
      "Or let a proxy do it: `GOPROXY=https://proxy.golang.org`; with `,direct` behind it, a failure of the proxy may hide behind this message.",
    ],
  }),
  defineRule("GMG502", {
    slug: "other-vcs-not-found",
    cause: "hg-svn-bzr-missing",
    title: "A version control program is missing",
    explains: ["GMG510"],
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /exec: "?(?<program>hg|svn|bzr|fossil)"?: executable file not found|missing (?<name>Mercurial|Subversion|Bazaar|Fossil) command|(?:^|\s)(?:hg|svn|bzr|fossil): (?:command )?not found/m,
        "program",
        "name",
      ),
    because: ({ program, name, modules }) =>
      `${listed(modules)} lies in a repository of another kind than git, and \`${program || name || "its program"}\` was not found.`,
    doThis: ({ program }) => [
      `Install it: \`apt-get install -y ${{ hg: "mercurial", svn: "subversion", bzr: "brz", fossil: "fossil" }[program] ?? "mercurial"}\`.`,
      "Or take the module from a proxy that has it: `GOPROXY=https://proxy.golang.org go mod download`.",
      "Bitbucket has had no Mercurial since 2020: the module has moved, and its new path belongs in go.mod.",
    ],
  }),
];

export const vcsRules: readonly Rule[] = [
  defineRule("GMG507", {
    slug: "dubious-ownership",
    cause: "git-dubious-ownership-or-safe-directory",
    title: "git does not trust the owner of this directory",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /detected dubious ownership in repository(?: at '(?<directory>[^']{1,300})')?|unsafe repository|error obtaining VCS status/,
        "directory",
      ),
    because: ({ directory }) =>
      `The checkout${directory === "" ? "" : ` \`${directory}\``} belongs to another user than the one who runs go, as in containers. It is not a download that failed.`,
    doThis: ({ directory }) => [
      `Trust it: \`git config --global --add safe.directory ${directory || '"$GITHUB_WORKSPACE"'}\`.`,
      "Or do not stamp the version into the binary: `go build -buildvcs=false`.",
    ],
  }),
  defineRule("GMG509", {
    slug: "govcs-disallows",
    cause: "vcs-disallowed-govcs",
    title: "GOVCS does not allow this version control",
    retry: "never",
    match: (trouble) => seen(trouble, /GOVCS disallows using (?<vcs>\w{1,10}) for|\bin GOVCS\b|GOVCS/, "vcs"),
    because: ({ vcs, modules }) =>
      `${listed(modules)} needs \`${vcs || "a version control program"}\`, and GOVCS (by default: git and hg for public modules) does not allow it.`,
    doThis: (facts) => [
      "Take it from a proxy, which needs no version control here: `GOPROXY=https://proxy.golang.org`.",
      `Or allow it for these modules alone: \`go env -w GOVCS='${patternFor(facts)}:${facts.vcs || "all"},public:git|hg,private:all'\`.`,
    ],
  }),
  defineRule("GMG512", {
    slug: "saml-sso",
    cause: "saml-sso-required",
    title: "The organization asks for single sign-on (SAML)",
    retry: "never",
    match: (trouble) => seen(trouble, /SAML|enabled or enforced SSO|single sign-on/i),
    because: ({ modules }) =>
      `The token or key is good, but the organization that owns ${listed(modules)} asks for one more consent.`,
    doThis: () => [
      "On GitHub: Settings, Developer settings, the token or SSH key, Configure SSO, Authorize.",
      "In workflows use a GitHub App token of that organization instead of a person's.",
    ],
  }),
  defineRule("GMG513", {
    slug: "token-without-right",
    cause: "token-scope-insufficient",
    title: "The token lacks the right that is needed",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /insufficient[_ ]scope|Resource not accessible by|Permission to \S{1,200} denied to|not granted|You are not allowed to|token (?:does not have|lacks)|required scopes?|Write access to repository not granted|Access denied.{0,60}scope/i,
      ),
    because: (facts) =>
      `${hostOf(facts)} knows who asks for ${listed(facts.modules)}, and says that this token may not read it.`,
    doThis: () => [
      "Give the token read access to that repository: `Contents: read` (GitHub, fine-grained), `repo` (classic), `read_repository` (GitLab).",
      "The `GITHUB_TOKEN` of a workflow sees its own repository only; use a GitHub App token or a deploy key for others.",
    ],
  }),
  defineRule("GMG506", {
    slug: "host-key-unknown",
    cause: "git-ssh-host-key-unknown",
    title: "ssh does not know this host's key",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED|No \S{1,20} host key is known/,
      ),
    because: (facts) =>
      `git reached ${hostOf(facts)} over ssh, and known_hosts has no key for it, or another one.`,
    doThis: ({ hosts }) => [
      `Add the key that the host publishes: \`ssh-keyscan ${bare(hosts)} >> ~/.ssh/known_hosts\`, and compare its fingerprint with the documentation.`,
      "In a Dockerfile do the same before `RUN --mount=type=ssh go mod download`.",
      "If the key has changed, find out why before you accept it.",
    ],
  }),
  defineRule("GMG505", {
    slug: "ssh-permission-denied",
    cause: "git-ssh-permission-denied",
    title: "ssh was not let in",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /Permission denied \([\w,-]{1,100}\)|Load key "|Could not open a connection to your authentication agent|sign_and_send_pubkey/,
      ),
    because: (facts) =>
      `${hostOf(facts)} takes none of the keys that ssh offered for ${listed(facts.modules)}.`,
    doThis: ({ hosts }) => [
      `Look what ssh offers: \`ssh -vT git@${bare(hosts)}\`; load a key that may read the repository: \`ssh-add ~/.ssh/id_ed25519\`.`,
      "In docker build, pass the agent: `RUN --mount=type=ssh go mod download`, built with `docker build --ssh default`.",
      "Or use https with a token: take the `insteadOf` rule away and set `netrc: machine HOST login USER password TOKEN`.",
    ],
  }),
  defineRule("GMG503", {
    slug: "git-wants-to-ask",
    cause: "git-terminal-prompts-disabled",
    title: "git wanted a password, and could not ask",
    retry: "never",
    match: (trouble) => seen(trouble, /terminal prompts disabled|could not read (?:Username|Password)/),
    because: (facts) =>
      `${hostOf(facts)} wants credentials for ${listed(facts.modules, "the repository")}: it is private, or it does not exist (git hosts answer both alike), and git has none to give.`,
    doThis: (facts) => [
      `If it is private, give git credentials: \`netrc: machine ${bare(facts.hosts)} login USER password TOKEN\`, or let it use ssh: \`git config --global url.ssh://git@${bare(facts.hosts)}/.insteadOf https://${bare(facts.hosts)}/\`.`,
      `Look whether the path is right and the repository exists: \`git ls-remote https://${pathOf(facts.modules[0] ?? `${bare(facts.hosts)}/TEAM/MODULE`)}\`.`,
      "If a proxy should have served it, the proxy failed first, and `direct` was only the last resort: see `go mod download -x`.",
      "In docker build, mount the file: `RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`. git reads ~/.netrc only, never $NETRC.",
    ],
  }),
  defineRule("GMG504", {
    slug: "git-login-failed",
    cause: "git-auth-failed-https",
    title: "The git host refused the credentials",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /Authentication failed for|HTTP Basic: Access denied|Invalid username or (?:password|token)|returned error: (?:401|403)|go-get=1\S{0,3}: (?:401|403|203|400) |Support for password authentication was removed|:\s{1,10}203 Non-Authoritative|Bad credentials|go-get=1[^\n]{0,20}\s{1,40}(?:401|403|203) /,
      ),
    because: (facts) =>
      `${hostOf(facts)} did not accept who asks for ${listed(facts.modules, "the repository")}: a wrong or expired token, a missing one, or a client certificate that it wants.`,
    doThis: (facts) => [
      `Try the same credentials by hand: \`git ls-remote https://${pathOf(facts.modules[0] ?? "HOST/TEAM/MODULE")}\`.`,
      `Renew the token, and give it to go and git: \`netrc: machine ${bare(facts.hosts)} login USER password TOKEN\`.`,
      "Azure DevOps answers 203 where nobody is signed in: use `dev.azure.com/ORG/PROJECT/_git/REPO.git` as path and `$(System.AccessToken)` as password.",
    ],
  }),
  defineRule("GMG511", {
    slug: "netrc-unreadable",
    cause: "netrc-invalid",
    title: "The credentials file cannot be read",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /GOAUTH[ =:]|(?:bad|malformed|invalid|parsing) \S{0,200}netrc|netrc: (?:permission denied|parse error|syntax error)|netrc[^\n]{0,80}(?:not recognized|bad |malformed|unknown token)/,
      ),
    because: () => "GOAUTH or the netrc file does not say what go can use, so that no credentials were sent.",
    doThis: () => [
      "One line a host, no quotes, no `default`: `machine git.example.com login USER password TOKEN`; with a port in the address, the port belongs in the line.",
      "GOAUTH is `netrc` by default; undo another value: `go env -u GOAUTH`. `GOAUTH='git /absolute/dir'` wants an absolute directory.",
    ],
  }),
  defineRule("GMG510", {
    slug: "insecure-transport",
    cause: "insecure-http-disallowed",
    title: "go refuses to fetch code over plain HTTP",
    retry: "never",
    match: (trouble) => seen(trouble, /no secure protocol found|insecure (?:URL|protocol)|GOINSECURE/),
    because: (facts) => `${listed(facts.modules)} is offered by ${hostOf(facts)} without TLS only.`,
    doThis: (facts) => [
      "Give the server TLS, or serve the module from a proxy that has it.",
      `In a network you trust, for these modules only: \`go env -w GOINSECURE=${patternFor(facts)}\`. The price: anyone on the way can change the code, and only go.sum would notice.`,
    ],
  }),
  defineRule("GMG508", {
    slug: "git-transfer-broken",
    cause: "git-shallow-or-rpc-failure",
    title: "A git transfer broke off",
    retry: "now",
    match: (trouble) =>
      seen(
        trouble,
        /RPC failed[^\n]{0,200}|early EOF|fetch-pack|index-pack|hung up unexpectedly|unexpected disconnect|sideband|shallow (?:update|file|info)|unable to rewind rpc|unshallow|pack-objects/,
      ),
    because: (facts) =>
      `git did not get ${listed(facts.modules)} from ${hostOf(facts, "its host")} in one piece; fetching a whole history is long and easily broken.`,
    doThis: () => [
      "Run it again; if it stays, take the module from a proxy, which sends one zip: `go env -w GOPROXY=https://proxy.golang.org,direct`.",
      "Let git use HTTP/1.1: `git config --global http.version HTTP/1.1`.",
      'Remove a half-filled clone: `rm -rf "$(go env GOMODCACHE)/cache/vcs"`.',
    ],
  }),
];

/** What is left of git's failures when no rule knew better. */
export const otherVcsRules: readonly Rule[] = [
  defineRule("GMG514", {
    slug: "git-failed",
    cause: "git-command-failed-other",
    title: "A git command failed",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /\b(?:git|hg|svn) [a-z-]{2,20}[^\n]{0,600}: exit status \d{1,3}|fatal: unable to access '/,
      ),
    because: ({ modules, evidence }) => `go ran git for ${listed(modules)}, and git ended with: ${evidence}.`,
    doThis: () => [
      "Run the quoted command by hand in the same environment; with `GIT_TRACE=1 GIT_CURL_VERBOSE=1` it tells more.",
      "Take the module from a proxy, so that git is not needed: `GOPROXY=https://proxy.golang.org go mod download`.",
    ],
  }),
];

function bare(hosts: readonly string[]): string {
  return (hosts[0] ?? "git.example.com").replace(/:\d{1,5}$/, "");
}
