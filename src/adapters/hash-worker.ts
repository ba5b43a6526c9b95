// A thread that does nothing but hash zips: one path in, one answer out, until nobody asks any more.

import { parentPort } from "node:worker_threads";

import { hashFileAlone } from "./hash-file.ts";

parentPort?.on("message", ({ path, keep }: { readonly path: string; readonly keep?: string }) => {
  void hashFileAlone(path, keep).then((answer) => parentPort?.postMessage(answer));
});
