/** The way to the stage, on which files are looked at: its code comes when the first file is opened. */
import { html, type TemplateResult } from 'lit';
import type { CreativeVersion } from '../../contract/creative.ts';
import type { Kit } from './kit.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage/stage.ts';

type Module = typeof import('./stage/stage.ts');

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
