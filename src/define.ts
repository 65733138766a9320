/** Registers all elements: the library's only bulk side effect. */
import './components/campaign-manager/define.ts';
import './components/completion-checklist/define.ts';
import './components/creative-review/define.ts';
import './components/dispute-case/define.ts';
import './components/dispute-form/define.ts';
import './components/mediator-desk/define.ts';
import './components/order-actions/define.ts';
import './components/order-chat/define.ts';
import './components/order-deadline/define.ts';
import './components/order-queue/define.ts';
import './components/order-timeline/define.ts';
