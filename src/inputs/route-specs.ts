// The part of the table of inputs that says who is asked: Go's own variables, `mirrors:` and `policy:`.

import type { InputSpec } from "./input-kind.ts";

export const routeSpecs = {
  goproxy: {
    group: "routes",
    kind: "text",
    default: "",
    description:
      "GOPROXY for this step and the later ones, with Go's own meaning of `,` and `|`. Empty: the list in force stays in force. User and password may stand in the address; they are masked.",
  },
  mirrors: {
    group: "routes",
    kind: "list",
    default: "",
    description:
      "Module proxies to ask when the list is out: addresses, or the names `goproxy.cn`, `goproxy.io`, `aliyun`. Never asked for private modules.",
  },
  policy: {
    group: "routes",
    kind: "choice",
    choices: ["resilient", "routed", "enforced"],
    default: "resilient",
    description:
      "When a request may move on to the next proxy. `resilient`: also across a `,` when a proxy is out, for public modules that go.sum can verify. `routed`: Go's list to the letter. `enforced`: nothing but the named proxies, never version control.",
  },
  goprivate: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOPRIVATE: patterns of modules that no public proxy or checksum database may be asked for.",
  },
  gonoproxy: {
    group: "routes",
    kind: "text",
    default: "",
    description:
      "GONOPROXY: patterns of modules that come straight from version control. `none` sends private modules to your own proxy.",
  },
  gonosumdb: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GONOSUMDB: patterns of modules that the checksum database does not know.",
  },
  gosumdb: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOSUMDB: the checksum database to ask for what go.sum does not cover.",
  },
  goinsecure: {
    group: "routes",
    kind: "text",
    default: "",
    description:
      "GOINSECURE: patterns of modules that version control may fetch without TLS. Has no effect on proxies.",
  },
  govcs: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOVCS: which version control systems go may run, such as `public:git,private:all`.",
  },
  goflags: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOFLAGS: flags for every go command of this step and the later ones.",
  },
  go111module: {
    group: "routes",
    kind: "choice",
    choices: ["on", "off", "auto", ""],
    default: "",
    description: "GO111MODULE for this step and the later ones.",
  },
} as const satisfies Readonly<Record<string, InputSpec>>;
