// The credentials of a run in every form in which a log, a report or a summary could show them.

import { Secret } from "../core/secret.ts";
import { credentialBytes, percentEncoded } from "../go/address-credentials.ts";
import { parseNetrcInput } from "../go/netrc-input.ts";
import { formatNetrcLine } from "../go/netrc.ts";
import { hiddenPieces } from "../go/shown-value.ts";
import type { Withheld } from "../plan/withheld.ts";
import type { Host } from "../ports/host.ts";

/** Shorter ones are in every second word: to replace them would spoil the text and hide nothing. */
const shortestHidden = 4;
/** Of one letter a mask would spoil every word of the log, of go and of all later steps. */
const shortestMasked = 2;

/** Each form masked; to be called before anything else is done with them. How many are too short for that. */
export function maskCredentials(host: Pick<Host, "mask">, withheld: Withheld): number {
  const forms = credentialForms(withheld);
  const masked = forms.filter(({ length }) => length >= shortestMasked);
  for (const form of masked) host.mask(new Secret(form));
  return forms.length - masked.length;
}

/** In the clear, each once, the longest first: netrc lines and passwords, the userinfo of proxies, and their base64. */
export function credentialForms(withheld: Withheld): string[] {
  const netrc = parseNetrcInput(withheld.netrc.reveal());
  const entries = netrc.ok ? netrc.value.entries : [];
  const forms = [
    ...entries.map((entry) => formatNetrcLine(entry).reveal()),
    ...entries.flatMap((entry) => formsOf(entry.login, entry.password.reveal())),
    ...[...withheld.proxies.proxies, ...withheld.mirrors].flatMap(({ credentials }) =>
      credentials === undefined ? [] : formsOf(credentials.user.reveal(), credentials.password.reveal()),
    ),
    ...[...Object.values(withheld.variables), ...withheld.settings].flatMap((value) =>
      hiddenPieces(value.reveal()).flatMap(formsAsWritten),
    ),
  ];
  return [...new Set(forms)].filter((form) => form !== "").sort((a, b) => b.length - a.length);
}

/** Replaces these forms by *** in a text, for what leaves this process by another way than the host. */
export function hiderOf(forms: readonly string[]): (text: string) => string {
  const hidden = forms
    .filter((form) => form.length >= shortestHidden)
    .toSorted((a, b) => b.length - a.length);
  return (text) => hidden.reduce((shown, form) => shown.replaceAll(form, "***"), text);
}

/** As it stands in the address: there `%2F` may be what the password has a slash for. */
function formsAsWritten(userinfo: string): string[] {
  const colon = userinfo.indexOf(":");
  if (colon < 0) return [userinfo];
  return [userinfo, ...secretsOf(userinfo.slice(0, colon), userinfo.slice(colon + 1))];
}

function formsOf(user: string, password: string): string[] {
  const secrets = secretsOf(user, password);
  const pair = `${user}:${password}`;
  return [...secrets, ...secrets.map(percentEncoded), ...secrets.map(base64), pair, base64(pair)];
}

/** What stands for a password where the user is the token: `https://TOKEN@host`, `https://TOKEN:x-oauth-basic@host`. */
const noPassword = new Set(["", "x", "x-oauth-basic"]);

/** Which of the two is to be hidden. A user that could be a token is; `ci` and `gitlab-ci-token` are not. */
function secretsOf(user: string, password: string): string[] {
  if (noPassword.has(password)) return [user];
  return /^(?=.*\d)\S{16,}$/.test(user) ? [user, password] : [password];
}

function base64(text: string): string {
  return credentialBytes(text).toString("base64");
}
