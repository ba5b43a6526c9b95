import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { clearsLines, terminalHost } from "../../../src/adapters/hosts/terminal.ts";
import { wrapText } from "../../../src/adapters/hosts/wrap.ts";

function written(columns: number | undefined): string {
  let text = "";
  const stream = { isTTY: true, columns, write: (piece: string) => (text += piece) };
  const host = terminalHost(
    columns === undefined ? { isTTY: true, write: stream.write } : { ...stream, columns },
    false,
    true,
  );
  host.progress("[####····] 12 of 24 files, 3.4 MB");
  return text;
}

describe("progress on a terminal", () => {
  it.each([
    ["of unknown size", undefined, "[####····] 12 of 24 files, 3.4 MB"],
    ["that calls its size 0", 0, "[####····] 12 of 24 files, 3.4 MB"],
    ["of 11 columns", 11, "[####····]"],
  ])("is a line that does not wrap on one %s", (_, columns, line) => {
    expect(written(columns)).toBe(`\r\u001b[2K${line}`);
  });

  it.each([
    ["xterm", true, true],
    ["", true, true],
    ["dumb", true, false],
    ["xterm", false, false],
  ])("needs a terminal that can clear a line: TERM=%s, a terminal: %s", (TERM, isTTY, shows) => {
    expect(clearsLines({ isTTY }, { TERM })).toBe(shows);
  });
});

describe("a line of ours", () => {
  const line =
    '1. Give go a line for exactly this host, with its port: `echo "machine proxy.corp.test login $USER password $TOKEN" >> ~/.netrc`.';
  function shown(text: string, stream: { isTTY?: boolean; columns?: number }, isColoured = false): string[] {
    let all = "";
    terminalHost({ ...stream, write: (piece) => (all += piece) }, isColoured, false).log(text);
    return all.trimEnd().split("\n");
  }

  it("is cut at blanks to the width of a terminal, and what is to be copied stays whole", () => {
    expect(shown(line, { isTTY: true, columns: 60 })).toEqual([
      "1. Give go a line for exactly this host, with its port:",
      '   `echo "machine proxy.corp.test login $USER password $TOKEN" >> ~/.netrc`.',
    ]);
  });

  it("has the same lines in colour", () => {
    const coloured = shown(line, { isTTY: true, columns: 60 }, true);
    expect(coloured.map(stripVTControlCharacters)).toEqual(shown(line, { isTTY: true, columns: 60 }));
    expect(coloured.join("")).toContain("\u001b[36m");
  });

  it("is no wider than can be read, however wide the terminal is", () => {
    const words = "word ".repeat(60).trimEnd();
    const widths = shown(words, { isTTY: true, columns: 300 }).map(({ length }) => length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(100);
    expect(shown(words, { isTTY: true, columns: 300 }).join(" ")).toBe(words);
  });

  it.each([
    ["a pipe", { columns: 60 }],
    ["a terminal that does not know its size", { isTTY: true }],
    ["a terminal that calls its size 0", { isTTY: true, columns: 0 }],
    ["a very narrow one", { isTTY: true, columns: 20 }],
  ])("is one line on %s", (_, stream) => {
    expect(shown(line, stream)).toEqual([line]);
  });

  it("of go is left as go wrote it", () => {
    const said = `│ go: ${"word ".repeat(40)}end`;
    expect(shown(said, { isTTY: true, columns: 60 })).toEqual([said]);
  });
});

describe("the result of a verb", () => {
  const row = `✗  ${"https://proxy.corp.test".padEnd(60)}  tcp  1 ms  refused`;
  const prose = "word ".repeat(20).trimEnd();

  it("is cut like a line of ours on a terminal, but for a table", () => {
    const text = `${row}\n\n${prose}\n`;
    const [first, empty, ...rest] = wrapText(text, { isTTY: true, columns: 60 }).split("\n");
    expect([first, empty, rest.length, rest.join(" ").trimEnd()]).toEqual([row, "", 3, prose]);
    expect(wrapText(text, { columns: 60 })).toBe(text);
  });
});
