import { connect, createServer, type AddressInfo } from "node:net";

import { describe, expect, it } from "@jest/globals";

import { nodeClock } from "../../src/adapters/node-clock.ts";

const clock = nodeClock();

describe("nodeClock", () => {
  it("counts whole milliseconds since the epoch and never goes back", () => {
    const readings = Array.from({ length: 1000 }, () => clock.nowMs());
    expect(readings).toEqual(readings.toSorted((a, b) => a - b));
    expect(readings.every(Number.isInteger)).toBe(true);
    expect(new Date(clock.nowMs()).getUTCFullYear()).toBeGreaterThan(2024);
  });

  it("gives chance below one, and bytes as hex that are never the same", () => {
    const random = clock.random();
    expect(random >= 0 && random < 1).toBe(true);
    expect(clock.randomHex(16)).toMatch(/^[0-9a-f]{32}$/);
    expect(clock.randomHex(16)).not.toBe(clock.randomHex(16));
  });

  it("sleeps to the end when nobody wakes it", async () => {
    const controller = new AbortController();
    expect(await clock.sleep(1, controller.signal)).toBe("slept");
    expect(await clock.sleep(-5)).toBe("slept");
  });

  it("is woken by the signal, before or during the sleep, however long it was to be", async () => {
    const controller = new AbortController();
    const long = clock.sleep(Number.MAX_SAFE_INTEGER, controller.signal);
    controller.abort();
    expect(await long).toBe("aborted");
    expect(await clock.sleep(60_000, controller.signal)).toBe("aborted");
  });

  it("lets sockets have their say between two turns that were asked for at once", async () => {
    const server = createServer((socket) => socket.end("answer"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const answered = new Promise((resolve) => connect(port, "127.0.0.1").once("data", resolve));
    let given = 0;
    const turns = Array.from({ length: 10_000 }, () => clock.turn().then(() => given++));
    await answered;
    expect(given).toBeLessThan(turns.length);
    await Promise.all(turns);
    server.close();
  });
});
