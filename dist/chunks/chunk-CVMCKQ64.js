import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  Secret,
  stripControls
} from "./chunk-5Q6MDPRD.js";

// src/inputs/nearest.ts
function nearest(word, candidates) {
  const typed = word.toLowerCase();
  if (typed === "" || typed.length > 100) return void 0;
  let best;
  for (const candidate of candidates) {
    const distance = typingErrors(typed, candidate.toLowerCase());
    if (distance > allowedErrors(typed, candidate)) continue;
    const isBegun = candidate.toLowerCase().startsWith(typed);
    if (best === void 0 || distance < best.distance || distance === best.distance && isBegun)
      best = { candidate, distance };
  }
  return best?.candidate ?? soleExtension(typed, candidates);
}
function allowedErrors(typed, candidate) {
  return Math.max(1, Math.floor(Math.min(typed.length, candidate.length) / 3));
}
function soleExtension(typed, candidates) {
  const longer = candidates.filter(
    (candidate) => typed.length >= 3 && (candidate.startsWith(typed) || typed.startsWith(`${candidate}-`))
  );
  return longer.length === 1 ? longer[0] : void 0;
}
function typingErrors(from, to) {
  let beforeLast = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1)
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        least = Math.min(least, at(beforeLast, column - 2) + 1);
      }
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}
function at(row, column) {
  return row[column] ?? 0;
}

// src/go/shown-value.ts
var words = /[^\s,|]+/g;
function showValue(text) {
  const cuts = cutWords(text);
  let index = 0;
  return text.replace(words, (word) => {
    const cut = cuts[index++];
    return cut === void 0 ? word : `${cut.before}***${cut.after}`;
  });
}
function hideIn(sentence, value) {
  const found = value.match(words) ?? [];
  return cutWords(value).reduce((hidden, cut, index) => {
    const word = found[index];
    if (cut === void 0 || word === void 0) return hidden;
    return hidden.replace(wholeWord(word), () => `${cut.before}***${cut.after}`);
  }, sentence);
}
function wholeWord(word) {
  const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "gu");
}
function hiddenPieces(text) {
  return cutWords(text).flatMap((cut) => cut?.hidden ?? []);
}
function cutWords(text) {
  const found = text.match(words) ?? [];
  const cuts = found.map(cutWord);
  found.forEach((_, last) => {
    const ending = cuts[last];
    if (ending === void 0 || ending.before !== "" || ending.after === "") return;
    const first = found.findLastIndex((word, index) => index < last && scheme.test(word));
    if (first < 0 || (found[first] ?? "").includes("@")) return;
    for (let index = first; index < last; index++) {
      const word = found[index] ?? "";
      const before = index === first ? scheme.exec(word)?.[0] ?? "" : "";
      cuts[index] = { before, hidden: word.slice(before.length), after: "" };
    }
  });
  return cuts;
}
var isPathOrFlag = /^(?:\/|-|[a-z]:\\|file:\/\/\/)/i;
var scheme = /^(?:-.*?=)?(?!file:\/\/\/)[a-z][a-z0-9+.-]*:\/\//i;
function cutWord(word) {
  const before = scheme.exec(word)?.[0] ?? "";
  if (before === "" && isPathOrFlag.test(word)) return void 0;
  const rest = word.slice(before.length);
  const last = rest.replace(/\/@v(?=\/|$)/g, "/ v").lastIndexOf("@");
  if (last >= 0) return { before, hidden: rest.slice(0, last), after: rest.slice(last) };
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? "";
  const isHost = /^(?:[^:]*|\[[^\]]*\])(?::\d*)?$/.test(authority);
  return isHost || before === "" ? void 0 : { before, hidden: rest, after: "" };
}

// src/go/netrc.ts
var blanks = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
function fieldsOf(line) {
  return line.split(blanks).filter((field) => field !== "");
}
function readNetrc(text) {
  const entries = [];
  let entry = { machine: "", login: "", password: "" };
  let inMacro = false;
  for (const line of text.split("\n")) {
    if (inMacro) {
      inMacro = line !== "";
      continue;
    }
    const fields = fieldsOf(line);
    for (let at2 = 0; at2 + 1 < fields.length; at2 += 2) {
      const [word, value = ""] = fields.slice(at2, at2 + 2);
      if (word === "machine") entry = { machine: value, login: "", password: "" };
      if (word === "login" || word === "password") entry[word] = value;
      if (word === "macdef") inMacro = true;
      if (entry.machine !== "" && entry.login !== "" && entry.password !== "") {
        entries.push({ ...entry, password: new Secret(entry.password) });
        entry = { machine: "", login: "", password: "" };
      }
    }
    if (fields.length % 2 === 1 && fields.at(-1) === "default") break;
  }
  return entries;
}
function credentialsFor(entries, url) {
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "") return void 0;
  let prefix = withoutScheme(url.href);
  for (; ; ) {
    const found = entries.find((entry) => withoutScheme(entry.machine) === prefix);
    if (found !== void 0) return found;
    const lastSlash = prefix.lastIndexOf("/");
    if (lastSlash === -1) return void 0;
    prefix = prefix.slice(0, lastSlash);
  }
}
function withoutScheme(address) {
  return address.replace(/^https:\/\//, "").replace(/\/$/, "");
}
function formatNetrcLine({ machine, login, password }) {
  return new Secret(`machine ${machine} login ${login} password ${password.reveal()}`);
}
function addLines(existing, ours) {
  return blockOf(ours) + existing;
}
function removeLines(current, ours) {
  const block = blockOf(ours);
  if (current.startsWith(block)) return current.slice(block.length);
  const inside = current.indexOf(`
${block}`);
  if (inside >= 0) return current.slice(0, inside + 1) + current.slice(inside + 1 + block.length);
  const lines = current.split(/(?<=\n)/);
  for (const our of ours) {
    const at2 = lines.findIndex((line) => line.replace(/\r?\n$/, "") === our);
    if (at2 >= 0) lines.splice(at2, 1);
  }
  return lines.join("");
}
function blockOf(lines) {
  return lines.map((line) => `${line}
`).join("");
}

// src/go/go-flags.ts
function parseGoFlags(text) {
  const words2 = [];
  const word = /[ \t\r\n]*(?:"([^"]*)"|'([^']*)'|(?!["'])([^ \t\r\n]+))/y;
  const end = /[ \t\r\n]*$/y;
  for (; ; ) {
    const start = word.lastIndex;
    const found = word.exec(text);
    if (found === null) {
      end.lastIndex = start;
      return end.test(text) ? words2 : [];
    }
    words2.push(found[1] ?? found[2] ?? found[3] ?? "");
  }
}
function flagValue(flags, name) {
  let value;
  for (const flag of flags) {
    const found = /^--?([^-=][^=]*)(?:=([^]*))?$/.exec(flag);
    if (found?.[1] === name) value = found[2] ?? "true";
  }
  return value;
}
function goFlagsFault(text) {
  const words2 = parseGoFlags(text);
  if (words2.length === 0 && text.trim() !== "")
    return "has a quote that is not closed; close it, or take it out.";
  const stray = words2.find((word) => !/^--?[^-=]/.test(word));
  if (stray === void 0) return void 0;
  return `has \`${stray}\` in it, which is no flag; write flag and value as one word, such as \`-mod=mod\`, and a word with blanks in quotes as a whole, such as \`'-ldflags=-s -w'\`.`;
}

// src/inputs/problem.ts
function quoteInput(spelled, value) {
  const between = spelled.startsWith("-") ? " " : /^[A-Z0-9_]+$/.test(spelled) ? "=" : ": ";
  return "`" + spelled + between + shorten(value) + "`";
}
var longestShown = 80;
function shorten(value) {
  const line = stripControls(value.replace(/[\s`]+/g, " ")).trim();
  return line.length > longestShown ? `${line.slice(0, longestShown - 1)}\u2026` : line;
}

export {
  nearest,
  showValue,
  hideIn,
  hiddenPieces,
  fieldsOf,
  readNetrc,
  credentialsFor,
  formatNetrcLine,
  addLines,
  removeLines,
  parseGoFlags,
  flagValue,
  goFlagsFault,
  quoteInput,
  shorten
};
