// What is said of a proxy that sends its readers on to another host, beside what its rule says.

import { networkCauseIds, type CauseId } from "./cause.ts";
import { ifInputsReach, ifMirrorsHelp } from "./inputs-here.ts";
import type { WholeFacts } from "./rule.ts";
import type { SentOn } from "./sent-on.ts";

/** Where the host was not reached, or not well: what stands on the way may know the proxy alone. */
const onTheWay: ReadonlySet<CauseId> = new Set([...networkCauseIds, "proxy-403-forbidden"]);

/** One more sentence of cause. */
export function becauseSentOn({ to, by }: SentOn): string {
  return `\`${by}\` answered, and sent the request on to \`${to}\`, where it keeps its files.`;
}

/** What to try before all else. */
export function adviceSentOn({ to, by, url }: SentOn, facts: WholeFacts, cause: CauseId): readonly string[] {
  const byInput = ifInputsReach(
    facts,
    ` (${ifMirrorsHelp(facts, "`mirrors:`, or ")}another one in \`goproxy:\`)`,
  );
  const other = `take a proxy that serves its files itself${byInput}`;
  return onTheWay.has(cause)
    ? [
        `Let the build reach \`${to}\` as well as \`${by}\`: add \`${to}\` to the allow-list of the firewall or HTTP proxy, until \`curl -sSL -o /dev/null ${url}\` gets through; or ${other}.`,
      ]
    : [
        `Tell whoever runs \`${by}\` that \`${to}\`, where it sends its readers, fails: \`curl -sSLv -o /dev/null ${url}\` shows it; until it is mended, ${other}.`,
      ];
}
