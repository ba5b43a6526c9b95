// Writes what follows from src/inputs/spec.ts (the inputs and outputs blocks of action.yml, docs/inputs.md, the table in
// the README) and from the catalogue (the heads of the pages in docs/diagnoses, and their index). `--check` writes
// nothing and fails if one of them is not up to date.
import { readFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { format, resolveConfig } from "prettier";
import { indexPage, pageWithHead } from "./knowledge-base.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The tables themselves, bundled in memory: a script runs on a Node that knows no TypeScript. */
async function loadTables() {
  const contents = `export * from "./src/inputs/spec.ts"; export { guardVariable } from "./src/inputs/input-sources.ts"; export { valueName } from "./src/inputs/help.ts"; export { catalogue, unknownRule } from "./src/diagnose/catalogue.ts";`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const { inputSpecs, outputSpecs, guardVariable, valueName, catalogue, unknownRule } = await loadTables();

const groups = {
  where: "Where",
  routes: "Routes",
  credentials: "Credentials",
  download: "Download",
  cache: "Cache",
  telling: "Telling",
};

/** YAML double-quoted scalars are JSON strings. */
function actionBlocks() {
  const lines = ["inputs:"];
  for (const [name, { description, default: byDefault }] of Object.entries(inputSpecs)) {
    lines.push(`  ${name}:`, `    description: ${JSON.stringify(withoutExpressions(description))}`);
    lines.push("    required: false", `    default: ${JSON.stringify(byDefault)}`);
  }
  lines.push("outputs:");
  for (const [name, description] of Object.entries(outputSpecs)) {
    lines.push(`  ${name}:`, `    description: ${JSON.stringify(description)}`);
  }
  return lines.join("\n");
}

/** The runner refuses an action.yml whose description has an expression in it, even as an example. */
function withoutExpressions(text) {
  return text.replace(/\$\{\{\s*([^}]*?)\s*\}\}/g, "<$1>");
}

function actionYaml(current) {
  const block = /^inputs:\n[^]*?(?=^runs:)/m;
  if (!block.test(current)) throw new Error("action.yml has no `inputs:` in front of `runs:`");
  return current.replace(block, () => `${actionBlocks()}\n\n`);
}

function inputTable(names) {
  const rows = names.map((name) => {
    const spec = inputSpecs[name];
    const shown = spec.default === "" ? "" : `\`${spec.default}\``;
    return `| \`${name}\` | ${shown} | ${cell(spec.description)} |`;
  });
  return ["| input | default | what it does |", "| --- | --- | --- |", ...rows].join("\n");
}

const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const namesOf = (group) => Object.keys(inputSpecs).filter((name) => inputSpecs[name].group === group);

function inputsPage() {
  const parts = [
    "# Inputs",
    "This page is made from the table in `src/inputs/spec.ts`. Each input of the action is also a flag of the command line (`--stall-timeout 20s`) and a variable (`GMG_STALL_TIMEOUT=20s`); a flag beats its variable. An empty value is the default.",
  ];
  for (const [group, title] of Object.entries(groups)) {
    parts.push(`## ${title}`);
    for (const name of namesOf(group)) {
      const spec = inputSpecs[name];
      const byDefault = spec.default === "" ? "empty" : `\`${spec.default}\``;
      parts.push(`### \`${name}\``, spec.description);
      parts.push(
        `- Values: ${valuesOf(spec)}\n- Default: ${byDefault}\n- Flag: \`--${name}\`, variable: \`${guardVariable(name)}\``,
      );
    }
  }
  parts.push("## Outputs");
  const rows = Object.entries(outputSpecs).map(
    ([name, description]) => `| \`${name}\` | ${cell(description)} |`,
  );
  parts.push(["| output | what it holds |", "| --- | --- |", ...rows].join("\n"));
  return parts.join("\n\n") + "\n";
}

function valuesOf(spec) {
  switch (spec.kind) {
    case "text":
      return "text";
    case "lines":
      return "one a line";
    case "list":
      return "separated by commas, blanks or line breaks";
    case "boolean":
      return "`true` or `false`";
    case "duration":
      return "a duration such as `20s`, `5m` or `1h30m`";
    case "count":
      return `a whole number from ${spec.least} to ${spec.most}`;
    case "choice":
      return valueName(spec)
        .split("|")
        .map((choice) => `\`${choice}\``)
        .join(", ");
    case "secret":
      return "text from a secret; masked";
    default:
      throw new Error(`no words for the kind ${spec.kind}`);
  }
}

function readme(current) {
  const tables = Object.entries(groups).map(
    ([group, title]) => `**${title}**\n\n${inputTable(namesOf(group))}`,
  );
  return current.replace(
    /(<!-- inputs -->)[^]*?(<!-- \/inputs -->)/,
    (_, open, close) => `${open}\n\n${tables.join("\n\n")}\n\n${close}`,
  );
}

const rules = [...catalogue, unknownRule];
const pages = rules.filter(({ code }) => existsSync(join(root, "docs/diagnoses", `${code}.md`)));

const targets = [
  { file: "action.yml", make: actionYaml },
  { file: "docs/inputs.md", make: inputsPage },
  ...(existsSync(join(root, "README.md")) ? [{ file: "README.md", make: readme }] : []),
  // The index reads the pages: it comes after them.
  ...pages.map((rule) => ({
    file: `docs/diagnoses/${rule.code}.md`,
    make: (current) => pageWithHead(current, rule),
  })),
  { file: "docs/diagnoses/README.md", make: () => indexPage(pages, join(root, "docs/diagnoses")) },
];

const isCheck = process.argv.includes("--check");
let stale = 0;
for (const { file, make } of targets) {
  const path = join(root, file);
  const current = existsSync(path) ? readFileSync(path, "utf8") : "";
  const raw = make(current);
  const wanted =
    raw === current ? current : await format(raw, { ...(await resolveConfig(path)), filepath: path });
  if (wanted === current) continue;
  stale++;
  if (isCheck) {
    console.error(`${file} is not what the tables say; run \`npm run generate\`.`);
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted);
    console.log(`wrote ${file}`);
  }
}
if (isCheck && stale > 0) process.exitCode = 1;
