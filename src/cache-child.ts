// The only process that loads @actions/cache: one request as JSON on standard input, one answer as the last line of
// standard output. Whatever the library prints before it is for the parent to read, never for the runner.

import { restoreCache, saveCache } from "@actions/cache";
import { cachedPath, type ChildAnswer, type ChildRequest } from "./adapters/cache-protocol.ts";

const input: Buffer[] = [];
for await (const chunk of process.stdin) input.push(chunk as Buffer);
const request = JSON.parse(Buffer.concat(input).toString("utf8")) as ChildRequest;

// A parent that was killed cannot kill us. Where the system gives orphans no other parent, the time limit remains.
setTimeout(() => process.exit(1), request.limitMs).unref();
setInterval(() => {
  if (process.ppid !== request.parentPid) process.exit(1);
}, 500).unref();

const answer = await carryOut(request).catch((error: unknown): ChildAnswer => ({
  kind: "threw",
  message: error instanceof Error ? error.message : String(error),
}));
// The library may have left sockets and timers behind: nothing waits for those.
process.stdout.write(`\n${request.mark}${JSON.stringify(answer)}\n`, () => process.exit(0));

async function carryOut({ verb, key, restoreKeys }: ChildRequest): Promise<ChildAnswer> {
  // With enableCrossOsArchive the version hash of an entry is the same on every system.
  if (verb === "save") return { kind: "saved", entryId: await saveCache([cachedPath], key, undefined, true) };
  const options = { lookupOnly: verb === "lookup" };
  const matchedKey = await restoreCache([cachedPath], key, [...restoreKeys], options, true);
  return { kind: "looked", matchedKey: matchedKey ?? "" };
}
