import { describe, expect, it } from "@jest/globals";

import { nodeFiles } from "../../src/adapters/node-files.ts";
import { ok } from "../../src/core/result.ts";
import { Secret } from "../../src/core/secret.ts";
import { readCredentials } from "../../src/go/address-credentials.ts";
import { authorizationFor, send } from "../../src/mirror/send.ts";
import type { HttpAnswer, HttpRequest } from "../../src/ports/http.ts";

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

/** Answers each address with a redirect to the address named for it, and any other with 200; what was asked, and who asked. */
async function sentAlong(redirects: Readonly<Record<string, string>>, start: string) {
  const asked: string[] = [];
  const moved: string[] = [];
  const answer = (location: string | undefined): HttpAnswer => ({
    status: location === undefined ? 200 : 302,
    statusText: "",
    headers: location === undefined ? {} : { location },
    body: (async function* () {})(),
    discard: () => undefined,
  });
  const http = {
    get({ url, authorization }: HttpRequest) {
      asked.push(`${url.href}${authorization === undefined ? "" : ` as ${authorization.reveal()}`}`);
      return Promise.resolve(ok(answer(redirects[url.href])));
    },
    close: () => undefined,
  };
  const sent = await send(
    { http, files: nodeFiles() },
    {
      url: new URL(start),
      headers: {},
      authorization: token(),
      connectTimeoutMs: 1_000,
      connections: 1,
      moveTo: (origin) => Promise.resolve(moved.push(origin) > 0),
      onWait: () => undefined,
      onTurn: () => undefined,
      signal: new AbortController().signal,
    },
  );
  const { answer: end, redirectedTo } = sent;
  return { asked, moved, redirectedTo, end: end.ok ? end.value.status : end.error.code };
}

describe("a redirect", () => {
  const start = "https://proxy.test/a";

  it("within one origin goes on with the Authorization, and takes no other place", async () => {
    expect(await sentAlong({ [start]: "/b" }, start)).toEqual({
      asked: [`${start} as Bearer t0ken`, "https://proxy.test/b as Bearer t0ken"],
      moved: [],
      redirectedTo: undefined,
      end: 200,
    });
  });

  it.each([
    ["another host", "https://cdn.test/b", "cdn.test"],
    ["another port of the host", "https://proxy.test:8443/b", "proxy.test:8443"],
  ])("to %s takes the Authorization from the request, for the way back as well", async (_, there, shown) => {
    const { asked, moved, redirectedTo, end } = await sentAlong({ [start]: there }, start);
    expect(asked).toEqual([`${start} as Bearer t0ken`, there]);
    expect([moved, redirectedTo, end]).toEqual([[new URL(there).origin], shown, 200]);
    const back = await sentAlong({ [start]: there, [there]: `${start}/c` }, start);
    expect(back.asked.at(-1)).toBe(`${start}/c`);
  });

  it("on one host from plain http to https is to another origin", async () => {
    const { asked, moved } = await sentAlong(
      { "http://localhost:1/a": "https://localhost:1/a" },
      "http://localhost:1/a",
    );
    expect(asked.at(-1)).toBe("https://localhost:1/a");
    expect(moved).toEqual(["https://localhost:1"]);
  });

  it.each(["http://proxy.test/b", "file:///etc/passwd", "ftp://proxy.test/b"])(
    "from https to %s is not followed",
    async (there) => {
      const { asked, end } = await sentAlong({ [start]: there }, start);
      expect([asked.length, end]).toEqual([1, "REDIRECT_INSECURE"]);
    },
  );

  it("from plain http through https to plain http is followed, as go follows it", async () => {
    const [first, second, third] = ["http://proxy.test/a", "https://cdn.test/b", "http://files.test/c"];
    const { asked, end } = await sentAlong({ [first]: second, [second]: third }, first);
    expect([asked.at(-1), end]).toEqual([third, 200]);
    const insecure = await sentAlong({ [start]: second, [second]: third }, start);
    expect([insecure.asked.at(-1), insecure.end]).toEqual([second, "REDIRECT_INSECURE"]);
  });

  it("with user and password in it shows these to whoever it names, as go does, but not over plain http", async () => {
    const named = await sentAlong({ [start]: "https://eve:pass%20word@cdn.test/b#c" }, start);
    const basic = Buffer.from("eve:pass word").toString("base64");
    expect(named.asked.at(-1)).toBe(`https://cdn.test/b as Basic ${basic}`);
    const same = await sentAlong({ [start]: "https://eve:secret@proxy.test/b" }, start);
    expect(same.asked.at(-1)).toBe("https://proxy.test/b as Bearer t0ken");
    const first = "http://proxy.test/a";
    const plain = await sentAlong({ [first]: "http://eve:secret@cdn.test/b" }, first);
    expect(plain.asked.at(-1)).toBe("http://cdn.test/b");
  });

  it("that leads round in circles ends at the tenth, and one to no address at once", async () => {
    const { asked, end } = await sentAlong({ [start]: start }, start);
    expect([asked.length, end]).toEqual([10, "REDIRECT_LOOP"]);
    expect((await sentAlong({ [start]: "https://" }, start)).end).toBe("REDIRECT_MALFORMED");
  });
});
