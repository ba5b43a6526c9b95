// The credentials of a run in every form in which a log, a report or a summary could show them.

import { Secret } from "../core/secret.ts";
import { parseNetrcInput } from "../go/netrc-input.ts";
import { formatNetrcLine } from "../go/netrc.ts";
import type { Withheld } from "../plan/withheld.ts";
import type { Host } from "../ports/host.ts";

/** Shorter ones are in every second word: to replace them would spoil the text and hide nothing. */
const shortestHidden = 4;

/** Each form masked; to be called before anything else is done with them. */
export function maskCredentials(host: Pick<Host, "mask">, withheld: Withheld): void {
  for (const form of credentialForms(withheld)) host.mask(new Secret(form));
}

/** In the clear, each once, the longest first: netrc lines and passwords, the userinfo of proxies, and their base64. */
export function credentialForms(withheld: Withheld): string[] {
  const netrc = parseNetrcInput(withheld.netrc.reveal());
  const entries = netrc.ok ? netrc.value.entries : [];
  const forms = [
    ...entries.map((entry) => formatNetrcLine(entry).reveal()),
    ...entries.flatMap((entry) => formsOf(entry.login, entry.password.reveal())),
    ...[...withheld.proxies.proxies, ...withheld.mirrors].flatMap(({ credentials }) =>
      credentials === undefined ? [] : formsOf(credentials.user, credentials.password.reveal()),
    ),
    ...formsInAddresses(withheld.goproxy?.reveal() ?? ""),
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
function formsInAddresses(goproxy: string): string[] {
  const userinfos = [...goproxy.matchAll(/\/\/([^/@\s,|]*(?:@[^/@\s,|]*)*)@/g)].map(
    ([, found = ""]) => found,
  );
  return userinfos.flatMap((userinfo) => {
    const colon = userinfo.indexOf(":");
    return [userinfo, colon === -1 ? "" : userinfo.slice(colon + 1)];
  });
}

/** A token may stand where the user does (`https://TOKEN@host`): without a password the user is the secret. */
function formsOf(user: string, password: string): string[] {
  const secret = password === "" ? user : password;
  const pair = `${user}:${password}`;
  return [secret, encodeURIComponent(secret), pair, base64(pair), base64(secret)];
}

function base64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}
