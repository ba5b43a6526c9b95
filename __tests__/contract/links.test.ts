// Every link of every page leads somewhere: the file is there, and so is the heading. Nothing is asked of the network.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "@jest/globals";

const pages = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(path));

/** Without what only looks like a link or a heading. */
function prose(markdown: string): string {
  return markdown.replace(/^( *)(`{3,}|~{3,})[^\n]*\n[^]*?^\1\2`*$/gm, "");
}

/** As GitHub makes them: lower case, no punctuation, blanks as hyphens, -1, -2 … behind what was there before. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const anchors = new Set<string>();
  for (const [, heading = ""] of prose(markdown).matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const words = heading.replace(/`|\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
    const slug = words.replace(/[^\p{L}\p{N}\s_-]/gu, "").replace(/\s/g, "-");
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    anchors.add(before === 0 ? slug : `${slug}-${before}`);
  }
  return anchors;
}

function linksOf(markdown: string): string[] {
  const text = prose(markdown).replace(/`[^`\n]*`/g, "code");
  const inline = [...text.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].map(([, link = ""]) => link);
  const defined = [...text.matchAll(/^\[[^\]]+\]: +(\S+)/gm)].map(([, link = ""]) => link);
  return [...inline, ...defined];
}

function fault(page: string, link: string): string | undefined {
  if (/^(?:https?|mailto):/.test(link)) return URL.canParse(link) ? undefined : `${link} is no address`;
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : normalize(join(dirname(page), decodeURIComponent(path)));
  if (target.startsWith("..")) return `${link} leads out of the repository`;
  if (!existsSync(target)) return `${link}: there is no ${target}`;
  if (anchor === undefined || anchor === "") return undefined;
  if (statSync(target).isDirectory() || !target.endsWith(".md")) return undefined;
  return anchorsOf(readFileSync(target, "utf8")).has(anchor) ? undefined : `${link}: no heading in ${target}`;
}

describe("the links of", () => {
  it.each(pages)("%s lead somewhere", (page) => {
    const faults = linksOf(readFileSync(page, "utf8")).map((link) => fault(page, link));
    expect(faults.filter((one) => one !== undefined)).toEqual([]);
  });

  it("every page are looked at, and a broken one is noticed", () => {
    expect(pages).toEqual(expect.arrayContaining(["README.md", "docs/diagnoses/README.md"]));
    expect(fault("README.md", "docs/nowhere.md")).toMatch(/there is no docs\/nowhere\.md/);
    expect(fault("README.md", "#no-such-heading")).toMatch(/no heading/);
    expect(fault("docs/diagnoses/README.md", "#by-message")).toBeUndefined();
    expect(linksOf("[a](b.md) `[c](d.md)`\n```\n[e](f.md)\n```\n[g]: h.md")).toEqual(["b.md", "h.md"]);
  });
});

describe("a page that names codes", () => {
  it.each(pages)("%s names only codes that have a page", (page) => {
    const codes = new Set(readFileSync(page, "utf8").match(/\bGMG[1-9]\d\d\b/g));
    expect([...codes].filter((code) => !existsSync(`docs/diagnoses/${code}.md`))).toEqual([]);
  });
});
