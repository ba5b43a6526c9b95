import { describe, expect, it } from "@jest/globals";
import { parseGoEnvFile, settingSources } from "../../src/plan/go-env-file.ts";

describe("where a setting comes from", () => {
  it("is read from NAME=VALUE lines, as readEnvFile takes them", () => {
    const text =
      "# a comment\nGOPROXY=https://a.test=b\r\n\nexport GOFLAGS=-x\nGOPRIVATE=\nGOSUMDB=off\nGOSUMDB=x\n";
    expect([...parseGoEnvFile(text)]).toEqual([
      ["GOPROXY", "https://a.test=b\r"],
      ["GOPRIVATE", ""],
      ["GOSUMDB", "x"],
    ]);
  });

  it("is the input, then the environment, then `go env -w`, then go.env", () => {
    const sources = settingSources(
      ["GOPROXY", "GOSUMDB", "GOVCS", "GOTOOLCHAIN", "GOFLAGS", "GOPRIVATE", "GONOSUMDB"],
      {
        inputs: { GOPROXY: "a" },
        environment: { GOPROXY: "b", GOSUMDB: "off", GOVCS: "", GOPRIVATE: "x" },
        userFile: new Map([
          ["GOVCS", "*:all"],
          ["GOSUMDB", "y"],
        ]),
        rootFile: new Map([
          ["GOTOOLCHAIN", "local"],
          ["GOVCS", "z"],
        ]),
      },
    );
    expect(sources).toEqual({
      GOPROXY: "input",
      GOSUMDB: "environment",
      GOVCS: "go env -w",
      GOTOOLCHAIN: "go.env",
      GOFLAGS: "default",
      GOPRIVATE: "environment",
      GONOSUMDB: "environment",
    });
  });
});
