/**
 * A calendar entry for a deadline (RFC 5545, published as RFC 5546 says): one event with an alarm before it. One that has
 * moved replaces the old one by its `UID` and a higher `SEQUENCE`. One that is gone is not cancelled: whoever acted gets no
 * mail about it, so the entry that most often goes stale could not be reached, and calendars take no cancellation of an
 * entry that was only published. Its link leads to the order, which says what is true now.
 */
import type { Instant } from '../../../src/contract/primitives.ts';
import { HOUR } from '../../../src/contract/primitives.ts';
import type { Address } from './mail.ts';

export interface Entry {
  /** The same for the same deadline, so that a later mail replaces the entry. */
  uid: string;
  /** Higher in a later mail. */
  sequence: number;
  organizer: Address;
  /** The language of the title and the description. */
  language: string;
  /** When it was written. */
  at: Instant;
  due: Instant;
  title: string;
  description: string;
  url: string | null;
}

export function calendarOf(entry: Entry): string {
  const left = Date.parse(entry.due) - Date.parse(entry.at);
  const text = (name: string, value: string) => `${name};LANGUAGE=${entry.language}:${escape(value)}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//campaign-manager-widgets//notices//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escape(entry.uid)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${stamp(entry.at)}`,
    `ORGANIZER;CN="${entry.organizer.name.replaceAll('"', "'")}":mailto:${entry.organizer.address}`,
    `DTSTART:${stamp(entry.due)}`,
    text('SUMMARY', entry.title),
    text('DESCRIPTION', entry.description),
    // A URI is no text: it is not escaped, and a link from `web()` holds no line break.
    ...(entry.url === null ? [] : [`URL:${entry.url}`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    text('DESCRIPTION', entry.title),
    `TRIGGER:${alarm(left)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** A day before, or nearer when the deadline is nearer. */
function alarm(left: number): string {
  if (left > 36 * HOUR) return '-PT24H';
  return left > 8 * HOUR ? '-PT6H' : '-PT1H';
}

function stamp(at: Instant): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escape(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');
}

/** Lines of at most 75 octets, never cut inside a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
