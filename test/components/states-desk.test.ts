import { acts } from '../support/faulted-acts.ts';
import { underFaults } from '../support/faulted-rules.ts';

underFaults(acts.filter(({ tag }) => tag === 'mediator-desk'));
