import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  nearest
} from "./chunk-WIJSMNBC.js";
import {
  parseProxyList
} from "./chunk-UFYGFD7H.js";
import {
  inputSpecs,
  parseNetrcInput
} from "./chunk-JUI7PTR3.js";
import {
  parseWantedGo
} from "./chunk-RLOB5XLZ.js";
import {
  quoteInput
} from "./chunk-R2GMFOGK.js";
import {
  hideIn
} from "./chunk-QXDKT5Z6.js";
import {
  Secret
} from "./chunk-RNA2RLFP.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/inputs/gosumdb.ts
function parseGosumdb(text) {
  if (text === "sum.golang.google.cn") {
    const [name2, url2] = ["sum.golang.org", "https://sum.golang.google.cn"];
    return ok({ kind: "database", name: name2, key: name2, url: url2 });
  }
  if (text === "off") return ok({ kind: "off" });
  const fields = text.split(/\s+/).filter((field) => field !== "");
  const [key, url] = fields;
  if (key === void 0) return err("is empty; write `off`, `sum.golang.org`, or `name+hash+key`.");
  if (fields.length > 2) {
    return err("has more than two words; write a name or key, and after one blank at most an address.");
  }
  const name = key === "sum.golang.org" ? key : verifierName(key);
  if (name === void 0) {
    return err(
      key.toLowerCase() === "off" ? "is no database that Go knows; write `off` in small letters." : "is no database that Go knows; write `off`, `sum.golang.org`, `sum.golang.google.cn`, or the whole key `name+hash+key` of your own."
    );
  }
  if (url === void 0) return ok({ kind: "database", name, key });
  if (!URL.canParse(url) || !/^https?:/i.test(url)) {
    return err("has an address that is not a URL; write it with `https://`.");
  }
  return ok({ kind: "database", name, key, url });
}
function verifierName(key) {
  const parts = /^([^+\s]+)\+([0-9a-fA-F]{8})\+([A-Za-z0-9+/]{44})$/.exec(key);
  return parts?.[3]?.startsWith("A") === true ? parts[1] : void 0;
}

// src/inputs/duration.ts
var written = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/;
var longestMs = 24 * 36e5;
function parseDuration(text) {
  if (/^\d+(\.\d+)?$/.test(text)) {
    return err(`has no unit; write ${/^[1-9]\d{0,3}$/.test(text) ? `\`${text}s\`` : "`20s`"} or \`5m\`.`);
  }
  const parts = written.exec(text);
  if (text === "" || parts === null) {
    const meant = meantBy(text);
    const advice = meant === void 0 ? "write hours, minutes and seconds like `20s`, `5m` or `1h30m`." : `did you mean \`${formatDuration(meant)}\`?`;
    return err(`is not a duration; ${advice}`);
  }
  const [hours, minutes, seconds] = parts.slice(1).map((part2) => Number(part2 ?? 0));
  const durationMs = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1e3;
  if (durationMs < 1e3) return err("is too short; write at least `1s`.");
  if (durationMs > longestMs) return err("is too long; write at most `24h`.");
  return ok(durationMs);
}
var unitMs = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 };
var part = /^[\s,]*(\d{1,9}(?:\.\d{1,9})?)\s*(ms|milli|s|m|h|d)[a-z]*\.?/i;
function meantBy(text) {
  let [rest, sum] = [text, 0];
  while (rest !== "") {
    const read = part.exec(rest);
    if (read === null) return void 0;
    const unit = (read[2] ?? "").toLowerCase().replace("milli", "ms");
    sum += Number(read[1]) * (unitMs[unit] ?? 0);
    rest = rest.slice(read[0].length);
  }
  return Math.min(Math.max(Math.round(sum / 1e3) * 1e3, 1e3), longestMs);
}
function formatDuration(durationMs) {
  const whole = Math.floor(durationMs / 1e3);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole % 3600 / 60);
  const seconds = whole % 60;
  const parts = [hours > 0 && `${hours}h`, minutes > 0 && `${minutes}m`, seconds > 0 && `${seconds}s`];
  return parts.filter((part2) => part2 !== false).join("") || "0s";
}

// src/inputs/read-value.ts
function readValue(spec, text) {
  switch (spec.kind) {
    case "text":
      return ok(text);
    case "secret":
      return ok(new Secret(text));
    case "lines":
      return ok(pieces(text, /[\r\n]+/));
    case "list":
      return ok(pieces(text, /[\s,]+/));
    case "boolean":
      return readBoolean(text);
    case "duration":
      return parseDuration(text);
    case "count":
      return readCount(text, spec);
    case "choice":
      return readChoice(text, spec.choices);
  }
}
function pieces(text, separator) {
  return text.split(separator).map((piece) => piece.trim()).filter((piece) => piece !== "");
}
function readBoolean(text) {
  if (["true", "True", "TRUE"].includes(text)) return ok(true);
  if (["false", "False", "FALSE"].includes(text)) return ok(false);
  const meant = /^(?:y|yes|on|1)$/i.test(text) || nearest(text, ["true", "false"]) === "true";
  const meantNot = /^(?:n|no|off|0)$/i.test(text) || nearest(text, ["true", "false"]) === "false";
  const advice = meant ? "write `true`." : meantNot ? "write `false`." : "write `true` or `false`.";
  return err(`is neither \`true\` nor \`false\`; ${advice}`);
}
function readCount(text, spec) {
  const { least, most } = spec;
  const count = Number(text);
  const near = text === "" || Number.isNaN(count) ? spec.default : Math.round(count);
  const range = (nearest2) => `write a whole number from ${least} to ${most}, such as \`${nearest2}\`.`;
  if (count < least) return err(`is too small; ${range(least)}`);
  if (count > most) return err(`is too large; ${range(most)}`);
  return /^[+-]?\d{1,15}$/.test(text) ? ok(count) : err(`is not a whole number; ${range(near)}`);
}
function readChoice(text, choices) {
  const choice = choices.find(
    (each) => each === text || /^(?:true|false)$/.test(each) && /^(?:True|TRUE|False|FALSE)$/.test(text) && each === text.toLowerCase()
  );
  if (choice !== void 0) return ok(choice);
  const shown = choices.filter((each) => each !== "");
  const near = nearest(text, shown);
  if (shown.length === 1) return err(`is not known here; the only value is \`${shown[0]}\`.`);
  const all = shown.map((each) => `\`${each}\``).join(", ");
  return err(
    `is not one of ${all}; ${near === void 0 ? "write one of them." : `did you mean \`${near}\`?`}`
  );
}

// src/inputs/parse.ts
var inputNames = Object.keys(inputSpecs);
function parseInputs(raw, spelled, checks = {}) {
  const problems = [];
  const values = {};
  for (const name of inputNames) {
    const spec = inputSpecs[name];
    const given = raw(name) ?? "";
    const text = given.trim();
    const value = readValue(spec, text === "" ? spec.default : spec.kind === "secret" ? given : text);
    const input = spelled(name);
    if (!value.ok) {
      problems.push({ input, message: `${quoteInput(input, text)} ${value.error}` });
      continue;
    }
    values[name] = value.value;
    if (text === "") continue;
    const check = { ...ownChecks, ...checks }[name];
    for (const complaint of check?.(value.value) ?? []) {
      problems.push({ input, message: hideIn(`\`${input}\` ${complaint}`, text) });
    }
  }
  return problems.length === 0 ? ok(values) : err(problems);
}
var longestPrefix = 300;
var ownChecks = {
  "go-version": (value) => {
    const wanted = parseWantedGo(value);
    return wanted.ok ? [] : [wanted.error];
  },
  goproxy: (value) => {
    const list = parseProxyList(value);
    return list.ok ? [] : list.error.map((problem) => `cannot be used. ${problem}`);
  },
  gosumdb: (value) => {
    const database = parseGosumdb(value);
    return database.ok ? [] : [database.error];
  },
  netrc: (value) => {
    const lines = parseNetrcInput(value.reveal());
    return lines.ok ? [] : lines.error.map(({ line, reason }) => `cannot be used: line ${line} ${reason}`);
  },
  "cache-key-prefix": (value) => {
    if (value.includes(",")) {
      return [`has a comma, which the cache service refuses; write \`${value.replaceAll(",", "-")}\`.`];
    }
    if (value.length <= longestPrefix) return [];
    return [`is ${value.length} characters long; write at most ${longestPrefix}.`];
  }
};

export {
  parseGosumdb,
  formatDuration,
  inputNames,
  parseInputs
};
