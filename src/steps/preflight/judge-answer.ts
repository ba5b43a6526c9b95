// What the answer to a probe's request is worth, and how the table of probes puts it.

import { chooseHttpProxy } from "../../go/http-proxy.ts";
import { errorDetail } from "../../mirror/error-detail.ts";
import type { AttemptOutcome } from "../../mirror/journal.ts";
import { redirects } from "../../mirror/send.ts";
import type { HttpAnswer } from "../../ports/http.ts";
import { ofFault } from "./asking.ts";

export interface Expected {
  /** What the body of a 200 has to be; undefined if it is. */
  readonly unusable?: (body: Uint8Array) => "html" | "empty" | "other" | undefined;
  /** Whether another status than 200 is an answer; "odd" is one that is worth a look. */
  readonly isAnswer: (status: number) => "fine" | "odd" | false;
  /** Behind the status: `rsc.io/quote@v1.5.2`. */
  readonly about: string;
}

export type Judged =
  | { readonly kind: "answer"; readonly detail: string; readonly isOdd: boolean }
  | { readonly kind: "redirect"; readonly detail: string; readonly to: URL }
  | { readonly kind: "bad"; readonly detail: string; readonly outcome: AttemptOutcome };

const words = { html: "a page of HTML", empty: "an empty body", other: "not what was asked for" } as const;

/** `url` was asked for; `environment` says whether an HTTP proxy stood before it. */
export function judgeAnswer(
  { url, environment }: { readonly url: URL; readonly environment: Readonly<Record<string, string>> },
  { status, statusText, headers }: Pick<HttpAnswer, "status" | "statusText" | "headers">,
  body: Uint8Array,
  { unusable, isAnswer, about }: Expected,
): Judged {
  const server = headers["server"] === undefined ? "" : `, server ${headers["server"].slice(0, 60)}`;
  const line = `${status} ${statusText}`.trimEnd();
  const to = redirectOf(url, status, headers["location"]);
  if (to !== undefined) return { kind: "redirect", detail: `${line} to ${to.host}${server}`, to };
  const looksLike = status === 200 ? unusable?.(body) : undefined;
  if (looksLike !== undefined) {
    const type = headers["content-type"] ?? "no content type";
    return {
      kind: "bad",
      detail: `${line}, but ${words[looksLike]} (${type})${server}`,
      outcome: { kind: "refused", why: { kind: "unusable", looksLike }, detail: type },
    };
  }
  const answers = status === 200 ? "fine" : isAnswer(status);
  if (answers !== false) {
    const detail = `${line}${about === "" ? "" : ` for ${about}`}${server}`;
    return { kind: "answer", detail, isOdd: answers === "odd" };
  }
  if (status === 407 && chooseHttpProxy(url, environment).kind === "proxy") {
    const outcome = ofFault({ kind: "http-proxy", code: "HTTP_407", message: line });
    return { kind: "bad", detail: `the HTTP proxy answered ${line}`, outcome };
  }
  const detail = errorDetail(headers["content-type"], body);
  return {
    kind: "bad",
    detail: `${line}${server}${detail === "" ? "" : `: ${detail.split("\n")[0]}`}`,
    outcome: { kind: "status", status, detail },
  };
}

function redirectOf(from: URL, status: number, location: string | undefined): URL | undefined {
  if (location === undefined || !redirects.has(status)) return undefined;
  if (!URL.canParse(location, from.href)) return undefined;
  const to = new URL(location, from.href);
  to.username = "";
  to.password = "";
  to.hash = "";
  return to;
}
