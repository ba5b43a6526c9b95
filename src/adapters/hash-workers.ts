// Hashing, and unpacking beside it, in worker threads. A thread that cannot start, dies or hangs costs time: what it had is
// hashed by the main one.

import { Worker } from "node:worker_threads";

import type { Result } from "../core/result.ts";
import { ok } from "../core/result.ts";
import type { Share } from "../go/dirhash.ts";
import type { HashedZip, Hasher, HashZipOptions, Unhashed } from "../ports/hasher.ts";
import { hashFile, hashFileAlone, joinHashed, type HashedShare } from "./hash-file.ts";
import type { HashAnswer, HashOrder } from "./hash-worker.ts";
import { fewBytes, lookAt } from "./node-handles.ts";

export interface HashWorkersOptions {
  /** The built worker, dist/hash-worker.js. */
  readonly workerUrl: URL;
  readonly mostWorkers: number;
  /** After so long a thread that does not answer is given up. Go's largest zip takes some seconds. */
  readonly limitMs?: number;
}

interface Job {
  readonly order: HashOrder;
  readonly sizeBytes: number;
  /** "undone" where no thread did it. */
  readonly resolve: (answer: HashAnswer | "undone") => void;
}

interface Slot {
  readonly worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** So many threads may die before no further one is started. */
const mostDeaths = 3;
/** Of a thread's own heap. What it reads lies outside of it and is bounded by the hashing itself. */
const heapMb = 64;
/**
 * All threads share a zip of this size: else the largest one keeps one of them busy when all others are done. Above, one
 * thread does it, for where a zip is as large as that, memory is what is short: each further thread takes some 15 MB.
 */
const shared = { leastBytes: 4 << 20, mostBytes: 64 << 20 };

/** Threads start when there is work for them, one for each zip that waits; idle ones keep no process alive. */
export function hashWorkers({ workerUrl, mostWorkers, limitMs = 120_000 }: HashWorkersOptions): Hasher {
  const slots = new Set<Slot>();
  const waiting: Job[] = [];
  let deaths = 0;

  function start(): Slot | undefined {
    if (slots.size >= mostWorkers || deaths >= mostDeaths) return undefined;
    const worker = open(workerUrl);
    if (worker === undefined) {
      deaths = mostDeaths;
      return undefined;
    }
    const slot: Slot = { worker, job: undefined, timer: undefined };
    worker.on("message", (answer: HashAnswer) => {
      const { job } = slot;
      release(slot);
      job?.resolve(answer);
      next(slot);
    });
    const die = (): void => {
      bury(slot);
    };
    worker.on("error", die).on("messageerror", die).on("exit", die);
    slots.add(slot);
    return slot;
  }

  function give(slot: Slot, job: Job): void {
    slot.job = job;
    slot.timer = setTimeout(() => {
      bury(slot);
    }, limitMs).unref();
    slot.worker.ref();
    slot.worker.postMessage(job.order);
  }

  function release(slot: Slot): void {
    clearTimeout(slot.timer);
    slot.job = undefined;
    slot.worker.unref();
  }

  /** The largest first: the last one to be begun is the one that is waited for. */
  function queue(job: Job): void {
    const at = waiting.findIndex(({ sizeBytes }) => sizeBytes < job.sizeBytes);
    waiting.splice(at === -1 ? waiting.length : at, 0, job);
  }

  function next(slot: Slot): void {
    const job = waiting.shift();
    if (job !== undefined) give(slot, job);
  }

  /** Once for each slot, however often its end is told. */
  function bury(slot: Slot): void {
    if (!slots.delete(slot)) return;
    deaths++;
    const { job } = slot;
    release(slot);
    void slot.worker.terminate();
    job?.resolve("undone");
    const heir = waiting.length > 0 ? start() : undefined;
    if (heir !== undefined) next(heir);
    else if (slots.size === 0) for (const { resolve } of waiting.splice(0)) resolve("undone");
  }

  function doIn(order: HashOrder, sizeBytes: number): Promise<HashAnswer | "undone"> {
    return new Promise((resolve) => {
      const job: Job = { order, sizeBytes, resolve };
      const slot = [...slots].find((candidate) => candidate.job === undefined) ?? start();
      if (slot !== undefined) give(slot, job);
      else if (slots.size > 0) queue(job);
      else resolve("undone");
    });
  }

  return {
    async hashZip(path, options = {}) {
      const sizeBytes = lookAt(path)?.size ?? 0;
      // Sooner done than handed over.
      if (sizeBytes <= fewBytes) return hashFileAlone(path, options);
      const orders = sharesOf(sizeBytes, mostWorkers).map((share) => ({ path, options, ...share }));
      const answers = await Promise.all(orders.map((order) => doIn(order, sizeBytes)));
      return joined(answers, options) ?? hashFile(path, options);
    },
  };
}

function sharesOf(sizeBytes: number, mostWorkers: number): readonly { readonly share?: Share }[] {
  if (sizeBytes < shared.leastBytes || sizeBytes > shared.mostBytes || mostWorkers === 1) return [{}];
  return Array.from({ length: mostWorkers }, (_, index) => ({ share: { index, of: mostWorkers } }));
}

/** Undefined where something was left undone. */
function joined(
  answers: readonly (HashAnswer | "undone")[],
  options: HashZipOptions,
): Result<HashedZip, Unhashed> | undefined {
  const shares: HashedShare[] = [];
  for (const answer of answers) {
    if (answer === "undone") return undefined;
    if (answer.kind === "whole") return answer.hash;
    if (!answer.hash.ok) return answer.hash;
    shares.push(answer.hash.value);
  }
  return ok(joinHashed(shares, options));
}

/** Undefined where this Node has no threads to give. */
function open(workerUrl: URL): Worker | undefined {
  try {
    return new Worker(workerUrl, { env: {}, resourceLimits: { maxOldGenerationSizeMb: heapMb } });
  } catch {
    return undefined; // the main thread does the work, as it does after a death
  }
}
