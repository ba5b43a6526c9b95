import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/adapters/node-fault.ts
var kinds = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "denied",
  ENOSPC: "full",
  EDQUOT: "full",
  EEXIST: "exists",
  ENOTEMPTY: "exists"
};
function codeOf(thrown) {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return "";
  return typeof thrown.code === "string" ? thrown.code : "";
}
function messageOf(thrown) {
  if (typeof thrown !== "object" || thrown === null || !("message" in thrown)) return String(thrown);
  return String(thrown.message);
}
function faultOf(path, thrown) {
  return {
    kind: kinds[codeOf(thrown)] ?? "other",
    path,
    message: messageOf(thrown)
  };
}
async function attempt(path, action) {
  try {
    return ok(await action());
  } catch (thrown) {
    return err(faultOf(path, thrown));
  }
}

export {
  codeOf,
  messageOf,
  attempt
};
