// Versions, module paths and other short texts that are nearly right.

import fc from "fast-check";

/** Texts put together from pieces that matter, so that most of them are nearly right. */
export function pieces(choices: readonly string[], maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...choices), { maxLength, size: "max" }).map((parts) => parts.join(""));
}

const versionPieces = pieces(["0", "1", "2", "10", "01", ".", ".", ".", "-", "-rc", "pre", "+", "é"], 8);
export const versions = fc.oneof(
  versionPieces.map((text) => `v${text}`),
  fc
    .tuple(fc.nat(3), fc.nat(2), fc.nat(12), pieces(["-", ".", "0", "11", "a", "b", "rc", "-x"], 4))
    .map(([major, minor, patch, rest]) => `v${major}.${minor}.${patch}${rest === "" ? "" : `-${rest}`}`),
  fc.constantFrom(
    "",
    "v",
    "1.2.3",
    "V1.2.3",
    "v1.2.3\n",
    "v1.2.3+incompatible",
    "v3.0.0+incompatible",
    "v1.2.3-pre+incompatible",
    "v2.0.0+meta",
    "v1.2.3+incompatible.x",
    "v99999999999999999999.0.0",
    "v0.0.0-20161208181325-20d25e280405",
    "v1.2.4-0.20161208181325-20d25e280405",
    "v1.2.4-rc.1.0.20161208181325-20d25e280405",
    "v2.0.1-0.20161208181325-20d25e280405+incompatible",
    "v0.0.1-20161208181325-20d25e280405",
    "v0.0.1-go1.26.8.linux-amd64",
    "master",
    "feature_x",
  ),
);
export const paths = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        "github.com",
        "example.com",
        "gopkg.in",
        "localhost",
        "-a.b",
        "GitHub.com",
        "a..b",
        ".a.b",
      ),
      pieces(
        [
          "/",
          "/",
          "/v",
          "v",
          "2",
          "1",
          "0",
          "10",
          ".",
          ".v",
          "Azure",
          "x",
          "~",
          "~1",
          "-unstable",
          "con",
          "NUL.",
        ],
        7,
      ),
    )
    .map(([host, rest]) => host + rest),
  fc.constantFrom(
    "",
    "/",
    "v2",
    "/v2",
    "gopkg.in/yaml.v3",
    "gopkg.in/check.v1",
    "gopkg.in/x.v0",
    "gopkg.in/x.v0-unstable",
    "gopkg.in/x.v2-unstable",
    "gopkg.in/yaml",
    "github.com/Azure/azure-sdk-for-go",
    "github.com/BurntSushi/toml/v2",
    "example.com/m/v1",
    "example.com/m/v2.",
    "example.com/é",
    "a.com/b c",
    "a.com/x+y",
    "a.com/aux.go/x",
    "a.com/xaux",
    "a.com/b!c",
  ),
);
