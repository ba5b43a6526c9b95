import { describe, expect, it } from "@jest/globals";
import { clearsLines, terminalHost } from "../../../src/adapters/hosts/terminal.ts";

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
