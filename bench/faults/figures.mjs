// Figures as the tables show them.

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** Columns as wide as their widest cell. */
export function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows) {
    console.log(`| ${row.map((cell, column) => String(cell).padEnd(widths[column])).join(" | ")} |`);
    if (row === rows[0]) console.log(`|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`);
  }
}
