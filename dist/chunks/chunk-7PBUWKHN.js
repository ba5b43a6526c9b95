import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-PBXRGTHK.js";

// builtin-above:node:string_decoder
var require_node_string_decoder = __commonJS({
  "builtin-above:node:string_decoder"(exports, module) {
    module.exports = Object.create(__require("node:string_decoder"));
  }
});

// src/core/result.ts
function ok(value) {
  return { ok: true, value };
}
function err(error) {
  return { ok: false, error };
}

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

// src/adapters/exec-output.ts
var import_node_string_decoder = __toESM(require_node_string_decoder(), 1);
var longestLine = 1024 * 1024;
function captureOutput(keepCharacters, onLine) {
  const decoder = new import_node_string_decoder.StringDecoder("utf8");
  let head = "";
  let tail = [];
  let tailLength = 0;
  let leftOut = 0;
  let unfinished = "";
  function keep(piece) {
    if (head.length < keepCharacters && tail.length === 0) {
      head += piece;
      return;
    }
    tail.push(piece);
    tailLength += piece.length;
    let first = 0;
    while (tailLength - (tail[first]?.length ?? 0) > keepCharacters) {
      const length = tail[first]?.length ?? 0;
      tailLength -= length;
      leftOut += length;
      first++;
    }
    if (first > 0) tail = tail.slice(first);
  }
  function cut(piece) {
    if (onLine === void 0) return;
    const text = unfinished + piece;
    const whole = text.endsWith("\r") ? text.slice(0, -1) : text;
    const lines = whole.split(/\r\n|\n|\r/);
    unfinished = (lines.pop() ?? "") + text.slice(whole.length);
    lines.forEach(onLine);
    if (unfinished.length > longestLine) {
      onLine(unfinished);
      unfinished = "";
    }
  }
  function take(piece) {
    if (piece === "") return;
    keep(piece);
    cut(piece);
  }
  return {
    add: (chunk) => take(decoder.write(chunk)),
    end() {
      take(decoder.end());
      if (unfinished !== "") onLine?.(unfinished.endsWith("\r") ? unfinished.slice(0, -1) : unfinished);
      unfinished = "";
    },
    text() {
      const notice = leftOut > 0 ? `
\u2026 ${leftOut} characters left out \u2026
` : "";
      return head + notice + tail.join("");
    }
  };
}
function lineTaker({ onLine }, from) {
  return onLine === void 0 ? void 0 : (line) => onLine(line, from);
}

export {
  ok,
  err,
  codeOf,
  messageOf,
  attempt,
  captureOutput,
  lineTaker
};
