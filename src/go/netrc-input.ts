// The netrc lines a user hands us: only what go and git understand alike; all else is a problem with a line number.

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import { Secret } from "../core/secret.ts";
import { fieldsOf } from "./netrc.ts";
import type { NetrcEntry } from "./netrc.ts";

export interface NetrcLines {
  readonly entries: readonly NetrcEntry[];
}

/** A sentence is `netrc line ${line} ${reason}`. Nothing of the input is in it, for each word may be the secret. */
export interface NetrcProblem {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

const form = "write `machine HOST login USER password TOKEN`.";
const keywords = new Set(["machine", "login", "password", "account"]);

/**
 * Reads lines to be added to a netrc file. An entry may span lines, as long as a word and its value stand on one.
 * Everything of which go would silently make nothing, or something else than was meant, is a problem: one a line.
 */
export function parseNetrcInput(text: string): Result<NetrcLines, NetrcProblem[]> {
  const reader = new EntryReader();
  text.split(/\r\n|\n|\r/).forEach((content, index) => reader.readLine(fieldsOf(content), index + 1));
  return reader.finish();
}

interface OpenEntry {
  readonly line: number;
  readonly machine: string;
  login?: string;
  password?: string;
}

class EntryReader {
  readonly #entries: NetrcEntry[] = [];
  readonly #problems: NetrcProblem[] = [];
  /** "faulty": told already; what follows up to the next machine is not told again. */
  #open: OpenEntry | "faulty" | undefined;

  readLine(fields: readonly string[], line: number): void {
    if (fields.length === 0 || fields[0]?.startsWith("#") === true) return;
    const reason = faultOfLine(fields);
    if (reason !== undefined) {
      this.#refuse(line, reason);
      return;
    }
    for (let at = 0; at < fields.length; at += 2) {
      const [word, value = ""] = fields.slice(at, at + 2);
      if (word === "machine") this.#begin({ line, machine: value });
      if (word === "login" || word === "password") this.#take(word, value, line);
    }
  }

  finish(): Result<NetrcLines, NetrcProblem[]> {
    this.#closeEntry();
    return this.#problems.length > 0 ? err(this.#problems) : ok({ entries: this.#entries });
  }

  #begin(entry: OpenEntry): void {
    this.#closeEntry();
    this.#open = entry;
  }

  #take(word: "login" | "password", value: string, line: number): void {
    if (this.#open === "faulty") return;
    if (this.#open?.[word] !== undefined || this.#open === undefined) {
      this.#refuse(line, `has a ${word} that belongs to no machine; ${form}`);
      return;
    }
    this.#open[word] = value;
    const { machine, login, password } = this.#open;
    if (login === undefined || password === undefined) return;
    this.#entries.push({ machine, login, password: new Secret(password) });
    this.#open = undefined;
  }

  #closeEntry(): void {
    if (this.#open === undefined || this.#open === "faulty") return;
    const { line, ...entry } = this.#open;
    const missing = (["login", "password"] as const).filter((word) => entry[word] === undefined);
    this.#refuse(line, `has a machine without ${missing.join(" and ")}; ${form}`);
  }

  #refuse(line: number, reason: string): void {
    this.#problems.push({ line, reason });
    this.#open = "faulty";
  }
}

/** What is wrong with the words of one line, whatever stands around it. */
function faultOfLine(fields: readonly string[]): string | undefined {
  const words = fields.filter((_, index) => index % 2 === 0);
  const values = fields.filter((_, index) => index % 2 === 1);
  if (words.includes("default")) {
    return "has a `default` entry, which go never uses; name each host with `machine`.";
  }
  if (words.includes("macdef")) return "defines a macro (`macdef`), which is no credential; leave it out.";
  if (fields.length % 2 === 1) return faultOfOddLine(fields);
  if (words.some((word) => !keywords.has(word))) {
    return `has an unknown word where machine, login or password should stand; ${form}`;
  }
  if (values.some((value) => /\p{Cc}/u.test(value))) {
    return "has a control character in a value; write the secret again without it.";
  }
  if (values.some((value) => /^(["']).*\1$/.test(value))) {
    return "has a value in quotes, and go would take them for a part of it; leave the quotes out.";
  }
  const machines = values.filter((_, index) => words[index] === "machine");
  if (machines.some((machine) => /^[a-z][a-z0-9+.-]*:\/\//i.test(machine))) {
    return "has a machine with a scheme; write the host alone, as in `machine git.example.com`.";
  }
  if (machines.some((machine) => machine.startsWith("/") || machine.includes("@"))) {
    return "has a machine that is no host; write the host alone, as in `machine git.example.com`.";
  }
  return undefined;
}

function faultOfOddLine(fields: readonly string[]): string {
  const withoutValue = fields.find((field, index) => {
    const next = fields[index + 1];
    return keywords.has(field) && (next === undefined || keywords.has(next));
  });
  if (withoutValue !== undefined) {
    return `has nothing behind \`${withoutValue}\`; make sure that the secret it comes from is set and that this event may read it.`;
  }
  if (fields.some((field) => /^["']/.test(field))) {
    return "has a value in quotes, and go knows none; a value cannot hold a blank, leave the quotes out.";
  }
  return "has an odd number of words; each of machine, login and password takes one value, and no value can hold a blank.";
}
