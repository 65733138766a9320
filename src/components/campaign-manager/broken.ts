/** The failed state of an element whose template threw: an adapter has handed over less than it shows. */
import { html, render, type TemplateResult } from 'lit';
import { ApiError } from '../../contract/api-error.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { Campaign } from '../../controllers/campaign-context.ts';
import { consumerOf } from '../../controllers/campaign-consumer.ts';
import { announce } from '../../controllers/events.ts';
import type { OrderHost } from '../../controllers/tenant.ts';
import { CoreI18n } from '../../i18n/core-i18n.ts';
import { provider } from '../../i18n/en/provider.ts';

type Words = CoreI18n<typeof provider>;

interface Broken {
  i18n: Words;
  order: OrderSnapshot | null | undefined;
  error: ApiError;
}

const known = new WeakMap<OrderHost, Broken>();

/** Stands until the element can be rendered again. */
export function showBroken(host: OrderHost, cause: unknown): void {
  const { campaign } = consumerOf(host);
  // A queue is of no single order.
  const order = campaign && host.orderId ? look(campaign, host.orderId) : null;
  const before = known.get(host);
  const i18n = before?.i18n ?? new CoreI18n<typeof provider>(host, { provider });
  i18n.hostUpdate();
  // The same order, thrown over by every tick of the clock, is one failure.
  const isNews = before === undefined || before.order !== order;
  const error = isNews ? errorOf(host, order, cause) : before.error;
  known.set(host, { i18n, order, error });
  const retry = () => {
    known.set(host, { i18n, order: undefined, error });
    host.requestUpdate();
    if (campaign && host.orderId) look(campaign, host.orderId, true);
  };
  render(renderBroken(i18n, retry), host.renderRoot, optionsOf(host));
  if (isNews) announce(host, 'cm-error', { orderId: host.orderId, error });
}

function renderBroken(i18n: Words, retry: () => void): TemplateResult {
  return html`
    <article class="card" part="base">
      <header class="head"><h3 tabindex="-1">${i18n.t('broken.title')}</h3></header>
      <div class="body body-flush"><p role="status">${i18n.t('broken.text')}</p></div>
      <div class="bar">
        <button type="button" class="btn" data-kind="primary" @click=${retry}>
          ${i18n.t('broken.again')}
        </button>
      </div>
    </article>
  `;
}

/** The order as the session has it; `again` asks the server. */
function look({ openOrder }: Campaign, orderId: string, again = false): OrderSnapshot | null {
  const lease = openOrder(orderId);
  if (again) lease.refresh();
  const { order } = lease.view;
  lease.release();
  return order;
}

function errorOf(host: OrderHost, order: OrderSnapshot | null | undefined, cause: unknown): ApiError {
  const words = cause instanceof Error ? cause.message : String(cause);
  const what = host.orderId ? `order ${host.orderId}` : 'orders';
  return new ApiError('server', `<${host.localName}> cannot show its ${what} (${words})`, {
    cause,
    latest: order ?? undefined,
  });
}

const optionsOf = (host: object): object | undefined =>
  'renderOptions' in host ? (host.renderOptions as object) : undefined;
