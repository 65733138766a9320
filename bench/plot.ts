/** One plot as SVG: each sample a dot, the median a stroke; readable on light and dark grounds. */
import type { Plot } from './result.ts';
import { median } from './statistics.ts';

const width = 640;
const left = 120;
const right = 70;
const row = 36;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function svgOf({ title, unit, bars }: Plot): string {
  const most = Math.max(...bars.flatMap(({ samples }) => samples)) * 1.05;
  const x = (value: number) => (left + (value / most) * (width - left - right)).toFixed(1);
  const height = row * bars.length + 56;
  const rows = bars.map(({ name, samples }, at) => {
    const y = 44 + row * at;
    const middle = median(samples);
    const dots = samples.map((value) => `<circle cx="${x(value)}" cy="${y}" r="3.5"/>`).join('');
    return `<text x="${left - 12}" y="${y + 4}" text-anchor="end">${escaped(name)}</text>
  <path class="line" d="M${left} ${y}H${x(middle)}"/><g class="dot">${dots}</g>
  <path class="median" d="M${x(middle)} ${y - 10}v20"/>
  <text x="${width - right + 8}" y="${y + 4}">${middle.toFixed(1)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<style>text{font:13px system-ui,sans-serif;fill:#767b85}.line{stroke:#8a94a6;stroke-width:6;opacity:.35}.dot{fill:#4a6fd8;opacity:.55}.median{stroke:#4a6fd8;stroke-width:2.5}</style>
<text x="0" y="16">${escaped(title)}, ${escaped(unit)}: every sample, and the median</text>
${rows.join('\n')}
</svg>
`;
}
