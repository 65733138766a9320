/** Links by which a party switches its reminders off and on again, without signing in: as lasting as the mails that hold them. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { digest } from '../digest.ts';

/** Whose reminders, and the language of the page about them. */
export interface Reminded {
  party: string;
  /** A language subtag ("de"). */
  language: string;
}

export interface ReminderLinks {
  /** The whole address. */
  link(who: Reminded): string;
  /** Who is meant by what stands behind `remindersPath`; null when it was not signed here. */
  who(token: string): Reminded | null;
}

export const remindersPath = '/v1/reminders/';

/** `base` is where this backend is reached from outside, without a trailing slash. */
export function createReminderLinks(base: string, secret: string): ReminderLinks {
  const key = hmac(sha256, utf8ToBytes(secret), utf8ToBytes('campaign-manager/reminders/1'));
  const seal = ({ party, language }: Reminded) =>
    bytesToHex(hmac(sha256, key, utf8ToBytes(JSON.stringify([party, language])))).slice(0, 32);
  return {
    link: (who) => `${base}${remindersPath}${who.language}~${who.party}~${seal(who)}`,
    who(token) {
      const [, language = '', party = '', sealed = ''] =
        /^([a-z]{2,8})~([\w.-]{1,64})~([0-9a-f]{32})$/.exec(token) ?? [];
      // Compared by their digests: how long it takes says nothing about the right one.
      const isOurs = party !== '' && digest(sealed) === digest(seal({ party, language }));
      return isOurs ? { party, language } : null;
    },
  };
}
