import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  stripControls
} from "./chunk-EWWCWPOY.js";

// src/inputs/shown-value.ts
function showValue(text) {
  return text.replace(/[^\s,|]+/g, showEntry);
}
var isPathOrFlag = /^(?:\/|-|[a-z]:\\|file:\/\/\/)/i;
function showEntry(entry) {
  if (isPathOrFlag.test(entry)) return entry;
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(entry)?.[0] ?? "";
  const rest = entry.slice(scheme.length);
  const isPlain = !rest.replace(/\/@v(?=\/|$)/g, "").includes("@");
  if (!isPlain) return scheme + rest.replace(/^.*@/, "***@");
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? "";
  const isHost = /^(?:[^:]*|\[[^\]]*\])(?::\d*)?$/.test(authority);
  return isHost || scheme === "" ? entry : `${scheme}***`;
}
function hideIn(sentence, value) {
  const words = value.split(/[\s,|]+/).filter((word) => showValue(word) !== word);
  return words.reduce((hidden, word) => hidden.replaceAll(word, showValue(word)), sentence);
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
  quoteInput,
  showValue,
  hideIn
};
