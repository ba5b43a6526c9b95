// Where a failure happened, as far as a log, the environment and the settings tell: what to do differs by it.

import { showValue } from "../go/shown-value.ts";

/** Several at once are usual: docker build, on a GitHub-hosted runner, behind a company's proxy. */
export type Place =
  | "docker-build"
  | "github-hosted"
  | "self-hosted"
  | "gitlab"
  | "other-ci"
  | "laptop"
  | "windows"
  | "macos"
  | "company-proxy"
  | "china";

export interface Surroundings {
  readonly places: readonly Place[];
}

/** Where exactly one of these is known, it did not happen in the others. */
export const exclusivePlaces: readonly Place[] = [
  "docker-build",
  "github-hosted",
  "self-hosted",
  "gitlab",
  "other-ci",
  "laptop",
];

/** Whether it happened in one of these places, as far as anybody knows. */
export function isIn(
  { surroundings }: { readonly surroundings?: Surroundings | undefined },
  ...these: readonly Place[]
): boolean {
  return surroundings?.places.some((place) => these.includes(place)) === true;
}

interface Told {
  readonly output: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly attended?: boolean;
}

const signs: readonly (readonly [Place, RegExp])[] = [
  [
    "docker-build",
    /^Step \d{1,3}\/\d{1,3} ?: |^ ---> Running in |^#\d{1,4} (?:\[|ERROR)|executor failed running|failed to solve|process "\/bin\/(?:ba|a)?sh -c |The command '\/bin\/(?:ba|a)?sh -c|^INFO\[\d{4}\] (?:Running|RUN)|error building image|^ ?=> (?:ERROR|\[)|^STEP \d{1,3}(?:\/\d{1,3})?: /m,
  ],
  [
    "self-hosted",
    /\/actions-runner\/_work\/|\\actions-runner\\_work\\|\bself-hosted\b|gitlab-runner\/builds/,
  ],
  [
    "github-hosted",
    /\/home\/runner\/(?:work|go|\.)|\/Users\/runner\/|\\Users\\runneradmin\\|\/opt\/hostedtoolcache\/|^##\[(?:group|endgroup)\]|^::(?:group|endgroup)::|Process completed with exit code \d|\bGITHUB_(?:ACTIONS|WORKSPACE)\b/m,
  ],
  [
    "gitlab",
    /^section_(?:start|end):\d|ERROR: Job failed|Running with gitlab-runner|\bCI_(?:JOB_TOKEN|PROJECT_DIR)\b|^Getting source from Git repository/m,
  ],
  [
    "other-ci",
    /\[Pipeline\]|\/var\/jenkins|\/home\/(?:circleci|travis|vsts|jenkins)\/|travis_(?:fold|time|run)|^##\[section\]|circleci|bitbucket-pipelines|\/drone\/src|\/workspace\/source|buildkite|teamcity/im,
  ],
  [
    "laptop",
    /\/Users\/(?!runner\/)\w|[A-Z]:\\Users\\(?!runneradmin|ContainerAdministrator)\w|\/home\/(?!runner|circleci|travis|vsts|jenkins|gitlab-runner|ubuntu\/actions)\w{1,40}\/|^PS [A-Z]:\\|^[A-Z]:\\[^>\n]{0,200}>|^[➜❯] |^\w{1,40}@[\w.-]{1,60}:[~/][^$#\n]{0,100}[$#] /m,
  ],
  [
    "windows",
    /[A-Z]:\\(?:Users|a|go|Program Files)\\|%PATH%|\bwsarecv:|\bconnectex:|^PS [A-Z]:\\|is not recognized as an internal/,
  ],
  ["macos", /\/Users\/\w|\/opt\/homebrew\//],
  [
    "company-proxy",
    /proxyconnect|[Pp]roxy Authentication Required|from proxy after CONNECT|CONNECT tunnel failed|Zscaler|Netskope|BlueCoat|"?: Forbidden$/m,
  ],
  [
    "china",
    /goproxy\.(?:cn|io)\b|mirrors\.(?:aliyun|cloud\.tencent|huaweicloud)\.com|sum\.golang\.google\.cn|gitee\.com|[\u4e00-\u9fff]{4}/,
  ],
];
/** A hint stands at either end; the middle of a huge log is not searched for it. */
const eitherEnd = 100_000;

/** The places that are certain or likely; none for a bare error without anything around it. */
export function surroundingsOf({ output, settings, platform, attended = false }: Told): Surroundings {
  const text =
    output.length > 2 * eitherEnd ? `${output.slice(0, eitherEnd)}\n${output.slice(-eitherEnd)}` : output;
  const places = new Set<Place>(signs.filter(([, sign]) => sign.test(text)).map(([place]) => place));
  const runner = settings["RUNNER_ENVIRONMENT"];
  if (runner === "github-hosted" || runner === "self-hosted") places.add(runner);
  else if (settings["GITHUB_ACTIONS"] === "true") places.add("github-hosted");
  if (places.has("self-hosted")) places.delete("github-hosted");
  if (settings["GITLAB_CI"] === "true") places.add("gitlab");
  if (settings["HTTPS_PROXY"] ?? settings["HTTP_PROXY"] ?? settings["ALL_PROXY"]) places.add("company-proxy");
  if (platform === "win32") places.add("windows");
  if (platform === "darwin") places.add("macos");
  if (signs.some(([place, sign]) => place === "china" && sign.test(settings["GOPROXY"] ?? "")))
    places.add("china");
  if (isCi(places)) places.delete("laptop");
  else if (settings["CI"] === "true") places.add("other-ci");
  else if (attended) places.add("laptop");
  return { places: [...places] };
}

function isCi(places: ReadonlySet<Place>): boolean {
  return (["github-hosted", "self-hosted", "gitlab", "other-ci", "docker-build"] as const).some((place) =>
    places.has(place),
  );
}

/** The variables of an environment that say where we are and which HTTP proxy is on the way. */
const telling = [
  "HTTPS_PROXY",
  "HTTP_PROXY",
  "ALL_PROXY",
  "NO_PROXY",
  "RUNNER_ENVIRONMENT",
  "GITHUB_ACTIONS",
  "GITLAB_CI",
  "CI",
] as const;

/** Them, in either letter case, for `Evidence.settings`; an address without its credentials. */
export function tellingVariables(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of telling) {
    const value = environment[name] ?? environment[name.toLowerCase()] ?? "";
    if (value !== "") found[name] = showValue(value);
  }
  return found;
}
