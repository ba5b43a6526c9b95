// `explain`: the page about a diagnosis, as it is written or in JSON with what the catalogue says of it.

import { join } from "node:path";
import { catalogue, pagePath, ruleOf, unknownRule } from "../diagnose/catalogue.ts";
import type { Rule } from "../diagnose/rule.ts";
import type { CommandLine } from "../inputs/flags.ts";
import { nearest } from "../inputs/nearest.ts";
import type { World } from "../ports/world.ts";
import { json, wrong, type Around, type Done } from "./done.ts";

export async function explainVerb(world: World, line: CommandLine, around: Around): Promise<Done> {
  if (line.operands.length === 0) {
    return wrong(world, "`explain` needs a code; write it as a finding shows it, such as `explain GMG101`.");
  }
  const pages: (Pick<Rule, "code" | "cause" | "title" | "retry"> & { page: string })[] = [];
  const unknown: string[] = [];
  for (const word of line.operands) {
    const rule = ruleOf(word);
    const path = pagePath(word);
    if (rule === undefined || path === undefined) {
      unknown.push(noSuchCode(word));
      continue;
    }
    const page = await world.files.read(join(around.projectDirectory, path));
    if (!page.ok) return wrong(world, `The page ${path} is not beside this program: ${page.error.message}.`);
    const { code, cause, title, retry } = rule;
    pages.push({ code, cause, title, retry, page: new TextDecoder().decode(page.value) });
  }
  if (unknown.length > 0) return wrong(world, ...unknown);
  const stdout = line.format === "json" ? json({ pages }) : pages.map(({ page }) => page).join("\n");
  return { exitCode: 0, stdout };
}

/** The nearest code, or the codes of a cause or name that was given instead. */
function noSuchCode(given: string): string {
  const rules = [...catalogue, unknownRule];
  const word = given.toLowerCase();
  const named = rules.filter(({ cause, slug }) => cause === word || slug === word).map(({ code }) => code);
  const near = nearest(
    given,
    rules.map(({ code }) => code),
  );
  const meant = named.length > 0 ? named : near === undefined ? [] : [near];
  const hint = meant.length === 0 ? "" : `; did you mean ${meant.map((code) => `\`${code}\``).join(" or ")}?`;
  return `There is no diagnosis \`${given}\`${hint || "."} Write a code as a finding shows it, such as \`explain GMG101\`.`;
}
