// 5xx, the one about the key of an ssh host: not known, or another one than before. The two want opposite advice.

import { advise, at } from "../advice.ts";
import { defineRule, type Rule } from "../rule.ts";
import { gitHostIn, repositoryHost, seen, type Sighting } from "../sighting.ts";
import { isIn } from "../surroundings.ts";
import type { Trouble } from "../trouble.ts";

interface HostKey extends Sighting {
  readonly isChanged: boolean;
  /** Where ssh went, which `url.….insteadOf` may have made another host than go thinks of. */
  readonly end: SshEnd;
}

export interface SshEnd {
  readonly host: string;
  /** "" for ssh's own. */
  readonly port: string;
}

/** As ssh names it (sshconnect.c), else as the address does. */
const named = [
  /known for \[?(?<host>[\w.-]{1,253})\]?(?::(?<port>\d{1,5}))? and you/,
  /ost key for \[?(?<host>[\w.-]{1,253})\]?(?::(?<port>\d{1,5}))? has changed/,
  /ssh:\/\/(?:[^@\s/]{1,100}@)?(?<host>[\w.-]{1,253})(?::(?<port>\d{1,5}))?/,
];

export function endIn({ local, probes = [] }: Trouble, otherwise: string): SshEnd {
  const said = named.map((pattern) => pattern.exec(local)?.groups).find((groups) => groups !== undefined);
  if (said?.["port"] !== undefined) return { host: said["host"] ?? otherwise, port: said["port"] };
  for (const { target, saw } of probes)
    if (saw?.kind === "ssh" && (target === otherwise || saw.host === otherwise))
      return { host: saw.host, port: saw.port };
  return { host: said?.["host"] ?? otherwise, port: "" };
}

export const hostKeyRule: Rule = defineRule<HostKey>("GMG506", {
  slug: "host-key-unknown",
  cause: "git-ssh-host-key-unknown",
  title: "ssh does not know this host's key",
  retry: "never",
  match: (trouble) => {
    const found = seen(
      trouble,
      /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED|No \S{1,20} host key is known/,
    );
    return (
      found && {
        ...found,
        isChanged: /HAS CHANGED|Offending \S{1,20} key|host key for \S{1,260} has changed/.test(
          trouble.local,
        ),
        end: endIn(trouble, gitHostIn(found)),
      }
    );
  },
  titleOf: ({ isChanged }) => (isChanged ? "The key of this ssh host has changed" : undefined),
  because: (facts) =>
    `git reached ${repositoryHost(facts)} over ssh, and ${facts.isChanged ? "it showed another key than the one that known_hosts has for it: a server that was set up anew, or somebody in between" : "known_hosts has no key for it"}.`,
  doThis: (facts) => {
    const scan = scanOf(facts.end);
    const add = `mkdir -p -m 700 ~/.ssh && ${scan} >> ~/.ssh/known_hosts`;
    const compared = "compare its fingerprint with the one that the host publishes";
    return advise(facts, [
      facts.isChanged
        ? `Find out why before you accept it: compare \`${scan} | ssh-keygen -lf -\` with the fingerprints that its owner publishes. Only if they agree, forget the old key: \`ssh-keygen -R ${entryOf(facts.end)}\`.`
        : undefined,
      at(
        ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
        `${facts.isChanged ? "Then add the new one" : "Add the key"}${isIn(facts, "github-hosted", "self-hosted") ? " in a step before" : ""}, and ${compared}: \`${add} && ssh-keygen -lf ~/.ssh/known_hosts\`.`,
      ),
      at(
        "docker-build",
        `In a Dockerfile, add the key before go runs, and ${compared}: \`RUN ${add}\`, then \`RUN --mount=type=ssh go mod download\`.`,
      ),
    ]);
  },
});

/** The arguments of ssh and ssh-keyscan. */
export function withPort({ port }: SshEnd): string {
  return port === "" || port === "22" ? "" : `-p ${port} `;
}

function scanOf(end: SshEnd): string {
  return `ssh-keyscan ${withPort(end)}${end.host}`;
}

/** As known_hosts writes it (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT). */
function entryOf({ host, port }: SshEnd): string {
  return port === "" || port === "22" ? host : `'[${host}]:${port}'`;
}
