// Files that are nearly go.mod or go.work files: made of the right pieces, not always in the right order.

import fc from "fast-check";

const word = fc.constantFrom(
  "a.com/b",
  "a.com/B/v2",
  "gopkg.in/x.v2",
  '"a.com/\\x62"',
  "v1.0.0",
  "v2.0.0",
  "v0.0.0-20161208181325-20d25e280405",
  "v3.0.0+incompatible",
  "master",
  "=>",
  "../dir",
  "./x",
  "1.21",
  "go1.21.0",
  "x=y",
  "[",
  "]",
  ",",
  "(",
  ")",
  '"un closed',
  "`back`",
  "it's",
);
const verbs = {
  "go.mod": [
    "require",
    "require",
    "replace",
    "exclude",
    "retract",
    "tool",
    "ignore",
    "godebug",
    "module",
    "go",
    "toolchain",
    "other",
  ],
  "go.work": ["use", "use", "replace", "replace", "godebug", "go", "toolchain", "module"],
};
const tails = [
  "",
  "",
  "",
  " // indirect",
  " // indirect; x",
  " // other",
  "//indirect",
  " /* no */",
  "\t",
  " \u{a0}",
];
const ends = ["\n", "\n", "\n", "\n", "\r\n", "\n\n", "\n// comment\n"];

/** What the directive wants, mostly. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  require: [
    "a.com/b v1.0.0",
    "a.com/B/v2 v2.1.0",
    "gopkg.in/x.v2 v2.0.0",
    "a.com/b master",
    '"a.com/b" "v1.2.3-rc.1"',
  ],
  exclude: ["a.com/b v1.0.0", "a.com/b v2.0.0", "a.com/b v2.0.0+incompatible"],
  replace: [
    "a.com/b => ../b",
    "a.com/b v1.0.0 => c.com/d v1.0.0",
    "a.com/b => c.com/d v1.0.0",
    'a.com/b => "./x y"',
    "a.com/b => d",
  ],
  retract: ["v1.0.0", "[v1.0.0, v1.1.0]", "[v1.0.0,v1.1.0", "[ v1.0.0 v1.1.0 ]"],
  tool: ["a.com/b/cmd", '"x y"'],
  ignore: ["./x"],
  use: ["./x", ".", "'x'"],
  godebug: ["x=y", "x"],
  module: ["a.com/b", '"a.com/b"'],
  go: ["1.21", "1.21.3", "1.21rc1", "v1.21.3", "1.21.x"],
  toolchain: ["go1.21.3", "default", "1.21"],
};

const line = (verb: string): fc.Arbitrary<string> => {
  const arbitraryWords = fc.array(word, { maxLength: 5 }).map((words) => words.join(" "));
  const usual = fc.constantFrom(...(wanted[verb] ?? [""]));
  return fc
    .tuple(
      fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: arbitraryWords }),
      fc.constantFrom(...tails),
    )
    .map(([words, tail]) => words + tail);
};

const statement = (verb: string): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(line(verb), fc.constantFrom(...ends))
        .map(([words, end]) => `${verb} ${words}${end}`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.array(line(verb), { maxLength: 4 }),
          fc.constantFrom(...ends),
          fc.constantFrom(")\n", ")\n", ") // x\n", ") x\n", ""),
        )
        .map(
          ([lines, end, close]) =>
            `${verb} (${end}${lines.map((words) => `\t${words}${end}`).join("")}${close}`,
        ),
    },
  );

export function fileArbitrary(kind: "go.mod" | "go.work"): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...verbs[kind]).chain(statement), { maxLength: 4, size: "max" })
    .map((statements) => statements.join(""));
}
