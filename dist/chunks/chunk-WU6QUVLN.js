import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  parseWantedGo,
  readCredentials
} from "./chunk-GQP2V72V.js";
import {
  fieldsOf,
  goFlagsFault,
  hideIn,
  nearest,
  quoteInput,
  shorten,
  showValue
} from "./chunk-CVMCKQ64.js";
import {
  Secret,
  escapePath,
  escapeVersion,
  require_node_crypto
} from "./chunk-5Q6MDPRD.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __toESM
} from "./chunk-OZAD3COR.js";

// src/go/go-url.ts
var userinfo = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
var badEscape = /%(?![0-9A-Fa-f]{2})/;
var controls = new RegExp("\\p{Cc}", "u");
var hostCharacters = /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"%\u0080-\uffff]*$/;
function parseGoUrl(text) {
  if (controls.test(text)) return err("has a control character or a line break in it");
  const [withoutFragment = ""] = text.split("#", 1);
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?]*))?([^?]*)(\?.*)?$/.exec(withoutFragment);
  if (parts === null) return err(text.startsWith(":") ? "has nothing before its colon" : "has no scheme");
  const [, scheme = "", authority, path = ""] = parts;
  if (badEscape.test(path)) return err("has a % that two hex digits do not follow");
  if (authority === void 0 && !path.startsWith("/")) return err(`has no // after ${scheme}:`);
  const problem = authorityProblem(authority ?? "");
  if (problem !== "") return err(problem);
  return build(withoutFragment, authority ?? "");
}
function authorityProblem(authority) {
  const at = authority.lastIndexOf("@");
  const user = authority.slice(0, Math.max(at, 0));
  if (!userinfo.test(user)) return "has a character in its user or password that must be percent-encoded";
  if (badEscape.test(user)) return "has a % in its user or password that must be written %25";
  const host = authority.slice(at + 1);
  if (!hostCharacters.test(host)) return "has a character in its host that no host has";
  if (host.startsWith("[")) {
    const bracketed = /^\[[0-9A-Fa-f:.]+(?:%25[^\]]*)?\](:\d*)?$/;
    return bracketed.test(host) ? "" : "has no proper IPv6 address between its brackets";
  }
  const port = /:(.*)$/.exec(host)?.[1];
  if (port !== void 0 && port.includes(":"))
    return "has several colons in its host; an IPv6 address needs brackets";
  return port === void 0 || /^\d*$/.test(port) ? "" : "has a port that is no number";
}
function build(text, authority) {
  let url;
  try {
    url = new URL(text.replaceAll("\\", "%5C"));
  } catch {
    return err("has a host or port that cannot be");
  }
  const written2 = authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d*$/, "").toLowerCase();
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  if (isWeb && written2 === "") return err("has no host");
  if (isWeb && /^[ -~]*$/.test(written2) && !written2.startsWith("[") && url.hostname !== written2)
    return err("has a host that is written in an unusual way; write the name or the four numbers");
  const credentials = readCredentials(authority);
  url.username = "";
  url.password = "";
  url.hash = "";
  return ok(credentials === void 0 ? { url } : { url, credentials });
}

// src/go/proxy-list.ts
function parseProxyList(text) {
  const proxies = [];
  const problems = [];
  let closing = "end";
  for (const [, raw = "", mark = ""] of text.matchAll(/([^,|]*)([,|]|$)/g)) {
    const word = trim(raw);
    if (word === "") continue;
    if (word === "off" || word === "direct") {
      closing = word;
      break;
    }
    const entry = parseProxy(word, mark === "|" ? "|" : ",");
    if (entry.ok) proxies.push(entry.value);
    else problems.push(entry.error);
  }
  if (problems.length > 0) return err(problems);
  if (proxies.length === 0 && closing === "end")
    return err(["GOPROXY has no entry in it; write an address, or leave it out to use Go's own."]);
  return ok({ proxies, closing });
}
function parseProxy(word, separator) {
  const isSplitByBlank = /\s(?:[a-z]+:\/\/|direct$|off$)/i.test(word);
  const stray = isSplitByBlank ? "blank" : /^["']|["']$/.test(word) ? "quotation mark" : void 0;
  if (stray !== void 0)
    return err(
      `The proxy \`${showValue(word)}\` has a ${stray} in it; write entries bare, with \`,\` between them.`
    );
  const isBareHost = /[.:/]/.test(word) && !word.includes(":/") && !word.startsWith("/");
  const parsed = parseGoUrl(isBareHost ? `https://${word}` : word);
  const shown = showValue(word).replace(new RegExp("\\p{Cc}", "gu"), " ");
  if (!parsed.ok)
    return err(`The proxy \`${shown}\` ${parsed.error}; write it like https://proxy.golang.org.`);
  const { url, credentials } = parsed.value;
  if (url.protocol === "file:") {
    const isPathAlone = /^file:\/\//i.test(word);
    if (!isPathAlone || url.host !== "" || url.search !== "" || credentials !== void 0 || word.includes("#"))
      return err(`The proxy \`${shown}\` has more than a path in it; write file:///path with three slashes.`);
  } else if (url.protocol !== "http:" && url.protocol !== "https:") {
    return err(`The proxy \`${shown}\` has a scheme that go does not take; use https, http or file.`);
  }
  if (credentials !== void 0 && /@(?!v(?:\/|$))/.test(url.pathname + url.search))
    return err(`The proxy \`${shown}\` has a / or ? in its user or password; write %2F or %3F.`);
  url.pathname = cleanPath(url.pathname);
  return ok(credentials === void 0 ? { url, separator } : { url, credentials, separator });
}
function showProxy(entry) {
  return addressOf(entry).replace(/^https:\/\//, "");
}
function addressOf({ url }) {
  const path = url.pathname === "/" && url.protocol !== "file:" ? "" : url.pathname;
  return `${url.protocol}//${url.host}${path}${url.search}`;
}
function trim(text) {
  return text.replace(/^[\s\u0085]+|[\s\u0085]+$/gu, (blank) => blank.includes("\uFEFF") ? blank : "");
}
function cleanPath(path) {
  return path.replace(/\/{2,}/g, "/").replace(/\/$/, "") || "/";
}

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

// src/go/note.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);

// src/go/base64.ts
var padded = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
function decodeBase64(text) {
  return padded.test(text) ? Buffer.from(text, "base64") : void 0;
}

// src/go/note.ts
var ed25519 = 1;
var keyBytes = 32;
var mostSignatures = 100;
var spkiHead = Buffer.from("302a300506032b6570032100", "hex");
function parseVerifier(text) {
  const [, name = "", keyHash = "", encoded = ""] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? [];
  const key = decodeBase64(encoded);
  if (!/^[0-9a-fA-F]{8}$/.test(keyHash) || !isValidName(name) || key === void 0 || key.length === 0)
    return err("malformed verifier id");
  const expected = (0, import_node_crypto.createHash)("sha256").update(`${name}
`).update(key).digest("hex").slice(0, 8);
  if (keyHash.toLowerCase() !== expected) return err("invalid verifier hash");
  if (key[0] !== ed25519) return err("unknown verifier algorithm");
  if (key.length !== 1 + keyBytes) return err("malformed verifier id");
  const publicKey = (0, import_node_crypto.createPublicKey)({
    key: Buffer.concat([spkiHead, key.subarray(1)]),
    format: "der",
    type: "spki"
  });
  return ok({ name, keyHash: expected, publicKey });
}
function openNote(message, verifier) {
  const malformed = err("malformed note");
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  if (!isPlainText(bytes)) return malformed;
  const split = bytes.lastIndexOf("\n\n");
  if (split < 0) return malformed;
  const text = bytes.subarray(0, split + 1);
  const signatures = bytes.subarray(split + 2).toString("utf8");
  if (!signatures.endsWith("\n")) return malformed;
  const lines = signatures.slice(0, -1).split("\n");
  if (lines.length > mostSignatures) return malformed;
  let isSigned = false;
  for (const line of lines) {
    const [, name = "", encoded = ""] = /^\u2014 ([^ ]*) (.+)$/u.exec(line) ?? [];
    const signature = decodeBase64(encoded);
    if (!isValidName(name) || signature === void 0 || signature.length < 5) return malformed;
    const keyHash = signature.toString("hex", 0, 4);
    if (name !== verifier.name || keyHash !== verifier.keyHash || isSigned) continue;
    if (!(0, import_node_crypto.verify)(null, text, verifier.publicKey, signature.subarray(4)))
      return err(`invalid signature for key ${name}+${keyHash}`);
    isSigned = true;
  }
  return isSigned ? ok(text.toString("utf8")) : err("note has no verifiable signatures");
}
function isPlainText(bytes) {
  if (bytes.some((byte) => byte < 32 && byte !== 10)) return false;
  return Buffer.from(bytes).equals(Buffer.from(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)));
}
function isValidName(name) {
  return name !== "" && !/[+\s\u0085]/u.test(name);
}

// src/go/tlog.ts
var import_node_crypto2 = __toESM(require_node_crypto(), 1);
var hashBytes = 32;
function recordHash(record) {
  return (0, import_node_crypto2.createHash)("sha256").update(Buffer.of(0)).update(record).digest();
}
function nodeHash(left, right) {
  return (0, import_node_crypto2.createHash)("sha256").update(Buffer.of(1)).update(left).update(right).digest();
}
function parseTree(text) {
  const [, digits = "", encoded = ""] = /^go\.sum database tree\n(0|[1-9]\d{0,15})\n([^\n]*)\n/.exec(text) ?? [];
  const root = decodeBase64(encoded);
  const size = Number(digits);
  if (digits === "" || !Number.isSafeInteger(size) || root?.length !== hashBytes)
    return err("malformed tree note");
  return ok({ size, root });
}
function rootWithRecord(size, id, record, hashOf) {
  const rootOf = (from, to) => {
    if (id < from || id >= to) return hashOfRange(from, to, hashOf);
    if (to - from === 1) return record;
    const middle = from + 2 ** levelBelow(to - from);
    return nodeHash(rootOf(from, middle), rootOf(middle, to));
  };
  return rootOf(0, size);
}
function rootsThrough(size, oldSize, hashOf) {
  const rootOf = (from, to) => {
    if (oldSize <= from || oldSize >= to) return hashOfRange(from, to, hashOf);
    const middle = from + 2 ** levelBelow(to - from);
    return nodeHash(rootOf(from, middle), rootOf(middle, to));
  };
  return { root: rootOf(0, size), oldRoot: hashOfRange(0, oldSize, hashOf) };
}
function hashOfRange(from, to, hashOf) {
  const level = levelBelow(to - from + 1);
  const next = from + 2 ** level;
  const first = hashOf({ level, index: from / 2 ** level });
  return next === to ? first : nodeHash(first, hashOfRange(next, to, hashOf));
}
function levelBelow(count) {
  let level = 0;
  while (2 ** (level + 1) < count) level++;
  return level;
}

// src/go/tlog-tile.ts
var height = 8;
var fullWidth = 2 ** height;
function tileOf(subtree, treeSize) {
  const { level, first } = leavesOf(subtree);
  const index = Math.floor(first / fullWidth);
  const inTree = Math.floor(treeSize / 2 ** (level * height));
  return { level, index, width: Math.min(fullWidth, inTree - index * fullWidth) };
}
function tilePath({ level, index, width }) {
  const threes = String(index).padStart(Math.ceil(String(index).length / 3) * 3, "0").match(/.{3}/g) ?? [];
  const number = threes.map((digits, at) => at < threes.length - 1 ? `x${digits}` : digits).join("/");
  return `tile/${height}/${level}/${number}${width === fullWidth ? "" : `.p/${width}`}`;
}
function hashInTile(bytes, subtree) {
  const { first, count } = leavesOf(subtree);
  const start = first % fullWidth * hashBytes;
  return join(bytes.subarray(start, start + count * hashBytes));
}
function join(hashes) {
  if (hashes.length <= hashBytes) return hashes;
  const half = hashes.length / 2;
  return nodeHash(join(hashes.subarray(0, half)), join(hashes.subarray(half)));
}
function leavesOf({ level, index }) {
  const inner = level % height;
  return { level: (level - inner) / height, first: index * 2 ** inner, count: 2 ** inner };
}

// src/go/sumdb.ts
var knownDatabaseKeys = {
  "sum.golang.org": "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
};
function lookupPath({ module, version }) {
  const [path, escaped] = [escapePath(module), escapeVersion(version)];
  if (!path.ok) return path;
  return escaped.ok ? ok(`lookup/${path.value}@${escaped.value}`) : escaped;
}
function verifierOf(key) {
  return parseVerifier(knownDatabaseKeys[key] ?? key);
}
async function provedLines(verifier, module, read) {
  const path = lookupPath(module);
  const answer = path.ok ? await read(path.value) : path;
  if (!answer.ok) return void 0;
  const lines = await proveLookup({ verifier, answer: answer.value, readTile: tileReader(read) });
  return lines.ok ? lines.value : void 0;
}
async function proveLookup(lookup) {
  const { verifier, answer, remembered } = lookup;
  const record = parseRecord(answer);
  if (record === void 0) return unproved("malformed record data");
  const { id, text, head } = record;
  const tree = openTree(head, verifier);
  if (!tree.ok) return unproved(tree.error);
  const before = remembered === void 0 ? ok(emptyTree) : openTree(remembered, verifier);
  if (!before.ok) return unproved(`${before.error} (the head kept on this machine)`);
  const [older, newer] = tree.value.size <= before.value.size ? [tree.value, before.value] : [before.value, tree.value];
  const consistent = await checkTrees(lookup, older, newer);
  if (!consistent.ok) return consistent;
  if (id >= newer.size) return unproved(`cannot validate record ${id} in tree of size ${newer.size}`);
  const root = await compute(
    lookup,
    newer.size,
    (hashOf) => rootWithRecord(newer.size, id, recordHash(text), hashOf)
  );
  if (!root.ok) return root;
  if (root.value.equals(newer.root)) return ok(text.toString("utf8"));
  return unproved("cannot authenticate record data in server response");
}
function hashIn(lines, { module, version, kind }) {
  if (kind === "info") return void 0;
  const start = `${module} ${version}${kind === "mod" ? "/go.mod" : ""} `;
  return lines.split("\n").find((line) => line.startsWith(`${start}h1:`))?.slice(start.length);
}
function tileReader(read) {
  return async (tile) => {
    const bytes = await read(tilePath(tile));
    if (bytes.ok || tile.width === fullWidth) return bytes;
    const full = await read(tilePath({ ...tile, width: fullWidth }));
    return full.ok ? ok(full.value.subarray(0, tile.width * hashBytes)) : bytes;
  };
}
var emptyTree = { size: 0, root: Buffer.alloc(0) };
function parseRecord(answer) {
  const bytes = Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength);
  const firstLine = bytes.indexOf("\n");
  const digits = bytes.toString("latin1", 0, Math.max(0, firstLine));
  const end = bytes.indexOf("\n\n", firstLine + 1);
  if (!/^\d{1,15}$/.test(digits) || end < 0) return void 0;
  const text = bytes.subarray(firstLine + 1, end + 1);
  if (!isPlainText(text) || text.length < 2) return void 0;
  return { id: Number(digits), text, head: bytes.subarray(end + 2) };
}
function openTree(note, verifier) {
  const text = openNote(note, verifier);
  if (!text.ok) return err(`reading tree note: ${text.error}`);
  const tree = parseTree(text.value);
  return tree.ok ? tree : err(`reading tree: ${tree.error}`);
}
async function checkTrees(lookup, older, newer) {
  if (older.size === 0) return ok(void 0);
  if (older.size === newer.size && older.root.equals(newer.root)) return ok(void 0);
  const misbehaved = unproved(
    `SECURITY ERROR: go.sum database server misbehavior detected! Its signed trees of ${older.size} and of ${newer.size} records contradict each other`
  );
  if (older.size === newer.size) return misbehaved;
  const roots = await compute(lookup, newer.size, (hashOf) => rootsThrough(newer.size, older.size, hashOf));
  if (!roots.ok) return roots;
  if (!roots.value.root.equals(newer.root)) return unproved("downloaded inconsistent tile");
  return roots.value.oldRoot.equals(older.root) ? ok(void 0) : misbehaved;
}
async function compute(lookup, treeSize, computation) {
  const tiles = /* @__PURE__ */ new Map();
  computation((subtree) => {
    const tile = tileOf(subtree, treeSize);
    tiles.set(tilePath(tile), tile);
    return Buffer.alloc(0);
  });
  const read = await Promise.all(
    [...tiles].map(async ([path, tile]) => ({ path, tile, bytes: await lookup.readTile(tile) }))
  );
  const contents = /* @__PURE__ */ new Map();
  for (const { path, tile, bytes } of read) {
    if (!bytes.ok) return err({ kind: "unreadable", words: bytes.error });
    const wanted = tile.width * hashBytes;
    if (bytes.value.length !== wanted)
      return unproved(`bad result slice (${path} len=${bytes.value.length}, want ${wanted})`);
    contents.set(path, Buffer.from(bytes.value));
  }
  return ok(
    computation(
      (subtree) => hashInTile(contents.get(tilePath(tileOf(subtree, treeSize))) ?? Buffer.alloc(0), subtree)
    )
  );
}
function unproved(words) {
  return err({ kind: "unproved", words });
}

// src/inputs/gosumdb.ts
function parseGosumdb(text) {
  if (text === "sum.golang.google.cn") {
    const [name2, url2] = ["sum.golang.org", "https://sum.golang.google.cn"];
    return ok({ kind: "database", name: name2, key: name2, url: url2 });
  }
  if (text === "off") return ok({ kind: "off" });
  const fields = text.split(/\s+/).filter((field) => field !== "");
  const [key, url] = fields;
  if (key === void 0) return err("is empty; write `off`, `sum.golang.org`, or `name+hash+key`.");
  if (fields.length > 2) {
    return err("has more than two words; write a name or key, and after one blank at most an address.");
  }
  const verifier = verifierOf(key);
  if (!verifier.ok) return err(keyFault(key, verifier.error));
  const { name } = verifier.value;
  if (!isHostAndPath(name)) {
    return err(
      "has a key whose name is no host, with at most a path; write the key as the database gives it."
    );
  }
  if (url === void 0) return ok({ kind: "database", name, key });
  if (!/^https?:/i.test(url)) return err("has an address that is not a URL; write it with `https://`.");
  const address = parseGoUrl(url);
  if (!address.ok) return err(`names an address that ${address.error}; write it like \`https://${name}\`.`);
  return ok({ kind: "database", name, key, url });
}
function keyFault(key, fault) {
  if (fault === "invalid verifier hash") {
    return "has a key whose eight hex digits are not those of its name and key; copy the whole key again.";
  }
  return key.toLowerCase() === "off" ? "is no database that Go knows; write `off` in small letters." : "is no database that Go knows; write `off`, `sum.golang.org`, `sum.golang.google.cn`, or the whole key `name+hash+key` of your own.";
}
function isHostAndPath(name) {
  if (/[%?#@\\]|\/$/.test(name)) return false;
  return parseGoUrl(`https://${name}`).ok;
}

// src/inputs/route-specs.ts
var routeSpecs = {
  goproxy: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOPROXY for this step and the later ones, with Go's own meaning of `,` and `|`. Empty: the list in force stays in force. User and password may stand in the address; they are masked."
  },
  mirrors: {
    group: "routes",
    kind: "list",
    default: "",
    description: "Module proxies to ask when the list is out: addresses, or the names `goproxy.cn`, `goproxy.io`, `aliyun`. Never asked for private modules."
  },
  policy: {
    group: "routes",
    kind: "choice",
    choices: ["resilient", "routed", "enforced"],
    default: "resilient",
    description: "When a request may move on to the next proxy. `resilient`: also across a `,` when a proxy is out, for public modules that go.sum can verify. `routed`: Go's list to the letter. `enforced`: nothing but the named proxies, never version control."
  },
  goprivate: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOPRIVATE: patterns of modules that no public proxy or checksum database may be asked for."
  },
  gonoproxy: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GONOPROXY: patterns of modules that come straight from version control. `none` sends private modules to your own proxy."
  },
  gonosumdb: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GONOSUMDB: patterns of modules that the checksum database does not know."
  },
  gosumdb: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOSUMDB: the checksum database to ask for what go.sum does not cover."
  },
  goinsecure: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOINSECURE: patterns of modules that version control may fetch without TLS. Has no effect on proxies."
  },
  govcs: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOVCS: which version control systems go may run, such as `public:git,private:all`."
  },
  goflags: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOFLAGS: flags for every go command of this step and the later ones."
  },
  go111module: {
    group: "routes",
    kind: "choice",
    choices: ["on", "off", "auto", ""],
    default: "",
    description: "GO111MODULE for this step and the later ones."
  }
};

// src/inputs/spec.ts
var inputSpecs = {
  "working-directory": {
    group: "where",
    kind: "lines",
    default: ".",
    description: "Where the module is: a directory with go.mod or go.work, or below one. Several lines: several modules."
  },
  "go-version": {
    group: "where",
    kind: "text",
    default: "",
    description: "The Go to install where no go is on PATH: `1.26.0`, `1.26` for its newest release, `stable`. A go on PATH is used as it is. Empty: what go.mod or go.work asks for."
  },
  "go-version-file": {
    group: "where",
    kind: "text",
    default: "",
    description: "The file that says which Go to install where none is on PATH: a go.mod, go.work, .go-version or .tool-versions."
  },
  ...routeSpecs,
  netrc: {
    group: "credentials",
    kind: "secret",
    default: "",
    description: "netrc lines from your secrets, such as `machine git.example.com login ci password ${{ secrets.TOKEN }}`. Written for go and for git, masked, and taken back in the post step."
  },
  download: {
    group: "download",
    kind: "choice",
    choices: ["auto", "all", "none"],
    default: "auto",
    description: "What to download. `auto`: what `go mod download` takes, nothing where vendoring is in force. `all`: every module of the graph. `none`: configure, restore and guard only."
  },
  retries: {
    group: "download",
    kind: "count",
    least: 0,
    most: 100,
    default: "4",
    description: "Further attempts at one proxy before moving on. `0` asks nobody twice. Where nobody else may be asked, a proxy that has answered well in this run is asked up to 20 times."
  },
  "stall-timeout": {
    group: "download",
    kind: "duration",
    default: "20s",
    description: "How long a transfer may stay under 1 KiB/s, the wait for its first byte included."
  },
  timeout: {
    group: "download",
    kind: "duration",
    default: "15m",
    description: "The budget of the whole step. When it ends, the step ends and says what it waited for."
  },
  connections: {
    group: "download",
    kind: "count",
    least: 1,
    most: 256,
    default: "32",
    description: "Connections at once to one proxy."
  },
  hedge: {
    group: "download",
    kind: "boolean",
    default: "true",
    description: "Ask a second time, on another connection, when a proxy is much later with its first byte than it usually is. Another proxy is asked only behind a `|` or in `mirrors:`, and never for private modules."
  },
  guard: {
    group: "download",
    kind: "choice",
    choices: ["step", "job"],
    default: "step",
    description: "How long the loopback proxy lives that gives go the same retries and routes. `step`: while this step downloads. `job`: until the post step, for every go command of later steps; no request to it takes longer than `timeout`."
  },
  verify: {
    group: "download",
    kind: "boolean",
    default: "true",
    description: "Compare every zip with go.sum before go sees it, so that wrong bytes are fetched again elsewhere."
  },
  cache: {
    group: "cache",
    kind: "choice",
    choices: ["auto", "true", "false"],
    default: "auto",
    description: "Restore and save the downloaded modules. `auto`: as `true`, but saves nothing when the module cache already held something at the start."
  },
  "cache-dependency-path": {
    group: "cache",
    kind: "lines",
    default: "",
    description: "Files that make the cache key, as paths or patterns, instead of the go.mod and go.sum that were found."
  },
  "cache-key-prefix": {
    group: "cache",
    kind: "text",
    default: "go-mod-guard",
    description: "What the cache key begins with. Change it to start afresh."
  },
  "restore-keys": {
    group: "cache",
    kind: "boolean",
    default: "true",
    description: "Start from the newest entry of the same module directories when there is no exact one."
  },
  "lookup-only": {
    group: "cache",
    kind: "boolean",
    default: "false",
    description: "On an exact hit, download nothing at all: for a cache-warm job that only has to make sure that the entry exists."
  },
  "cache-read-only": {
    group: "cache",
    kind: "boolean",
    default: "false",
    description: "Restore, but never save: for the jobs behind a cache-warm job."
  },
  "cache-private": {
    group: "cache",
    kind: "choice",
    choices: ["auto", "true", "false"],
    default: "auto",
    description: "Whether private modules go into the cache. `auto`: only in a private repository, for a fork's pull request can read a public one's caches."
  },
  preflight: {
    group: "telling",
    kind: "choice",
    choices: ["auto", "always", "never"],
    default: "auto",
    description: "Look at the way to mirrors beside the run, so that one that is out is known at once. `auto`: only at hosts that this run is about to ask, and at everything after a failure. `always`: at everything from the start. `never`: at nothing."
  },
  annotations: {
    group: "telling",
    kind: "boolean",
    default: "true",
    description: "Annotate the line of go.mod that a failure is about."
  },
  "job-status": {
    group: "telling",
    kind: "text",
    default: "${{ job.status }}",
    // the runner evaluates it anew for the post step
    description: "Internal: how the job ended, for the post step. The runner fills it in; leave it alone."
  },
  "add-job-summary": {
    group: "telling",
    kind: "choice",
    choices: ["on-failure", "always", "never"],
    default: "on-failure",
    description: "When to write the job summary: `on-failure`, `always` or `never`."
  },
  "report-path": {
    group: "telling",
    kind: "text",
    default: "",
    description: "Where to write the JSON report. Empty: a file of its own below RUNNER_TEMP."
  },
  "fail-on-error": {
    group: "telling",
    kind: "boolean",
    default: "true",
    description: "Fail the step when the download fails. `false` reports, and leaves the failing to go itself."
  }
};

// src/go/govcs.ts
function govcsFault(text) {
  const patterns = /* @__PURE__ */ new Map();
  for (const item of text.trim() === "" ? [] : text.split(",").map((each) => each.trim())) {
    if (item === "") return "has an empty entry; take the `,` out that stands alone.";
    const colon = item.indexOf(":");
    const [pattern, list] = [item.slice(0, Math.max(colon, 0)).trim(), item.slice(colon + 1).trim()];
    if (colon < 0) return `has \`${item}\` without a colon; write \`${item}:git\`, or \`*:git\`.`;
    if (pattern === "") return `has \`${item}\` without a pattern; write \`*${item}\`.`;
    if (list.split("|").some((system) => system.trim() === "")) {
      return `has \`${item}\` without a system behind \`:\` or \`|\`; write \`${pattern}:git\`, \`${pattern}:all\` or \`${pattern}:off\`.`;
    }
    if (/^\.\.?(?:\/|$)/.test(pattern))
      return `has the relative pattern \`${pattern}\`; write a module path.`;
    const earlier = patterns.get(pattern);
    if (earlier !== void 0)
      return `has \`${item}\` behind \`${earlier}\`, which decides already; take one of them out.`;
    patterns.set(pattern, item);
  }
  return void 0;
}

// src/inputs/duration.ts
var written = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/;
var longestMs = 24 * 36e5;
function parseDuration(text) {
  if (/^\d+(\.\d+)?$/.test(text)) {
    return err(`has no unit; write ${/^[1-9]\d{0,3}$/.test(text) ? `\`${text}s\`` : "`20s`"} or \`5m\`.`);
  }
  const parts = written.exec(text);
  if (text === "" || parts === null) {
    const meant = meantBy(text);
    const advice = meant === void 0 ? "write hours, minutes and seconds like `20s`, `5m` or `1h30m`." : `did you mean \`${formatDuration(meant)}\`?`;
    return err(`is not a duration; ${advice}`);
  }
  const [hours, minutes, seconds] = parts.slice(1).map((part2) => Number(part2 ?? 0));
  const durationMs = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1e3;
  if (durationMs < 1e3) return err("is too short; write at least `1s`.");
  if (durationMs > longestMs) return err("is too long; write at most `24h`.");
  return ok(durationMs);
}
var unitMs = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 };
var part = /^[\s,]*(\d{1,9}(?:\.\d{1,9})?)\s*(ms|milli|s|m|h|d)[a-z]*\.?/i;
function meantBy(text) {
  let [rest, sum] = [text, 0];
  while (rest !== "") {
    const read = part.exec(rest);
    if (read === null) return void 0;
    const unit = (read[2] ?? "").toLowerCase().replace("milli", "ms");
    sum += Number(read[1]) * (unitMs[unit] ?? 0);
    rest = rest.slice(read[0].length);
  }
  return Math.min(Math.max(Math.round(sum / 1e3) * 1e3, 1e3), longestMs);
}
function formatDuration(durationMs) {
  const whole = Math.floor(durationMs / 1e3);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole % 3600 / 60);
  const seconds = whole % 60;
  const parts = [hours > 0 && `${hours}h`, minutes > 0 && `${minutes}m`, seconds > 0 && `${seconds}s`];
  return parts.filter((part2) => part2 !== false).join("") || "0s";
}

// src/inputs/read-value.ts
function readValue(spec, text) {
  switch (spec.kind) {
    case "text":
      return ok(text);
    case "secret":
      return ok(new Secret(text));
    case "lines":
      return ok(pieces(text, /[\r\n]+/));
    case "list":
      return ok(pieces(text, /[\s,]+/));
    case "boolean":
      return readBoolean(text);
    case "duration":
      return parseDuration(text);
    case "count":
      return readCount(text, spec);
    case "choice":
      return readChoice(text, spec.choices);
  }
}
function pieces(text, separator) {
  return text.split(separator).map((piece) => piece.trim()).filter((piece) => piece !== "");
}
function readBoolean(text) {
  if (["true", "True", "TRUE"].includes(text)) return ok(true);
  if (["false", "False", "FALSE"].includes(text)) return ok(false);
  const meant = /^(?:y|yes|on|1)$/i.test(text) || nearest(text, ["true", "false"]) === "true";
  const meantNot = /^(?:n|no|off|0)$/i.test(text) || nearest(text, ["true", "false"]) === "false";
  const advice = meant ? "write `true`." : meantNot ? "write `false`." : "write `true` or `false`.";
  return err(`is neither \`true\` nor \`false\`; ${advice}`);
}
function readCount(text, spec) {
  const { least, most } = spec;
  const count = Number(text);
  const near = text === "" || Number.isNaN(count) ? spec.default : Math.round(count);
  const range = (nearest2) => `write a whole number from ${least} to ${most}, such as \`${nearest2}\`.`;
  if (count < least) return err(`is too small; ${range(least)}`);
  if (count > most) return err(`is too large; ${range(most)}`);
  return /^[+-]?\d{1,15}$/.test(text) ? ok(count) : err(`is not a whole number; ${range(near)}`);
}
function readChoice(text, choices) {
  const choice = choices.find(
    (each) => each === text || /^(?:true|false)$/.test(each) && /^(?:True|TRUE|False|FALSE)$/.test(text) && each === text.toLowerCase()
  );
  if (choice !== void 0) return ok(choice);
  const shown = choices.filter((each) => each !== "");
  const near = nearest(text, shown);
  if (shown.length === 1) return err(`is not known here; the only value is \`${shown[0]}\`.`);
  const all = shown.map((each) => `\`${each}\``).join(", ");
  return err(
    `is not one of ${all}; ${near === void 0 ? "write one of them." : `did you mean \`${near}\`?`}`
  );
}

// src/inputs/parse.ts
var inputNames = Object.keys(inputSpecs);
function parseInputs(raw, spelled, checks = {}) {
  const problems = [];
  const values = {};
  for (const name of inputNames) {
    const spec = inputSpecs[name];
    const given = raw(name) ?? "";
    const text = given.trim();
    const value = readValue(spec, text === "" ? spec.default : spec.kind === "secret" ? given : text);
    const input = spelled(name);
    if (!value.ok) {
      problems.push({ input, message: `${quoteInput(input, text)} ${value.error}` });
      continue;
    }
    values[name] = value.value;
    if (text === "") continue;
    const check = { ...ownChecks, ...checks }[name];
    for (const complaint of check?.(value.value) ?? []) {
      problems.push({ input, message: hideIn(`\`${input}\` ${complaint}`, text) });
    }
  }
  return problems.length === 0 ? ok(values) : err(problems);
}
var longestPrefix = 300;
var ownChecks = {
  "go-version": (value) => {
    const wanted = parseWantedGo(value);
    return wanted.ok ? [] : [`has \`${shorten(value)}\` in it, which ${wanted.error}`];
  },
  goproxy: (value) => {
    const list = parseProxyList(value);
    return list.ok ? [] : list.error.map((problem) => `cannot be used. ${problem}`);
  },
  gosumdb: (value) => {
    const database = parseGosumdb(value);
    return database.ok ? [] : [database.error];
  },
  goflags: (value) => [goFlagsFault(value) ?? []].flat(),
  govcs: (value) => [govcsFault(value) ?? []].flat(),
  netrc: (value) => {
    const lines = parseNetrcInput(value.reveal());
    return lines.ok ? [] : lines.error.map(({ line, reason }) => `cannot be used: line ${line} ${reason}`);
  },
  "cache-key-prefix": (value) => {
    if (value.includes(",")) {
      return [`has a comma, which the cache service refuses; write \`${value.replaceAll(",", "-")}\`.`];
    }
    if (value.length <= longestPrefix) return [];
    return [`is ${value.length} characters long; write at most ${longestPrefix}.`];
  }
};

export {
  parseProxyList,
  parseProxy,
  showProxy,
  parseNetrcInput,
  parseVerifier,
  knownDatabaseKeys,
  lookupPath,
  verifierOf,
  provedLines,
  proveLookup,
  hashIn,
  tileReader,
  parseGosumdb,
  formatDuration,
  inputSpecs,
  inputNames,
  parseInputs
};
