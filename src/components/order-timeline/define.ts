import { define } from '../shared/registration.ts';
import { OrderTimeline } from './order-timeline.ts';

define('order-timeline', OrderTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'order-timeline': OrderTimeline;
  }
}
