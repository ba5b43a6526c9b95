import { describe, expect, it } from "@jest/globals";
import { cacheWatch } from "../../src/adapters/cache-watch.ts";
import { nodeFiles } from "../../src/adapters/node-files.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Files } from "../../src/ports/files.ts";

/** Time that passes only when someone sleeps; `happen` is told each second that has come. */
function watchWith(
  verb: "restore" | "save",
  happen: (atSecond: number, hear: (line: string) => void) => void,
  archiveBytesAt: (atSecond: number) => number = () => 0,
) {
  let nowMs = 0;
  const clock: Clock = {
    nowMs: () => nowMs,
    random: () => 0.5,
    randomHex: (bytes) => "0".repeat(bytes * 2),
    sleep: (delayMs, signal) => {
      if (signal?.aborted === true || nowMs > 500_000) return Promise.resolve("aborted");
      nowMs += delayMs;
      if (nowMs % 1000 === 0) happen(nowMs / 1000, (line) => watch.hear(line));
      return Promise.resolve("slept");
    },
    alarm: () => () => undefined,
    turn: () => Promise.resolve(),
  };
  const files: Files = {
    ...nodeFiles(),
    list: () => Promise.resolve(["uuid"]),
    stat: (path) =>
      Promise.resolve(
        path === "/temp/uuid/cache.tzst"
          ? { kind: "file", sizeBytes: archiveBytesAt(nowMs / 1000), mode: 0o600 }
          : undefined,
      ),
  };
  const watch = cacheWatch({ clock, files, temporary: "/temp", verb, stallMs: 20_000 });
  return { ended: () => watch.untilStalled(new AbortController().signal), seconds: () => nowMs / 1000 };
}

const silence = () => {};

describe("a cache transfer", () => {
  it("is given up when nothing has come for the stall limit", async () => {
    const watch = watchWith("restore", silence);
    expect(await watch.ended()).toBe("only 0 bytes moved in 20 s");
    expect(watch.seconds()).toBe(21);
  });

  it("is given up when it trickles below 1 KiB a second", async () => {
    const watch = watchWith("restore", silence, (second) => 1000 * second);
    expect(await watch.ended()).toBe("only 20000 bytes moved in 20 s");
  });

  it("goes on for as long as it moves", async () => {
    expect(await watchWith("restore", silence, (second) => 2048 * second).ended()).toBeUndefined();
  });

  it("is given up when it falls silent later on", async () => {
    const watch = watchWith("restore", silence, (second) => 100_000 * Math.min(second, 100));
    expect(await watch.ended()).toMatch(/^only \d+ bytes moved in 20 s$/);
    expect(watch.seconds()).toBeLessThanOrEqual(121);
  });

  it("may unpack for as long as the disk needs", async () => {
    const watch = watchWith("restore", (second, hear) => {
      if (second === 2) hear("Cache Size: ~1 MB (1048576 B)");
    });
    expect(await watch.ended()).toBeUndefined();
  });

  it("may pack for as long as the disk needs, and must then be answered", async () => {
    const watch = watchWith("save", (second, hear) => {
      if (second === 100) hear("::debug::Reserving Cache");
    });
    expect(await watch.ended()).toBe("only 0 bytes moved in 20 s");
    expect(watch.seconds()).toBeGreaterThan(118);
  });

  it("moves when the upload says that more was sent", async () => {
    const watch = watchWith("save", (second, hear) => {
      if (second === 1) hear("::debug::Reserving Cache");
      hear(`Sent ${second * 5000} of 9999999 (0.1%), 0.0 MBs/sec`);
    });
    expect(await watch.ended()).toBeUndefined();
  });

  it("is given up at the third failed attempt, before the library's half minute is over", async () => {
    const watch = watchWith("restore", (second, hear) => {
      const attempt = second === 1 ? 1 : second === 4 ? 2 : second === 9 ? 3 : 0;
      if (attempt > 0) {
        hear(
          `Attempt ${attempt} of 5 failed with error: Failed request: (503) Unavailable. Retrying request in 9 ms...`,
        );
      }
    });
    expect(await watch.ended()).toBe("3 attempts failed: Failed request: (503) Unavailable");
    expect(watch.seconds()).toBe(9);
  });
});
