import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  parseProxy
} from "./chunk-UFYGFD7H.js";
import {
  showValue
} from "./chunk-QXDKT5Z6.js";
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
function resolveMirrors(names, nearest = () => void 0) {
  const mirrors = [];
  const problems = [];
  for (const name of names.map((word) => word.trim()).filter((word) => word !== "")) {
    const address = Object.hasOwn(mirrorNames, name.toLowerCase()) ? mirrorNames[name.toLowerCase()] : void 0;
    if (address === void 0 && !/[.:/]/.test(name)) {
      const known = Object.keys(mirrorNames);
      const meant = [nearest(name, known) ?? known].flat().map((word) => `\`${word}\``);
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

export {
  resolveMirrors
};
