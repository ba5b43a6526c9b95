// The log of a module proxy: requests that its own server answered with an error, in the forms that servers write.

import { seenFetching } from "./sighting.ts";
import type { Trouble } from "./trouble.ts";

/**
 * `HTTP 500 … GET /M/@v/list`, `500 GET /M/@v/list`, `"GET /M/@v/list HTTP/1.1" 500` (the Common Log Format), and the fields
 * `http-path=/M/@v/list http-status=500` as Athens writes them, in logfmt or JSON.
 */
const failedRequest =
  /^(?=[^\n]{0,1000}\bGET\b)(?=[^\n]{0,1000}?[\s"=/](?<module>(?:[A-Za-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[\w.~!+-]{1,120}){0,12})\/@(?:v\/|latest))[^\n]{0,1000}?(?:\bHTTP(?: status)?[ :=]{1,2}|[Ss]tatus(?:[_-]?[Cc]ode)?"?[=:] ?"?|HTTP\/\d(?:\.\d)?" |(?<![^\s[])(?=5\d\d\]? (?:[A-Z][A-Za-z ]{0,40} )?GET ))(?<status>5\d\d)\b/m;

/** Not what go says of a proxy, which names the address that it asked. */
export function failedAtServer(trouble: Trouble) {
  const found = seenFetching(trouble, failedRequest, "module", "status");
  return found && { ...found, modules: [found.module], reason: "" };
}
