/** What every way of looking at a file offers to the stage. */
import type { TemplateResult } from 'lit';
import type { CreativeSlot, Place } from '../../../contract/creative.ts';
import type { creatives } from '../../../i18n/en/creatives.ts';
import type { review } from '../../../i18n/en/review.ts';
import type { stage } from '../../../i18n/en/stage.ts';
import type { I18nController } from '../../../i18n/i18n-controller.ts';
import type { Kit } from '../kit.ts';
import type { Mark, Scene } from '../scene.ts';
import type { Life } from './presence.ts';

export type StageWords = I18nController<typeof creatives & typeof review & typeof stage>;

/** The same words, once those of the stage have come (`bringTexts`). */
export const wordsOf = ({ i18n }: Kit): StageWords => i18n;

export interface View extends Life {
  /** The content on its ground. */
  render(scene: Scene): TemplateResult;
  /** Zoom and pages. */
  renderTools(scene: Scene): unknown;
  /** The ways to begin a comment here. */
  renderAdd(scene: Scene): unknown;
  /** Why it cannot be seen; undefined while all is well. */
  readonly problem: { reason: string; canRetry: boolean } | undefined;
  retry(): void;
  /** Brings a place into view. */
  show(place: Place | undefined): void;
  /** Does what `other` does: pages and zoom of two versions side by side. */
  mirror?: View | undefined;
  /** A page of a PDF. */
  turn?(page: number): void;
  /** 1 fits into the space. */
  zoomTo?(zoom: number): void;
}

/** A number beside a comment's text. */
export interface NumberOf {
  slot: CreativeSlot;
  key: string;
  number: number;
  state: Mark['state'];
  place: Place | undefined;
}

/** A comment's moment, and how it is moved. */
export interface PlaceOf {
  slot: CreativeSlot;
  number: number;
  place: Place | undefined;
  move(place: Place): void;
}
