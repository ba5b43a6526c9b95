// Commands of a POSIX shell as Windows PowerShell 5 and PowerShell 7 take them. What has no short form there is left for
// Git Bash, which comes with git for Windows.

import { assignmentsAhead, unsetIn } from "./assignments.ts";
import { machineIn } from "./netrc-for.ts";

const forms: readonly (readonly [RegExp, string])[] = [
  [/^getent hosts (\S+)$/, "Resolve-DnsName $1"],
  [/^resolvectl status$/, "Get-DnsClientServerAddress"],
  [/^ip route$/, "Get-NetRoute"],
  [/^date -u$/, "(Get-Date).ToUniversalTime()"],
  [/^sudo chronyc makestep$/, "w32tm /resync"],
  [/^env \| grep -i _proxy$/, "Get-ChildItem env:*_proxy"],
  [/^env \| grep ([A-Z0-9_]+)$/, "Get-ChildItem env:$1"],
  [/^env \| grep -iE '\^GO\|_proxy'$/, "Get-ChildItem env:GO*, env:*_proxy"],
  [
    /^sudo sysctl -w net\.ipv6\.conf\.all\.disable_ipv6=1$/,
    "Disable-NetAdapterBinding -Name * -ComponentID ms_tcpip6",
  ],
  [/^df -h .*$/, "Get-PSDrive -PSProvider FileSystem"],
  [
    /^rm -rf "\$\(go env GOMODCACHE\)\/cache\/vcs"$/,
    'Remove-Item -Recurse -Force "$(go env GOMODCACHE)\\cache\\vcs"',
  ],
  [/^rm "([^"]+)"$/, 'Remove-Item "$1"'],
  // In Windows PowerShell, curl is another program's name.
  [/^curl /, "curl.exe "],
  [/\btimeout \d+ (?=git )/, ""],
  [/~\/(?=[.\w])/g, "$$HOME/"],
];

/** Programs that neither Windows nor PowerShell has, and what PowerShell reads otherwise. */
const unixOnly =
  /(?:^|[|;(] ?|&& )(?:grep|sed|awk|find|ls|cp|mv|tail|mkdir|openssl|perl|cut|xargs|df|id)\b|ssh-keyscan [^>]{1,400}>>|<\/dev\/null|\$\(mktemp/;

export function inPowershell(code: string): string {
  const machine = machineIn(code);
  // go looks for _netrc on Windows, and so does git (cmd/go/internal/auth, netrc.go).
  if (machine !== undefined) return `Add-Content "$HOME\\_netrc" "${variables(machine)}"`;
  const [, name, value] = /^echo "([A-Z0-9_]+)=([^"]*)" >> "\$GITHUB_ENV"$/.exec(code) ?? [];
  if (name !== undefined) return `"${name}=${variables(value ?? "")}" >> $env:GITHUB_ENV`;
  const told = forms.reduce((text, [shape, form]) => text.replace(shape, form), code);
  if (unixOnly.test(told)) return code;
  const unset = unsetIn(told);
  if (unset !== undefined) {
    const names = new Set(unset.names.map((one) => `env:${one.toUpperCase()}`));
    const rest = unset.rest === "" ? "" : `; ${unset.rest}`;
    return `Remove-Item ${[...names].join(", ")} -ErrorAction Ignore${rest}`;
  }
  const ahead = assignmentsAhead(told);
  const sets = ahead?.assignments.map(({ name: one, value: text }) => `$env:${one} = "${variables(text)}"`);
  const rest = ahead === undefined ? variables(told) : ahead.rest;
  return [...(sets ?? []), ...(rest === "" ? [] : [rest.replaceAll(" && ", "; ")])].join("; ");
}

/** `$TOKEN` is a variable of PowerShell's own; `$HOME`, `$PWD` and `$(go env X)` are the same there. */
function variables(text: string): string {
  return text.replace(
    /\$(?!HOME\b|PWD\b|env:)([A-Z][A-Z0-9_]{0,60})/g,
    (_, name: string) => `\${env:${name}}`,
  );
}

/** A sentence with something in it that only Git Bash takes. */
export function needsBash(sentence: string): boolean {
  return [...sentence.matchAll(/`([^`]{1,2000})`/g)].some(([, code = ""]) => unixOnly.test(code));
}
