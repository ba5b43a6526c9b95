import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { addLines, credentialsFor, formatNetrcLine, readNetrc, removeLines } from "../../src/go/netrc.ts";

const shown = (text: string): string[] =>
  readNetrc(text).map(({ machine, login, password }) => `${machine} ${login} ${password.reveal()}`);

describe("readNetrc", () => {
  it.each([
    ["one line", "machine a login b password c", ["a b c"]],
    ["an entry over several lines", "machine a\n\tlogin b\n\n  password c\n", ["a b c"]],
    ["login after password", "machine a password c login b", ["a b c"]],
    [
      "two entries on a line",
      "machine a login b password c machine d login e password f",
      ["a b c", "d e f"],
    ],
    [
      "carriage returns",
      "machine a login b password c\r\nmachine d login e password f\r\n",
      ["a b c", "d e f"],
    ],
    ["unknown words", "machine a account z login b password c", ["a b c"]],
    ["comments", "# machine x login y password z\nmachine a login b password c # end", ["a b c"]],
    ["no word without its value on one line", "machine\na login b password c", []],
    ["a machine that starts anew", "machine a login b machine d login e password f", ["d e f"]],
    ["nothing behind a lonely default", "default\nmachine a login b password c", []],
    ["a default with a value as any other pair", "default x\nmachine a login b password c", ["a b c"]],
    ["no macro", "macdef m\nmachine x login y password z\n\nmachine a login b password c", ["a b c"]],
    ["a macro without end where lines end in \\r\\n", "macdef m\r\n\r\nmachine a login b password c", []],
    ["a quoted value as it stands", 'machine a login b password "c"', ['a b "c"']],
    ["no password", "machine a login b", []],
    [
      "U+0085 and U+00A0 as blanks, U+FEFF as a letter",
      "machine\u0085a login\u00a0b password \ufeffc",
      ["a b \ufeffc"],
    ],
  ])("reads %s", (_, text, entries) => {
    expect(shown(text)).toEqual(entries);
  });
});

describe("credentialsFor", () => {
  const text = [
    "machine example.com login host password 1",
    "machine example.com/team login team password 2",
    "machine example.com/team/deep/ login deep password 3",
    "machine example.com login second password 4",
    "machine example.com:8443 login port password 5",
    "machine https://scheme.example.com login scheme password 6",
  ].join("\n");
  it.each([
    ["the host", "https://example.com/x/@v/list", "host"],
    ["the longest prefix", "https://example.com/team/deep/x", "deep"],
    ["a prefix that ends at a slash only", "https://example.com/teams/x", "host"],
    ["the prefix itself", "https://example.com/team/", "team"],
    ["a port only where it is named", "https://example.com:8443/team/x", "port"],
    ["nothing for a port nobody named", "https://example.com:9443/x", undefined],
    ["a machine with a scheme", "https://scheme.example.com/x", "scheme"],
    ["nothing without TLS", "http://example.com/x", undefined],
    ["nothing beside credentials of the address", "https://me@example.com/x", undefined],
    ["nothing for a subdomain", "https://www.example.com/x", undefined],
  ])("finds %s", (_, url, login) => {
    expect(credentialsFor(readNetrc(text), new URL(url))?.login).toBe(login);
  });
});

describe("addLines and removeLines", () => {
  const ours = ["machine a login b password c", "machine d login e password f"];

  it("puts our lines first", () => {
    const both = addLines("machine a login old password old\n", ours);
    expect(credentialsFor(readNetrc(both), new URL("https://a/x"))?.login).toBe("b");
  });

  const word = fc.stringMatching(/^[!-~]{1,8}$/);
  const line = fc.tuple(word, word, word).map(([a, b, c]) => `machine ${a} login ${b} password ${c}`);
  // Files in which our own lines stand already, in all sorts of line ends, are the hard ones.
  const files = fc
    .array(fc.oneof(fc.constantFrom(...ours, "\n", "\r\n", ""), fc.string(), line))
    .map((all) => all.join("\n"));
  const added = fc.array(fc.oneof(fc.constantFrom(...ours), line), { minLength: 1, maxLength: 4 });

  it("gives every byte back, whatever the file holds", () => {
    fc.assert(fc.property(files, added, (text, lines) => removeLines(addLines(text, lines), lines) === text));
  });

  it("gives every byte back with whole lines written before and behind", () => {
    const foreign = fc.array(fc.constantFrom("machine n login n password n", "# note", ""));
    fc.assert(
      fc.property(files, foreign, foreign, (text, before, behind) => {
        const [head, tail] = [before, behind].map((lines) => lines.map((each) => `${each}\n`).join("")) as [
          string,
          string,
        ];
        expect(removeLines(head + addLines(text, ours) + tail, ours)).toBe(head + text + tail);
      }),
    );
  });

  it("finds lines that somebody moved, or wrote with other line ends", () => {
    const current = `${ours[1] ?? ""}\r\nmachine x login y password z\r\n${ours[0] ?? ""}`;
    expect(removeLines(current, ours)).toBe("machine x login y password z\r\n");
  });

  it("leaves a file alone in which there is nothing of ours", () => {
    expect(removeLines(`x ${ours[0] ?? ""}\n`, ours)).toBe(`x ${ours[0] ?? ""}\n`);
  });
});

describe("formatNetrcLine", () => {
  it("is read back as the entry it was", () => {
    const word = fc.stringMatching(/^[!-~]{1,20}$/);
    fc.assert(
      fc.property(word, word, word, (machine, login, password) => {
        const [entry] = readNetrc(`machine ${machine} login ${login} password ${password}`);
        expect(entry).toBeDefined();
        const line = entry === undefined ? "" : formatNetrcLine(entry).reveal();
        expect(shown(line)).toEqual([`${machine} ${login} ${password}`]);
      }),
    );
  });
});
