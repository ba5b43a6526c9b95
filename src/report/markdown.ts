// Text into GitHub's Markdown, so that foreign words stay words: no tag, no link, no mention, no broken table.

import { harmlessLine, splitLines } from "../core/harmless.ts";
import { oneLine } from "./phrasing.ts";

const entity = (character: string): string => `&#${character.codePointAt(0)};`;

/** A sentence or a word for anywhere in a line. Numeric entities have no meaning in Markdown but the character. */
export function plain(text: string): string {
  return escaped(oneLine(text));
}

function escaped(line: string): string {
  return line
    .replace(/[&<>`*[\]|\\~$#!{}]/g, entity)
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, entity)
    .replace(/(?<![A-Za-z0-9])@/g, entity)
    .replace(/:(?=\/\/)/g, entity)
    .replace(/www(?=\.)/gi, "ww&#119;");
}

/** A name, a path, a value: shown letter by letter. */
export function code(text: string): string {
  const line = oneLine(text);
  if (line === "") return "";
  if (!/[`|\\\t<>&]/.test(line)) return `\`${line}\``;
  return `<code>${line.replace(/[^A-Za-z0-9 /.,=-]/gu, entity)}</code>`;
}

/** A sentence of ours in which `…` marks what is to be shown letter by letter. */
export function sentence(text: string): string {
  return oneLine(text)
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? code(part.slice(1, -1)) : escaped(part)))
    .join("");
}

/** A block that can be copied whole; nothing in it can end it. */
export function codeBlock(text: string, language: "text" | "yaml" | "sh" = "text"): string[] {
  const lines = splitLines(text).map(harmlessLine);
  const longest = Math.max(
    2,
    ...lines.map((line) => Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length))),
  );
  const fence = "`".repeat(longest + 1);
  return [`${fence}${language}`, ...lines, fence];
}

/** Cells are Markdown already. `align` has a letter a column: l or r; left where it is missing. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], align = ""): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [row(heads), row(heads.map((_, index) => (align[index] === "r" ? "--:" : ":--"))), ...rows.map(row)];
}

/** Lines that are seen only when somebody asks for them. */
export function folded(label: string, lines: readonly string[]): string[] {
  return [`<details><summary>${plain(label)}</summary>`, "", ...lines, "", "</details>"];
}

/** The address is ours, but for the name of a repository. */
export function link(text: string, address: string): string {
  return `[${plain(text)}](${encodeURI(address).replace(/[()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`;
}
