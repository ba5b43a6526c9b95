// Advice names Go's own public proxy where another one may help: not to whom that one failed, nor where it is out of reach.

import type { MatchedFacts } from "./rule.ts";

const publicProxy = "proxy.golang.org";
const inChina = ["https://goproxy.cn", "https://mirrors.aliyun.com/goproxy/"] as const;

/** The sentence with a way out that does not lead back to the host in trouble. */
export function ledAway(sentence: string, { hosts = [], surroundings }: MatchedFacts): string {
  const here = surroundings?.places ?? [];
  const failed = (host: string): boolean =>
    hosts.some((one) => one.replace(/:\d{1,5}$/, "") === host) || sentence.includes(`than \`${host}\``);
  if (here.includes("china")) {
    const [first, second] = inChina;
    const other = failed("goproxy.cn") ? second : first;
    return withoutChina(sentence).replaceAll(/(?<=GOPROXY=)https:\/\/proxy\.golang\.org\b/g, other);
  }
  const told = here.includes("github-hosted") ? withoutChina(sentence) : sentence;
  if (!failed(publicProxy)) return told;
  return told
    .replaceAll(/(?<=GOPROXY=)https:\/\/proxy\.golang\.org,direct/g, "'https://proxy.golang.org|direct'")
    .replaceAll(/(?<=GOPROXY=)https:\/\/proxy\.golang\.org(?=`| )/g, "direct");
}

/** Not said where it is the only one named, nor on a runner of GitHub. */
function withoutChina(sentence: string): string {
  return sentence.replace(/ \(in China `[^`]{1,100}`\)/, "");
}
