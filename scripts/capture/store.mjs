// Keeps each text of a fault once, under the oldest release that says it so.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { likeness } from "./redact.mjs";

/**
 * `plays`: version and log of each release, oldest first, those that failed only. Files of releases that were asked
 * (all, where `asked` is undefined) and say nothing new go; files of others stay, and so does the text of a file that
 * says the same as before. Gives the versions that are kept.
 */
export function keep(corpus, code, name, asked, plays) {
  const folder = join(corpus, code);
  mkdirSync(folder, { recursive: true });
  const told = new Set();
  const kept = plays.filter(({ version, log }) => {
    const text = likeness(log, version);
    return !told.has(text) && told.add(text);
  });
  const was = new Map();
  for (const file of readdirSync(folder)) {
    const version = new RegExp(`^go([\\d.]+)-${name}\\.log$`).exec(file)?.[1];
    if (version === undefined || (asked !== undefined && !asked.includes(version))) continue;
    was.set(version, readFileSync(join(folder, file), "utf8"));
    rmSync(join(folder, file));
  }
  for (const { version, log } of kept) {
    const old = was.get(version);
    const same = old !== undefined && likeness(old, version) === likeness(log, version);
    writeFileSync(join(folder, `go${version}-${name}.log`), same ? old : log);
  }
  return kept.map(({ version }) => version);
}
