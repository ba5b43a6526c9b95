import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  Secret
} from "./chunk-RNA2RLFP.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/go/go-url.ts
var userinfo = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
var badEscape = /%(?![0-9A-Fa-f]{2})/;
var controls = new RegExp("\\p{Cc}", "u");
var hostCharacters = /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"%\u0080-\uffff]*$/;
function parseGoUrl(text) {
  if (controls.test(text)) return err("has a control character or a line break in it");
  const [withoutFragment = ""] = text.split("#", 1);
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?]*))?([^?]*)(\?.*)?$/.exec(withoutFragment);
  if (parts === null) return err(text.startsWith(":") ? "has nothing before its colon" : "has no scheme");
  const [, scheme = "", authority, path = ""] = parts;
  if (badEscape.test(path)) return err("has a % that two hex digits do not follow");
  if (authority === void 0 && !path.startsWith("/")) return err(`has no // after ${scheme}:`);
  const problem = authorityProblem(authority ?? "");
  if (problem !== "") return err(problem);
  return build(withoutFragment, authority ?? "");
}
function authorityProblem(authority) {
  const at = authority.lastIndexOf("@");
  const user = authority.slice(0, Math.max(at, 0));
  if (!userinfo.test(user)) return "has a character in its user or password that must be percent-encoded";
  if (badEscape.test(user)) return "has a % in its user or password that must be written %25";
  const host = authority.slice(at + 1);
  if (!hostCharacters.test(host)) return "has a character in its host that no host has";
  if (host.startsWith("[")) {
    const bracketed = /^\[[0-9A-Fa-f:.]+(?:%25[^\]]*)?\](:\d*)?$/;
    return bracketed.test(host) ? "" : "has no proper IPv6 address between its brackets";
  }
  const port = /:(.*)$/.exec(host)?.[1];
  if (port !== void 0 && port.includes(":"))
    return "has several colons in its host; an IPv6 address needs brackets";
  return port === void 0 || /^\d*$/.test(port) ? "" : "has a port that is no number";
}
function build(text, authority) {
  let url;
  try {
    url = new URL(text.replaceAll("\\", "%5C"));
  } catch {
    return err("has a host or port that cannot be");
  }
  const written = authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d*$/, "").toLowerCase();
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  if (isWeb && written === "") return err("has no host");
  if (isWeb && /^[ -~]*$/.test(written) && !written.startsWith("[") && url.hostname !== written)
    return err("has a host that is written in an unusual way; write the name or the four numbers");
  const credentials = readCredentials(authority);
  url.username = "";
  url.password = "";
  url.hash = "";
  return ok(credentials === void 0 ? { url } : { url, credentials });
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
  parseGoUrl
};
