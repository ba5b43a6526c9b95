import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  Secret
} from "./chunk-RNA2RLFP.js";

// src/mirror/slots.ts
function slots(perOrigin) {
  const origins = /* @__PURE__ */ new Map();
  function place(name, origin) {
    origin.taken++;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      origin.taken--;
      for (const next of origin.waiting) {
        if (origin.taken >= next.most) break;
        origin.waiting.delete(next);
        next.onTurn();
      }
      if (origin.taken === 0 && origin.waiting.size === 0) origins.delete(name);
    };
  }
  return {
    take(name, signal, most = perOrigin) {
      if (signal.aborted) return Promise.resolve(void 0);
      const origin = origins.get(name) ?? { taken: 0, waiting: /* @__PURE__ */ new Set() };
      origins.set(name, origin);
      if (origin.taken < most && origin.waiting.size === 0) return Promise.resolve(place(name, origin));
      return new Promise((resolve) => {
        const onAbort = () => {
          origin.waiting.delete(waiting);
          resolve(void 0);
        };
        const waiting = {
          most,
          onTurn() {
            signal.removeEventListener("abort", onAbort);
            resolve(place(name, origin));
          }
        };
        origin.waiting.add(waiting);
        signal.addEventListener("abort", onAbort, { once: true });
      });
    }
  };
}

// src/mirror/cancel.ts
var reason = "cancelled";
function cancelWith(...signals) {
  const controller = new AbortController();
  const followed = /* @__PURE__ */ new Set();
  const abort = () => controller.abort(reason);
  for (const signal of signals) {
    if (signal?.aborted === true) abort();
    else if (signal !== void 0) {
      signal.addEventListener("abort", abort, { once: true });
      followed.add(signal);
    }
  }
  return {
    signal: controller.signal,
    abort,
    unfollow: (signal) => {
      signal.removeEventListener("abort", abort);
      followed.delete(signal);
    },
    release: () => {
      for (const signal of followed) signal.removeEventListener("abort", abort);
      followed.clear();
    }
  };
}

// src/go/address-credentials.ts
function basicAuthorization({ user, password }) {
  const pair = Buffer.from(`${user.reveal()}:${password.reveal()}`, "utf8");
  return new Secret(`Basic ${pair.toString("base64")}`);
}

// src/go/ip-address.ts
function parseAddress(text) {
  const bare = text.replace(/%.*$/, "");
  const bytes = bare.includes(":") ? parseIpv6(bare) : parseIpv4(bare);
  if (bytes?.length !== 16) return bytes;
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  return isMapped ? bytes.slice(12) : bytes;
}
function parseNetwork(text) {
  const parts = /^([^/]+)\/(\d{1,3})$/.exec(text);
  const address = parts?.[1]?.includes("%") === true ? void 0 : parseAddress(parts?.[1] ?? "");
  if (parts === null || address === void 0) return void 0;
  const extra = parts[1]?.includes(":") === true && address.length === 4 ? 96 : 0;
  const prefixBits = Number(parts[2]) - extra;
  return prefixBits < 0 || prefixBits > address.length * 8 ? void 0 : { address, prefixBits };
}
function isInNetwork(address, network) {
  if (address.length !== network.address.length) return false;
  return address.every((byte, index) => {
    const bits = Math.min(8, Math.max(0, network.prefixBits - index * 8));
    const mask = 255 << 8 - bits & 255;
    return (byte & mask) === ((network.address[index] ?? 0) & mask);
  });
}
function sameAddress(one, other) {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
function isLoopbackAddress(address) {
  if (address.length === 4) return address[0] === 127;
  return address.every((byte, index) => byte === (index === 15 ? 1 : 0));
}
function isLoopbackHost(hostname) {
  const address = parseAddress(hostname.replace(/^\[|\]$/g, ""));
  return hostname === "localhost" || address !== void 0 && isLoopbackAddress(address);
}
function parseIpv4(text) {
  const parts = text.split(".");
  const isAddress = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part));
  const bytes = parts.map(Number);
  return isAddress && bytes.every((byte) => byte <= 255) ? bytes : void 0;
}
function parseIpv6(text) {
  const halves = text.split("::");
  if (halves.length > 2) return void 0;
  const sides = halves.map((half) => half === "" ? [] : parseGroups(half));
  const [head, tail] = sides;
  if (head === void 0 || halves.length === 2 && tail === void 0) return void 0;
  if (halves.length === 1) return head.length === 16 ? head : void 0;
  const missing = 16 - head.length - (tail?.length ?? 0);
  return missing < 2 ? void 0 : [...head, ...Array(missing).fill(0), ...tail ?? []];
}
function parseGroups(text) {
  const groups = text.split(":");
  const bytes = [];
  for (const [index, group] of groups.entries()) {
    const ipv4 = index === groups.length - 1 && group.includes(".") ? parseIpv4(group) : void 0;
    if (ipv4 !== void 0) bytes.push(...ipv4);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 255);
    } else return void 0;
  }
  return bytes;
}

export {
  slots,
  parseAddress,
  parseNetwork,
  isInNetwork,
  sameAddress,
  isLoopbackAddress,
  isLoopbackHost,
  basicAuthorization,
  cancelWith
};
