// The shape of a parsed go.sum; what its lines mean is proved against go itself.

import { describe, expect, it } from "@jest/globals";
import { parseGoSum } from "../../src/go/go-sum.ts";

describe("parseGoSum", () => {
  it("gives the first h1 of each zip and each go.mod", () => {
    const sum = parseGoSum(
      "a.com/b v1.0.0 h1:one=\r\na.com/b v1.0.0 h1:two=\r\n\r\na.com/b v1.0.0/go.mod h2:x\na.com/b v1.0.0/go.mod h1:three=\n",
    );
    expect(sum).toEqual({
      ok: true,
      value: {
        hashes: new Map([
          ["a.com/b v1.0.0", "h1:one="],
          ["a.com/b v1.0.0/go.mod", "h1:three="],
        ]),
      },
    });
  });

  it("names every malformed line at once, and what to do about it", () => {
    expect(
      parseGoSum("<<<<<<< HEAD\na.com/b v1.0.0 h1:one=\n=======\na.com/b v1.0.0\n>>>>>>> x y z\n"),
    ).toEqual({
      ok: false,
      error: [
        conflict(1, 2),
        conflict(3, 1),
        {
          line: 4,
          message: "malformed go.sum: wrong number of fields 2; remove the line and run `go mod tidy`",
        },
        conflict(5, 4),
      ],
    });

    function conflict(line: number, fields: number): { line: number; message: string } {
      const remedy = "resolve the merge conflict that left this line, keeping the lines of both sides";
      return { line, message: `malformed go.sum: wrong number of fields ${fields}; ${remedy}` };
    }
  });
});
