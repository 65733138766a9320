/** Reads Prometheus' text format 0.0.4 as strictly as its rules are written: whoever breaks one is told which. */
import assert from 'node:assert/strict';

export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

const nameRule = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const sampleRule = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/;
const labelRule = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"(,|$)/y;
const suffixes: Record<string, RegExp> = {
  histogram: /_(bucket|sum|count)$/,
  counter: /(?!)/,
  gauge: /(?!)/,
};

/** Labels in a fixed order. */
const written = (labels: Record<string, string>) =>
  JSON.stringify(
    Object.keys(labels)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((name) => [name, labels[name]]),
  );

/** Each family once: HELP, TYPE, then its samples without a gap; no series twice; histograms complete and rising. */
export function parseMetrics(text: string): Sample[] {
  assert.ok(text.endsWith('\n'), 'the last line ends');
  const samples: Sample[] = [];
  const families = new Map<string, string>();
  let [family, type, helped] = ['', '', ''];
  for (const line of text.slice(0, -1).split('\n')) {
    const [, word = '', name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (word === 'HELP') {
      assert.match(name, nameRule);
      assert.ok(!families.has(name), `${name} comes once`);
      helped = name;
    } else if (word === 'TYPE') {
      assert.equal(name, helped, 'HELP stands right before TYPE');
      assert.ok(['counter', 'gauge', 'histogram'].includes(rest), line);
      if (rest === 'counter') assert.match(name, /_total$/);
      [family, type] = [name, rest];
      families.set(family, type);
    } else samples.push(sampleOf(line, family, type));
  }
  const series = samples.map(({ name, labels }) => `${name} ${written(labels)}`);
  assert.equal(new Set(series).size, series.length, 'no series comes twice');
  for (const [name, kind] of families) if (kind === 'histogram') checkHistogram(name, samples);
  return samples;
}

function sampleOf(line: string, family: string, type: string): Sample {
  const [, name = '', labelled, value = ''] = sampleRule.exec(line) ?? assert.fail(`no sample: ${line}`);
  assert.equal(name.replace(suffixes[type] ?? /(?!)/, ''), family, `${name} stands in its own family`);
  assert.match(value, /^([+-]?Inf|NaN|-?\d+(\.\d+)?(e[+-]?\d+)?)$/);
  const figure = Number(value.replace('Inf', 'Infinity'));
  if (type === 'counter') assert.ok(figure >= 0, line);
  return { name, labels: labelsOf(labelled, line), value: figure };
}

function labelsOf(text: string | undefined, line: string): Record<string, string> {
  const labels: Record<string, string> = {};
  if (text === undefined) return labels;
  for (let at = 0; at < text.length; at = labelRule.lastIndex) {
    labelRule.lastIndex = at;
    const [, name = '', value = ''] = labelRule.exec(text) ?? assert.fail(`no label at ${at}: ${line}`);
    assert.ok(!(name in labels), line);
    labels[name] = value.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
  }
  return labels;
}

function checkHistogram(name: string, samples: readonly Sample[]): void {
  const byLabels = Map.groupBy(
    samples.filter((sample) => sample.name.startsWith(`${name}_`)),
    ({ labels }) => written({ ...labels, le: '' }),
  );
  for (const [labels, own] of byLabels) {
    const buckets = own.filter((sample) => sample.name === `${name}_bucket`);
    const bounds = buckets.map((bucket) => Number(bucket.labels['le']?.replace('Inf', 'Infinity')));
    const rises = (values: number[]) => values.every((value, i) => i === 0 || value >= (values[i - 1] ?? 0));
    assert.ok(rises(bounds) && rises(buckets.map(({ value }) => value)), `${name}${labels} rises`);
    assert.equal(bounds.at(-1), Infinity, `${name}${labels} ends with +Inf`);
    const total = own.find((sample) => sample.name === `${name}_count`);
    assert.equal(total?.value, buckets.at(-1)?.value, `${name}${labels} counts what its buckets hold`);
    assert.ok(own.some((sample) => sample.name === `${name}_sum`));
  }
}

/** The value of the series with exactly these labels. */
export function figureOf(samples: readonly Sample[], name: string, labels: Record<string, string> = {}) {
  const wanted = written(labels);
  return samples.find((sample) => sample.name === name && written(sample.labels) === wanted)?.value;
}
