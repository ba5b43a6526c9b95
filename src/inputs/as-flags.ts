// Sentences name an input the way a workflow writes it, `goproxy: off`; on the command line it is a flag.

import { inputNames } from "./parse.ts";

const names = new Set<string>(inputNames);

/** The sentence with `` `retries: 4` `` as `` `--retries 4` `` and `` `mirrors:` `` as `` `--mirrors` ``; all else as it was. One line. */
export function asFlags(sentence: string): string {
  // What stands there is for a workflow, whoever reads it.
  if (/setup-go|\buses:/.test(sentence)) return sentence;
  return sentence.replace(
    /`([a-z0-9-]{1,40}):(?: ([^`]{1,500}))?`/g,
    (whole, name: string, value: string | undefined) => {
      if (!names.has(name)) return whole;
      if (value === undefined) return `\`--${name}\``;
      return `\`--${name} ${/[\s$|;&*?<>()'"]/.test(value) ? `'${value.replaceAll("'", String.raw`'\''`)}'` : value}\``;
    },
  );
}
