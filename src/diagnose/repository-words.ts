// What git says of a repository where go kept that to itself. Of a path with the name of its version control in it go
// tries one protocol after the other, and tells only that none worked (cmd/go/internal/vcs, repoRootFromVCSPaths).

import type { Evidence } from "./evidence.ts";
import type { Saw } from "./probe.ts";

const withoutReason =
  /(?<module>(?<root>[\w.-]{1,100}(?:\/[\w.~+-]{1,100}){0,10}?\.git)(?:\/[\w.~+/-]{1,200})?@v[\w.+-]{1,150}): no (?:secure )?protocol found for repository/g;
const mostRepositories = 3;

export interface Unexplained {
  /** `path@version`. */
  readonly module: string;
  /** Where go looked first. */
  readonly address: string;
}

/** Repositories that go could not get at, and did not say why. */
export function unexplained(output: string): readonly Unexplained[] {
  const found = new Map<string, string>();
  for (const { groups } of output.matchAll(withoutReason)) {
    const { module = "", root = "" } = groups ?? {};
    if (!found.has(root)) found.set(root, module);
  }
  return [...found]
    .slice(0, mostRepositories)
    .map(([root, module]) => ({ module, address: `https://${root}` }));
}

/** The same with git's words in the place of go's, where git was asked and said no. */
export function withWordsOfGit(evidence: Evidence): Evidence {
  const said = (evidence.probes ?? []).flatMap(({ saw }) => (saw?.kind === "repository" ? [saw] : []));
  if (said.length === 0) return evidence;
  const output = evidence.output.replace(withoutReason, (whole, ...rest: readonly unknown[]) => {
    const { module = "", root = "" } = rest.at(-1) as Readonly<Record<string, string>>;
    const saw = said.find(({ address }) => address === `https://${root}`);
    return saw === undefined ? whole : repositoryWords({ ...saw, module });
  });
  return { ...evidence, output };
}

/** As go shows what git said (cmd/go/internal/modfetch/codehost, RunError). */
export function repositoryWords({ module, address, output }: Extract<Saw, { kind: "repository" }>): string {
  return `${module}: git ls-remote -q ${address}: exit status 128:\n\t${output.trim().replaceAll("\n", "\n\t")}`;
}
