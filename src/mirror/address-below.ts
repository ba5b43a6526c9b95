// The address of a file of a module proxy.

import type { ChainEntry } from "./request.ts";

/** The path joined as go joins it; a `!` goes as %21 (proxy.go, pathEscape), a query of the proxy stays. */
export function addressBelow({ url, root = "" }: Pick<ChainEntry, "url" | "root">, path: string): URL {
  const address = new URL(url.href);
  const escaped = (path.startsWith(root) ? path.slice(root.length) : path)
    .split("/")
    .map(escapeSegment)
    .join("/");
  address.pathname = `${url.pathname.replace(/\/$/, "")}/${escaped}`;
  return address;
}

/** url.PathEscape: what encodeURIComponent does, but `$&+:=@` stand and `!'()*` do not. */
function escapeSegment(segment: string): string {
  return encodeURIComponent(segment)
    .replace(/%(?:24|26|2B|3A|3D|40)/g, (escape) => decodeURIComponent(escape))
    .replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
