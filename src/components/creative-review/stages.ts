/** The way to the stage, on which files are looked at: its code comes when the first file is opened. */
import { html, type TemplateResult } from 'lit';
import type { CreativeSlot, CreativeVersion, Place } from '../../contract/creative.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { Kit } from './kit.ts';

/** A comment as the stage shows it: at its place. */
export interface Mark {
  key: string;
  number: number;
  state: 'draft' | 'sent' | 'resolved';
  place: Place | undefined;
}

/** What a reviewer may do on the stage. */
export interface Work {
  /** `byKey`: whoever works by keyboard goes on at the pin, everybody else at the text. */
  add(place: Place, byKey: boolean): void;
  move(key: string, place: Place): void;
  /** Takes away a comment without a text; false when there is one. */
  drop(key: string): boolean;
}

export interface Scene {
  order: OrderSnapshot;
  slot: CreativeSlot;
  version: CreativeVersion;
  marks: readonly Mark[];
  /** The mark whose pin or text has the focus. */
  current?: string | undefined;
  /** Leads to the text of a mark. */
  read(key: string): void;
  work?: Work | undefined;
}

type Module = typeof import('./stage/stage.ts');
type Stage = InstanceType<Module['Stage']>;

export class Stages {
  #kit: Kit;
  #module: Module | undefined;
  #isLost = false;
  #isLoading = false;
  #stages = new Map<string, Stage>();
  #opened = new Set<string>();

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  render(scene: Scene): TemplateResult {
    const stage = this.of(scene.version);
    if (stage) return stage.render(scene);
    const { i18n } = this.#kit;
    if (this.#isLost)
      return html`<div class="stage-none" role="status">
        <p>${i18n.t('preview.unloaded')}</p>
        <button type="button" class="btn" data-size="s" @click=${this.#load}>${i18n.t('tryAgain')}</button>
      </div>`;
    void this.#load();
    return html`<div class="stage-none" aria-busy="true"><span class="spin"></span></div>`;
  }

  /** The stage of a version; undefined until its code has come. */
  of({ id }: CreativeVersion): Stage | undefined {
    if (!this.#module) return;
    const stage = this.#stages.get(id) ?? new this.#module.Stage(this.#kit);
    this.#stages.set(id, stage);
    return stage;
  }

  isOpen({ id }: CreativeVersion): boolean {
    return this.#opened.has(id);
  }

  fold({ id }: CreativeVersion, isOpen: boolean): void {
    if (isOpen) this.#opened.add(id);
    else this.#opened.delete(id);
    this.#kit.host.requestUpdate();
  }

  #load = async (): Promise<void> => {
    if (this.#isLoading) return;
    this.#isLoading = true;
    if (this.#isLost) this.#kit.host.requestUpdate();
    this.#isLost = false;
    const module = await import('./stage/stage.ts')
      .then((loaded) => loaded.bringTexts(this.#kit).then(() => loaded))
      .catch(() => undefined);
    this.#isLoading = false;
    this.#isLost = !module;
    this.#module = module;
    this.#kit.host.requestUpdate();
  };
}

const stages = new WeakMap<Kit, Stages>();

/** One for each element. */
export function stagesOf(kit: Kit): Stages {
  const known = stages.get(kit) ?? new Stages(kit);
  stages.set(kit, known);
  return known;
}
