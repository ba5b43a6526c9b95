import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  Secret
} from "./chunk-RNA2RLFP.js";

// src/go/address-credentials.ts
function basicAuthorization({ user, password }) {
  const pair = Buffer.from(`${user.reveal()}:${password.reveal()}`, "utf8");
  return new Secret(`Basic ${pair.toString("base64")}`);
}
function readCredentials(authority) {
  const at = authority.lastIndexOf("@");
  if (at < 0) return void 0;
  const [user = ""] = authority.slice(0, at).split(":", 1);
  const password = authority.slice(user.length + 1, Math.max(at, user.length + 1));
  return { user: new Secret(unescape(user)), password: new Secret(unescape(password)) };
}
function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(
      /%([0-9A-Fa-f]{2})/g,
      (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))
    );
  }
}

export {
  basicAuthorization,
  readCredentials
};
