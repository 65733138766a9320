/** Elements whose words a test reads in one language or another. */
import { fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import '../../src/components/order-actions/define.ts';
import type { OrderActions } from '../../src/components/order-actions/order-actions.ts';
import { createCampaign } from '../../src/controllers/campaign-context.ts';
import { I18nController } from '../../src/i18n/i18n-controller.ts';
import { memoryStorage, roomOf } from './campaign.ts';
import { placed } from './look-orders.ts';
import { scriptedAdapter } from './scripted-adapter.ts';

/** A room in one language with the placed order of the look in it. */
export async function openIn(lang: string, template = html`<order-actions order-id="o1"></order-actions>`) {
  const { adapter, server } = scriptedAdapter(placed());
  const parentNode = await roomOf(createCampaign(adapter, { drafts: memoryStorage() }));
  parentNode.lang = lang;
  const el = await fixture<OrderActions>(template, { parentNode });
  return { room: parentNode, el, server };
}

/** Texts of an element of its own. */
const probe = {
  hello: 'Hello {name}',
  'thing.one': '{count} thing',
  'thing.other': '{count} things',
} as const;

export class LocaleProbe extends LitElement {
  i18n = new I18nController(this);

  override render(): TemplateResult {
    return html`<p>${this.i18n.isReady ? this.i18n.t('tryAgain') : 'skeleton'}</p>`;
  }
}
customElements.define('locale-probe', LocaleProbe);

export class CountProbe extends LocaleProbe {
  words = new I18nController<typeof probe>(this, { probe });
}
customElements.define('count-probe', CountProbe);

export const openProbe = (lang: string) =>
  fixture<LocaleProbe>(html`<locale-probe lang=${lang}></locale-probe>`);
export const said = (el: LocaleProbe) => el.shadowRoot!.textContent.trim();

/** What the console was warned of while `run` ran, and a little longer. */
export async function warnings(run: () => unknown): Promise<string[]> {
  const heard: string[] = [];
  const { warn } = console;
  console.warn = (...said: unknown[]) => void heard.push(said.join(' '));
  await run();
  await new Promise((resolve) => setTimeout(resolve, 50));
  console.warn = warn;
  return heard;
}
