// `explain`: the page about a diagnosis.

import { join } from "node:path";
import { pagePath } from "../diagnose/catalogue.ts";
import type { CommandLine } from "../inputs/flags.ts";
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
      const message = `There is no diagnosis \`${code}\`. Write a code as a finding shows it, such as \`explain GMG101\`.`;
      return wrong(world, message);
    }
    const page = await world.files.read(join(around.projectDirectory, path));
    if (!page.ok) return wrong(world, `The page ${path} is not beside this program: ${page.error.message}.`);
    pages.push(new TextDecoder().decode(page.value));
  }
  return { exitCode: 0, stdout: pages.join("\n") };
}
