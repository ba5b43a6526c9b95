// Binds rule, page and captured logs: none of the three can be there without the others.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { catalogue, pagePath, ruleOf, unknownRule } from "../../src/diagnose/catalogue.ts";
import { causeIds } from "../../src/diagnose/cause.ts";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";
import type { Finding } from "../../src/diagnose/rule.ts";
import { capturedLogs, folders } from "../diagnose/captured-logs.ts";

const root = join(import.meta.dirname, "../..");
const pages = join(root, "docs/diagnoses");
const rules = [...catalogue, unknownRule];
const codes = rules.map(({ code }) => code).toSorted();
const headings = ["## What you see", "## Why it happens", "## What to do", "## If that is not it"];
const again = {
  never: "does not help, only a change does",
  now: "can help at once",
  "after-delay": "can help after a while",
};

function findingsIn(text: string): readonly Finding[] {
  return diagnose({ output: readLog(text), attempts: [], settings: {} });
}

function capturedOf(code: string): readonly string[] {
  return capturedLogs.filter(({ folder }) => folder === code).map(({ text }) => text);
}

/** What the second paragraph of a page names, as scripts/knowledge-base.mjs reads it. */
function messagesOf(page: string): string[] {
  const said = /^A Go module download says (.*?): what that means, and what to do\.$/m.exec(page)?.[1] ?? "";
  return [...said.matchAll(/`([^`]+)`/g)].map(([, message = ""]) => message);
}

/** `…` stands for anything. */
function occursIn(log: string, message: string): boolean {
  let from = 0;
  for (const part of message.split("…").map((piece) => piece.trim())) {
    const at = log.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

describe("the catalogue", () => {
  it("gives every rule a code and a slug of its own", () => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(rules.map(({ slug }) => slug)).size).toBe(rules.length);
    expect(codes.filter((code) => !/^GMG[1-9]\d\d$/.test(code))).toEqual([]);
  });

  it("knows only published causes", () => {
    expect(rules.map(({ cause }) => cause).filter((cause) => !causeIds.includes(cause))).toEqual([]);
  });

  it("has titles under ten words without a full stop", () => {
    expect(
      rules.map(({ title }) => title).filter((title) => title.split(" ").length >= 10 || title.endsWith(".")),
    ).toEqual([]);
  });

  it("explains one rule by another only if that one exists", () => {
    expect(
      rules.flatMap(({ explains }) => explains ?? []).filter((code) => ruleOf(code) === undefined),
    ).toEqual([]);
  });

  it("has a page for each rule and a rule for each page", () => {
    const named = readdirSync(pages).filter((file) => file !== "README.md");
    expect(named.map((file) => file.replace(".md", "")).toSorted()).toEqual(codes);
    expect(codes.filter((code) => !existsSync(join(root, pagePath(code) ?? "missing")))).toEqual([]);
  });

  it("has logs for each rule and a rule for each folder of logs", () => {
    expect(folders.filter((folder) => folder !== "none").toSorted()).toEqual(codes);
  });

  it("finds a rule in any letter case, and no page for a code that is not there", () => {
    expect(ruleOf("gmg101")?.cause).toBe("dns-failure");
    expect(pagePath("GMG000")).toBeUndefined();
  });
});

describe("a captured log", () => {
  it.each(capturedLogs.filter(({ folder }) => folder !== "none"))(
    "comes out as its folder: $name",
    ({ folder, text }) => {
      const findings = findingsIn(text);
      expect(findings.map(({ code }) => code)).toEqual([folder]);
    },
  );

  it.each(capturedLogs.filter(({ folder }) => folder === "none"))(
    "of no failed download names none: $name",
    ({ text }) => {
      const findings = findingsIn(text);
      const causes = new Set(findings.map(({ cause }) => cause));
      causes.delete("unknown");
      causes.delete("cgo-or-compile-error-not-a-download-problem");
      expect([...causes]).toEqual([]);
    },
  );

  it.each(capturedLogs.filter(({ folder }) => folder !== "none"))(
    "is answered in whole sentences: $name",
    ({ folder, text }) => {
      for (const { because, advice, evidence } of findingsIn(text)) {
        expect(
          [because, ...advice].filter((sentence) =>
            /undefined|\bNaN\b|\$\{(?!\{ secrets\.)|``|  /.test(sentence),
          ),
        ).toEqual([]);
        expect([because, ...advice].filter((sentence) => !/[.!?`"]$/.test(sentence))).toEqual([]);
        expect(advice.length).toBeGreaterThan(0);
        expect(advice.some((sentence) => sentence.includes("`")) || folder === "GMG512").toBe(true);
        expect(evidence.length).toBeLessThan(400);
      }
    },
  );
});

describe("a page", () => {
  it.each(rules)("of $code has its head, its sections in order, and a log that is diagnosed so", (rule) => {
    const page = readFileSync(join(pages, `${rule.code}.md`), "utf8");
    const [title = "", , about = "", , head] = page.split("\n");
    const messages = messagesOf(about);
    const [first] = messages;
    expect(title).toBe(`# ${rule.code}: ${rule.title}${first === undefined ? "" : ` (\`${first}\`)`}`);
    const helps = rule === unknownRule ? "may help or not, nobody knows" : again[rule.retry];
    expect(head).toBe(`Cause \`${rule.cause}\` · running again ${helps}`);
    expect(page.split("\n").filter((line) => line.startsWith("## "))).toEqual(headings);
    const log = /```log\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    expect(findingsIn(log).map(({ code }) => code)).toEqual([rule.code]);
    for (const code of page.match(/GMG\d{3}/g) ?? []) expect(codes).toContain(code);
    expect(messages.length > 0 || rule.code === "GMG900").toBe(true);
    // Who comes from a search for the message sees it, where it was captured in a log that is short enough.
    const shows = (text: string): boolean => first === undefined || occursIn(text, first);
    const couldShow = capturedOf(rule.code).some(
      (text) => shows(text) && text.length < 800 && findingsIn(text).length === 1 && !text.includes("```"),
    );
    expect([rule.code, shows(log) || !couldShow]).toEqual([rule.code, true]);
  });

  it.each(rules)("of $code names only messages that are diagnosed so", ({ code }) => {
    const page = readFileSync(join(pages, `${code}.md`), "utf8");
    for (const message of messagesOf(page)) {
      const isCaptured = [page.slice(page.indexOf("```log")), ...capturedOf(code)].some((log) =>
        occursIn(log, message),
      );
      const alone = `go: github.com/acme/lib@v1.2.3: ${message.replaceAll("…", "example.com/x")}\n`;
      expect([message, isCaptured || findingsIn(alone)[0]?.code === code]).toEqual([message, true]);
    }
  });

  it.each(rules.filter(({ code }) => code !== unknownRule.code))(
    "of $code shows in its log the message of its title",
    ({ code }) => {
      const page = readFileSync(join(pages, `${code}.md`), "utf8");
      const [, message = ""] = /^# [^\n]*\(`(.*)`\)$/m.exec(page) ?? [];
      const log = /```log\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
      expect([message, message !== "" && occursIn(log, message)]).toEqual([message, true]);
    },
  );

  it.each(rules)("of $code advises for its log what the rule advises", ({ code }) => {
    const page = readFileSync(join(pages, `${code}.md`), "utf8");
    const [finding] = findingsIn(/```log\n([\s\S]*?)```/.exec(page)?.[1] ?? "");
    const [, whatToDo = ""] = /## What to do\n\n([\s\S]*?)\n\n## If/.exec(page) ?? [];
    expect(whatToDo.split("\n").map((line) => line.replace(/^- /, ""))).toEqual(finding?.advice);
  });

  it("stands in the index with its title, cause and retry", () => {
    const index = readFileSync(join(pages, "README.md"), "utf8").replace(/ {2,}/g, " ");
    for (const { code, title, cause, retry } of rules) {
      const row = index.split("\n").find((line) => line.startsWith(`| [${code}](${code}.md) |`)) ?? code;
      expect(row).toContain(`| ${title} |`);
      expect(row).toMatch(new RegExp(`\\| \`${cause}\` \\| ${retry} \\|$`));
    }
  });
});

describe("advice", () => {
  it("never switches checks off for everything", () => {
    const all = [
      ...capturedLogs.flatMap(({ text }) => findingsIn(text).flatMap(({ advice }) => advice)),
      ...codes.map((code) => readFileSync(join(pages, `${code}.md`), "utf8").split("## What to do")[1] ?? ""),
    ];
    const forbidden =
      /GOSUMDB=off|GONOSUMDB=['"]?\*(?:\s|`|$)|GOINSECURE=['"]?\*|http\.sslVerify|GIT_SSL_NO_VERIFY|StrictHostKeyChecking/;
    expect(
      all.filter(
        (sentence) => forbidden.test(sentence) && !sentence.includes("toolchains cannot be verified"),
      ),
    ).toEqual([]);
  });

  it("names the price wherever a check is narrowed", () => {
    const narrowing = capturedLogs
      .flatMap(({ text }) => findingsIn(text).flatMap(({ advice }) => advice))
      .filter((sentence) => /GONOSUMDB=|GOINSECURE=/.test(sentence));
    expect(
      narrowing.filter((sentence) => !/The price: |by pattern, not by switching it off/.test(sentence)),
    ).toEqual([]);
  });
});
