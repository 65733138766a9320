/** Reads a calendar entry strictly, as RFC 5545 and, for what is published, RFC 5546 say; whatever they forbid fails. */
import assert from 'node:assert/strict';

export interface Property {
  name: string;
  params: Record<string, string>;
  value: string;
}
interface Component {
  name: string;
  properties: Property[];
  inner: Component[];
}

/** How often each property may stand in a component: exactly once, or at most once. */
const rules: Record<string, { once: string[]; optional: string[]; inner: string[] }> = {
  VCALENDAR: { once: ['VERSION', 'PRODID', 'METHOD'], optional: ['CALSCALE'], inner: ['VEVENT'] },
  VEVENT: {
    once: ['UID', 'SEQUENCE', 'DTSTAMP', 'ORGANIZER', 'DTSTART', 'SUMMARY'],
    optional: ['DTEND', 'DESCRIPTION', 'URL', 'TRANSP', 'STATUS'],
    inner: ['VALARM'],
  },
  VALARM: { once: ['ACTION', 'DESCRIPTION', 'TRIGGER'], optional: [], inner: [] },
};
const texts = new Set(['UID', 'SUMMARY', 'DESCRIPTION', 'PRODID']);
const shapes: Record<string, RegExp> = {
  VERSION: /^2\.0$/,
  METHOD: /^PUBLISH$/,
  CALSCALE: /^GREGORIAN$/,
  SEQUENCE: /^(?:0|[1-9]\d{0,8})$/,
  DTSTAMP: /^\d{8}T\d{6}Z$/,
  DTSTART: /^\d{8}T\d{6}Z$/,
  DTEND: /^\d{8}T\d{6}Z$/,
  ORGANIZER: /^mailto:[^\s@]+@[^\s@]+$/,
  URL: /^https?:\/\/[^\s<>"]+$/,
  TRANSP: /^(?:OPAQUE|TRANSPARENT)$/,
  STATUS: /^CONFIRMED$/,
  ACTION: /^DISPLAY$/,
  TRIGGER: /^-PT?\d+[DHM]$/,
};

/** The properties of the entry's event; everything around them was checked. */
export function readEntry(ics: string): Property[] {
  const calendar = componentOf(linesOf(ics));
  assert.equal(calendar.name, 'VCALENDAR');
  check(calendar);
  const [event, ...others] = calendar.inner;
  assert.ok(event && others.length === 0, 'one event');
  const moment = (name: string) => valueIn(event.properties, name);
  for (const name of ['DTSTAMP', 'DTSTART']) assertMoment(moment(name) ?? '');
  const end = moment('DTEND');
  assert.ok(end === undefined || end > (moment('DTSTART') ?? ''), 'DTEND is later than DTSTART');
  return [...calendar.properties, ...event.properties, ...event.inner.flatMap((alarm) => alarm.properties)];
}

export function valueIn(properties: readonly Property[], name: string): string | undefined {
  return properties.find((property) => property.name === name)?.value;
}

function linesOf(ics: string): string[] {
  assert.ok(ics.endsWith('\r\n'), 'every line ends with CRLF');
  assert.ok(ics.isWellFormed());
  for (const line of ics.slice(0, -2).split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, `more than 75 octets: ${line}`);
    assert.doesNotMatch(line, /[\p{Cc}]/u, line);
    assert.ok(line.trim() !== '', 'no empty line');
  }
  return ics.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
}

function propertyOf(line: string): Property {
  const found = /^([A-Z][A-Z-]*)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]+))*):(.*)$/.exec(line);
  assert.ok(found, `no property: ${line}`);
  const [, name = '', params = '', value = ''] = found;
  const pairs = [...params.matchAll(/;([A-Z-]+)=("[^"]*"|[^";:,]+)/g)];
  return { name, value, params: Object.fromEntries(pairs.map(([, key, of]) => [key!, of!])) };
}

function componentOf(lines: string[]): Component {
  const begun = propertyOf(lines.shift() ?? '');
  assert.equal(begun.name, 'BEGIN');
  const component: Component = { name: begun.value, properties: [], inner: [] };
  while (lines.length > 0) {
    if (lines[0]!.startsWith('BEGIN:')) {
      component.inner.push(componentOf(lines));
      continue;
    }
    const property = propertyOf(lines.shift()!);
    if (property.name !== 'END') component.properties.push(property);
    else {
      assert.equal(property.value, component.name);
      return component;
    }
  }
  return assert.fail(`${component.name} does not end`);
}

function check({ name, properties, inner }: Component): void {
  const rule = rules[name] ?? assert.fail(`no component: ${name}`);
  const names = properties.map((property) => property.name);
  for (const once of rule.once)
    assert.equal(names.filter((one) => one === once).length, 1, `${once} in ${name}`);
  assert.equal(new Set(names).size, names.length, `twice in ${name}: ${names.join(' ')}`);
  for (const property of properties) {
    assert.ok([...rule.once, ...rule.optional].includes(property.name), `${property.name} in ${name}`);
    // Outside of `\\`, `\;`, `\,` and `\n`, none of these may stand in a text.
    if (texts.has(property.name)) assert.match(property.value, /^(?:[^\\;,]|\\[\\;,nN])+$/, property.name);
    else assert.match(property.value, shapes[property.name] ?? /$^/, property.name);
  }
  for (const one of inner) {
    assert.ok(rule.inner.includes(one.name), `${one.name} in ${name}`);
    check(one);
  }
}

function assertMoment(text: string): void {
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z');
  assert.equal(new Date(iso).toISOString(), iso, 'a moment that exists');
}
