import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);

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
    taken: (name) => origins.get(name)?.taken ?? 0,
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

// src/go/ip-address.ts
function parseAddress(text) {
  const bytes = parseBytes(text);
  return bytes !== void 0 && isMapped(bytes) ? bytes.slice(12) : bytes;
}
function parseNetwork(text) {
  const [, written = "", digits = ""] = /^([^/]+)\/(\d+)$/.exec(text) ?? [];
  const bytes = parseBytes(written);
  const prefixBits = Number(digits);
  if (bytes === void 0 || prefixBits > bytes.length * 8) return void 0;
  if (isMapped(bytes) && prefixBits >= 96) return { address: bytes.slice(12), prefixBits: prefixBits - 96 };
  return { address: bytes, prefixBits };
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
function parseBytes(text) {
  return text.includes(":") ? parseIpv6(text) : parseIpv4(text);
}
function isMapped(bytes) {
  return bytes.length === 16 && bytes.every((byte, index) => index > 11 || byte === (index < 10 ? 0 : 255));
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
  const last = halves.length - 1;
  const sides = halves.map((half, index) => half === "" ? [] : parseGroups(half, index === last));
  const [head, tail] = sides;
  if (head === void 0 || halves.length === 2 && tail === void 0) return void 0;
  if (halves.length === 1) return head.length === 16 ? head : void 0;
  const missing = 16 - head.length - (tail?.length ?? 0);
  return missing < 2 ? void 0 : [...head, ...Array(missing).fill(0), ...tail ?? []];
}
function parseGroups(text, isLast) {
  const groups = text.split(":");
  const bytes = [];
  for (const [index, group] of groups.entries()) {
    const ipv4 = isLast && index === groups.length - 1 && group.includes(".") ? parseIpv4(group) : void 0;
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
  cancelWith,
  parseAddress,
  parseNetwork,
  isInNetwork,
  sameAddress,
  isLoopbackAddress,
  isLoopbackHost
};
