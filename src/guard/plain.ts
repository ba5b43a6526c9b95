// The guard without store, checks and retries: what is left of it after its worker died again and again. Each path is
// asked along the user's list to the letter, and go judges the bytes, as it would without us.

import type { LoopbackAnswer } from "../ports/loopback.ts";
import { admit, answerRelayed, type AnswerOptions } from "./answer.ts";
import { contentTypeOf } from "./content.ts";
import { relay } from "./relay.ts";
import { subjectOf } from "./subject.ts";

/** In the place of answerPath. The chain behind it asks nobody twice. */
export async function answerPlainly(
  options: AnswerOptions,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<LoopbackAnswer> {
  const admitted = admit(options, path);
  if ("refused" in admitted) return admitted.refused;
  const subject = subjectOf(admitted.asked);
  const request = {
    path,
    subject,
    reach: { acrossComma: false, toMirrors: false },
    type: contentTypeOf(subject.file),
    accept: () => Promise.resolve(undefined),
  };
  const relayed = await relay(options, request, headers);
  return answerRelayed(options, path, relayed);
}
