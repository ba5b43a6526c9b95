// All messages of a failed download, by number, each in every form that go has had for it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { causeIds } from "../../src/diagnose/cause.ts";
import { beginnings, firstCause } from "./messages.ts";

const messageCount = 165;

interface Message {
  readonly number: number;
  readonly cause: string;
  readonly text: string;
}

const messages: readonly Message[] = readFileSync(join(import.meta.dirname, "go-messages.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [, number = "", causes = "", text = ""] = /^(\d+) (\S+) (.*)$/.exec(line) ?? [];
    return {
      number: Number(number),
      cause: causes.split(",")[0] ?? "",
      text: text
        .replace(/\{(\w+)\}/g, (_, name: string) => beginnings[name] ?? name)
        .replaceAll("⏎", "\n")
        .replaceAll("⇥", "\t"),
    };
  });
const ofGo = messages.filter(({ text }) => text.startsWith("go: ") && !text.includes("\ngo: "));
const ofModules = ofGo.filter(({ text }) => text.startsWith("go: github.com/acme/widget@"));

describe("the table of go's messages", () => {
  it("has all of them", () => {
    const numbers = new Set(messages.map(({ number }) => number));
    const missing = Array.from({ length: messageCount }, (_, index) => index + 1).filter(
      (number) => !numbers.has(number),
    );
    expect(missing).toEqual([]);
    expect(messages.filter(({ cause }) => !causeIds.some((id) => id === cause))).toEqual([]);
  });

  it.each(messages)("means $cause by $number: $text", ({ cause, text }) => {
    expect(firstCause(text)).toBe(cause);
  });

  it.each(ofGo)("means $cause by $number also in docker build, in Go 1.17: $text", ({ cause, text }) => {
    const old = text.replace(/^go: /, "go mod download: ").replace(/^/gm, "#12 3.456 ");
    expect(firstCause(`#12 [build 4/6] RUN go mod download\n${old}\n#12 ERROR: exit code: 1`)).toBe(cause);
  });

  it.each(ofModules)("means $cause by $number also where go build names a file: $text", ({ cause, text }) => {
    expect(
      firstCause(
        `go: downloading example.com/other v1.0.0\n${text.replace(/^go: /, "internal/x.go:12:2: ")}`,
      ),
    ).toBe(cause);
  });
});
