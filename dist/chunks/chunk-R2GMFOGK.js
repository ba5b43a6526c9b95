import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  stripControls
} from "./chunk-EWWCWPOY.js";

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
  quoteInput
};
