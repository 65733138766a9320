/** The demo's bar: where the clock is, where to move it, and what to break. */
import { html, nothing, type TemplateResult } from 'lit';
import { DAY, HOUR } from '../src/contract/primitives.ts';
import { icon } from '../src/components/shared/icon.ts';
import type { Fault } from './faults.ts';
import { deadlineName, formats } from './words.ts';
import type { World } from './world.ts';

const faults: [Fault, string, string][] = [
  ['offline', 'Go offline', 'No request gets through until you go online again.'],
  ['slow', 'Slow network', 'Every request takes 2.5 seconds longer.'],
  ['conflict', 'Conflict', 'Your next action is done first from another window.'],
  ['serverError', 'Server error', 'Your next action or upload is refused with 503.'],
];

export interface ControlHandlers {
  run(work: () => Promise<void>): void;
  startOver(): void;
}

export function controls(world: World, handlers: ControlHandlers): TemplateResult {
  return html`
    <section class="card controls" aria-label="Demo controls">
      <div class="group" role="group" aria-label="Move the clock">
        <p class="clock">${icon('clock')}<time datetime=${world.now}>${formats.instant(world.now)}</time></p>
        ${moveButton(world, 'Forward 1 h', () => handlers.run(() => world.forward(HOUR)))}
        ${moveButton(world, 'Forward 24 h', () => handlers.run(() => world.forward(DAY)))}
        ${nextButton(world, handlers)}
      </div>
      ${nextLine(world)}
      <div class="group end" role="group" aria-label="Try a fault">
        <span class="label">Try a fault</span>
        ${faults.map(([fault, label, title]) => faultButton(world, fault, label, title))}
        <button type="button" class="button quiet" aria-disabled=${world.isBusy} @click=${handlers.startOver}>
          Start over
        </button>
      </div>
    </section>
  `;
}

function moveButton(world: World, label: string, onClick: () => void): TemplateResult {
  return html`<button type="button" class="button" aria-disabled=${world.isBusy} @click=${onClick}>
    ${label}
  </button>`;
}

function nextButton(world: World, handlers: ControlHandlers): TemplateResult | typeof nothing {
  const { next } = world;
  if (!next) return nothing;
  return moveButton(world, 'To next deadline', () => handlers.run(() => world.toNextDeadline()));
}

function nextLine({ next }: World): TemplateResult {
  if (!next) return html`<p class="label next">No deadline runs for this order.</p>`;
  return html`<p class="label next">
    Next deadline: ${deadlineName(next.kind)},
    <time datetime=${next.dueAt}>${formats.instant(next.dueAt)}</time>
  </p>`;
}

function faultButton({ faults }: World, fault: Fault, label: string, title: string): TemplateResult {
  return html`<button
    type="button"
    class="button"
    title=${title}
    aria-pressed=${faults.has(fault)}
    @click=${() => faults.toggle(fault)}
  >
    ${label}
  </button>`;
}
