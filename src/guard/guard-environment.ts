// What the processes of a guard get of our environment: by name, so that nobody's next secret is among it.

const places = ["HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "RUNNER_TEMP"];

/** The runner ends what carries its mark when the job is over (actions/runner, JobExtension), a guard left over too. */
const mark = "RUNNER_TRACKING_ID";

/** An address of an HTTP proxy may hold a password, so these go over the line between the processes. */
const httpProxies = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].flatMap((name) => [name, name.toLowerCase()]);
const roads = ["NETRC", "SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS", ...httpProxies];

/** Advice differs by them (diagnose/surroundings.ts), and go shows that of the guard. */
const whereabouts = ["RUNNER_ENVIRONMENT", "GITHUB_ACTIONS", "GITLAB_CI", "CI"];

/** What anybody of this user may read in /proc. No inputs, no tokens, no file commands, no addresses. */
export function processEnvironment(environment: Readonly<Record<string, string>>): Record<string, string> {
  return only([...places, mark], environment);
}

/** What a process of the guard knows of the environment, told over its line. */
export function toldEnvironment(environment: Readonly<Record<string, string>>): Record<string, string> {
  return only([...places, ...roads, ...whereabouts], environment);
}

/** The variables by which a guard finds its way to the network, each with a value, "" where it is not set. */
export function roadVariables(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(roads.map((name) => [name, environment[name] ?? ""]));
}

function only(
  names: readonly string[],
  environment: Readonly<Record<string, string>>,
): Record<string, string> {
  const wanted = new Set(names);
  // Windows does not tell SystemRoot from SYSTEMROOT.
  const isWanted = (name: string): boolean => wanted.has(name) || name.toUpperCase() === "SYSTEMROOT";
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isWanted(name)));
}
