import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  fieldsOf
} from "./chunk-DRL4WJKH.js";
import {
  Secret
} from "./chunk-UPZB7RZ5.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/go/netrc-input.ts
var form = "write `machine HOST login USER password TOKEN`.";
var keywords = /* @__PURE__ */ new Set(["machine", "login", "password", "account"]);
function parseNetrcInput(text) {
  const reader = new EntryReader();
  text.split(/\r\n|\n|\r/).forEach((content, index) => reader.readLine(fieldsOf(content), index + 1));
  return reader.finish();
}
var EntryReader = class {
  #entries = [];
  #problems = [];
  /** "faulty": told already; what follows up to the next machine is not told again. */
  #open;
  readLine(fields, line) {
    if (fields.length === 0 || fields[0]?.startsWith("#") === true) return;
    const reason = faultOfLine(fields);
    if (reason !== void 0) {
      this.#refuse(line, reason);
      return;
    }
    for (let at = 0; at < fields.length; at += 2) {
      const [word, value = ""] = fields.slice(at, at + 2);
      if (word === "machine") this.#begin({ line, machine: value });
      if (word === "login" || word === "password") this.#take(word, value, line);
    }
  }
  finish() {
    this.#closeEntry();
    return this.#problems.length > 0 ? err(this.#problems) : ok({ entries: this.#entries });
  }
  #begin(entry) {
    this.#closeEntry();
    this.#open = entry;
  }
  #take(word, value, line) {
    if (this.#open === "faulty") return;
    if (this.#open?.[word] !== void 0 || this.#open === void 0) {
      this.#refuse(line, `has a ${word} that belongs to no machine; ${form}`);
      return;
    }
    this.#open[word] = value;
    const { machine, login, password } = this.#open;
    if (login === void 0 || password === void 0) return;
    this.#entries.push({ machine, login, password: new Secret(password) });
    this.#open = void 0;
  }
  #closeEntry() {
    if (this.#open === void 0 || this.#open === "faulty") return;
    const { line, ...entry } = this.#open;
    const missing = ["login", "password"].filter((word) => entry[word] === void 0);
    this.#refuse(line, `has a machine without ${missing.join(" and ")}; ${form}`);
  }
  #refuse(line, reason) {
    this.#problems.push({ line, reason });
    this.#open = "faulty";
  }
};
function faultOfLine(fields) {
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
  if (values.some((value) => new RegExp("\\p{Cc}", "u").test(value))) {
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
  return void 0;
}
function faultOfOddLine(fields) {
  const withoutValue = fields.find((field, index) => {
    const next = fields[index + 1];
    return keywords.has(field) && (next === void 0 || keywords.has(next));
  });
  if (withoutValue !== void 0) {
    return `has nothing behind \`${withoutValue}\`; make sure that the secret it comes from is set and that this event may read it.`;
  }
  if (fields.some((field) => /^["']/.test(field))) {
    return "has a value in quotes, and go knows none; a value cannot hold a blank, leave the quotes out.";
  }
  return "has an odd number of words; each of machine, login and password takes one value, and no value can hold a blank.";
}

export {
  parseNetrcInput
};
