import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { parseNetrcInput } from "../../src/go/netrc-input.ts";
import { formatNetrcLine, readNetrc } from "../../src/go/netrc.ts";

const linesOf = (text: string): string[] => {
  const parsed = parseNetrcInput(text);
  return parsed.ok ? parsed.value.entries.map((entry) => formatNetrcLine(entry).reveal()) : ["refused"];
};

describe("parseNetrcInput", () => {
  it.each([
    ["nothing", " \n\n", []],
    ["one line", "machine a.com login b password c", ["machine a.com login b password c"]],
    [
      "an entry over lines, with \\r\\n",
      "machine a.com\r\n  login b\r\n  password c\r\n",
      ["machine a.com login b password c"],
    ],
    [
      "a port, a path, an IPv6 address",
      "machine a.com:8443/team login b password c\nmachine [::1]:80 login b password c",
      ["machine a.com:8443/team login b password c", "machine [::1]:80 login b password c"],
    ],
    [
      "comments and account",
      "# for CI\nmachine a.com account x login b password c",
      ["machine a.com login b password c"],
    ],
    [
      "a password that is a word of the format",
      "machine a.com login login password password",
      ["machine a.com login login password password"],
    ],
    [
      "a password with quotes inside",
      `machine a.com login b password c"d'`,
      [`machine a.com login b password c"d'`],
    ],
  ])("takes %s", (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it.each([
    ["no password", "machine a.com login s3cr3t", 1, /without password/],
    ["no login", "\nmachine a.com password s3cr3t", 2, /without login/],
    ["neither", "machine s3cr3t\n", 1, /without login and password/],
    [
      "an entry cut off by the next",
      "machine a.com login b\nmachine b.com login c password s3cr3t",
      1,
      /without password/,
    ],
    ["an empty secret", "machine a.com login s3cr3t password ", 1, /nothing behind `password`.*secret/],
    ["an empty login", "machine a.com login  password s3cr3t", 1, /nothing behind `login`/],
    ["a default entry", "default login a password s3cr3t", 1, /`default`/],
    ["a lonely default", "machine a.com login b password s3cr3t\ndefault", 2, /`default`/],
    ["a macro", "macdef s3cr3t", 1, /`macdef`/],
    ["a password with a blank", "machine a.com login b password s3cr3t part", 1, /odd number of words/],
    ["a password with two blanks", "machine a.com login b password my s3cr3t part", 1, /unknown word/],
    ["a quoted password", 'machine a.com login b password "s3cr3t"', 1, /quotes/],
    ["a quoted password with a blank", 'machine a.com login b password "s3cr3t part"', 1, /quotes/],
    ["a scheme", "machine https://s3cr3t.com login b password c", 1, /scheme/],
    ["a user in the machine", "machine me:s3cr3t@a.com login b password c", 1, /no host/],
    ["a bare token", "s3cr3t", 1, /odd number of words/],
    ["a login before any machine", "login a password s3cr3t", 1, /belongs to no machine/],
    ["a second password", "machine a.com password s3cr3t password other login b", 1, /belongs to no machine/],
    ["a control character", "machine a.com login b password s3cr3t\u0007", 1, /control character/],
  ])("refuses %s once, with the line, and says nothing of the secret", (_, text, line, reason) => {
    const parsed = parseNetrcInput(text);
    expect(parsed).toEqual({ ok: false, error: [{ line, reason: expect.stringMatching(reason) }] });
    expect(JSON.stringify(parsed)).not.toContain("s3cr3t");
  });

  it("tells of every faulty line at once", () => {
    const parsed = parseNetrcInput(
      "machine a login b\ndefault\n\nmachine c login d password e\nmachine f login",
    );
    expect(parsed.ok ? [] : parsed.error.map((problem) => problem.line)).toEqual([2, 5]);
  });

  it("takes nothing in which go would find other entries", () => {
    const pairs = [
      "machine a",
      "machine b.com",
      "login c",
      "password d",
      "account e",
      "login login",
      "# f",
      "default",
      "macdef g",
    ];
    const piece = fc.tuple(fc.constantFrom(...pairs), fc.constantFrom(" ", "\n", "\r\n", "\u00a0"));
    let taken = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 3, maxLength: 4 }), (pieces) => {
        const text = pieces.flat().join("");
        const parsed = parseNetrcInput(text);
        if (!parsed.ok || parsed.value.entries.length === 0) return;
        taken++;
        expect(linesOf(text)).toEqual(readNetrc(text).map((entry) => formatNetrcLine(entry).reveal()));
      }),
      { numRuns: 5000 },
    );
    expect(taken).toBeGreaterThan(20);
  });
});
