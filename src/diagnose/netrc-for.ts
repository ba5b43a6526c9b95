// How credentials for a host get where go and git look for them, with the login that the host expects beside a token.

import type { MatchedFacts } from "./rule.ts";
import { exclusivePlaces, isIn } from "./surroundings.ts";

/** What stands in the place of a login where a token is the password; hosts elsewhere take any name. */
const logins: readonly (readonly [RegExp, string])[] = [
  [/^github\.com$/, "x-access-token"], // docs.github.com, "Authenticating as a GitHub App installation"
  [/^(?:gitlab\.com$|gitlab\.)/, "oauth2"], // docs.gitlab.com, "Clone using a token"
  [/^bitbucket\.org$/, "x-token-auth"], // support.atlassian.com, "Using access tokens"
];

export function loginFor(host: string): string {
  return logins.find(([pattern]) => pattern.test(host))?.[1] ?? "git";
}

/** `echo "machine …" >> ~/.netrc`; in a workflow it is told as the input `netrc:` (typed-here.ts). */
export function netrcFor(facts: MatchedFacts, host: string): string {
  return line(facts, host, loginFor(host));
}

/** The same for a server that knows its users by name. */
export function netrcWithLogin(facts: MatchedFacts, host: string): string {
  return line(facts, host, "$NETRC_LOGIN");
}

/** A file of the host is there in a build only if it is mounted. */
export const netrcMount =
  "`RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`, built with `docker build --secret id=netrc,src=$HOME/.netrc .`";

/** Said once at the end, where a line for `~/.netrc` is advised that no sentence mounts. */
export function mountedInBuild(facts: MatchedFacts): string | undefined {
  return isIn(facts, "docker-build") ? `In docker build, mount that file: ${netrcMount}.` : undefined;
}

/** The `machine …` of such a command; undefined for any other. */
export function machineIn(code: string): string | undefined {
  return /^echo "(machine [^"]+)" >> ~\/\.netrc$/.exec(code)?.[1];
}

function line(facts: MatchedFacts, host: string, login: string): string {
  const orInput = isIn(facts, ...exclusivePlaces) ? "" : " (in a workflow: the input `netrc:`)";
  return `\`echo "machine ${host} login ${login} password $NETRC_PASSWORD" >> ~/.netrc\`${orInput}`;
}
