// A git host that go asks itself, over https as git will find it.

import type { HostTarget } from "../../plan/probes.ts";
import type { Asked, Asking } from "./asking.ts";
import { reach } from "./reach.ts";
import { request } from "./request.ts";

export async function probeHost(asking: Asking, { host, module }: HostTarget): Promise<void> {
  const aside = module === "" ? true : undefined;
  const subject = { module: module === "" ? host : module, version: "", file: "" };
  // Nothing of the module is in the address: whoever listens on the way learns the host alone.
  const asked: Asked = { target: host, mirror: host, url: new URL(`https://${host}/`), subject };
  if ((await reach(asking, asked, aside)) !== "open") return;
  await request(asking, asked, {
    isAnswer: (status) => status < 500 && status !== 407 && "fine",
    about: "",
    ...(aside !== undefined && { aside }),
  });
}
