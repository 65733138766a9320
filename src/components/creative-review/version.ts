/** One version on screen: when it came, what it holds, and what the channel said about it. Links are plain text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeSlot, CreativeVersion } from '../../contract/creative.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { icon } from '../shared/icon.ts';
import { momentTag } from '../shared/words.ts';
import { type Kit, names, renderButton, type Words } from './kit.ts';
import { hostOf, shortSum } from './slots.ts';

/** "Version 2 · sent Tue 10 Mar 2026, 09:48 CET · checksum 4c1f…a907", then the note. */
export function renderVersionLine(i18n: Words, version: CreativeVersion): TemplateResult {
  const { number, submittedAt, status, reviewedAt, checksum, note } = version;
  const approved = status === 'approved' && reviewedAt;
  const moment = { instant: momentTag(i18n, approved ? reviewedAt : submittedAt) };
  return html`
    <p class="hint">
      <strong>${i18n.t('version', { number })}</strong> ·
      ${i18n.rich(i18n.t(approved ? 'approvedAt' : 'sent'), moment)} ·
      ${i18n.t('checksum', { sum: shortSum(checksum) })}
    </p>
    ${note ? html`<p class="sm">${i18n.t('note', { note })}</p>` : nothing}
  `;
}

/** Whether a text may be higher than its place, in a narrow column: then it must be reachable by key. */
const scrolls = (text: string): boolean => text.length > 250;

/** What the version holds: text as text, a link as text with its domain and a way to copy it. */
export function renderAsset(kit: Kit, { asset }: CreativeVersion, copy: CopyLink): TemplateResult {
  if (asset.kind === 'text') {
    const tab = scrolls(asset.text) ? '0' : nothing;
    return html`<blockquote class="said asset" dir="auto" tabindex=${tab}>${asset.text}</blockquote>`;
  }
  const { i18n } = kit;
  if (asset.kind === 'file') return html`<p class="sm">${asset.name}</p>`;
  return html`
    <div class="said asset">
      <p class="sm">
        ${i18n.rich(i18n.t('leadsTo'), { host: html`<strong dir="ltr">${hostOf(asset.url)}</strong>` })}
      </p>
      <p class="link" dir="ltr">${asset.url}</p>
    </div>
    <div class="row">
      ${renderButton(kit, { label: i18n.t('copy'), small: true, onClick: () => copy.start(asset.url) })}
      <span class="hint" role="status">${copy.said(asset.url)}</span>
    </div>
  `;
}

/** The same, behind one tap: for a version that needs no decision. */
export function renderFolded(kit: Kit, version: CreativeVersion, copy: CopyLink): TemplateResult {
  return html`
    <details class="help">
      <summary>${kit.i18n.t('show', { number: version.number })} ${icon('down')}</summary>
      <div class="stack-s">${renderAsset(kit, version, copy)}</div>
    </details>
  `;
}

/** What the channel asked for. */
export function renderComments(i18n: Words, order: OrderSnapshot, version: CreativeVersion): TemplateResult {
  if (version.comments.length === 0) return html``;
  const mine = order.viewer.actor === 'channel';
  const said = i18n.t(mine ? 'changes.you' : 'changes.asked', names(order));
  return html`
    <p class="hint">
      ${version.reviewedAt ? i18n.rich(said, { instant: momentTag(i18n, version.reviewedAt) }) : i18n.t('changes.plain', names(order))}
    </p>
    <ol class="notes">
      ${version.comments.map(({ text }) => html`<li class="said sm" dir="auto">${text}</li>`)}
    </ol>
  `;
}

/** Versions before the one the slot is about, newest first, behind one tap. */
export function renderEarlier(
  kit: Kit,
  order: OrderSnapshot,
  slot: CreativeSlot,
  shown: readonly (CreativeVersion | undefined)[],
  copy: CopyLink,
): TemplateResult | typeof nothing {
  const earlier = slot.versions.filter((version) => !shown.includes(version)).toReversed();
  if (earlier.length === 0) return nothing;
  const { i18n } = kit;
  return html`
    <details class="help">
      <summary>${i18n.t('earlier', { count: earlier.length })} ${icon('down')}</summary>
      <ol class="earlier">
        ${earlier.map(
          (version) =>
            html`<li class="stack-s">
              ${renderVersionLine(i18n, version)} ${renderAsset(kit, version, copy)}
              ${renderComments(i18n, order, version)}
            </li>`,
        )}
      </ol>
    </details>
  `;
}

/** Copies a link; where the page may not, selects it for the person's own keys. */
export class CopyLink {
  #kit: Kit;
  #url = '';
  #copied = false;

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  start(url: string): void {
    const done = (copied: boolean) => {
      this.#url = url;
      this.#copied = copied;
      this.#kit.host.requestUpdate();
    };
    const write = navigator.clipboard?.writeText(url) ?? Promise.reject(new Error('no clipboard'));
    write.then(
      () => done(true),
      () => {
        this.#select(url);
        done(false);
      },
    );
  }

  said(url: string): string {
    if (url !== this.#url) return '';
    return this.#kit.i18n.t(this.#copied ? 'copied' : 'copy.failed');
  }

  #select(url: string): void {
    const links = this.#kit.host.renderRoot.querySelectorAll('.link');
    const shown = [...links].find(({ textContent }) => textContent === url);
    if (shown) getSelection()?.selectAllChildren(shown);
  }
}
