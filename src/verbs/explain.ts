// `explain`: the page about a diagnosis.

import { join } from "node:path";
import { catalogue, pagePath, unknownRule } from "../diagnose/catalogue.ts";
import type { CommandLine } from "../inputs/flags.ts";
import { nearest } from "../inputs/nearest.ts";
import type { World } from "../ports/world.ts";
import { wrong, type Around, type Done } from "./done.ts";

export async function explainVerb(world: World, { operands }: CommandLine, around: Around): Promise<Done> {
  if (operands.length === 0) {
    return wrong(world, "`explain` needs a code; write it as a finding shows it, such as `explain GMG101`.");
  }
  const pages: string[] = [];
  for (const code of operands) {
    const path = pagePath(code);
    if (path === undefined) {
      return wrong(world, noSuchCode(code));
    }
    const page = await world.files.read(join(around.projectDirectory, path));
    if (!page.ok) return wrong(world, `The page ${path} is not beside this program: ${page.error.message}.`);
    pages.push(new TextDecoder().decode(page.value));
  }
  return { exitCode: 0, stdout: pages.join("\n") };
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
