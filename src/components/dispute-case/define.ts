import { define } from '../shared/registration.ts';
import { DisputeCase } from './dispute-case.ts';

define('dispute-case', DisputeCase);

declare global {
  interface HTMLElementTagNameMap {
    'dispute-case': DisputeCase;
  }
}
