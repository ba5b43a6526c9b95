import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { hashZip } from "../../src/go/dirhash.ts";
import { inflateTogether, type DeflatedBody } from "../../src/go/inflate-together.ts";
import { makeZip, sourceOf } from "./zip-writer.ts";

const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

function bodyOf(content: Buffer, wrong: Partial<DeflatedBody> = {}): DeflatedBody {
  return { bytes: deflateRawSync(content), crc32: crc32(content), inflatedBytes: content.length, ...wrong };
}

function trailerOf(content: Buffer, inflatedBytes = content.length): Buffer {
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(content), 0);
  trailer.writeUInt32LE(inflatedBytes, 4);
  return trailer;
}

/** What was handed on; undefined where it said no. */
function inflated(bodies: readonly DeflatedBody[]): readonly Buffer[] | undefined {
  const taken: Buffer[] = [];
  const isDone = inflateTogether(bodies, (index, bytes) => {
    taken[index] = Buffer.from(bytes);
  });
  expect(isDone || taken.length === 0).toBe(true);
  return isDone ? taken : undefined;
}

/** Strings are compared much faster. */
function inHex(all: readonly Buffer[] | undefined): readonly string[] | undefined {
  return all?.map((one) => one.toString("hex"));
}

const content = fc.oneof(
  fc.string({ minLength: 1, maxLength: 300 }).map((text) => Buffer.from(text)),
  fc.uint8Array({ minLength: 1, maxLength: 3000 }).map((bytes) => Buffer.from(bytes)),
  fc.integer({ min: 1, max: 50_000 }).map((length) => Buffer.alloc(length, "package m\n")),
);
const contents = fc.array(content, { minLength: 1, maxLength: 12 });
const [a, b, c] = [
  Buffer.from("what go reads\n"),
  Buffer.from("something else"),
  Buffer.from("and the rest\n"),
];

describe("inflateTogether", () => {
  it("gives what each body inflates to, in their order, call after call", () => {
    fc.assert(
      fc.property(contents, (all) => {
        expect(inHex(inflated(all.map((one) => bodyOf(one))))).toEqual(inHex(all));
      }),
    );
  });

  it("gives nothing where one body is not what is declared, wherever it stands", () => {
    const wrong = fc.constantFrom<(body: DeflatedBody) => Partial<DeflatedBody>>(
      (body) => ({ crc32: (body.crc32 ^ 0x100) >>> 0 }),
      (body) => ({ inflatedBytes: body.inflatedBytes + 1 }),
      (body) => ({ inflatedBytes: body.inflatedBytes - 1 }),
      (body) => ({ bytes: body.bytes.subarray(0, -1) }),
      (body) => ({ bytes: Buffer.concat([body.bytes, Buffer.from([0])]) }),
      (body) => ({ bytes: Buffer.concat([body.bytes, Buffer.from("more")]) }),
    );
    fc.assert(
      fc.property(contents, fc.nat(), wrong, (all, at, spoil) => {
        const bodies = all.map((one, index) => {
          const body = bodyOf(one);
          return index === at % all.length ? { ...body, ...spoil(body) } : body;
        });
        expect(inflated(bodies)).toBeUndefined();
      }),
    );
  });

  /** Two bodies that zlib reads as one member, which holds what is declared of the second. */
  function grownInto(first: Buffer): readonly DeflatedBody[] {
    const rest = Buffer.from("rest");
    const swallowed = Buffer.concat([trailerOf(first), header]);
    const stored = Buffer.from([0, swallowed.length, 0, ~swallowed.length & 255, 255]);
    const grown = Buffer.concat([swallowed, rest]);
    return [bodyOf(first, { bytes: stored }), bodyOf(grown, { bytes: deflateRawSync(rest) })];
  }

  it("refuses a body that goes on in the next one", () => {
    expect(inflated(grownInto(b))).toBeUndefined();
  });

  it("refuses bodies with a member of their own inside, though sizes and checksums add up", () => {
    // One member too many, and two that are one: as many bytes come out as are declared.
    const hidden = Buffer.concat([deflateRawSync(a), trailerOf(a), header, deflateRawSync(b)]);
    expect(a.length).toBe(b.length);
    expect(inflated([bodyOf(b, { bytes: hidden }), ...grownInto(b)])).toBeUndefined();
  });

  it("refuses a body behind whose end nothing is read any more", () => {
    const both = Buffer.concat([a, c]);
    const cut = Buffer.concat([deflateRawSync(both), trailerOf(both), Buffer.from([0])]);
    expect(inflated([bodyOf(a, { bytes: cut }), bodyOf(c)])).toBeUndefined();
  });

  it("leaves bodies in which a header stands by chance to be inflated one by one", () => {
    const stored = deflateRawSync(Buffer.concat([a, header, c]), { level: 0 });
    const whole = Buffer.concat([a, header, c]);
    expect(inflated([bodyOf(b), bodyOf(whole, { bytes: stored })])).toBeUndefined();
  });
});

describe("hashZip of a zip made to mislead it", () => {
  const names = ["m@v1/a", "m@v1/b", "m@v1/c"] as const;

  it("finds the damage where members are hidden in bodies", async () => {
    const hidden = Buffer.concat([deflateRawSync(a), trailerOf(a), header, deflateRawSync(b)]);
    const zip = makeZip([
      { name: names[0], body: hidden, crc: crc32(b), declaredBytes: b.length },
      { name: names[1], content: c },
    ]);
    expect(await hashZip(sourceOf(zip))).toMatchObject({ ok: false, error: { kind: "damaged" } });
  });

  it("reads what go reads where bytes follow the end of a stream, or a header stands inside of it", async () => {
    const plain = makeZip(names.map((name, index) => ({ name, content: [a, header, c][index] ?? a })));
    const odd = makeZip([
      { name: names[0], content: a, body: Buffer.concat([deflateRawSync(a), header, Buffer.from([0, 0])]) },
      { name: names[1], content: header, body: deflateRawSync(header, { level: 0 }) },
      { name: names[2], content: c, crc: 0 },
    ]);
    const right = await hashZip(sourceOf(plain));
    expect(right.ok).toBe(true);
    expect(await hashZip(sourceOf(odd))).toEqual(right);
  });
});
