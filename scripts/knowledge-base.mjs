// The heads of the pages in docs/diagnoses and the index over them: what the catalogue knows, and for each page the
// messages that its second paragraph names.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const families = {
  1: "Network and TLS",
  2: "Module proxies",
  3: "Modules and versions",
  4: "Checksums",
  5: "Version control and credentials",
  6: "Go, toolchains and the environment",
  7: "Disk, cache and limits",
  8: "go.mod and its neighbours",
  9: "Not a download problem",
};

/** What people notice first, and the causes that show themselves so; most likely first. */
const symptoms = [
  [
    "It hangs: no output for minutes",
    ["read-timeout-or-stall", "tcp-timeout", "sumdb-blocked", "git-terminal-prompts-disabled"],
  ],
  [
    "It fails now and then, and a rerun passes",
    [
      "connection-reset-or-eof",
      "http2-stream-error",
      "proxy-5xx",
      "proxy-429-rate-limited",
      "tls-handshake-timeout-or-reset",
      "git-shallow-or-rpc-failure",
    ],
  ],
  [
    "It works on my machine and fails in CI",
    [
      "gonoproxy-or-goprivate-missing",
      "git-terminal-prompts-disabled",
      "git-ssh-permission-denied",
      "git-ssh-host-key-unknown",
      "replace-target-missing",
      "go-version-too-old-for-module",
      "go-sum-missing-entry",
    ],
  ],
  [
    "It fails in `docker build` only",
    [
      "dns-failure",
      "tls-untrusted-ca",
      "git-missing-executable",
      "gopath-mode-no-gomod",
      "replace-target-missing",
      "out-of-memory-killed",
    ],
  ],
  [
    "It fails behind a company proxy or firewall",
    [
      "tls-untrusted-ca",
      "proxy-407-auth-required",
      "proxy-403-forbidden",
      "http-proxy-env-misconfigured",
      "proxy-returned-html-or-garbage",
      "sumdb-blocked",
    ],
  ],
  [
    "It fails in China, or wherever proxy.golang.org is out of reach",
    ["tcp-timeout", "sumdb-unreachable", "goproxy-no-fallback", "goproxy-direct-unreachable"],
  ],
  [
    "A private module is not found",
    [
      "gonoproxy-or-goprivate-missing",
      "git-terminal-prompts-disabled",
      "git-auth-failed-https",
      "goproxy-private-proxy-401",
      "sumdb-404-410-private",
      "saml-sso-required",
      "token-scope-insufficient",
    ],
  ],
  [
    "A public module or version is not found",
    ["module-not-found-404-410", "unknown-revision", "proxy-server-fault", "repository-moved-or-renamed"],
  ],
  [
    "A checksum does not match",
    ["checksum-mismatch-gosum", "sumdb-mismatch-security", "proxy-returned-html-or-garbage", "cache-corrupt"],
  ],
  [
    "It wants another Go, or downloads one",
    ["go-version-too-old-for-module", "toolchain-download-failed", "go-missing-executable"],
  ],
  [
    "The disk or the module cache is in the way",
    [
      "disk-full",
      "inode-exhaustion",
      "gomodcache-permission-denied",
      "cache-corrupt",
      "cache-lock-contention",
    ],
  ],
  [
    "It fails on Windows only",
    ["path-too-long-windows", "cache-lock-contention", "case-insensitive-collision"],
  ],
  [
    "A server cannot be reached, or not by TLS",
    [
      "dns-failure",
      "tcp-refused",
      "tcp-timeout",
      "ipv6-unreachable",
      "tls-untrusted-ca",
      "tls-hostname-mismatch",
      "tls-expired-or-clock-skew",
      "tls-handshake-timeout-or-reset",
      "insecure-http-disallowed",
    ],
  ],
  [
    "git, ssh or another version control fails",
    [
      "git-missing-executable",
      "hg-svn-bzr-missing",
      "git-dubious-ownership-or-safe-directory",
      "vcs-disallowed-govcs",
      "netrc-invalid",
      "vanity-import-meta-broken",
      "git-command-failed-other",
    ],
  ],
  [
    "go.mod, go.sum or vendor is not as go wants it",
    [
      "go-mod-parse-error",
      "go-sum-missing-entry",
      "vendor-inconsistent",
      "missing-package-in-module",
      "ambiguous-import",
      "module-path-mismatch",
      "major-version-suffix-mismatch",
      "invalid-version-or-pseudo-version",
      "version-retracted-or-deleted",
      "go-install-blocked-by-replace",
    ],
  ],
  [
    "A setting or a flag is in the way",
    [
      "goproxy-off",
      "goproxy-invalid-value",
      "gosumdb-invalid-value",
      "go111module-off",
      "goflags-mod-vendor-or-readonly",
      "gopath-contains-gomod",
    ],
  ],
  [
    "It meets a limit of the machine or of Go",
    [
      "too-many-open-files",
      "file-size-ulimit",
      "file-name-too-long-linux",
      "module-too-large",
      "module-zip-invalid-content",
      "out-of-memory-killed",
    ],
  ],
  ["Something else failed", ["cgo-or-compile-error-not-a-download-problem", "unknown"]],
];

const again = {
  never: "does not help, only a change does",
  now: "can help at once",
  "after-delay": "can help after a while",
};

/** The messages that a page names, without backticks. */
export function messagesOf(page) {
  const said = /^A Go module download says (.*?): what that means/m.exec(page)?.[1] ?? "";
  return [...said.matchAll(/`([^`]+)`/g)].map(([, message]) => message);
}

function listed(messages) {
  const quoted = messages.map((message) => `\`${message}\``);
  const last = quoted.pop();
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}

/** Everything above the first section. */
export function pageWithHead(page, { code, title, cause, retry }) {
  const messages = messagesOf(page);
  const [first] = messages;
  const about =
    first === undefined
      ? "A Go module download failed, and none of the other pages fits: what to look at next."
      : `A Go module download says ${listed(messages)}: what that means, and what to do.`;
  const heading = `# ${code}: ${title}${first === undefined ? "" : ` (\`${first}\`)`}`;
  const head = `Cause \`${cause}\` · running again ${cause === "unknown" ? "may help or not, nobody knows" : again[retry]}`;
  return [heading, about, head, page.slice(page.indexOf("## What you see"))].join("\n\n");
}

const cell = (text) => text.replaceAll("|", "\\|");
const link = (code) => `[${code}](${code}.md)`;
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");

/** Whoever knows only what they see must find every page. */
function checkSymptoms(rules) {
  const listedCauses = new Set(symptoms.flatMap(([, causes]) => causes));
  const unlisted = rules
    .filter(({ cause }) => !listedCauses.has(cause))
    .map(({ code, cause }) => `${code} (${cause})`);
  if (unlisted.length > 0)
    throw new Error(`no symptom in scripts/knowledge-base.mjs leads to ${unlisted.join(", ")}`);
}

/** docs/diagnoses/README.md: by symptom, by message, by code, by cause. */
export function indexPage(rules, directory) {
  checkSymptoms(rules);
  const sorted = [...rules].sort((a, b) => a.code.localeCompare(b.code));
  const read = (code) => messagesOf(readFileSync(join(directory, `${code}.md`), "utf8"));
  const seen = new Map(sorted.map(({ code }) => [code, read(code)]));
  const used = Object.entries(families).filter(([digit]) => sorted.some(({ code }) => code[3] === digit));
  const headings = ["By symptom", "By message", "By code", "By cause"];
  return (
    [
      "# Why did the Go module download fail?",
      "Every finding has a code, and each code a page: what you see, why it happens, what to do. `go-mod-guard diagnose FILE` names the code for a log, `go-mod-guard explain CODE` prints its page. What really helps to see more of what go does is on [a page of its own](../debugging.md); how often the first finding is right, and how that was counted, [in another](../ARCHITECTURE.md#how-often-it-is-right).",
      headings.map((heading) => `[${heading}](#${anchorOf(heading)})`).join(" · "),
      "## By symptom",
      symptoms.map(([symptom, causes]) => symptomLine(symptom, causes, sorted)).join("\n"),
      "## By message",
      "What `…` stands for is your own: a host, a module, a version.",
      messageTable(sorted, seen),
      "## By code",
      "Codes are never used twice. The first digit is the family; the word in the cause column is what programs read. In the last column `never` means that only a change helps, `now` that another run may pass, `after-delay` that a later one may.",
      ...used.flatMap(([digit, name]) => [
        `### ${digit}xx: ${name}`,
        codeTable(
          sorted.filter(({ code }) => code[3] === digit),
          seen,
        ),
      ]),
      "## By cause",
      causeTable(sorted),
      "To add a rule: `node scripts/new-rule.mjs 2 short-name cause-id` makes the page and the folder for its logs; `npm run generate` renews this index and the heads of the pages.",
    ].join("\n\n") + "\n"
  );
}

function symptomLine(symptom, causes, rules) {
  const pages = causes.flatMap((cause) => {
    const fitting = rules.filter((rule) => rule.cause === cause);
    if (fitting.length === 0) throw new Error(`no rule has the cause ${cause} of the symptom "${symptom}"`);
    return fitting.map(({ code, title }) => `[${title}](${code}.md)`);
  });
  return `- **${symptom}**: ${pages.join(" · ")}`;
}

function messageTable(rules, seen) {
  const rows = rules
    .flatMap(({ code, title }) => seen.get(code).map((message) => ({ message, code, title })))
    .sort((a, b) => sortKey(a.message).localeCompare(sortKey(b.message)) || a.code.localeCompare(b.code))
    .map(({ message, code, title }) => `| ${cell(`\`${message}\``)} | ${link(code)} | ${title} |`);
  return ["| Message | Page | What happened |", "| --- | --- | --- |", ...rows].join("\n");
}

const sortKey = (message) => message.replace(/^[^A-Za-z0-9]+/, "").toLowerCase();

function codeTable(rules, seen) {
  const rows = rules.map(({ code, title, cause, retry }) => {
    const messages = seen.get(code).map((message) => `\`${message}\``);
    return `| ${link(code)} | ${title} | ${cell(messages.join("; ") || "anything else")} | \`${cause}\` | ${retry} |`;
  });
  return [
    "| Code | What happened | You see | Cause | Running again |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function causeTable(rules) {
  const causes = [...new Set(rules.map(({ cause }) => cause))].sort((a, b) => a.localeCompare(b));
  const rows = causes.map((cause) => {
    const codes = rules.filter((rule) => rule.cause === cause).map(({ code }) => link(code));
    return `| \`${cause}\` | ${codes.join(", ")} |`;
  });
  return ["| Cause | Pages |", "| --- | --- |", ...rows].join("\n");
}
