// Advice is written for a POSIX shell. Here its commands become what is typed where it happened: `env:` of a workflow,
// `ENV` of a Dockerfile, PowerShell, the tools of macOS. A sentence about anything else stays as it is.

import { assignmentsAhead, assignmentsIn, unsetIn, type Assignment } from "./assignments.ts";
import { inPowershell, needsBash } from "./in-powershell.ts";
import { machineIn } from "./netrc-for.ts";
import type { Place } from "./surroundings.ts";

export function typedHere(sentence: string, places: readonly Place[]): string {
  const kept = keeperOf(places);
  const isWindows = places.includes("windows") && kept !== "dockerfile";
  const isMac = places.includes("macos") && kept !== "dockerfile";
  const told = sentence.replace(/`([^`]{1,2000})`/g, (_, written: string) => {
    // No path of Windows begins with a slash, and go takes none that does not begin at a root.
    let code = isWindows ? written.replaceAll(/(?<==)\/(?:var\/)?tmp\//g, "C:\\tmp\\") : written;
    if (kept === "workflow") code = inWorkflow(code, isWindows);
    if (kept === "dockerfile") code = inDockerfile(code);
    if (/^docker build (?!.* \.$)/.test(code)) code = `${code} .`;
    if (isMac) code = onMac(code);
    if (isWindows) code = inPowershell(code);
    return `\`${code}\``;
  });
  return isWindows && needsBash(told) ? `${told} Type that in Git Bash.` : told;
}

/** Where a variable has to stand so that the next command sees it. */
type Keeper = "workflow" | "dockerfile" | "shell";

/** Undefined where nothing is known of the place. */
function keeperOf(places: readonly Place[]): Keeper | undefined {
  if (places.includes("docker-build")) return "dockerfile";
  if (places.includes("gitlab") || places.includes("other-ci")) return "shell";
  if (places.includes("github-hosted") || places.includes("self-hosted")) return "workflow";
  return places.includes("laptop") ? "shell" : undefined;
}

/** Names that stand for a secret of the repository. */
const secretName = /\$(NETRC_LOGIN|NETRC_PASSWORD|PROXY_USER|PROXY_PASSWORD)\b/g;

function inWorkflow(code: string, isWindows: boolean): string {
  const machine = machineIn(code);
  if (machine !== undefined) return `netrc: ${withSecrets(machine)}`;
  const unset = unsetIn(code);
  if (unset?.rest === "") return flow(unset.names.map((name) => ({ name, value: "" })));
  const set = code.startsWith("export ") ? assignmentsAhead(code) : undefined;
  if (set === undefined || set.rest !== "") return code;
  const found = set.assignments;
  if (!found.some(({ value }) => value.replaceAll(secretName, "").includes("$"))) return flow(found);
  const lines = found.map(({ name, value }) => `echo "${name}=${value}" >> "$GITHUB_ENV"`);
  return lines.join(isWindows ? "; " : " && ");
}

function withSecrets(text: string): string {
  return text.replaceAll(secretName, "$${{ secrets.$1 }}");
}

/** A mapping on one line; a word that YAML would take for something else is in quotes. */
function flow(found: readonly Assignment[]): string {
  const pairs = found.map(({ name, value }) => {
    const text = withSecrets(value);
    const isPlain = /^[A-Za-z/][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
    return `${name}: ${isPlain ? text : JSON.stringify(text)}`;
  });
  return `env: { ${pairs.join(", ")} }`;
}

/** Where a build argument is handed on and never becomes part of the image (docs.docker.com, "Predefined ARGs"). */
const predefined = /^(?:HTTPS?|ALL|NO)_PROXY$/i;

function inDockerfile(code: string): string {
  const unset = unsetIn(code);
  if (unset !== undefined && /^(?:go env -u .*)?$/.test(unset.rest))
    return `ENV ${unset.names.map((name) => `${name}=`).join(" ")}`;
  const [, how, text] = /^(export|go env -w) (.*)$/.exec(code) ?? [];
  const found = text === undefined ? undefined : assignmentsIn(text);
  if (found !== undefined && text !== undefined) {
    if (found.every(({ name }) => predefined.test(name))) {
      return `docker build ${found.map(({ name, value }) => `--build-arg ${name}=${quoted(value)}`).join(" ")}`;
    }
    return text.includes("$(") && how === "go env -w" ? `RUN ${code}` : `ENV ${text}`;
  }
  if (how === "go env -w") return `RUN ${code}`;
  const bare = code.startsWith("sudo rm ") ? code : code.replaceAll(/\bsudo (?=\w)/g, "");
  if (bare.startsWith("apt-get install ")) return `RUN apt-get update && ${bare}`;
  if (/^(?:apk add|git config --global|ssh-keyscan .* >> )/.test(bare)) return `RUN ${bare}`;
  const ahead = assignmentsAhead(bare);
  return ahead !== undefined && /^(?:go|git) /.test(ahead.rest) ? `RUN ${bare}` : bare;
}

/** For a shell, where a blank or `$` is in it. */
function quoted(value: string): string {
  return /[\s$&|;]/.test(value) ? `"${value}"` : value;
}

const macForms: readonly (readonly [RegExp, string])[] = [
  [/^getent hosts (\S+)$/, "dscacheutil -q host -a name $1"],
  [/^resolvectl status$/, "scutil --dns"],
  [/^ip route$/, "netstat -rn"],
  [/^sudo chronyc makestep$/, "sudo sntp -sS time.apple.com"],
  [/^(?:sudo )?apt-get (?:update && apt-get )?install (?:-y )?/, "brew install "],
  [/^sudo sysctl -w net\.ipv6\.conf\.all\.disable_ipv6=1$/, "networksetup -setv6off Wi-Fi"],
  [/\btimeout \d+ (?=git )/, ""],
];

function onMac(code: string): string {
  return macForms.reduce((told, [shape, form]) => told.replace(shape, form), code);
}
