/** Video and audio in the browser's own player; comments point at moments. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileAsset, Place } from '../../../contract/creative.ts';
import { icon } from '../../shared/icon.ts';
import { reasonOf } from '../../shared/states.ts';
import { timeText } from '../../shared/file-words.ts';
import type { Kit } from '../kit.ts';
import type { Scene } from '../scene.ts';
import { Source } from './source.ts';
import { type View, wordsOf } from './view.ts';

/** To a tenth of a second: finer than anybody means. */
const moment = (seconds: number) => Math.round(seconds * 10) / 10;

export class MediaView implements View {
  #kit: Kit;
  #asset: FileAsset;
  #medium: 'video' | 'audio';
  #source: Source;
  /** Where the player stands. */
  #at = 0;
  /** Where it goes on after another address was asked for. */
  #resume: { at: number; plays: boolean } | undefined;
  /** Whether anything could be played from the present address. */
  #hasPlayed = false;
  readonly #isPlayable: boolean;

  constructor(kit: Kit, asset: FileAsset, medium: 'video' | 'audio') {
    this.#kit = kit;
    this.#asset = asset;
    this.#medium = medium;
    this.#source = new Source(kit, asset, 'file');
    this.#isPlayable = document.createElement(medium).canPlayType(asset.type) !== '';
    if (!this.#isPlayable) this.#source.fail();
  }

  get problem(): View['problem'] {
    const { error } = this.#source;
    return error && { reason: reasonOf(this.#kit.i18n, error), canRetry: this.#isPlayable };
  }

  render(scene: Scene): TemplateResult {
    const { url } = this.#source;
    const { slot, version } = scene;
    const label = wordsOf(this.#kit).t('stage.label', { slot: slot.name, number: version.number });
    const { width = 16, height = 9, name } = this.#asset;
    if (!url)
      return html`<div class="media waits" aria-busy="true">
        <span class="spin"></span><span class="vh">${this.#kit.i18n.t('preview.loading', { name })}</span>
      </div>`;
    return html`<div class="media" dir="ltr" id="media-${version.id}">
      ${
        this.#medium === 'video'
          ? html`<video
              controls
              playsinline
              preload="metadata"
              width=${width}
              height=${height}
              src=${url}
              aria-label=${label}
              @timeupdate=${this.#handleTime}
              @seeking=${this.#handleTime}
              @loadedmetadata=${this.#handleLoaded}
              @error=${this.#handleError}
            ></video>`
          : html`<audio
              controls
              preload="metadata"
              src=${url}
              aria-label=${label}
              @timeupdate=${this.#handleTime}
              @seeking=${this.#handleTime}
              @loadedmetadata=${this.#handleLoaded}
              @error=${this.#handleError}
            ></audio>`
      }
    </div>`;
  }

  /** Beside read comments, the moments they speak of. */
  renderTools(scene: Scene): unknown {
    const marks = scene.marks.filter(({ place }) => place?.seconds !== undefined);
    if (scene.work || marks.length === 0) return nothing;
    return html`<div class="row">
      ${marks.map(({ place, number }) => this.renderGo(number, place?.seconds ?? 0))}
    </div>`;
  }

  /** A moment that can be gone to. */
  renderGo(number: number, seconds: number): TemplateResult {
    const time = timeText(seconds);
    return html`<button
      type="button"
      class="btn"
      part="action"
      data-size="s"
      aria-label=${wordsOf(this.#kit).t('time.go', { time, number })}
      @click=${() => this.show({ seconds })}
    >
      ${time}
    </button>`;
  }

  renderAdd({ work }: Scene): unknown {
    if (!work) return nothing;
    const time = timeText(this.#at);
    return html`<button
      type="button"
      class="btn"
      part="action"
      data-size="s"
      @click=${() => work.add({ seconds: moment(this.#player?.currentTime ?? this.#at) }, false)}
    >
      ${icon('plus')}${wordsOf(this.#kit).t('comment.at', { time })}
    </button>`;
  }

  /** Never beyond the end. */
  shifted(seconds: number, by: number): Place {
    const end = this.#asset.seconds ?? this.#player?.duration ?? Infinity;
    return { seconds: moment(Math.max(0, Math.min(end, seconds + by))) };
  }

  show(place: Place | undefined): void {
    const player = this.#player;
    if (player && place?.seconds !== undefined) player.currentTime = place.seconds;
  }

  retry(): void {
    this.#hasPlayed = false;
    void this.#source.load();
    this.#kit.host.requestUpdate();
  }

  enter(): void {
    if (!this.#isPlayable) return;
    this.#hasPlayed = false;
    void this.#source.load();
  }

  leave(): void {
    this.#player?.pause();
    this.#source.leave();
  }

  get #player(): HTMLMediaElement | null {
    const { host } = this.#kit;
    const { url } = this.#source;
    const players = host.renderRoot.querySelectorAll<HTMLMediaElement>('video, audio');
    return url ? ([...players].find((one) => one.getAttribute('src') === url) ?? null) : null;
  }

  #handleTime = ({ target }: Event): void => {
    const { currentTime } = target as HTMLMediaElement;
    const isSeen = Math.floor(currentTime) !== Math.floor(this.#at);
    this.#at = currentTime;
    if (isSeen) this.#kit.host.requestUpdate();
  };

  #handleLoaded = ({ target }: Event): void => {
    const player = target as HTMLMediaElement;
    this.#hasPlayed = true;
    if (!this.#resume) return;
    const { at, plays } = this.#resume;
    this.#resume = undefined;
    player.currentTime = at;
    if (plays) void player.play().catch(() => undefined);
  };

  /** An address that worked has expired: another one goes on where this one stopped. */
  #handleError = ({ target }: Event): void => {
    const player = target as HTMLMediaElement;
    if (!this.#hasPlayed) return this.#source.fail();
    this.#resume = { at: this.#at, plays: !player.paused };
    this.#hasPlayed = false;
    void this.#source.load();
  };
}
