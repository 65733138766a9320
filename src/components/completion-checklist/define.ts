import { define } from '../shared/registration.ts';
import { CompletionChecklist } from './completion-checklist.ts';

define('completion-checklist', CompletionChecklist);

declare global {
  interface HTMLElementTagNameMap {
    'completion-checklist': CompletionChecklist;
  }
}
