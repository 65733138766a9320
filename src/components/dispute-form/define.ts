import { define } from '../shared/registration.ts';
import { DisputeForm } from './dispute-form.ts';

define('dispute-form', DisputeForm);

declare global {
  interface HTMLElementTagNameMap {
    'dispute-form': DisputeForm;
  }
}
