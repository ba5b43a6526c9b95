import { describe, expect, it } from "@jest/globals";
import { judgeAnswer, type Expected, type Judged } from "../../../src/steps/preflight/judge-answer.ts";

const url = new URL("https://proxy.test/rsc.io/quote/@v/v1.5.2.info");

function judge(
  status: number,
  {
    headers = {},
    body = "",
    expected = {},
    environment = {},
  }: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly expected?: Partial<Expected>;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Judged {
  const answer = { status, statusText: status === 200 ? "OK" : "", headers };
  const wanted: Expected = { isAnswer: () => false, about: "rsc.io/quote@v1.5.2", ...expected };
  return judgeAnswer({ url, environment }, answer, new TextEncoder().encode(body), wanted);
}

describe("the answer to a probe", () => {
  it("is fine with a 200 whose body is what it should be, and names the server", () => {
    const headers = { server: "nginx" };
    expect(judge(200, { headers })).toEqual({
      kind: "answer",
      detail: "200 OK for rsc.io/quote@v1.5.2, server nginx",
      isOdd: false,
    });
  });

  it("is no answer of a proxy with a 200 whose body is something else", () => {
    const headers = { "content-type": "text/html" };
    expect(judge(200, { headers, expected: { unusable: () => "html" } })).toEqual({
      kind: "bad",
      detail: "200 OK, but a page of HTML (text/html)",
      outcome: { kind: "refused", why: { kind: "unusable", looksLike: "html" }, detail: "text/html" },
    });
  });

  it("leads on by a redirect, without a password and a fragment, unless its address is none", () => {
    const location = "https://ci:secret@cdn.test/quote#top";
    const led = judge(302, { headers: { location } });
    expect(led.kind === "redirect" && [led.to.href, led.detail]).toEqual([
      "https://cdn.test/quote",
      "302 to cdn.test",
    ]);
    const beside = judge(308, { headers: { location: "/elsewhere" } });
    expect(beside.kind === "redirect" && beside.to.href).toBe("https://proxy.test/elsewhere");
    for (const odd of ["https://", "http://a b/"])
      expect(judge(302, { headers: { location: odd } }).kind).toBe("bad");
    expect(judge(200, { headers: { location } }).kind).toBe("answer");
  });

  it("may be fine, or odd, with another status", () => {
    const expected: Partial<Expected> = {
      isAnswer: (status) => (status === 404 ? "odd" : "fine"),
      about: "",
    };
    expect([404, 401].map((status) => judge(status, { expected }))).toEqual([
      { kind: "answer", detail: "404", isOdd: true },
      { kind: "answer", detail: "401", isOdd: false },
    ]);
  });

  it("is the HTTP proxy's with a 407 where one stands before the host, and else the host's own", () => {
    const environment = { HTTPS_PROXY: "http://way.test:3128" };
    expect(judge(407, { environment })).toMatchObject({
      detail: "the HTTP proxy answered 407",
      outcome: { kind: "transport", fault: { kind: "http-proxy", code: "HTTP_407" } },
    });
    expect(judge(407)).toMatchObject({ kind: "bad", outcome: { kind: "status", status: 407 } });
  });

  it("says with any other status what the body says, in one line", () => {
    const headers = { "content-type": "text/plain" };
    expect(judge(503, { headers, body: "down for repairs\nuntil noon\n" })).toMatchObject({
      detail: "503: down for repairs",
      outcome: { kind: "status", status: 503 },
    });
  });
});
