/** What the pieces of order-actions hand each other. */
import type { LitElement, ReactiveElement, TemplateResult } from 'lit';
import type { FieldProblem } from '../../contract/api-error.ts';
import type { AvailableAction, OrderSnapshot, TimelineEntry } from '../../contract/order.ts';
import type { Outcome, OrderView } from '../../controllers/order-view.ts';
import type { CoreDeadlineBlock } from '../shared/core-deadline-block.ts';
import type { Place } from '../shared/open.ts';
import type { ActionsI18n, Problems } from '../shared/review.ts';

/** An action that came too late, sent or still being typed. */
export interface Overtaken {
  type: string;
  /** What was first. */
  story: TimelineEntry | null;
  /** Typed text that was not sent. */
  kept: string;
}

export interface CardParts {
  i18n: ActionsI18n;
  order: OrderSnapshot;
  /** What the main way does not need; undefined until it is loaded. */
  late: Late | undefined;
  /** Nothing can be sent now. */
  waits: boolean;
  isOffline: boolean;
  /** "Accepting…" for the action on its way. */
  busy(type: string): string | undefined;
  /** Typed text that was not sent. */
  kept: string;
  isMenuOpen: boolean;
  host: ReactiveElement;
  press(action: AvailableAction, button: HTMLElement): void;
  send(action: AvailableAction, payload: object): void;
  /** Leads to another place of the order. */
  lead(place: Place): void;
  toggleMenu(isOpen: boolean, isBack?: boolean): void;
}

/** What stands over an order. */
export interface Top {
  view: OrderView;
  outcome: Outcome | null;
  overtaken?: Overtaken;
  /** A review step that could not be loaded. */
  unloaded?: string;
  retry(): void;
}

type Maybe<T> = T | undefined;
type Piece = unknown;

/** What the main way does not need. */
export interface Late {
  /** Gives an element the rest of its texts and its look. */
  equip(host: LitElement, i18n: ActionsI18n, block: CoreDeadlineBlock): void;
  /** Puts beside the fields what the server found wrong. */
  explain(i18n: ActionsI18n, problems: Problems, found: readonly FieldProblem[]): void;
  offlineIcon: TemplateResult;
  pillOf(order: OrderSnapshot): Maybe<TemplateResult>;
  toneOf(order: OrderSnapshot): Maybe<string>;
  /** The title, unless the main way has one. */
  titleOf(i18n: ActionsI18n, order: OrderSnapshot): Maybe<string>;
  /** Whether an action is under "More actions" only because it has no place of its own. */
  isUnplaced(type: string): boolean;
  renderFailed(i18n: ActionsI18n, view: OrderView, retry: () => void): TemplateResult;
  renderTop(parts: CardParts, top: Top): Piece;
  renderLines(parts: CardParts): Piece;
  renderNotes(parts: CardParts): Piece;
  renderLeads(parts: CardParts, hasPrimary: boolean): TemplateResult[];
  renderHelp(parts: CardParts, bar: readonly AvailableAction[]): Piece;
  renderMenuButton(parts: CardParts, rare: readonly AvailableAction[]): Maybe<TemplateResult>;
  renderMenu(parts: CardParts, rare: readonly AvailableAction[]): Piece;
  renderNowhere(i18n: ActionsI18n, order: OrderSnapshot, what: Maybe<Place>): Piece;
  /** Remembers what an action replaces, in case it is taken back. */
  remember(host: ReactiveElement, order: OrderSnapshot | null, type: string): void;
  /** The way back of what was just done, for ten seconds. */
  renderUndo(parts: CardParts): Maybe<TemplateResult>;
}
