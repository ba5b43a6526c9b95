// One request to one proxy: who gets to see credentials, and redirects followed by hand.

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import type { Secret } from "../core/secret.ts";
import { basicAuthorization, readCredentials, type AddressCredentials } from "../go/address-credentials.ts";
import { isLoopbackHost } from "../go/ip-address.ts";
import type { ProxyEntry } from "../go/proxy-list.ts";
import type { Files } from "../ports/files.ts";
import type { Http, HttpAnswer, TransportFault } from "../ports/http.ts";
import { answerFromFile } from "./file-proxy.ts";

/** The value of an Authorization header for this address, from netrc or elsewhere. */
export type Credentials = (url: URL) => Secret | undefined;

export interface Sending {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly authorization?: Secret;
  readonly connectTimeoutMs: number;
  readonly fresh?: boolean;
  readonly connections: number;
  /** Told before it waits for its turn among the connections to an origin, and when that has come. */
  onWait(): void;
  onTurn(): void;
  /** Gives the place at one origin back for one at another; false if the signal came first. */
  moveTo(origin: string): Promise<boolean>;
  readonly signal: AbortSignal;
}

export interface Sent {
  readonly answer: Result<HttpAnswer, TransportFault>;
  /** Whom redirects led to, as it may be shown: `cdn.example`, `http://10.0.0.1:8081`. Only where it is another one. */
  readonly redirectedTo?: string;
}

/** go sends ten requests for one file, and follows no tenth redirect (cmd/go/internal/web/http.go, checkRedirect). */
export const mostRedirects = 9;
/** What go calls it, and what we do. */
export const tooManyRedirects = "stopped after 10 redirects";
const mostRedirectBytes = 16 * 1024;
/** Statuses that lead on, if there is a Location. */
export const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * The answer at the end of the redirects. Faults of its own have the kind "other" and a code: REDIRECT_LOOP,
 * REDIRECT_INSECURE (see isInsecureRedirect), REDIRECT_MALFORMED.
 */
export async function send(
  world: { readonly http: Http; readonly files: Files },
  sending: Sending,
): Promise<Sent> {
  if (sending.url.protocol === "file:") return { answer: await answerFromFile(world.files, sending.url) };
  const { headers, connectTimeoutMs, fresh = false, connections, signal } = sending;
  let { url, authorization } = sending;
  const end = (answer: Sent["answer"]): Sent =>
    url.host === sending.url.host
      ? { answer }
      : { answer, redirectedTo: url.origin.replace(/^https:\/\//, "") };
  for (let followed = 0; ; followed++) {
    sending.onWait();
    const answer = await world.http.get({
      url,
      headers,
      connectTimeoutMs,
      fresh,
      connections,
      onTurn: () => sending.onTurn(),
      signal,
      ...(authorization === undefined ? {} : { authorization }),
    });
    if (!answer.ok || !redirects.has(answer.value.status)) return end(answer);
    const location = answer.value.headers["location"];
    if (location === undefined || location === "") return end(answer);
    await readToItsEnd(answer.value);
    if (followed === mostRedirects) return end(fault("REDIRECT_LOOP", tooManyRedirects));
    const next = follow(sending.url, url, location);
    if (!next.ok) return end(next);
    const { to, credentials } = next.value;
    // Whoever is led to another origin is not told who is asking.
    if (to.origin !== url.origin) {
      authorization = undefined;
      if (!(await sending.moveTo(to.origin)))
        return end(err({ kind: "aborted", code: "", message: "given up on the way" }));
    }
    if (credentials !== undefined && isForSecrets(to)) authorization ??= basicAuthorization(credentials);
    url = to;
  }
}

/** The words beside a redirect are few, and a connection whose answer was read can be used again. */
async function readToItsEnd(answer: HttpAnswer): Promise<void> {
  let bytes = 0;
  for await (const piece of answer.body) {
    if (!piece.ok || (bytes += piece.value.length) > mostRedirectBytes) break;
  }
  answer.discard();
}

interface Next {
  readonly to: URL;
  /** Of the address led to, which go shows to whoever it names. */
  readonly credentials: AddressCredentials | undefined;
}

function follow(first: URL, from: URL, location: string): Result<Next, TransportFault> {
  if (!URL.canParse(location, from.href))
    return fault("REDIRECT_MALFORMED", "redirected to what is no address");
  const to = new URL(location, from.href);
  const credentials = readCredentials(to.username === "" ? "" : `${to.username}:${to.password}@`);
  to.username = "";
  to.password = "";
  to.hash = "";
  if (!isInsecureRedirect(first, to)) return ok({ to, credentials });
  return fault("REDIRECT_INSECURE", insecureRedirect(from, to));
}

/** Who was asked over TLS at first is not left for less; who was not may lead through TLS and out of it, as with go. */
export function isInsecureRedirect(first: URL, to: URL): boolean {
  return to.protocol !== "https:" && !(to.protocol === "http:" && first.protocol === "http:");
}

/** In go's words (web/http.go, checkRedirect), without paths and queries: what leads to a file may be signed. */
export function insecureRedirect(from: URL, to: URL): string {
  return `redirected from secure URL ${from.origin} to insecure URL ${to.protocol}//${to.host}`;
}

/**
 * What to send as Authorization: of user and password in the proxy's own address, else of the lookup. Only over https
 * or on this machine. Go refuses an address with a password over plain http, and so do we: CREDENTIALS_INSECURE.
 */
export function authorizationFor(
  entry: Pick<ProxyEntry, "url" | "credentials">,
  lookup: Credentials,
): Result<Secret | undefined, TransportFault> {
  const { url, credentials } = entry;
  const isSafe = isForSecrets(url);
  if (credentials === undefined) return { ok: true, value: isSafe ? lookup(url) : undefined };
  if (!isSafe)
    return fault("CREDENTIALS_INSECURE", `refusing to pass credentials to insecure URL: http://${url.host}`);
  return { ok: true, value: basicAuthorization(credentials) };
}

function isForSecrets({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && isLoopbackHost(hostname));
}

function fault(code: string, message: string): Result<never, TransportFault> {
  return err({ kind: "other", code, message });
}
