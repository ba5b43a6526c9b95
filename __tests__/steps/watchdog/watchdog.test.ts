import { describe, expect, it } from "@jest/globals";
import type { Exit, Process, RunningProgram } from "../../../src/ports/command.ts";
import type { Http, TransportFault } from "../../../src/ports/http.ts";
import type { Plan } from "../../../src/plan/plan.ts";
import type { Event } from "../../../src/report/event.ts";
import { openWatchdog, type WatchableWorld, type Watchdog } from "../../../src/steps/watchdog/watchdog.ts";
import { openTelling } from "../../../src/steps/tell.ts";
import { fakeClock, type FakeClock } from "../../fakes/fake-clock.ts";
import { recordingHost, type RecordingHost } from "../../fakes/recording-host.ts";
import { sampleAttempt, samplePlan } from "../../fakes/report-samples.ts";

const limits = { stallTimeoutMs: 20_000, totalMs: 900_000 };
const aborted: TransportFault = { kind: "aborted", code: "", message: "" };
const never = <Value>(): Promise<Value> => new Promise(() => {});

/** A world in which everything is asked and nothing comes, until `answer` says so. */
function silence(name: "github" | "terminal", below?: readonly RunningProgram[], files: Plan["files"] = []) {
  const clock = fakeClock({ turns: "by-hand" });
  const host = recordingHost(name);
  let answer = (): void => {};
  const http: Http = {
    get: () =>
      new Promise((resolve) => {
        answer = () => resolve({ ok: false, error: aborted });
      }),
    close: () => {},
  };
  const process: Process = {
    run: () => never<Exit>(),
    ...(below && { running: () => Promise.resolve(below) }),
  };
  const { tell } = openTelling({ clock, host });
  const events: Event[] = [];
  const watchdog = openWatchdog({ clock, http, process }, limits, {
    tell(event) {
      events.push(event);
      tell(event);
    },
    steps: () => [],
  });
  watchdog.know(samplePlan({ files }));
  return { clock, host, watchdog, events, answer: () => answer() };
}

function ask({ world }: Watchdog<WatchableWorld>): void {
  void world.http.get({
    url: new URL("https://proxy.corp.test/m.test/x/@v/v1.0.0.zip"),
    headers: {},
    connectTimeoutMs: 1_000,
    signal: new AbortController().signal,
  });
}

async function seconds(clock: FakeClock, count: number): Promise<void> {
  for (let second = 0; second < count; second++) await clock.advance(1_000);
}

const waits = ({ logged }: RecordingHost): string[] => logged.filter((line) => line.includes("Waiting"));

describe("the watchdog", () => {
  it("says in a log what is waited for, now and then", async () => {
    const { clock, host, watchdog } = silence("github");
    ask(watchdog);
    await seconds(clock, 4);
    expect(host.logged).toEqual([]);
    await seconds(clock, 196);
    expect(waits(host).map((line) => /: (.+?) for/.exec(line)?.[1])).toEqual([
      "5 s",
      "15 s",
      "35 s",
      "75 s",
      "2 min 15 s",
      "3 min 15 s",
    ]);
    expect(waits(host)[0]).toBe("Waiting for proxy.corp.test: 5 s for m.test/x@v1.0.0 (zip), 0 B so far");
    watchdog.close();
  });

  it("shows on a terminal, every second and on one line, and takes it away when it has come", async () => {
    const { clock, host, watchdog, answer } = silence("terminal");
    ask(watchdog);
    await seconds(clock, 7);
    expect(host.logged).toEqual([]);
    expect(host.shownProgress).toEqual([
      "proxy.corp.test: 5 s, 0 B of m.test/x@v1.0.0 (zip)",
      "proxy.corp.test: 6 s, 0 B of m.test/x@v1.0.0 (zip)",
      "proxy.corp.test: 7 s, 0 B of m.test/x@v1.0.0 (zip)",
    ]);
    answer();
    await seconds(clock, 2);
    expect(host.shownProgress.slice(3)).toEqual([""]);
    watchdog.close();
  });

  it("puts how far it is and what is waited for on one line", async () => {
    const { clock, host, watchdog } = silence("terminal");
    watchdog.tell({ kind: "progressed", done: 3, wanted: 9, bytes: 2_000 });
    ask(watchdog);
    await seconds(clock, 5);
    expect(host.shownProgress.at(-1)).toBe(
      "3 of 9 files, 2.0 kB; proxy.corp.test: 5 s, 0 B of m.test/x@v1.0.0 (zip)",
    );
    watchdog.close();
  });

  it("names the git below a go that says nothing", async () => {
    const git = [
      { id: 2, parentId: 1, program: "go", args: ["go"], ageMs: 1 },
      { id: 3, parentId: 2, program: "git", args: ["git", "fetch", "https://git.test/a"], ageMs: 6_000 },
      {
        id: 9,
        parentId: 1,
        program: "git",
        args: ["git", "fetch", "https://not-of-go.test/b"],
        ageMs: 9_000,
      },
    ];
    const { clock, host, watchdog } = silence("github", git);
    void watchdog.world.process.run({
      program: "go",
      args: ["mod", "download", "-x"],
      directory: "/",
      environment: {},
      timeoutMs: 1,
    });
    await seconds(clock, 6);
    expect(host.logged).toEqual([
      "Waiting for git (git.test/a): `go mod download` has been running it for 6 s",
    ]);
    watchdog.close();
  });

  it("names what go asks a host for itself, where nothing runs below it", async () => {
    const file = { kind: "zip", version: "v1.0.0", direct: true, isPrivate: true, estimated: false } as const;
    const { clock, host, watchdog } = silence("github", [], [{ ...file, module: "vanity.test/x" }]);
    void watchdog.world.process.run({
      program: "go",
      args: ["mod", "download"],
      directory: "/",
      environment: {},
      timeoutMs: 1,
    });
    await seconds(clock, 31);
    expect(host.logged).toEqual([
      "`go mod download` has said nothing for 30 s: it runs no git; it may be unpacking, or waiting for the host of vanity.test/x",
    ]);
    watchdog.close();
  });

  it("knows of the pause before a proxy is asked again", async () => {
    const { clock, host, watchdog } = silence("github");
    const attempt = sampleAttempt({ kind: "status", status: 429, detail: "" });
    watchdog.tell({ kind: "retried", attempt, delayMs: 8_000 });
    await seconds(clock, 12);
    expect(waits(host)).toEqual([
      "Waiting for 5 s to ask proxy.golang.org again for github.com/pkg/errors, 3 s to go",
    ]);
    watchdog.close();
  });

  it("leaves no timer and says nothing when it is closed", async () => {
    const { clock, host, watchdog, events } = silence("github");
    ask(watchdog);
    watchdog.close();
    await seconds(clock, 60);
    expect([clock.sleeping, host.logged, events]).toEqual([0, [], []]);
  });
});
