import { describe, expect, it } from "@jest/globals";

import { Secret } from "../../src/core/secret.ts";
import type { Withheld } from "../../src/plan/withheld.ts";
import { credentialForms, hiderOf } from "../../src/steps/mask-credentials.ts";

const withheld: Withheld = {
  variables: {
    GOPROXY: new Secret(
      "https://ci:p%40ss%2Fword@proxy.example.com,https://a-token@other.example.com|direct",
    ),
  },
  settings: [
    new Secret("https://ci:in/the-clear@broken.example.com"),
    new Secret("sum.golang.org https://db:s3cret-db@sums.example.com"),
  ],
  proxies: {
    closing: "direct",
    proxies: [
      {
        url: new URL("https://proxy.example.com"),
        credentials: { user: new Secret("ci"), password: new Secret("p@ss/word") },
        separator: ",",
      },
    ],
  },
  mirrors: [
    {
      url: new URL("https://mirror.example.com"),
      credentials: { user: new Secret("mirror-token"), password: new Secret("") },
      separator: "|",
    },
  ],
  netrc: new Secret(
    "machine git.example.com login ci password hunter2-secret\nmachine hub.example.com login ghp_0123456789ab password x-oauth-basic",
  ),
};

describe("hiderOf with the forms of all credentials", () => {
  const hide = hiderOf(credentialForms(withheld));
  it.each([
    ["a netrc line", "machine git.example.com login ci password hunter2-secret", "***"],
    ["a netrc password", "got hunter2-secret!", "got ***!"],
    ["Basic credentials", `Basic ${btoa("ci:hunter2-secret")}`, "Basic ***"],
    [
      "a proxy's address as it was written",
      "https://ci:p%40ss%2Fword@proxy.example.com",
      "https://***@proxy.example.com",
    ],
    ["a password decoded", "p@ss/word", "***"],
    [
      "a token in the place of the user",
      "https://a-token@other.example.com",
      "https://***@other.example.com",
    ],
    [
      "an address that go refuses",
      `parse "https://ci:in/the-clear@broken.example.com"`,
      `parse "https://***@broken.example.com"`,
    ],
    [
      "the password of a database",
      "https://db:s3cret-db@sums.example.com: s3cret-db",
      "https://***@sums.example.com: ***",
    ],
    ["a token that netrc has for a login", "hello ghp_0123456789ab", "hello ***"],
    ["a token of a mirror, as Basic credentials", btoa("mirror-token:"), "***"],
    ["nothing else", "https://proxy.golang.org ci direct", "https://proxy.golang.org ci direct"],
  ])("hides %s", (_, text, shown) => {
    expect(hide(text)).toBe(shown);
  });
});
