import { describe, expect, it } from "@jest/globals";
import type { Http, HttpAnswer } from "../../../src/ports/http.ts";
import { watchedHttp } from "../../../src/steps/watchdog/watched-world.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";

/** Answers every address with this, piece by piece. */
function httpWith(answer: Partial<HttpAnswer>, pieces: readonly string[] = []): Http {
  async function* body(): HttpAnswer["body"] {
    for (const piece of pieces) {
      await Promise.resolve();
      yield { ok: true, value: new TextEncoder().encode(piece) };
    }
  }
  const whole = { status: 200, statusText: "", headers: {}, body: body(), discard: () => {}, ...answer };
  return { get: () => Promise.resolve({ ok: true, value: whole }), close: () => {} };
}

const about = (url: string) => ({
  url: new URL(url),
  headers: {},
  connectTimeoutMs: 1_000,
  signal: new AbortController().signal,
});

describe("a watched request", () => {
  it.each([
    ["https://a.test/github.com/!azure/x/@v/v1.0.0.zip", "a.test", "github.com/Azure/x@v1.0.0 (zip)"],
    ["https://b.test/go/api/example.test/m/@v/list", "b.test/go/api", "the versions of example.test/m"],
    ["https://a.test/m.test/x/@v/main.info", "a.test", "m.test/x@main (info)"],
    ["https://a.test/sumdb/sum.golang.org/supported", "a.test", "the checksum database (supported)"],
    ["https://other.test/some/file%20name", "other.test", "file name"],
  ])("of %s waits for %s and is about %s", async (url, host, what) => {
    const http = watchedHttp(httpWith({}), fakeClock());
    http.know(["a.test", "b.test/go/api"]);
    await http.get(about(url));
    expect(http.underWay()).toMatchObject([{ host, what, bytes: 0 }]);
  });

  it("counts its bytes, and is over when its body is", async () => {
    const http = watchedHttp(httpWith({}, ["four", "more"]), fakeClock());
    const answer = await http.get(about("https://a.test/x"));
    const seen: number[] = [];
    if (answer.ok) for await (const _ of answer.value.body) seen.push(http.underWay()[0]?.bytes ?? -1);
    expect(seen).toEqual([4, 8]);
    expect(http.underWay()).toEqual([]);
  });

  it("is over when its body is discarded, or when it failed", async () => {
    const http = watchedHttp(httpWith({}), fakeClock());
    const answer = await http.get(about("https://a.test/x"));
    if (answer.ok) answer.value.discard();
    expect(http.underWay()).toEqual([]);
    const fault = { kind: "refused", code: "", message: "" } as const;
    const failing = watchedHttp(
      { ...httpWith({}), get: () => Promise.resolve({ ok: false, error: fault }) },
      fakeClock(),
    );
    await failing.get(about("https://a.test/x"));
    expect(failing.underWay()).toEqual([]);
  });

  it("that was led elsewhere is still about its module, at the host that is asked now", async () => {
    const http = watchedHttp(
      httpWith({ status: 302, headers: { location: "https://s.test/blob?x=1" } }),
      fakeClock(),
    );
    http.know(["a.test"]);
    const first = await http.get(about("https://a.test/m.test/x/@v/v1.0.0.zip"));
    if (first.ok) first.value.discard();
    await http.get(about("https://s.test/blob?x=1"));
    expect(http.underWay()).toMatchObject([{ host: "s.test", what: "m.test/x@v1.0.0 (zip)" }]);
  });
});
