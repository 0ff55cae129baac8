// A bar chart as SVG for a phone and for a wide page, with its data as a table; on one line, so that it stays one block.
import { escape, words } from "./words.js";

const step = (max) => [50, 100, 200, 500].find((candidate) => candidate * 5 >= max) ?? 1000;

function drawing(width, chart, lang, tag) {
  const { rows } = chart;
  const values = rows.map((row) => row.values[0]);
  const max = Math.max(1, ...values);
  const scale = (width - 127.6) / max;
  const x = (value) => Math.round(1000 + 10 * scale * value) / 10;
  const height = 39 + 33 * rows.length;
  const y = (offset) => (offset + 33 * rows.length).toFixed(1);
  const axis = y(13.2);
  let texts = "";
  let bars = "";
  rows.forEach((row, i) => {
    const value = row.values[0];
    const top = (22.7 + 33 * i).toFixed(1);
    const bottom = (42.7 + 33 * i).toFixed(1);
    texts += `<text x="0" y="${(38.4 + 33 * i).toFixed(1)}" lang="${tag}">${escape(row.label[lang])}</text>`;
    texts += `<text x="${(x(value) + 6).toFixed(1)}" y="${(37.4 + 33 * i).toFixed(1)}" class="small" lang="${tag}">${value}</text>`;
    bars += `M100 ${top}L${x(value)} ${top}L${x(value)} ${bottom}L100 ${bottom}Z`;
  });
  let ticks = "";
  let numbers = "";
  for (let tick = 0; tick <= max; tick += step(max)) {
    ticks += `M${x(tick)} ${axis}L${x(tick)} ${y(18.2)}`;
    numbers += `<text x="${x(tick)}" y="${y(28.9)}" class="small quiet" text-anchor="middle" lang="${tag}">${tick}</text>`;
  }
  return (
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" class="drawing ${width === 300 ? "narrow" : "wide"}" role="img" lang="${tag}">` +
    `<title>${escape(chart.title[lang])}</title><desc>${escape(chart.summary[lang])}</desc>` +
    `<text x="0" y="14" class="small quiet" lang="${tag}">(${escape(chart.unit[lang])})</text>${texts}` +
    `<path d="${bars}" class="fill-series-1"/><path d="M100 19.7L100 ${y(12.7)}" fill="none" class="stroke-quiet"/>` +
    `<path d="M100 ${axis}L${x(max)} ${axis}${ticks}" fill="none" class="stroke-line"/>${numbers}</svg>`
  );
}

export function drawChart(chart, lang) {
  const tag = lang === "bo" ? "bo-CN" : "zh-Hans-CN";
  const { word } = words[lang];
  const rows = chart.rows
    .map((row) => `<tr><th scope="row">${escape(row.label[lang])}</th><td>${row.values[0]}</td></tr>`)
    .join("");
  return (
    `<figure class="chart"><figcaption>${escape(chart.title[lang])}</figcaption>` +
    drawing(300, chart, lang, tag) +
    drawing(640, chart, lang, tag) +
    `<p>${escape(chart.summary[lang])}</p><details><summary>${word["chart-data"]}</summary><div class="table"><table>` +
    `<thead><tr><th scope="col">${word["chart-item"]}</th><th scope="col">${word["chart-value"]} (${escape(chart.unit[lang])})</th></tr></thead>` +
    `<tbody>${rows}</tbody></table></div></details></figure>`
  );
}
