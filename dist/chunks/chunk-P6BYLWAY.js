import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  inputSpecs,
  parseInputs,
  parseProxy
} from "./chunk-6CHYIQK4.js";
import {
  nearest,
  showValue
} from "./chunk-XBMK3QWN.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/mirror/mirror-names.ts
var mirrorNames = {
  "proxy.golang.org": "https://proxy.golang.org",
  "goproxy.cn": "https://goproxy.cn",
  "goproxy.io": "https://goproxy.io",
  aliyun: "https://mirrors.aliyun.com/goproxy/"
};
function resolveMirrors(names, nearest2 = () => void 0) {
  const mirrors = [];
  const problems = [];
  for (const name of names.map((word) => word.trim()).filter((word) => word !== "")) {
    const address = Object.hasOwn(mirrorNames, name.toLowerCase()) ? mirrorNames[name.toLowerCase()] : void 0;
    if (address === void 0 && !/[.:/]/.test(name)) {
      const known = Object.keys(mirrorNames);
      const meant = [nearest2(name, known) ?? known].flat().map((word) => `\`${word}\``);
      problems.push(
        `\`mirrors: ${showValue(name)}\` is no mirror that we know; write ${meant.join(", ")} or an address.`
      );
      continue;
    }
    const entry = parseProxy(address ?? name, "|");
    if (entry.ok) mirrors.push(entry.value);
    else problems.push(entry.error);
  }
  return problems.length > 0 ? err(problems) : ok(mirrors);
}

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
