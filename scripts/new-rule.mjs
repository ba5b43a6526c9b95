// Makes room for a new diagnosis rule: node scripts/new-rule.mjs FAMILY SLUG CAUSE
// Prints the next free code of the family and the rule to fill in; makes its page and the folder for its logs.
/* oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-return -- plain JavaScript, without types */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [family, slug, cause] = process.argv.slice(2);
const root = join(import.meta.dirname, "..");
const pages = join(root, "docs/diagnoses");
const causes = [
  ...readFileSync(join(root, "src/diagnose/cause.ts"), "utf8").matchAll(/^ {2}"([^"]+)",$/gm),
].map(([, id]) => id);

if (!/^[1-9]$/.test(family ?? "") || !/^[a-z][a-z0-9-]+$/.test(slug ?? "") || !causes.includes(cause)) {
  console.error(
    `Say family (1 to 9, see docs/diagnoses/README.md), slug and cause: node scripts/new-rule.mjs 2 proxy-asleep proxy-5xx\nCauses: ${causes.join(" ")}`,
  );
  process.exit(2);
}

const taken = readdirSync(pages).flatMap((file) => /^GMG(\d{3})\.md$/.exec(file)?.[1] ?? []);
const inFamily = taken.filter((number) => number.startsWith(family)).map(Number);
const code = `GMG${Math.max(Number(`${family}00`), ...inFamily) + 1}`;
const page = join(pages, `${code}.md`);
if (existsSync(page)) throw new Error(`${page} is there already`);

writeFileSync(
  page,
  `# ${code}: The title of the rule

A Go module download says \`the stable end of the message\`: what that means, and what to do.

Cause \`${cause}\` · running again does not help, only a change does

## What you see

\`\`\`log
the log, redacted
\`\`\`

## Why it happens

## What to do

## If that is not it
`,
);
mkdirSync(join(root, "__tests__/corpus", code), { recursive: true });

console.log(`${code}. Put into src/diagnose/rules/, where its order is right:

  defineRule("${code}", {
    slug: "${slug}",
    cause: "${cause}",
    title: "The title of the rule",
    retry: "never",
    match: (trouble) => seen(trouble, /the stable end of the message/),
    because: ({ modules }) => \`\${listed(modules)} …\`,
    doThis: (facts) => advise(facts, ["…", at("docker-build", "…")]),
  }),

What not everybody can do carries its condition: at, ifInputsReach, ifMirrorsHelp, anotherProxy, fromPublicProxy, netrcFor
(docs/ARCHITECTURE.md, How advice is told).

Write docs/diagnoses/${code}.md, run \`npm run generate\` for its head and its row in the index, and put logs into __tests__/corpus/${code}/:
node scripts/capture.mjs ${code} keeps what the real go says of the fault (scripts/capture/*-faults.mjs).`);
