// 2xx: a server that leads from one address to the next and never to a file.

import { advise } from "../advice.ts";
import { anotherProxy } from "../another-proxy.ts";
import { infoAddress } from "../info-address.ts";
import { ifInputsReach, ifMirrorsHelp } from "../inputs-here.ts";
import { mountedInBuild, netrcWithLogin } from "../netrc-for.ts";
import { fromPublicProxy } from "../public-proxy.ts";
import { defineRule, type Rule } from "../rule.ts";
import { listed, pathOf, seenFetching, type Sighting } from "../sighting.ts";

interface Loop extends Sighting {
  /** What was asked last: a whole address, or the path alone where the server gave no more (`/login?next=…`). */
  readonly last: string;
  /** The proxy in force, where the log or the settings show one. */
  readonly proxy: string;
}

export const redirectRules: readonly Rule[] = [
  defineRule<Loop>("GMG216", {
    slug: "redirect-loop",
    cause: "proxy-returned-html-or-garbage",
    title: "The server redirects without end",
    retry: "never",
    match: (trouble) => {
      const found = seenFetching(
        trouble,
        /(?:(?:Get|Head) "?(?<last>[^\s"]{1,1000}?)"?: )?(?:stopped after 10 redirects|[Mm]aximum \(\d{1,3}\) redirects followed|REDIRECT_LOOP)/,
        "last",
      );
      const [proxy = ""] = (trouble.settings["GOPROXY"] ?? "").split(/[,|]/);
      return found && { ...found, proxy: /^https?:\/\//.test(proxy) ? proxy : "" };
    },
    because: (facts) =>
      `${looping(facts)} answers with a redirect, and so does the address behind it: after ten go gave up, and ${listed(facts.modules)} did not come.${isLogin(facts) ? " It leads to a page for people to sign in, which go cannot do." : ""}`,
    doThis: (facts) =>
      advise(facts, [
        `See who leads where: \`curl -sIL --max-redirs 10 "${addressToTry(facts)}" | grep -i ^location\`.`,
        isLogin(facts)
          ? `Give go the credentials of that server, so that nobody is sent to sign in${hostToSign(facts) === "" ? ifInputsReach(facts, " (`netrc:`)") : `: ${netrcWithLogin(facts, hostToSign(facts))}`}; for Artifactory or Nexus use the API address (it has \`/api/go/\` or \`/repository/\` in it), not that of its pages.`
          : undefined,
        isVanity(facts)
          ? `The circle is at the host of the module path: whoever runs \`${hostToSign(facts)}\` has to answer \`?go-get=1\` with a page.`
          : `Write the address that the last redirect but one leads to into GOPROXY, with \`https\` and without a \`/\` at the end${facts.proxy === "" ? "" : ` (it is \`${facts.proxy}\` now)`}${ifInputsReach(facts, "; in a workflow that is `goproxy:`")}.`,
        isVanity(facts)
          ? undefined
          : "If the server is yours: where TLS ends in front of it, it must be told so (`X-Forwarded-Proto: https`), or it sends every https request to https again.",
        isVanity(facts)
          ? fromPublicProxy(
              facts,
              `Until then a proxy may have the module: \`GOPROXY=${anotherProxy(facts)} go mod download\`.`,
            )
          : undefined,
        isVanity(facts)
          ? undefined
          : ifMirrorsHelp(facts, "Meanwhile ask another proxy: name it in `mirrors:`."),
        isLogin(facts) && hostToSign(facts) !== "" ? mountedInBuild(facts) : undefined,
      ]),
  }),
];

function looping({ hosts, proxy }: Loop): string {
  const [host = hostIn(proxy)] = hosts;
  return host === "" ? "The module proxy" : `\`${host}\``;
}

function isLogin({ last }: Loop): boolean {
  return /log-?in|sign-?in|oauth|\bsso\b|saml|auth(?:orize|enticate)?\b|[?&](?:next|return|redirect_uri|continue)=/i.test(
    last,
  );
}

function isVanity({ last }: Loop): boolean {
  return /[?&]go-get=1/.test(last);
}

/** "" where nobody knows who sends to sign in: it is the proxy, and not the host of the module. */
function hostToSign(facts: Loop): string {
  const { hosts, proxy, modules } = facts;
  const ofModule = isVanity(facts) ? (pathOf(modules[0] ?? "").split("/")[0] ?? "") : "";
  return hosts[0] ?? (hostIn(proxy) || ofModule);
}

function addressToTry(facts: Loop): string {
  return /^https?:/.test(facts.last) ? facts.last : infoAddress(facts);
}

function hostIn(address: string): string {
  return /^[a-z]+:\/\/(?:[^/@]*@)?([^/]+)/.exec(address)?.[1] ?? "";
}
