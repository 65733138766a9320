/** One version on screen: when it came, what it holds, and what the channel said about it. Links are plain text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeSlot, CreativeVersion } from '../../contract/creative.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { icon } from '../shared/icon.ts';
import { momentTag } from '../shared/words.ts';
import { factsText } from '../shared/file-words.ts';
import { focusOn, type Kit, names, renderButton, type Words } from './kit.ts';
import { openBefore, placeText, type Said, saidOn } from './said.ts';
import { hostOf } from '../shared/link.ts';
import { shortSum } from '../shared/file-text.ts';
import { slotOf } from './slots.ts';
import type { Mark } from './scene.ts';
import { stagesOf } from './stages.ts';

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

/** "hero.png · PNG · 1,200 × 750 px · 412 kB" */
export function renderFacts(i18n: Words, { asset }: CreativeVersion): TemplateResult | typeof nothing {
  if (asset.kind !== 'file') return nothing;
  const name = asset.name ? html`<bdi>${asset.name}</bdi>${' · '}` : nothing;
  return html`<p class="hint">${name}${factsText(i18n, asset)}</p>`;
}

/** A file, loaded only when somebody wants to see it. */
function renderFile(kit: Kit, version: CreativeVersion): TemplateResult {
  const { i18n, order: session } = kit;
  const { order } = session;
  const slot = slotOf(order, version.id);
  const stages = stagesOf(kit);
  const toggle = ({ target }: Event) => stages.fold(version, (target as HTMLDetailsElement).open);
  if (!order || !slot) return html``;
  const marks = saidOn(slot).filter((said) => said.version.id === version.id);
  const read = (key: string) => void focusOn(kit, `[id="said-${slot.id}-${key}"]`);
  return html`
    ${renderFacts(i18n, version)}
    <details class="help" data-fold ?open=${stages.isOpen(version)} @toggle=${toggle}>
      <summary>${i18n.t('show', { number: version.number })} ${icon('down')}</summary>
      ${
        stages.isOpen(version)
          ? html`<div class="look">
              ${stages.render({ order, slot, version, marks: marks.map(markOf), read })}
            </div>`
          : nothing
      }
    </details>
  `;
}

/** A comment that was sent, as the stage shows it. */
export const markOf = ({ name, number, place, resolved }: Said): Mark => ({
  key: name,
  number,
  place,
  state: resolved ? 'resolved' : 'sent',
});

/** What the version holds: text as text, a link as text with its domain and a way to copy it, a file on a stage. */
export function renderAsset(kit: Kit, version: CreativeVersion, copy: CopyLink): TemplateResult {
  const { asset } = version;
  if (asset.kind === 'text') {
    const tab = scrolls(asset.text) ? '0' : nothing;
    return html`<blockquote class="said asset" dir="auto" tabindex=${tab}>${asset.text}</blockquote>`;
  }
  const { i18n } = kit;
  if (asset.kind === 'file') return renderFile(kit, version);
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
  if (version.asset.kind === 'file') return renderFile(kit, version);
  return html`
    <details class="help" data-fold>
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
  const slot = slotOf(order, version.id);
  if (!slot) return html``;
  const isOwn = (one: Said) => one.version.id === version.id;
  return html`
    ${
      version.reviewedAt
        ? html`<p class="hint">${i18n.rich(said, { instant: momentTag(i18n, version.reviewedAt) })}</p>`
        : nothing
    }
    <ol class="notes">
      ${[...openBefore(slot, version), ...saidOn(slot).filter(isOwn)].map(
        (one) => html`
          <li id=${isOwn(one) ? `said-${slot.id}-${one.name}` : nothing} tabindex="-1">
            <span class="number" data-state=${one.resolved ? 'resolved' : 'sent'}>${one.number}</span>
            ${renderSaid(i18n, one, !isOwn(one))}
          </li>
        `,
      )}
    </ol>
  `;
}

/** A comment that was sent, its place where that is no point, and what became of it. */
export function renderSaid(
  i18n: Words,
  { text, place, resolved, version }: Said,
  isEarlier = false,
): TemplateResult {
  const where = placeText(i18n, place);
  return html`
    <div class="stack-s sm">
      <p class="plain" dir="auto">${text}</p>
      ${where ? html`<p class="muted">${where}</p>` : nothing}
      ${
        resolved
          ? html`<p class="row tone-positive">
              ${icon('check')}${i18n.t('said.resolved', { number: resolved.number })}
            </p>`
          : isEarlier
            ? html`<p class="muted">${i18n.t('said.open', { number: version.number })}</p>`
            : nothing
      }
    </div>
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
