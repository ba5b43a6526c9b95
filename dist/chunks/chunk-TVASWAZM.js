import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);

// src/core/harmless.ts
var lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/;
var escapeSequence = /\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\u0007\u001b]{0,4096}(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
var controlCharacter = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
function splitLines(text) {
  const lines = text.split(lineBreak);
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines;
}
function stripControls(text) {
  return text.replace(escapeSequence, "").replace(controlCharacter, "");
}
function harmlessLine(line) {
  return stripControls(line).replace(/^(\s*):+(?=:)/, "$1: ").replace(/::(?=[A-Za-z][\w-]*(?:\s[^:]{0,400})?::)/g, ": :").replaceAll("##[", "## [");
}

export {
  splitLines,
  stripControls,
  harmlessLine
};
