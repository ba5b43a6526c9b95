// 5xx, first half: who asks version control, and whether it lets them in.

import { advise, at } from "../advice.ts";
import { loginFor, netrcFor, netrcMount, mountedInBuild } from "../netrc-for.ts";
import { defineRule, type Rule } from "../rule.ts";
import {
  answered,
  gitHostIn,
  hostOf,
  listed,
  moduleIn,
  repositoryHost,
  seen,
  type Sighting,
} from "../sighting.ts";
import type { Trouble } from "../trouble.ts";
import { endIn, hostKeyRule, withPort } from "./host-key.ts";
import { lacksRight } from "./proxy.ts";

/** Azure DevOps knows repositories only by `_git`; any other path leads to its login page (203). */
const pathWithoutRepository = /dev\.azure\.com\/(?!\S{0,300}_git\/)[^\n]{1,300}\s203 Non-Auth/;

/** Bare words of ssh and git are of a download only if something says so: people also push and deploy. */
function seenAtRepository(trouble: Trouble, pattern: RegExp) {
  return trouble.aboutModules || /Could not read from remote repository|git@/.test(trouble.local)
    ? seen(trouble, pattern)
    : undefined;
}

/** Terraform fetches modules of its own by git, with the same words. */
const ofTerraform = /"?git::|\bmain\.tf\b|Could not download module "/;

export const credentialRules: readonly Rule[] = [
  defineRule("GMG512", {
    slug: "saml-sso",
    cause: "saml-sso-required",
    title: "The organization asks for single sign-on (SAML)",
    retry: "never",
    match: (trouble) => seen(trouble, /SAML|enabled or enforced SSO|single sign-on/i),
    because: ({ modules }) =>
      `The token or key is good, but the organization that owns ${listed(modules)} asks for one more consent.`,
    doThis: () => [
      "On GitHub, open `https://github.com/settings/tokens` (for a key `https://github.com/settings/keys`): Configure SSO, then Authorize, beside the one in use.",
      "In workflows use a GitHub App token of that organization instead of a person's.",
    ],
  }),
  defineRule("GMG513", {
    slug: "token-without-right",
    cause: "token-scope-insufficient",
    title: "The token lacks the right that is needed",
    retry: "never",
    match: (trouble) =>
      trouble.aboutModules
        ? (seen(
            trouble,
            /insufficient[_ ]scope|Resource not accessible by|Permission to \S{1,200} denied to|not granted|You are not allowed to|token (?:does not have|lacks|not allowed)|required scopes?|Access denied.{0,60}scope/i,
          ) ?? answered(trouble, lacksRight))
        : undefined,
    because: (facts) =>
      `${hostOf(facts)} knows who asks for ${listed(facts.modules)}, and says that this token may not read it.`,
    doThis: () => [
      "Give the token read access to that repository: `Contents: read` (GitHub, fine-grained), `repo` (classic), `read_repository` (GitLab).",
      "The `GITHUB_TOKEN` of a workflow sees its own repository only; use a GitHub App token or a deploy key for others.",
    ],
  }),
  hostKeyRule,
  defineRule("GMG505", {
    slug: "ssh-permission-denied",
    cause: "git-ssh-permission-denied",
    title: "ssh was not let in",
    retry: "never",
    match: (trouble) => {
      const found = seenAtRepository(
        trouble,
        /Permission denied \([\w,-]{1,100}\)|Load key "|Bad owner or permissions on |Could not open a connection to your authentication agent|sign_and_send_pubkey|Too many authentication failures/,
      );
      return found && { ...found, end: endIn(trouble, gitHostIn(found)) };
    },
    because: (facts) =>
      `${capital(repositoryHost(facts))} takes none of the keys that ssh offered for ${listed(facts.modules)}.`,
    doThis: (facts) =>
      advise(facts, [
        `Look what ssh offers: \`ssh -vT ${withPort(facts.end)}git@${facts.end.host}\`; load a key that may read the repository: \`ssh-add ~/.ssh/id_ed25519\`.`,
        at(
          "docker-build",
          "In docker build, pass the agent: `RUN --mount=type=ssh go mod download`, built with `docker build --ssh default`.",
        ),
        at(
          ["github-hosted", "self-hosted"],
          "A runner has no key of yours: start an agent with a deploy key before this step (`ssh-agent`, `ssh-add`), or go by https with a token.",
        ),
        `Or use https with a token: take out the line that leads to ssh (\`git config --get-regexp '^url[.]'\` shows it), and ${netrcFor(facts, gitHostIn(facts))}.`,
        mountedInBuild(facts),
      ]),
  }),
  defineRule("GMG503", {
    slug: "git-wants-to-ask",
    cause: "git-terminal-prompts-disabled",
    title: "git wanted a password, and could not ask",
    retry: "never",
    match: (trouble) =>
      isLoginRefused(trouble)
        ? undefined
        : ((ofTerraform.test(trouble.local) ? undefined : seen(trouble, /terminal prompts disabled/)) ??
          seenAtRepository(trouble, /could not read (?:Username|Password)/)),
    because: (facts) =>
      `${capital(repositoryHost(facts))} wants credentials for ${listed(facts.modules, "the repository")}: it is private, or it does not exist (git hosts answer both alike), and git has none to give.`,
    doThis: (facts) =>
      advise(facts, [
        at(
          ["github-hosted", "self-hosted"],
          `If it is private, give git credentials in the workflow: \`netrc: machine ${gitHostIn(facts)} login ${loginFor(gitHostIn(facts))} password \${{ secrets.NETRC_PASSWORD }}\`, a token that may read it${gitHostIn(facts) === "github.com" ? "; the job's own GITHUB_TOKEN reads this repository only" : ""}.`,
        ),
        at(
          "gitlab",
          /^(?:github\.com|dev\.azure\.com|codeberg\.org)$|bitbucket|gitea/.test(gitHostIn(facts))
            ? `If it is private, give git a token from a masked variable: ${netrcFor(facts, gitHostIn(facts))}.`
            : `If it is private, the job's token may read it: \`echo "machine ${gitHostIn(facts)} login gitlab-ci-token password $CI_JOB_TOKEN" >> ~/.netrc\`, and the other project must allow this one (CI/CD settings, job token).`,
        ),
        at(
          ["laptop", "other-ci"],
          `If it is private, give git credentials: ${netrcFor(facts, gitHostIn(facts))}, or let it use ssh: \`git config --global url.ssh://git@${gitHostIn(facts)}/.insteadOf https://${gitHostIn(facts)}/\`.`,
        ),
        `Look whether the path is right and the repository exists: \`git ls-remote https://${repositoryIn(facts)}\`.`,
        "If a proxy should have served it, the proxy failed first, and `direct` was only the last resort: see `go mod download -x`.",
        at(
          "docker-build",
          `In docker build, mount the file: ${netrcMount}. git reads ~/.netrc only, never $NETRC.`,
        ),
      ]),
  }),
  defineRule("GMG504", {
    slug: "git-login-failed",
    cause: "git-auth-failed-https",
    title: "The git host refused the credentials",
    retry: "never",
    match: (trouble) => {
      if (pathWithoutRepository.test(trouble.local)) return undefined;
      if (isLoginRefused(trouble)) return seen(trouble, wantsToAsk);
      // By ssh GitLab knows who asks: there it is a project that is not to be found (GMG301).
      const ofProject = /ssh:\/\/|\bgit@/.test(trouble.local) ? undefined : seen(trouble, hiddenProject);
      return ofProject ?? seen(trouble, loginRefused);
    },
    because: (facts) =>
      `${hostOf(facts)} did not accept who asks for ${listed(facts.modules, "the repository")}: a wrong or expired token, a missing one, or a client certificate that it wants.`,
    doThis: (facts) =>
      advise(facts, [
        `Try the same credentials by hand: \`git ls-remote https://${repositoryIn(facts)}\`.`,
        `Renew the token, and give it to go and git: ${netrcFor(facts, gitHostIn(facts))}.`,
        at("docker-build", `In docker build, mount the file: ${netrcMount}.`),
        !/azure|visualstudio|\b203\b/.test(`${facts.evidence} ${facts.hosts.join(" ")}`)
          ? undefined
          : "Azure DevOps answers 203 where nobody is signed in: put `/_git/` before the name of the repository and `.git` behind it (`dev.azure.com/acme/platform/_git/log.git`) and `$(System.AccessToken)` as password.",
      ]),
  }),
  defineRule("GMG511", {
    slug: "netrc-unreadable",
    cause: "netrc-invalid",
    title: "The credentials file cannot be read",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /GOAUTH encountered|GOAUTH command|GOAUTH=\S{1,100} (?:dir method|cannot|encountered|could not)|GOAUTH=[^\s"']{1,200}: |(?:bad|malformed|invalid|parsing) \S{0,200}netrc|netrc:? (?:permission denied|pars\w{1,5} error|syntax error)|netrc[^\n]{0,80}(?:not recognized|bad |malformed|unknown token)/,
      ),
    because: () => "GOAUTH or the netrc file does not say what go can use, so that no credentials were sent.",
    doThis: () => [
      "One line a host, no quotes, no `default`, as in `machine github.com login x-access-token password` and the token; with a port in the address of a proxy, the port belongs in the line.",
      "GOAUTH is `netrc` by default; undo another value: `unset GOAUTH && go env -u GOAUTH`. `GOAUTH='git /absolute/dir'` wants an absolute directory.",
    ],
  }),
];

const loginRefused =
  /Authentication failed for|unable to update url base from redirection[\s\S]{1,1000}(?:sign[_-]?in|login|sso|auth)|abort: authorization failed|abort: HTTP Error 40[13]|E170001: |E215004: |HTTP Basic: Access denied|Invalid username or (?:password|token)|(?<!curl: \(\d\d\) The requested URL )returned error: (?:401|403)|go-get=1\S{0,3}: (?:401|403|203|400) |\/\/api\.bitbucket\.\S{1,300}: (?:401|403)\b|Support for password authentication was removed|go-get=1:\s{1,10}\n\s{0,10}203 Non-Authoritative|Bad credentials|go-get=1[^\n]{0,20}\s{1,40}(?:401|403|203) /;
const hiddenProject = /project you were looking for could not be found/;

const wantsToAsk =
  /could not read (?:Username|Password) for 'https:\/\/(?:[^\s/@']{1,200}@)?([^\s/@':]{1,253})/;

/** git asks anew where the login of netrc was not taken, and says the same as where there is none. */
function isLoginRefused({ local, loginHosts = [] }: Trouble): boolean {
  return loginHosts.includes(wantsToAsk.exec(local)?.[1] ?? "");
}

/** At the beginning of a sentence. */
function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** Where the repository should be. */
function repositoryIn(facts: Sighting): string {
  return facts.modules.length > 0 ? moduleIn(facts) : `${gitHostIn(facts)}/`;
}
