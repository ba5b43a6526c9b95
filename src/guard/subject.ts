// What a request to the guard is about, as the journal of attempts has it.

import type { ProxyRequest } from "../go/proxy-path.ts";
import type { Attempt } from "../mirror/journal.ts";

export function subjectOf(asked: ProxyRequest): Attempt["subject"] {
  switch (asked.kind) {
    case "sumdb":
      return { module: "", version: "", file: asked.rest };
    case "file":
      return { module: asked.file.module, version: asked.file.version, file: asked.file.kind };
    case "query":
      return { module: asked.module, version: asked.query, file: asked.extension };
    case "list":
    case "latest":
      return { module: asked.module, version: "", file: asked.kind };
  }
}
