// Go's settings, as far as a log tells them: `export GOPROXY=…`, `GOPROXY='…'` of `go env`, `GOPROXY: …` of a workflow.

const names = String.raw`GOPROXY|GOSUMDB|GONOSUMDB|GOPRIVATE|GONOPROXY|GOFLAGS|GOTOOLCHAIN|HTTPS_PROXY|HTTP_PROXY|ALL_PROXY|NO_PROXY|RUNNER_ENVIRONMENT`;
const assigned = new RegExp(
  String.raw`(?:^|[\s"';&])(${names})(?:["']?: {1,4}|=| (?=https?:))(?:"([^"\n]{1,1000})"|'([^'\n]{1,1000})'|([^\s"';&]{1,1000}))`,
  "gi",
);
const asked = new RegExp(String.raw`\bgo env (${names})\s{0,5}\n[ \t]{0,8}([^\s]{1,1000})[ \t]{0,8}\n`, "g");
const shortOfHuge = 200_000;

/** What the head of a log says to be in force; of several the last. Empty if it says nothing. */
export function printedSettings(output: string): Readonly<Record<string, string>> {
  const head = output.slice(0, shortOfHuge);
  const settings: Record<string, string> = {};
  const found = [...head.matchAll(asked), ...head.matchAll(assigned)].toSorted((a, b) => a.index - b.index);
  for (const { 1: name = "", 2: double = "", 3: single = "", 4: bare = "", index } of found) {
    // "disabled by GOPROXY=off" is go's complaint, not a setting.
    if (/disabled by\s?$/.test(head.slice(Math.max(0, index - 12), index + 1))) continue;
    const value = double || single || bare;
    if (value !== "" && !/^[$*]/.test(value)) settings[name.toUpperCase()] = value;
  }
  return settings;
}
