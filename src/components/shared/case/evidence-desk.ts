/** The evidence of a form as it is shown and checked: the order's record in groups, and what comes from outside. Loaded with its first use. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../../contract/api-error.ts';
import type { NewEvidence } from '../../../contract/commands.ts';
import { limits } from '../../../contract/limits.ts';
import { consumerOf } from '../../../controllers/campaign-consumer.ts';
import { MessagesController } from '../../../controllers/messages-controller.ts';
import type { OrderHost } from '../../../controllers/tenant.ts';
import type { I18n } from '../../../i18n/core-i18n.ts';
import { events } from '../../../i18n/en/events.ts';
import { evidence } from '../../../i18n/en/evidence.ts';
import { listed } from '../../../i18n/listed.ts';
import { adopt } from '../adopt.ts';
import { AttachDesk, readyAttach } from '../attach/attach-desk.ts';
import { renderProblem, textProblem } from '../field.ts';
import { nameText } from '../file-text.ts';
import { linkProblem } from '../link.ts';
import { renderOutside } from './evidence-outside.ts';
import { renderGroup } from './evidence-record.ts';
import { styles } from './evidence.styles.ts';
import {
  type EvidenceContext,
  evidenceOf,
  type EvidenceWords,
  type GivenEvidence,
  noEvidence,
  type Shelf,
} from './given-evidence.ts';

export async function openEvidence(host: OrderHost, i18n: I18n): Promise<EvidenceDesk> {
  const words = i18n as EvidenceWords;
  await Promise.all([i18n.add({ evidence, events }), readyAttach(host, words)]);
  adopt(host, styles);
  return new EvidenceDesk(host, words);
}

const kinds = ['message', 'version', 'event'] as const;

export class EvidenceDesk {
  readonly #host: OrderHost;
  readonly #i18n: EvidenceWords;
  readonly #shelves = new Map<string, Shelf & { tell(given: GivenEvidence): void }>();
  /** From the moment on at which messages are looked at. */
  #messages: MessagesController | undefined;

  constructor(host: OrderHost, i18n: EvidenceWords) {
    this.#host = host;
    this.#i18n = i18n;
  }

  get isUploading(): boolean {
    return [...this.#shelves.values()].some(({ files }) => (files?.coming ?? 0) > 0);
  }

  render(c: EvidenceContext): TemplateResult {
    const i18n = this.#i18n;
    const shelf = this.#shelf(c.id);
    shelf.given = c.given;
    shelf.tell = c.change;
    const messages = {
      view: this.#messages?.view,
      open: this.#openMessages,
      older: () => this.#messages?.older(),
      retry: () => this.#messages?.retry(),
    };
    const figures = { count: countOf(c.given), max: limits.evidence.max };
    return html`
      <fieldset class="pick" part="field" id=${c.id} tabindex="-1" aria-describedby="${c.id}-under">
        <legend class="legend">${i18n.t('pick.legend')}</legend>
        <div id="${c.id}-under" class="stack-s">
          <p class="hint">${i18n.t('pick.hint', figures)}</p>
          ${c.problem ? html`<p>${renderProblem(c.problem)}</p>` : nothing}
        </div>
        ${kinds.map((kind) => renderGroup({ c, i18n, shelf, messages }, kind))}
        ${renderOutside({ c, i18n, shelf, host: this.#host })}
      </fieldset>
    `;
  }

  problem(id: string, given: GivenEvidence): string | undefined {
    const i18n = this.#i18n;
    const { max } = limits.evidence;
    const { words, link } = given;
    const count = countOf(given);
    if (count > max) return i18n.t('pick.problem.tooMany', { count, max });
    const wrong = link.trim() ? linkProblem(link) : undefined;
    const long = { count: i18n.number(link.trim().length), max: i18n.number(limits.url.max) };
    if (wrong) return i18n.maybe([`pick.problem.link.${wrong}`], long);
    const short = words.trim() ? textProblem(i18n, words, limits.response) : undefined;
    if (short) return i18n.t('pick.problem.words', { problem: short });
    const name = this.#unready(id, given);
    return name === undefined ? undefined : i18n.t('pick.problem.coming', { name });
  }

  refusal(id: string, given: GivenEvidence, { path }: FieldProblem): string | undefined {
    const item = evidenceOf(given)[Number(/\bevidence\.(\d+)/.exec(path)?.[1])];
    if (!item || item.kind === 'text' || item.kind === 'url') return;
    const seq = 'seq' in item ? item.seq : '';
    if (item.kind !== 'file') return this.#i18n.t(`pick.problem.unknown.${item.kind}`, { seq });
    const { name = '' } = Object.values(given.files).find(({ assetId }) => assetId === item.assetId) ?? {};
    this.#shelf(id).files?.lose(item.assetId);
    return this.#i18n.t('pick.problem.unknown.file', { name: nameText(name) });
  }

  summary(given: GivenEvidence): string {
    const counts = new Map<NewEvidence['kind'], number>();
    for (const { kind } of evidenceOf(given)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const parts = [...counts].map(([kind, count]) => this.#i18n.plural(`pick.count.${kind}`, count));
    return listed(this.#i18n, parts) || this.#i18n.t('pick.count.none');
  }

  /** The name of a file that has not arrived. */
  #unready(id: string, { files }: GivenEvidence): string | undefined {
    const stuck = this.#shelves.get(id)?.files?.stuck;
    const coming = Object.values(files).find(({ assetId }) => assetId === null);
    return stuck ?? (coming && nameText(coming.name));
  }

  #shelf(id: string) {
    const known = this.#shelves.get(id);
    if (known) return known;
    const shelf = {
      given: noEvidence(),
      tell: (_given: GivenEvidence) => {},
      isOutside: false,
      searches: new Map<string, string>(),
      files: undefined as AttachDesk | undefined,
      change: (part: Partial<GivenEvidence>) => {
        shelf.given = { ...shelf.given, ...part };
        shelf.tell(shelf.given);
        this.#host.requestUpdate();
      },
    };
    this.#shelves.set(id, shelf);
    if (consumerOf(this.#host).campaign?.adapter.features?.uploads)
      shelf.files = new AttachDesk(this.#host, this.#i18n, {
        purpose: 'evidence',
        most: () => limits.evidence.max - countOf({ ...shelf.given, files: {} }),
        files: () => shelf.given.files,
        keep: (kept) => shelf.change({ files: kept }),
        focus: () => this.#host.renderRoot.querySelector<HTMLElement>(`#${id}-add`)?.focus(),
      });
    return shelf;
  }

  readonly #openMessages = (): void => {
    this.#messages ??= new MessagesController(this.#host);
    this.#host.requestUpdate();
  };
}

/** With files that are still on their way. */
const countOf = (given: GivenEvidence): number =>
  evidenceOf({ ...given, files: {} }).length + Object.keys(given.files).length;
