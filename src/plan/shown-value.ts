// Settings as they may be shown: user and password in an address become ***.

/**
 * Hides what may be a credential: within each entry of a list, all between the scheme (or the beginning) and the
 * last `@` before the path. Hides too much rather than too little where the text is no address.
 */
export function showValue(text: string): string {
  return text.replace(/[^\s,|]+/g, showEntry);
}

function showEntry(entry: string): string {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(entry)?.[0] ?? "";
  const rest = entry.slice(scheme.length);
  const path = rest.search(/[/?#]/);
  const authority = path < 0 ? rest : rest.slice(0, path);
  if (authority.includes("@"))
    return scheme + authority.replace(/^.*@/, "***@") + rest.slice(authority.length);
  // No URL, but somebody's password all the same: one that was cut by a comma, or has a / that is not escaped.
  const hasPort = /^(?:[^:]*|\[[^\]]*\])(?::\d*)?$/.test(authority);
  if (hasPort || (scheme === "" && !rest.includes("@"))) return entry;
  return rest.includes("@") ? scheme + rest.replace(/^.*@/, "***@") : `${scheme}***`;
}

/** Whether something of the text is hidden when it is shown. */
export function holdsCredentials(text: string): boolean {
  return showValue(text) !== text;
}
