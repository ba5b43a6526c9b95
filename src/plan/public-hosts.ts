// Hosts that serve public modules to everybody: they know no private ones, and no company signs for them.

/** Module proxies that anybody may use. */
export const publicProxies = [
  "proxy.golang.org",
  "goproxy.cn",
  "goproxy.io",
  "mirrors.aliyun.com",
  "athens.azurefd.net",
];

/** Those, the checksum database, where they keep their files, and the large git hosts. */
export const publicHosts =
  /(?:^|\.)(?:golang\.org|go\.dev|goproxy\.cn|goproxy\.io|aliyun\.com|azurefd\.net|sum\.golang\.google\.cn|storage\.googleapis\.com|github\.com|gitlab\.com|bitbucket\.org|gitee\.com|codeberg\.org)$/i;
