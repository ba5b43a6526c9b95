import { describe, expect, it } from "@jest/globals";
import { parseLocks } from "../../src/adapters/held-locks.ts";

describe("the table of locks", () => {
  it("tells who waits, for which file, and who holds it", () => {
    const text = `1: POSIX  ADVISORY  READ 644 00:1a:1212 0 EOF
2: FLOCK  ADVISORY  WRITE 812 08:01:5243 0 EOF
2: -> FLOCK  ADVISORY  WRITE 901 08:01:5243 0 EOF
2: -> FLOCK  ADVISORY  READ  902 08:01:5243 0 EOF
30: OFDLCK ADVISORY  WRITE -1 fe:00:77 0 9223372036854775807
30: -> OFDLCK ADVISORY  WRITE -1 fe:00:77 0 EOF
31: -> FLOCK  ADVISORY  WRITE 903 08:01:9 0 EOF
`;
    expect(parseLocks(text)).toEqual([
      { id: 901, inode: 5243, holderId: 812 },
      { id: 902, inode: 5243, holderId: 812 },
      { id: -1, inode: 77, holderId: 0 },
      { id: 903, inode: 9, holderId: 0 },
    ]);
  });

  it("is empty where there is none, or something else", () => {
    expect(parseLocks("")).toEqual([]);
    expect(parseLocks("what is this\n1: FLOCK\n")).toEqual([]);
  });
});
