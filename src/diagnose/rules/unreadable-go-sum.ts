// GMG803: what is wrong with go.sum, as far as go says it: it names the line and counts its fields, no more.

import type { BrokenSumLine } from "../evidence.ts";

/** The name of the file that go names. */
export function sumFile(evidence: string): string {
  return (
    /([\w.-]{1,100}\.sum):\d{1,6}: /.exec(evidence)?.[1] ??
    /\b(go\.work\.sum|go\.sum): is a directory/.exec(evidence)?.[1] ??
    "go.sum"
  );
}

/** `seen`: what stands in that line, where it could be read. Without it the number of fields is all there is to go by. */
export function unreadableSum(
  evidence: string,
  seen: BrokenSumLine | undefined,
): { because: string; doThis: readonly string[] } {
  const file = sumFile(evidence);
  if (/is a directory/.test(evidence)) {
    return {
      because: `Where ${file} should be is a directory, most often because a container mounted a file that was not there: ${evidence}.`,
      doThis: [
        `Remove it and take the file back: \`rmdir ${file} && git checkout -- ${file}\`, or \`${file === "go.work.sum" ? "go work sync" : "go mod tidy"}\` where it was never committed.`,
      ],
    };
  }
  const [, line = "", count = ""] = /\.sum:(\d{1,6}): wrong number of fields (\d{1,4})/.exec(evidence) ?? [];
  const why = `A line of ${file} is not "module version hash"`;
  const marks = [
    `Take the marks out: \`grep -nE '^(<<<<<<<|=======|>>>>>>>)' ${file}\`, keep both sides, then \`${renew(file)}\`.`,
    `So that it does not come back: \`echo '${file} merge=union' >> .gitattributes\`.`,
  ];
  if (seen === "merge-mark") {
    return {
      because: `Line ${line} of ${file} is a mark of a merge that was committed with it. go says: ${evidence}.`,
      doThis: marks,
    };
  }
  const remove = `\`sed -i.bak '${line}d' ${file} && ${renew(file)}\``;
  if (Number(count) > 3) {
    return {
      because: `${why}: line ${line} has ${count} fields, most often two lines without a line end between them. go says: ${evidence}.`,
      doThis: [
        `Look at it: \`sed -n '${line}p' ${file}\`. Put the line end back behind the first hash, or take the line out and let go write it anew: ${remove}.`,
      ],
    };
  }
  if (seen === "other" || line === "") {
    return {
      because: `${why}${line === "" ? "" : `: line ${line} is cut short, or does not belong there`}. go says: ${evidence}.`,
      doThis:
        line === ""
          ? [
              `See which: \`awk 'NF != 0 && NF != 3 {print NR": "$0}' ${file}\`; take it out, then \`${renew(file)}\`.`,
            ]
          : [
              `Look at it, \`sed -n '${line}p' ${file}\`; take it out, and let go write it anew: ${remove}.`,
              `If the end of the file is missing, take it back: \`git checkout -- ${file}\`.`,
            ],
    };
  }
  return {
    because: `${why}: line ${line} has ${count === "1" ? "1 field" : `${count} fields`}, as a mark of a merge has, or a line that was cut short. go says: ${evidence}.`,
    doThis: [
      `Look at it: \`sed -n '${line}p' ${file}\`. If it was cut short, take it out and let go write it anew: ${remove}.`,
      ...marks.map((one) =>
        one.replace(/^Take the marks out/, "If it is a mark of a merge, take all of them out"),
      ),
    ],
  };
}

function renew(file: string): string {
  return file === "go.work.sum" ? "go work sync" : "go mod tidy";
}
