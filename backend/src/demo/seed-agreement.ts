/** The agreement of every demo order: the same clauses, with the order's own figures in them. */
import type { Agreement } from '../../../src/contract/agreement.ts';
import type { PlaceOrder } from '../../../src/contract/placement.ts';
import type { SeedOrder, SeedTools } from './seed-script.ts';

type Person = PlaceOrder['channel'];

export function agreementOf(
  order: SeedOrder,
  channel: Person,
  client: Person,
  { day }: SeedTools,
): PlaceOrder['agreement'] {
  return {
    deliverables: order.deliverables,
    slots: order.slots,
    startDate: day(order.start, order.timeZone),
    endDate: order.end === null ? null : day(order.end, order.timeZone),
    disclosure: [
      'Marked “Advertisement” directly above the text or before the spot',
      'Links carry rel="sponsored"',
    ],
    price: order.price,
    currency: order.currency,
    clauses: clausesFor(channel.name, client.name, order.end !== null),
  };
}

function clausesFor(channel: string, client: string, dated: boolean): Agreement['clauses'] {
  const clause = (id: string, title: string, text: string) => ({ id, title, text });
  // prettier-ignore
  return [
    clause('1.1', 'What is published', `${channel} publishes the deliverables named in this agreement, each in full and under its own name.`),
    clause('1.2', 'How long it stays', 'What is published online stays there unchanged for at least 90 days.'),
    clause(
      '2.1',
      'When it is published',
      dated
        ? 'Every deliverable is published between the start date and the end date of this agreement.'
        : 'Every deliverable is published within 30 days after acceptance.',
    ),
    clause('3.1', 'Creatives', `${client} hands in every creative that the brief asks for. ${channel} approves each one or says what has to change.`),
    clause('3.2', 'Nothing else is added', `${channel} publishes the approved version word for word. Changes need a new version.`),
    clause('4.1', 'Disclosure', 'Every deliverable is marked “Advertisement” where a reader or listener meets it first.'),
    clause('5.1', 'Audience and placement', `Deliverables go to the whole audience of ${channel}, in the main part and not in an appendix.`),
    clause('6.1', 'Payment', `${client} pays when the order is placed. Tallypost holds the money and pays ${channel} when the order ends.`),
    clause('7.1', 'Disputes', `${client} can dispute a completed order within 48 hours after the completion. A dispute names the clause that was breached.`),
    clause('7.2', 'What is no ground', `Low conversions, few clicks or sales, and whatever else ${channel} does not control are no ground for a dispute. Only a breach of this agreement is.`),
  ];
}
