// The names that `mirrors:` knows, and what they stand for.

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import { parseProxy } from "../go/proxy-list.ts";
import type { ProxyEntry } from "../go/proxy-list.ts";
import { showValue } from "../go/shown-value.ts";

const mirrorNames: Readonly<Record<string, string>> = {
  "proxy.golang.org": "https://proxy.golang.org",
  "goproxy.cn": "https://goproxy.cn",
  "goproxy.io": "https://goproxy.io",
  aliyun: "https://mirrors.aliyun.com/goproxy/",
};

/** The candidate that was probably meant by the word, if one is near. */
export type Nearest = (word: string, candidates: readonly string[]) => string | undefined;

/** Every name or address as an entry, in order; or every problem, each with the name that was probably meant. */
export function resolveMirrors(
  names: readonly string[],
  nearest: Nearest = () => undefined,
): Result<readonly ProxyEntry[], readonly string[]> {
  const mirrors: ProxyEntry[] = [];
  const problems: string[] = [];
  for (const name of names.map((word) => word.trim()).filter((word) => word !== "")) {
    const address = Object.hasOwn(mirrorNames, name.toLowerCase())
      ? mirrorNames[name.toLowerCase()]
      : undefined;
    // A word without a dot or a colon can only be a name; `direct` and `off` are no mirrors.
    if (address === undefined && !/[.:/]/.test(name)) {
      const known = Object.keys(mirrorNames);
      const meant = [nearest(name, known) ?? known].flat().map((word) => `\`${word}\``);
      problems.push(
        `\`mirrors: ${showValue(name)}\` is no mirror that we know; write ${meant.join(", ")} or an address.`,
      );
      continue;
    }
    const entry = parseProxy(address ?? name, "|");
    if (entry.ok) mirrors.push(entry.value);
    else problems.push(entry.error);
  }
  return problems.length > 0 ? err(problems) : ok(mirrors);
}
