// All rules in their order. Order is meaning: a trouble belongs to the first rule that knows it, and findings are
// told in this order, so that what stops everything stands before what stops one module, and cause before symptom.

import type { Rule } from "./rule.ts";
import { changedFileRules } from "./rules/changed-files.ts";
import { checksumRules } from "./rules/checksum.ts";
import { configurationRules } from "./rules/configuration.ts";
import { credentialRules } from "./rules/credentials.ts";
import { diskRules } from "./rules/disk.ts";
import { goSumRules } from "./rules/go-sum.ts";
import { goproxyRules } from "./rules/goproxy.ts";
import { httpProxyRules } from "./rules/http-proxy.ts";
import { moduleModeRules } from "./rules/module-mode.ts";
import { moduleRules } from "./rules/module.ts";
import { replaceRules } from "./rules/replace.ts";
import { networkRules } from "./rules/network.ts";
import { anotherStepRule, otherRules, unknownRule } from "./rules/other.ts";
import { notFoundRules } from "./rules/not-found.ts";
import { packageRules } from "./rules/package.ts";
import { proxyUpstreamRules } from "./rules/proxy-upstream.ts";
import { proxyRules } from "./rules/proxy.ts";
import { redirectRules } from "./rules/redirects.ts";
import { routeRules } from "./rules/route.ts";
import { tlsRules } from "./rules/tls.ts";
import { missingGoRules, toolchainRules } from "./rules/toolchain.ts";
import { missingVcsRules } from "./rules/missing-vcs.ts";
import { otherVcsRules, transferRules, vcsRules } from "./rules/vcs.ts";
import { waitingRules } from "./rules/waiting.ts";

export const catalogue: readonly Rule[] = [
  ...diskRules,
  ...missingGoRules,
  ...toolchainRules,
  ...moduleModeRules,
  ...missingVcsRules,
  ...goproxyRules,
  ...checksumRules,
  ...httpProxyRules,
  ...routeRules,
  ...waitingRules,
  ...tlsRules,
  ...networkRules,
  ...redirectRules,
  ...proxyUpstreamRules,
  ...proxyRules,
  ...vcsRules,
  ...credentialRules,
  ...transferRules,
  ...replaceRules,
  ...moduleRules,
  ...notFoundRules,
  ...goSumRules,
  ...packageRules,
  ...configurationRules,
  ...otherRules,
  ...otherVcsRules,
  ...changedFileRules,
];

export { anotherStepRule, unknownRule };

/** The rule of a code, in any letter case; undefined if there is none. */
export function ruleOf(code: string): Rule | undefined {
  return [...catalogue, unknownRule].find((rule) => rule.code === code.toUpperCase());
}

/**
 * Where the page of a code lies, relative to the root of the project; undefined if there is no such code. Pages are
 * read beside dist: an action and a package bring them along.
 */
export function pagePath(code: string): string | undefined {
  const rule = ruleOf(code);
  return rule === undefined ? undefined : `docs/diagnoses/${rule.code}.md`;
}
