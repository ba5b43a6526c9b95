// What a public proxy can help with: of a private module it knows nothing, and is not to be told of it.

import { hasNoProxyLeft } from "./another-proxy.ts";
import { ifInputsReach } from "./inputs-here.ts";
import { knownOf } from "./private-modules.ts";
import type { WholeFacts } from "./rule.ts";
import { listed } from "./sighting.ts";

/**
 * A sentence that names a public proxy: as it is where the modules are public, under that condition where nobody can tell,
 * undefined where they are private.
 */
export function fromPublicProxy(facts: WholeFacts, sentence: string): string | undefined {
  const { modules } = facts;
  const known = modules.map((module) => knownOf(module, facts));
  if (known.every((one) => one === "public")) return sentence;
  if (known.every((one) => one === "private")) return undefined;
  const bare = sentence.replace(/^Or /, "");
  const condition = modules.length === 1 ? `If ${listed(modules)} is public,` : "For what is public of it,";
  return `${condition} ${bare.charAt(0).toLowerCase()}${bare.slice(1)}`;
}

/**
 * The same, where the way is a proxy in the place of the repository: undefined also where it is the public proxy that
 * failed. Of private modules only a proxy that their owner runs can have them.
 */
export function fromSomeProxy(facts: WholeFacts, sentence: string): string | undefined {
  const inPublic = fromPublicProxy(facts, sentence);
  if (inPublic !== undefined) return hasNoProxyLeft(facts) ? undefined : inPublic;
  return ifInputsReach(
    facts,
    `Or let a proxy of your own that may read ${listed(facts.modules)} serve it (Athens, Artifactory, Nexus): name it in \`goproxy:\`, and set \`gonoproxy: none\`. No public proxy can have it.`,
  );
}
