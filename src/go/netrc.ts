// netrc as go reads it (cmd/go/internal/auth/netrc.go and auth.go), and as lines of ours that go in and come out.

import { Secret } from "../core/secret.ts";

export interface NetrcEntry {
  /** Host, host:port or host/path, as it is written. */
  readonly machine: string;
  readonly login: string;
  readonly password: Secret;
}

/** What strings.Fields of Go splits at (unicode.IsSpace); JavaScript's \s is another set. */
const blanks = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** The words of a line. */
export function fieldsOf(line: string): string[] {
  return line.split(blanks).filter((field) => field !== "");
}

/** The entries of a file as parseNetrc finds them: pairs of words within a line, an entry over any number of lines. */
export function readNetrc(text: string): NetrcEntry[] {
  const entries: NetrcEntry[] = [];
  let entry = { machine: "", login: "", password: "" };
  let inMacro = false;
  for (const line of text.split("\n")) {
    if (inMacro) {
      inMacro = line !== "";
      continue;
    }
    const fields = fieldsOf(line);
    for (let at = 0; at + 1 < fields.length; at += 2) {
      const [word, value = ""] = fields.slice(at, at + 2);
      if (word === "machine") entry = { machine: value, login: "", password: "" };
      if (word === "login" || word === "password") entry[word] = value;
      if (word === "macdef") inMacro = true;
      if (entry.machine !== "" && entry.login !== "" && entry.password !== "") {
        entries.push({ ...entry, password: new Secret(entry.password) });
        entry = { machine: "", login: "", password: "" };
      }
    }
    // Only a `default` without a value ends the file; with one it is a pair like any other.
    if (fields.length % 2 === 1 && fields.at(-1) === "default") break;
  }
  return entries;
}

/**
 * The credentials go >= 1.24 sends to this address, undefined if none (loadCredential): the longest `host[:port]/path`
 * that is the address or one of its parents; of two entries for one machine the first. Only https, and none for an
 * address with credentials of its own.
 */
export function credentialsFor(entries: readonly NetrcEntry[], url: URL): NetrcEntry | undefined {
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "") return undefined;
  let prefix = withoutScheme(url.href);
  for (;;) {
    const found = entries.find((entry) => withoutScheme(entry.machine) === prefix);
    if (found !== undefined) return found;
    const lastSlash = prefix.lastIndexOf("/");
    if (lastSlash === -1) return undefined;
    prefix = prefix.slice(0, lastSlash);
  }
}

function withoutScheme(address: string): string {
  return address.replace(/^https:\/\//, "").replace(/\/$/, "");
}

/** One line of a netrc file; no value in it can hold a blank. */
export function formatNetrcLine({ machine, login, password }: NetrcEntry): Secret {
  return new Secret(`machine ${machine} login ${login} password ${password.reveal()}`);
}

/** Our lines in front of what is there, for of two entries for one machine go and git take the first. */
export function addLines(existing: string, ours: readonly string[]): string {
  return blockOf(ours) + existing;
}

/**
 * Takes our lines out again: as the block that addLines put in, or one by one where somebody moved them. Each is
 * taken once, and every other byte stays: removeLines(addLines(text, ours), ours) is text.
 */
export function removeLines(current: string, ours: readonly string[]): string {
  const block = blockOf(ours);
  if (current.startsWith(block)) return current.slice(block.length);
  const inside = current.indexOf(`\n${block}`);
  if (inside >= 0) return current.slice(0, inside + 1) + current.slice(inside + 1 + block.length);

  const lines = current.split(/(?<=\n)/);
  for (const our of ours) {
    const at = lines.findIndex((line) => line.replace(/\r?\n$/, "") === our);
    if (at >= 0) lines.splice(at, 1);
  }
  return lines.join("");
}

function blockOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}
