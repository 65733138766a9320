/** Places the order that the host's checkout has taken the money for. */
import type { FieldProblem } from '../../../src/contract/api-error.ts';
import type { PlaceOrder } from '../../../src/contract/placement.ts';
import { type OrderRecord, place } from '../../../src/machines/decide.ts';
import { hashOf } from '../http/canonical.ts';
import { Refused } from '../refused.ts';
import { genesis } from '../store/chain.ts';
import { publish } from './access.ts';
import type { Orders, OrdersDeps } from './types.ts';
import { stepOf } from './steps.ts';

/** Longest name of a party: queues show it in one line. */
const nameMax = 100;

export function createPlace(deps: OrdersDeps): Orders['place'] {
  const { store, clock, policy } = deps;
  return async (body) => {
    const fields = [...problemsOf(body), ...(await reorderProblems(deps, body))];
    if (fields.length > 0) throw new Refused('invalid', { reason: { code: 'invalid', params: {} }, fields });
    const at = clock.now();
    const agreement = { ...body.agreement, feeBps: policy.feeBps };
    const { id, number, channel, client, reorderOf = null } = body;
    const decided = place(
      {
        id,
        number,
        agreement,
        agreementHash: hashOf(agreement),
        parties: { channel, client },
        policy,
        reorderOf,
      },
      at,
    );
    const fresh = { order: null, head: genesis, lastAt: at, nextCase: 0 };
    const step = stepOf(fresh, decided, at, {});
    const bodyHash = hashOf(body);
    const placed = await store.place({ bodyHash, step });
    if (placed.bodyHash !== bodyHash)
      throw new Refused('conflict', { reason: { code: 'idTaken', params: { id } } });
    if (placed.created) publish(deps, placed.stored, 'version');
    return { id, number, version: placed.stored.order.version, created: placed.created };
  };
}

/** What the shapes alone cannot say. */
function problemsOf({ agreement, captured, channel, client }: PlaceOrder): FieldProblem[] {
  const found: FieldProblem[] = [];
  const add = (path: string, code: string, params: FieldProblem['params'] = {}) =>
    found.push({ path, code, params });
  if (captured !== agreement.price) add('captured', 'notThePrice', { price: agreement.price, captured });
  if (channel.id === client.id) add('client.id', 'sameParty');
  for (const [side, party] of Object.entries({ channel, client })) {
    if (party.name.trim() === '') add(`${side}.name`, 'required');
    if (party.name.length > nameMax)
      add(`${side}.name`, 'tooLong', { max: nameMax, actual: party.name.length });
    if (!isTimeZone(party.timeZone)) add(`${side}.timeZone`, 'unknownTimeZone');
    if (!isLocale(party.locale)) add(`${side}.locale`, 'unknownLocale');
  }
  for (const name of ['startDate', 'endDate'] as const) {
    const date = agreement[name];
    if (date === null) continue;
    if (!isTimeZone(date.timeZone)) add(`agreement.${name}.timeZone`, 'unknownTimeZone');
    if (!isDay(date.date)) add(`agreement.${name}.date`, 'noSuchDay');
  }
  const { startDate, endDate } = agreement;
  if (startDate && endDate && startDate.date > endDate.date) add('agreement.endDate', 'beforeStart');
  for (const list of ['slots', 'clauses'] as const) {
    const ids = agreement[list].map(({ id }) => id);
    ids.forEach((id, i) => {
      if (ids.indexOf(id) < i) add(`agreement.${list}.${i}.id`, 'twice', { id });
    });
  }
  return found;
}

/** A repeated order repeats a finished one of the same two parties. */
async function reorderProblems({ store }: OrdersDeps, body: PlaceOrder): Promise<FieldProblem[]> {
  if (body.reorderOf === undefined) return [];
  const before = (await store.read(body.reorderOf))?.order;
  if (before !== undefined && before.context.endedAt !== null && sameParties(before, body)) return [];
  return [{ path: 'reorderOf', code: 'noFinishedOrder', params: { id: body.reorderOf } }];
}

const sameParties = ({ parties }: OrderRecord, { channel, client }: PlaceOrder): boolean =>
  parties.channel.id === channel.id && parties.client.id === client.id;

/** Zones that were met before, by the one name that each has: a formatter costs more than all else of a placement. */
const zones = new Set<string>();

function isTimeZone(timeZone: string): boolean {
  return (
    zones.has(timeZone) ||
    accepts(() => {
      const known = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
      if (known === timeZone) zones.add(known);
    })
  );
}
function isLocale(locale: string): boolean {
  return accepts(() => Intl.getCanonicalLocales(locale));
}
/** Date alone would turn 31 February into March. */
function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
function accepts(use: () => unknown): boolean {
  try {
    use();
    return true;
  } catch {
    return false;
  }
}
