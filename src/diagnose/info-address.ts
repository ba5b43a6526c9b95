// Where a module proxy has the smallest file of the version in trouble, to ask for by hand.

import { proxyPath } from "../go/proxy-path.ts";
import type { Sighting } from "./sighting.ts";

/** For a case that names no version: a small module that every proxy can have. */
const anyModule = "rsc.io/quote@v1.5.2";

/** In double quotes, for a shell; where the proxy is not known, go is asked for the first of its list. */
export function infoAddress({ url, modules, evidence, settings }: Sighting): string {
  const asked = /^(https?:\/\/.*?\/@v\/.*)\.(?:info|mod|zip)$/.exec(url)?.[1];
  if (asked !== undefined) return `${asked}.info`;
  const [module = "", version = ""] = (modules.find((one) => /@v\d/.test(one)) ?? anyModule).split("@");
  return `${proxyAddress({ evidence, settings })}/${proxyPath({ module, version, kind: "info" })}`;
}

/** The proxy that go names, else the first of the list in force; where that is not known, go is asked for it. */
export function proxyAddress({ evidence, settings }: Pick<Sighting, "evidence" | "settings">): string {
  const [first = ""] = (settings?.["GOPROXY"] ?? "").split(/[,|]/);
  const named = /invalid response from proxy "([^"]{1,1000})"/.exec(evidence)?.[1] ?? first;
  return /^https?:\/\//.test(named)
    ? named.replace(/\/$|\/golang\.org\/toolchain\/@v\/.{0,300}$/, "")
    : "$(go env GOPROXY | sed 's/[,|].*//')";
}
