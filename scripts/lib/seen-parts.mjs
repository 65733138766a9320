// Which parts the elements have shown in all stories, against those that their documentation names.
import { readFileSync } from 'node:fs';

/** Runs in the page before anything else: notes every part that any element ever shows, as `tag part`. */
export function watchParts() {
  const seen = (window.__parts = new Set());
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    const look = () => {
      for (const one of root.querySelectorAll('[part]'))
        for (const part of one.part) seen.add(`${this.localName} ${part}`);
    };
    new MutationObserver(look).observe(root, { childList: true, subtree: true, attributeFilter: ['part'] });
    return root;
  };
}

/** Parts of states that no story can bring about, with the test that does. */
const elsewhere = {
  'campaign-manager banner': 'test/components/campaign-manager-bare.test.ts',
  'completion-checklist field': 'test/components/completion-checklist.test.ts',
  'mediator-desk offer': 'test/components/mediator-desk-record.test.ts',
  'dispute-case kept': 'test/components/dispute-case-conflicts.test.ts',
};

/** What is documented and never seen, and what was seen and is not documented. */
export function compareParts(seen) {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const elements = modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName }) => tagName);
  const tags = elements.map(({ tagName }) => tagName);
  const documented = new Set(
    elements.flatMap(({ tagName, cssParts = [] }) => cssParts.map(({ name }) => `${tagName} ${name}`)),
  );
  const ours = [...seen].filter((part) => tags.includes(part.split(' ')[0]));
  return {
    documented: documented.size,
    unseen: [...documented].filter((part) => !seen.has(part) && !elsewhere[part]),
    unnamed: ours.filter((part) => !documented.has(part)),
  };
}
