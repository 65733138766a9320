/** The toolbar: whose eyes, whose page, what time, which language and direction. */
import { clocks } from '../stories/support/story-world.ts';

const menu = (title: string, icon: string, names: Record<string, string>) => ({
  description: title,
  toolbar: {
    title,
    icon,
    items: Object.entries(names).map(([value, name]) => ({ value, title: name })),
    dynamicTitle: true,
  },
});

export const globalTypes = {
  actor: menu('Seen by', 'user', {
    story: 'Seen by: as the story says',
    channel: 'Seen by: the channel',
    client: 'Seen by: the client',
    mediator: 'Seen by: a mediator',
  }),
  theme: menu('Page', 'paintbrush', { light: 'Light page', dark: 'Dark page', host: 'A host’s own tokens' }),
  clock: menu('Clock', 'time', clocks),
  locale: menu('Language', 'globe', {
    en: 'English',
    de: 'Deutsch',
    fr: 'Français',
    es: 'Español',
    'pt-BR': 'Português (Brasil)',
    ja: '日本語',
    ar: 'العربية',
    'en-XA': 'Pseudo (long, accented)',
  }),
  direction: menu('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
};

export const initialGlobals = {
  actor: 'story',
  theme: 'light',
  clock: 'seeded',
  locale: 'en',
  direction: 'ltr',
};
