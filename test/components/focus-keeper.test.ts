import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { html as lit, LitElement, nothing } from 'lit';
import { keepFocus } from '../../src/components/shared/focus-keeper.ts';

/** Two rows with a heading and a button each; buttons go away as they do when the other side was first. */
class Rows extends LitElement {
  static override properties = { gone: {}, rows: {} };
  declare gone: string;
  declare rows: string[];

  constructor() {
    super();
    this.gone = '';
    this.rows = ['one', 'two'];
    keepFocus(this);
    keepFocus(this); // asking twice is no mistake
  }

  override render() {
    return lit`<article>
      <h3 id="title" tabindex="-1">Title</h3>
      ${this.rows.map(
        (id) => lit`<div class="row">
          <h4 id="head-${id}" tabindex="-1">${id}</h4>
          <p>${this.gone === id ? nothing : lit`<button id=${id}>Press</button>`}</p>
        </div>`,
      )}
    </article>`;
  }
}
customElements.define('focus-rows', Rows);

async function rows(): Promise<{ element: Rows; focusOn(id: string): void; at(): string | undefined }> {
  const element = await fixture<Rows>(html`<focus-rows></focus-rows>`);
  return {
    element,
    focusOn: (id) => element.shadowRoot!.querySelector<HTMLElement>(`#${id}`)!.focus(),
    at: () => element.shadowRoot!.activeElement?.id,
  };
}

describe('the focus of someone whose button goes away', () => {
  it('moves to the nearest heading', async () => {
    const { element, focusOn, at } = await rows();
    focusOn('two');
    element.gone = 'two';
    await nextFrame();
    expect(at()).to.equal('head-two');
  });

  it('moves to the heading of all when the whole row goes', async () => {
    const { element, focusOn, at } = await rows();
    focusOn('two');
    element.rows = ['one'];
    await nextFrame();
    expect(at()).to.equal('title');
  });

  it('stays while its button stays', async () => {
    const { element, focusOn, at } = await rows();
    focusOn('one');
    element.gone = 'two';
    await nextFrame();
    expect(at()).to.equal('one');
  });

  it('is not taken from another place of the page', async () => {
    const { element, focusOn } = await rows();
    const field = await fixture<HTMLInputElement>(html`<input aria-label="elsewhere" />`);
    focusOn('two');
    field.focus();
    element.gone = 'two';
    await nextFrame();
    expect(document.activeElement).to.equal(field);
  });

  it('goes where it is sent on purpose', async () => {
    const { element, focusOn, at } = await rows();
    focusOn('two');
    element.gone = 'two';
    void element.updateComplete.then(() => focusOn('one'));
    await nextFrame();
    expect(at()).to.equal('one');
  });
});
