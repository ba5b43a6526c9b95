import { describe, expect, it } from "@jest/globals";
import { execFile } from "node:child_process";
import * as fs from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { CacheAnswer } from "../../src/ports/cache-store.ts";
import { type CacheFault } from "../fakes/cache-faults.ts";
import { cacheJobs, whyOf } from "../fakes/cache-job.ts";
import { withMoreTime } from "../fakes/more-time.ts";
import { posixOnly } from "../fakes/only-on.ts";

const jobs = cacheJobs();
const { key } = jobs;
const run = promisify(execFile);

/** What a machine is slow to come to is no stall: its time begins where the child is where it waits. */
const hasTried = (): boolean => jobs.hasSaid(/^Attempt 1 of /);
const hasAsked = (): boolean => jobs.service().calls.length > 0;
const hasHit = (): boolean => jobs.hasSaid(/^Cache hit for/);
const isDownloading = (): boolean => hasHit() && jobs.service().calls.includes("download");

interface RestoreFault {
  readonly name: string;
  readonly fault: CacheFault;
  readonly why: RegExp;
  /** Given up for standing still, counted from here. */
  readonly stallsFrom?: () => boolean;
}

const restoreFaults: readonly RestoreFault[] = [
  { name: "429", fault: { on: "GetCacheEntryDownloadURL", kind: "429" }, why: /Rate limited.*429/ },
  { name: "403", fault: { on: "GetCacheEntryDownloadURL", kind: "403" }, why: /403.*denied/ },
  {
    name: "503 for ever",
    fault: { on: "GetCacheEntryDownloadURL", kind: "503" },
    why: /503.*upstream connect/,
    stallsFrom: hasTried,
  },
  {
    name: "an HTML page for JSON",
    fault: { on: "GetCacheEntryDownloadURL", kind: "html" },
    why: /Unexpected token/,
    stallsFrom: hasTried,
  },
  {
    name: "silence at the first question",
    fault: { on: "GetCacheEntryDownloadURL", kind: "silent" },
    why: /0 bytes moved in 1 s/,
    stallsFrom: hasAsked,
  },
  {
    name: "silence at the download",
    fault: { on: "download", kind: "silent" },
    why: /0 bytes moved.*Cache hit for/,
    stallsFrom: isDownloading,
  },
  {
    name: "a download that trickles",
    fault: { on: "download", kind: "trickle" },
    why: /only \d+ bytes moved/,
    stallsFrom: isDownloading,
  },
  {
    name: "a download cut half way",
    fault: { on: "download", kind: "truncated" },
    why: /abort|Incomplete|unexpected|[Tt]ar/,
  },
  {
    name: "an archive that is not one",
    fault: { on: "download", kind: "other-bytes", bytes: Buffer.from("no archive") },
    why: /tar/,
  },
];

describe("a restore that goes wrong", () => {
  it.each(restoreFaults)(
    "says why after $name and leaves nothing behind",
    async ({ fault, why, stallsFrom: waitsFrom }) => {
      await jobs.start({ faults: [fault] });
      await jobs.save();
      const answer = await jobs.restore(waitsFrom === undefined ? {} : { waitsFrom, stallTimeoutMs: 1000 });
      expect(answer).toEqual({ kind: "unavailable", why: expect.stringMatching(why) });
      expect(JSON.stringify(answer)).not.toContain("secret-signature");
      expect(JSON.stringify(answer)).not.toContain(jobs.service().environment["ACTIONS_RUNTIME_TOKEN"]);
      await expect(fs.stat(jobs.target())).rejects.toThrow("ENOENT");
      expect(await jobs.temporaryOf("restorer")).toEqual([]);
    },
  );

  it("ends at its deadline with the child's last word", async () => {
    await jobs.start({ faults: [{ on: "download", kind: "silent" }] });
    await jobs.save();
    const answer = await withMoreTime(
      [2_000, 8_000, 32_000],
      (timeoutMs) => jobs.restore({ timeoutMs }),
      hasHit,
    );
    const why = /^no answer within (?:2|8|32) s; the last it said: Cache hit for: (\S+)$/.exec(whyOf(answer));
    expect([whyOf(answer), why?.[1]]).toEqual([expect.any(String), key]);
  });

  it("gives back neither a command nor an escape that the service put into its error", async () => {
    const message = "x\n::error::owned\u001b[31m ##[add-mask]y";
    await jobs.start({ faults: [{ on: "GetCacheEntryDownloadURL", kind: "403", message }] });
    const answer = await jobs.restore();
    expect(answer.kind).toBe("unavailable");
    for (const forbidden of ["\n", "::error::", "##[", "\u001b"])
      expect(whyOf(answer)).not.toContain(forbidden);
  });
});

describe("an archive that was tampered with", () => {
  async function archiveOf(script: string): Promise<Uint8Array> {
    const directory = join(jobs.scratch(), "evil", "workspace");
    await fs.mkdir(join(directory, "store"), { recursive: true });
    await run(
      "sh",
      ["-c", `${script}; cat ../evil.tar | { command -v zstd >/dev/null && zstd -q || gzip; } > ../evil.out`],
      {
        cwd: directory,
      },
    );
    return fs.readFile(join(jobs.scratch(), "evil", "evil.out"));
  }

  posixOnly("writes nothing outside the store", async () => {
    const bytes = await archiveOf(
      `echo x > store/f; echo x > ../outside; echo x > ${jobs.scratch()}/evil/absolute; tar -P -cf ../evil.tar store ../outside ${jobs.scratch()}/evil/absolute`,
    );
    await jobs.start({ faults: [{ on: "download", kind: "other-bytes", bytes }] });
    await jobs.save();
    await fs.rm(join(jobs.scratch(), "evil"), { recursive: true });
    expect(await jobs.restore()).toMatchObject({ kind: "hit" });
    expect(await fs.readdir(jobs.target())).toEqual(["f"]);
    await expect(fs.stat(join(jobs.scratch(), "evil"))).rejects.toThrow("ENOENT");
    expect(await jobs.temporaryOf("restorer")).toEqual([]);
  });

  posixOnly("is not believed when it holds a link", async () => {
    const bytes = await archiveOf("mkdir store/d; ln -s /etc/passwd store/d/l; tar -cf ../evil.tar store");
    await jobs.start({ faults: [{ on: "download", kind: "other-bytes", bytes }] });
    await jobs.save();
    const answer = await jobs.restore();
    expect(answer).toEqual({ kind: "unavailable", why: "the entry holds d/l, which is not a plain file" });
    await expect(fs.stat(jobs.target())).rejects.toThrow("ENOENT");
  });
});

const isUploading = (): boolean => jobs.service().calls.includes("upload");

interface SaveFault {
  readonly name: string;
  readonly fault: CacheFault;
  readonly kind?: CacheAnswer["kind"];
  readonly why?: RegExp;
  readonly stallsFrom?: () => boolean;
}

const saveFaults: readonly SaveFault[] = [
  { name: "a conflict", fault: { on: "CreateCacheEntry", kind: "409" }, kind: "exists" },
  {
    name: "503 at the reservation",
    fault: { on: "CreateCacheEntry", kind: "503" },
    why: /503/,
    stallsFrom: hasTried,
  },
  {
    name: "an HTML page",
    fault: { on: "CreateCacheEntry", kind: "html" },
    why: /Unexpected token/,
    stallsFrom: hasTried,
  },
  { name: "429 at the reservation", fault: { on: "CreateCacheEntry", kind: "429" }, why: /429/ },
  {
    name: "a silent upload",
    fault: { on: "upload", kind: "silent" },
    why: /bytes moved in 1 s/,
    stallsFrom: isUploading,
  },
  { name: "a refused upload", fault: { on: "upload", kind: "403" }, why: /denied|403/ },
  { name: "a refused finalization", fault: { on: "FinalizeCacheEntryUpload", kind: "403" }, why: /403/ },
];

describe("a save that goes wrong", () => {
  it.each(saveFaults)("says so after $name", async (planned) => {
    const { fault, kind = "unavailable", why = /^$/, stallsFrom } = planned;
    await jobs.start({ faults: [fault] });
    const store = await jobs.job("saver", {}, stallsFrom);
    const directory = await jobs.makeStore();
    const stall = stallsFrom === undefined ? {} : { stallTimeoutMs: 1000 };
    const got = await store.save({ directory, key, timeoutMs: 20_000, ...stall });
    expect(got.kind).toBe(kind);
    expect(whyOf(got)).toMatch(why);
    expect(await jobs.temporaryOf("saver")).toEqual([]);
    expect(await fs.readdir(join(jobs.scratch(), "a-store"))).toEqual(["github.com"]);
  });

  it("is no trouble but expected with a token that may only read", async () => {
    await jobs.start({ readOnly: true });
    expect(await jobs.save()).toMatchObject({
      kind: "unavailable",
      expected: true,
      why: expect.stringContaining("cache write denied"),
    });
  });

  it("says that there is nothing to save", async () => {
    await jobs.start();
    const store = await jobs.job("saver");
    const directory = join(jobs.scratch(), "nothing");
    expect(await store.save({ directory, key, timeoutMs: 20_000 })).toMatchObject({
      kind: "unavailable",
      why: expect.stringContaining(directory),
    });
  });
});
