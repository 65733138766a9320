/** What may be erased and what remains of it, alike in every store: nothing of an order that is not over. */
import type { ActorOrSystem } from '../../../src/contract/actions.ts';
import type { MessageEvent } from '../../../src/contract/message.ts';
import {
  carriesWords,
  type OrderRecord,
  paramsWithoutWords,
  withoutWords,
} from '../../../src/machines/decide.ts';
import type { MailBody } from '../outbox/rows.ts';
import type { Side } from './erasure.ts';
import type { StoredEvent } from './store.ts';

/** In the language of whoever is left to read it. */
const erasedNames: Readonly<Record<string, string>> = {
  ar: 'طرف مُحيت بياناته',
  de: 'Gelöschte Partei',
  es: 'Parte borrada',
  fr: 'Partie effacée',
  ja: '消去された当事者',
  pt: 'Parte apagada',
};

const erasedName = (locale: string): string =>
  erasedNames[locale.toLowerCase().split('-')[0] ?? ''] ?? 'Erased party';

const nameFor = ({ parties }: Pick<OrderRecord, 'parties'>, side: Side): string =>
  erasedName(parties[side === 'channel' ? 'client' : 'channel'].locale);

export const orderWithout = (order: OrderRecord, side: Side): OrderRecord =>
  withoutWords(order, side, nameFor(order, side));

/** Whether an event of this side carries what it typed. */
export function isWordy({ by, body, type }: Pick<StoredEvent, 'by' | 'body' | 'type'>, side: Side): boolean {
  if (by !== side || body === null) return false;
  const { command } = JSON.parse(body) as { command?: { payload: unknown } };
  return command !== undefined && carriesWords(type, command.payload);
}

export const lineWithout = ({ params, ...line }: MessageEvent): MessageEvent => ({
  ...line,
  params: paramsWithoutWords(params),
});

/** A mail that waits or was given up (of one that was sent nothing is kept); null when it was to the side itself. */
export function mailWithout(json: string, side: Side): string | null {
  const { order, params, to, ...mail } = JSON.parse(json) as MailBody;
  if (to === side) return null;
  const by: ActorOrSystem | undefined = params['by'] as ActorOrSystem | undefined;
  return JSON.stringify({
    ...mail,
    to,
    params: by === side ? paramsWithoutWords(params) : params,
    order: withoutWords(order, side, nameFor(order, side)),
  } satisfies MailBody);
}
