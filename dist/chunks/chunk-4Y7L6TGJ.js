import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);

// src/guard/order.ts
function goSumsDirectory({ directory }) {
  return `${directory}/go-sums`;
}
function planPath({ directory }) {
  return `${directory}/plan.json`;
}
function journalPath({ directory }) {
  return `${directory}/journal.jsonl`;
}

// src/guard/records.ts
function formatRecord(record) {
  return `${JSON.stringify(record)}
`;
}
function parseRecords(text) {
  return text.split("\n").flatMap((line) => {
    try {
      const record = JSON.parse(line);
      return isRecord(record) ? [record] : [];
    } catch {
      return [];
    }
  });
}
function isRecord(value) {
  return typeof value === "object" && value !== null && "kind" in value && "atMs" in value;
}
function neverAnswered(records) {
  const open = /* @__PURE__ */ new Map();
  for (const record of records) {
    if (record.kind === "answered") open.delete(record.path);
    else if (record.kind === "refused") {
      open.delete(record.path);
      open.set(record.path, record);
    }
  }
  return [...open.values()];
}

export {
  goSumsDirectory,
  planPath,
  journalPath,
  formatRecord,
  parseRecords,
  neverAnswered
};
