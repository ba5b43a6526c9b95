// Go's settings, as far as a log tells them: `export GOPROXY=…`, `GOPROXY='…'` of `go env`, `+ go env GOPROXY`.

const assigned =
  /(?:^|[\s"';&])(?:GOPROXY|goproxy)=(?:"([^"\n]{1,1000})"|'([^'\n]{1,1000})'|([^\s"';&]{1,1000}))/g;
const asked = /\bgo env GOPROXY\s{0,5}\n[ \t]{0,8}([^\s]{1,1000})[ \t]{0,8}\n/;
const shortOfHuge = 200_000;

/** What the head of a log says to be in force; of several the last. Empty if it says nothing. */
export function printedSettings(output: string): Readonly<Record<string, string>> {
  const head = output.slice(0, shortOfHuge);
  const all = [...head.matchAll(assigned)]
    // "disabled by GOPROXY=off" is go's complaint, not a setting.
    .filter(({ index }) => !head.slice(Math.max(0, index - 12), index + 1).includes("disabled by"))
    .map(([, double, single, bare]) => double ?? single ?? bare ?? "");
  const value = all.at(-1) ?? asked.exec(head)?.[1];
  return value === undefined || value.startsWith("$") ? {} : { GOPROXY: value };
}
