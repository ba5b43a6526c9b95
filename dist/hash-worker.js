import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  hashFileAlone
} from "./chunks/chunk-HDPXEVGT.js";
import "./chunks/chunk-HBUZTTA3.js";
import "./chunks/chunk-DUUXYWPW.js";
import "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-RVEEQDU6.js";
import "./chunks/chunk-HJB6ESR4.js";

// src/adapters/hash-worker.ts
import { parentPort } from "node:worker_threads";
parentPort?.on("message", ({ path, keep }) => {
  void hashFileAlone(path, keep).then((answer) => parentPort?.postMessage(answer));
});
