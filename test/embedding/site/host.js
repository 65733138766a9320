/** What the pages of the embedding tests share: ways to the library's modules, an adapter for a person, and a pause. */
const { api } = document.querySelector('meta[name=cm-api]').dataset;
const parties = { channel: 'harbour-letter', client: 'northfold-coffee', mediator: 'tallypost-support' };

globalThis.host = {
  /** A module of the library; `copy`: another folder serves another copy of it. */
  load: (name, copy = 'lib') => import(`/${copy}/${name}.js`),
  async adapterFor(actor, { copy, party = parties[actor], ...options } = {}) {
    const { createHttpAdapter } = await host.load('http-adapter', copy);
    return createHttpAdapter({
      baseUrl: api,
      getToken: async () => (await fetch(`/token?actor=${actor}&party=${party}`)).text(),
      ...options,
    });
  },
  /** Two frames, or as long as a hidden page needs for them. */
  pause: (ms = 60) => new Promise((resolve) => setTimeout(resolve, ms)),
};
