import { describe, expect, it } from "@jest/globals";
import type { Http, HttpAnswer } from "../../../src/ports/http.ts";
import type { Exit, Process, RunningProgram } from "../../../src/ports/command.ts";
import { watchedHttp, watchedProcess } from "../../../src/steps/watchdog/watched-world.ts";
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

function promised<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe("a watched command", () => {
  const git: RunningProgram[] = [
    { id: 2, parentId: 1, program: "go", args: ["go", "mod", "download"], ageMs: 9_000 },
    { id: 3, parentId: 2, program: "git", args: ["git", "fetch"], ageMs: 8_000 },
    { id: 4, parentId: 1, program: "node", args: ["node"], ageMs: 9_000 },
  ];
  const command = {
    program: "go",
    args: ["mod", "download"],
    directory: "/",
    environment: {},
    timeoutMs: 9_000,
  };

  function processWith(exit: Promise<Exit>): Process {
    return { run: () => exit, running: () => Promise.resolve(git) };
  }

  it.each<[string, Exit, boolean]>([
    ["was killed tells", { kind: "killed", why: "deadline", stdout: "", stderr: "" }, true],
    ["ended by itself does not tell", { kind: "exited", code: 1, stdout: "", stderr: "" }, false],
  ])("that %s what ran below it when somebody looked last", async (_, exit, isTold) => {
    const clock = fakeClock();
    const ending = promised<Exit>();
    const watched = watchedProcess(processWith(ending.promise), clock, 0);
    const ran = watched.run(command);
    await watched.underWay();
    ending.resolve(exit);
    expect(await ran).toEqual(isTold ? { ...exit, below: git.slice(0, 2) } : exit);
  });

  it("that is the user's own has its go commands seen, and no output to be silent with", async () => {
    const ending = promised<number>();
    const watched = watchedProcess(processWith(new Promise(() => {})), fakeClock(), 0);
    const ran = watched.inFront("make", () => ending.promise);
    expect(await watched.underWay()).toEqual([
      { kind: "command", command: "make", sinceMs: expect.any(Number), below: git.slice(0, 2) },
    ]);
    ending.resolve(2);
    expect(await ran).toEqual({ ended: 2, below: git.slice(0, 2) });
    expect(await watched.underWay()).toEqual([]);
  });
});
