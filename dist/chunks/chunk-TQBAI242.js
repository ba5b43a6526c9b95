import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  resolveMirrors
} from "./chunk-UZIOGDL7.js";
import {
  parseInputs
} from "./chunk-KPHLSUGJ.js";
import {
  nearest
} from "./chunk-WIJSMNBC.js";
import {
  inputSpecs
} from "./chunk-JUI7PTR3.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/steps/read-inputs.ts
function readInputs(source) {
  const { spelled } = source;
  const parsed = parseInputs(source.raw, spelled, checks);
  if (parsed.ok) {
    const mirrors = resolveMirrors(parsed.value.mirrors, nearest);
    return ok({ inputs: parsed.value, mirrors: mirrors.ok ? mirrors.value : [], spelled });
  }
  const faulty = new Set(parsed.error.map(({ input }) => input));
  const raw = (name) => faulty.has(spelled(name)) ? substituteFor(name, source.raw(name) ?? "") : source.raw(name);
  const rest = parseInputs(raw, spelled, checks);
  return err({ problems: parsed.error, rest: rest.ok ? { inputs: rest.value, spelled } : void 0 });
}
function substituteFor(name, text) {
  const spec = inputSpecs[name];
  if (spec.kind !== "choice") return void 0;
  return nearest(text.trim(), spec.choices) ?? (name === "download" ? "none" : void 0);
}
var checks = {
  mirrors: (names) => {
    const resolved = resolveMirrors(names, nearest);
    return resolved.ok ? [] : resolved.error.map((problem) => `cannot be used. ${problem}`);
  }
};

export {
  readInputs
};
