import { describe, expect, it } from "@jest/globals";

import { Secret } from "../../src/core/secret.ts";
import { readCredentials } from "../../src/go/address-credentials.ts";
import { authorizationFor } from "../../src/mirror/send.ts";

const token = (): Secret => new Secret("Bearer t0ken");

const safe = ["https://proxy.test/", "http://localhost:3000/", "http://127.8.9.1/", "http://[::1]:8080/"];
const unsafe = [
  "http://proxy.test/",
  "http://10.0.0.1/",
  "http://[fd00::1]/",
  "http://localhost.proxy.test/",
  "http://127.0.0.1.proxy.test/",
  "http://128.0.0.1/",
  "http://0.0.0.0/",
];

describe("an Authorization", () => {
  it.each(safe)("is sent to %s, the address's own before the looked-up one", (address) => {
    const url = new URL(address);
    const looked = authorizationFor({ url }, token);
    expect(looked.ok && looked.value?.reveal()).toBe("Bearer t0ken");
    const credentials = readCredentials("ci:hunter2@host");
    if (credentials === undefined) throw new Error("there are credentials");
    const own = authorizationFor({ url, credentials }, token);
    expect(own.ok && own.value?.reveal()).toBe(`Basic ${Buffer.from("ci:hunter2").toString("base64")}`);
  });

  it.each(unsafe)("is not sent to %s: looked up it is left out, in the address it is a fault", (address) => {
    const url = new URL(address);
    expect(authorizationFor({ url }, token)).toEqual({ ok: true, value: undefined });
    const credentials = readCredentials("ci:hunter2@host");
    if (credentials === undefined) throw new Error("there are credentials");
    expect(authorizationFor({ url, credentials }, token)).toMatchObject({
      ok: false,
      error: { code: "CREDENTIALS_INSECURE", message: expect.stringContaining(url.host) },
    });
  });
});
