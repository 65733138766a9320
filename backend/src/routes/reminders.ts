/** Switching reminders off, and on again: the page behind the link in a reminder, and the button in mail programs (RFC 8058). */
import { type ReminderLinks, remindersPath } from '../auth/reminder-links.ts';
import type { Clock } from '../clock.ts';
import { readForm } from '../http/body.ts';
import { malformed, notFound } from '../http/problem.ts';
import type { Route } from '../http/route.ts';
import { pageHeaders, remindersPage } from '../notices/page.ts';
import type { Store } from '../store/store.ts';

/** More than any form of ours, with room for what a mail program puts around it. */
const formBytes = 2000;

export type ReminderStore = Pick<Store, 'remindersOff' | 'setRemindersOff'>;

export function reminderRoutes(links: ReminderLinks, store: ReminderStore, clock: Clock): Route[] {
  const path = `${remindersPath}:token` as const;
  const page = { 200: { description: 'A page that says how it is now.' } };
  return [
    {
      method: 'GET',
      path,
      access: 'open',
      summary: 'Whether a party gets reminders by mail, and a button to change it. Changes nothing itself.',
      answers: page,
      async handle({ request, params: { token = '' } }) {
        const reminded = links.who(token);
        if (reminded === null) return unknown(request, token);
        return answer(reminded.language, await store.remindersOff(reminded.party));
      },
    },
    {
      method: 'POST',
      path,
      access: 'open',
      summary: "Switches a party's reminders off or on; one click of a mail program too.",
      body: { contentType: 'application/x-www-form-urlencoded' },
      answers: page,
      problems: [400, 413, 415],
      async handle({ request, params: { token = '' } }) {
        const reminded = links.who(token);
        if (reminded === null) return unknown(request, token);
        const off = isOff(await readForm(request, formBytes));
        await store.setRemindersOff(reminded.party, off ? clock.now() : null);
        return answer(reminded.language, off);
      },
    },
  ];
}

function isOff(asked: FormData): boolean {
  const said = asked.get('List-Unsubscribe') === 'One-Click' ? 'off' : asked.get('reminders');
  if (said === 'off' || said === 'on') return said === 'off';
  throw malformed('wrongForm', 'Send List-Unsubscribe=One-Click, reminders=off or reminders=on.');
}

const answer = (language: string, off: boolean) =>
  new Response(remindersPage(language, off), { headers: pageHeaders });

/** Who reads it in a browser is told in words. */
function unknown({ headers }: Request, token: string): Response {
  if (!headers.get('accept')?.includes('text/html')) throw notFound();
  return new Response(remindersPage(token.split('~')[0] ?? '', null), { status: 404, headers: pageHeaders });
}
