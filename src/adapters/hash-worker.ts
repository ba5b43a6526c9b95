// A thread that does nothing but hash and unpack zips: one path in, one answer out, until nobody asks any more.

import { parentPort } from "node:worker_threads";

import type { HashZipOptions } from "../ports/hasher.ts";
import { hashFileAlone } from "./hash-file.ts";

interface Order {
  readonly path: string;
  readonly options?: HashZipOptions;
}

parentPort?.on("message", ({ path, options }: Order) => {
  void hashFileAlone(path, options).then((answer) => parentPort?.postMessage(answer));
});
