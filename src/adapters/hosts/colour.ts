// Colours for a terminal, and whether it gets any: NO_COLOR (https://no-color.org), FORCE_COLOR, TERM=dumb, a TTY.

import { styleText } from "node:util";
import type { Tone } from "../../ports/host.ts";

const formats = {
  good: ["green"],
  bad: ["bold", "red"],
  warn: ["yellow"],
  dim: ["dim"],
  strong: ["bold"],
  code: ["cyan"],
} as const satisfies Record<Tone | "code", readonly Parameters<typeof styleText>[0][]>;

/** FORCE_COLOR wins over NO_COLOR, as it does in Node; both count only with a value. */
export function showsColour(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { FORCE_COLOR = "", NO_COLOR = "", TERM = "" } = environment;
  if (FORCE_COLOR !== "") return !["0", "false"].includes(FORCE_COLOR);
  return NO_COLOR === "" && TERM !== "dumb" && stream.isTTY === true;
}

/** One line without control characters; what stands between backticks can be told from the rest. */
export function paint(line: string, tone?: Tone): string {
  if (line.startsWith("│ ")) return colour("dim", line);
  return line
    .split(/(`[^`]+`)/)
    .map((part) => {
      if (/^`[^`]+`$/.test(part)) return colour("code", part);
      return tone === undefined || part === "" ? part : colour(tone, part);
    })
    .join("");
}

function colour(name: keyof typeof formats, text: string): string {
  // Node's own rules look at stdout; ours have been asked already.
  return formats[name].reduce<string>(
    (painted, format) => styleText(format, painted, { validateStream: false }),
    text,
  );
}
