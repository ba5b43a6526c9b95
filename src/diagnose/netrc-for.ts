// How credentials for a host get where go and git look for them, with the login that the host expects beside a token.

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
export function netrcFor(host: string): string {
  return line(host, loginFor(host));
}

/** The same for a server that knows its users by name. */
export function netrcWithLogin(host: string): string {
  return line(host, "$NETRC_LOGIN");
}

/** The `machine …` of such a command; undefined for any other. */
export function machineIn(code: string): string | undefined {
  return /^echo "(machine [^"]+)" >> ~\/\.netrc$/.exec(code)?.[1];
}

function line(host: string, login: string): string {
  return `\`echo "machine ${host} login ${login} password $NETRC_PASSWORD" >> ~/.netrc\` (in a workflow: the input \`netrc:\`)`;
}
