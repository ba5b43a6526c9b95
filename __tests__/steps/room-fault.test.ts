import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { silentHost } from "../../src/adapters/hosts/silent.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { nodeFiles } from "../../src/adapters/node-files.ts";
import { nodeMachine } from "../../src/adapters/node-machine.ts";
import type { Room } from "../../src/ports/resources.ts";
import { roomFaults } from "../../src/steps/room-fault.ts";
import { samplePlan } from "../fakes/report-samples.ts";

const plenty = 1e12;
const nobody = (): never => {
  throw new Error("nobody is to be asked");
};

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "room-fault-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** The codes of a command that failed beside this go.sum, where the module cache is as said. */
async function codes(room: Partial<Room>, goSum?: string): Promise<string[]> {
  return (await findings(room, goSum)).map(({ code }) => code);
}

async function findings(room: Partial<Room>, goSum = "example.test/m v1.0.0 h1:aa=\n") {
  const sums = join(directory, "go.sum");
  await writeFile(sums, goSum);
  const gomodcache = join(directory, "mod");
  const plan = samplePlan({
    gomodcache,
    directories: [{ directory, name: "", kind: "module", guardedFiles: [sums], goArgs: [] }],
  });
  const world: Parameters<typeof roomFaults>[0] = {
    clock: nodeClock(),
    files: nodeFiles(),
    machine: nodeMachine(),
    host: silentHost(),
    http: { get: nobody, close: () => undefined },
    network: {
      resolvers: () => [],
      hasIpv6: () => false,
      resolve: nobody,
      connect: nobody,
      handshake: nobody,
    },
    process: { run: nobody },
    resources: {
      room: (path: string) =>
        Promise.resolve<Room>({
          directory: path,
          freeBytes: plenty,
          ...(path === gomodcache ? room : {}),
        }),
      limits: () => Promise.resolve({ memoryFreeBytes: 1 }),
    },
  };
  return roomFaults(world, plan);
}

describe("a command that failed before its go asked for a module", () => {
  it("is explained by a module cache that cannot be written, and by a full disk", async () => {
    expect(await codes({ notWritable: "read-only file system" })).toEqual(["GMG706"]);
    expect(await codes({ freeBytes: 0 })).toEqual(["GMG701"]);
  });

  it("is not sent to chown where the disk is mounted for reading only", async () => {
    const [readOnly] = await findings({ notWritable: "EROFS: read-only file system, access '/ro'" });
    expect([readOnly?.because, readOnly?.advice.join()]).toEqual([
      expect.stringContaining("mounted for reading only"),
      expect.not.stringContaining("chown"),
    ]);
    const [closed] = await findings({ notWritable: "EACCES: permission denied, access '/x'" });
    expect(closed?.because).not.toContain("mounted for reading only");
  });

  it("is not, where there is room, or where every module was there already", async () => {
    expect(await codes({})).toEqual([]);
    expect(await codes({ notWritable: "read-only file system" }, "")).toEqual([]);
    const zip = join(directory, "mod/cache/download/example.test/m/@v/v1.0.0.zip");
    await mkdir(dirname(zip), { recursive: true });
    await writeFile(zip, "");
    expect(await codes({ notWritable: "read-only file system" })).toEqual([]);
  });
});
