/** Turns a notice into a mail: the recipe of its code, in the recipient's language and time zone, as text and as HTML. */
import { address, oneLine } from './clean.ts';
import { web } from './facts.ts';
import { htmlOf } from './html.ts';
import { calendarOf } from './ics.ts';
import { type Letter, letterOf } from './letter.ts';
import type { Mail, RenderNotice } from './mail.ts';
import { recipeFor } from './recipes.ts';
import { type Scene, sceneOf } from './scene.ts';
import { sentencesFor } from './words.ts';

export const renderNotice: RenderNotice = (notice, order, env) => {
  const scene = sceneOf(notice, order, env);
  const recipe = recipeFor(notice.code);
  const letter = letterOf(scene, recipe, sentencesFor(scene.format.locale));
  const ics = entryFor(scene, letter);
  const mail: Mail = {
    to: { name: oneLine(scene.to.name, 80), address: address(scene.to.address) },
    language: scene.format.locale,
    subject: letter.subject,
    text: textOf(letter, scene.format.colon),
    html: htmlOf(letter),
    messageId: `<${[order.id, notice.code, notice.to, Date.parse(env.at).toString(36)].join('.')}@${domain(scene)}>`,
    ...(ics === null ? {} : { ics }),
    ...(letter.unsubscribe === null ? {} : { unsubscribe: letter.unsubscribe }),
  };
  return mail;
};

function textOf(letter: Letter, colon: string): string {
  const parts = [
    letter.hello,
    ...letter.paragraphs,
    ...letter.quotes.map((quote) =>
      [quote.author, ...quote.lines.map((line) => `> ${line}`.trimEnd())].join('\n'),
    ),
    letter.money.map(([label, amount]) => `${label}${colon}${amount}`).join('\n'),
    letter.means,
    letter.call ? `${letter.call.label}${colon}${letter.call.url}` : '',
    ['-- ', ...letter.footer].join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A calendar entry only for whoever must act by then. */
function entryFor(scene: Scene, { entry, call }: Letter): string | null {
  if (entry === null) return null;
  const { deadline, title, means } = entry;
  return calendarOf({
    language: scene.format.locale,
    uid: `${scene.order.id}.${deadline.kind}.${scene.side}@${domain(scene)}`,
    sequence: scene.order.version,
    organizer: {
      name: oneLine(scene.env.operator.name, 60),
      address: address(scene.env.operator.address),
    },
    at: scene.env.at,
    due: deadline.dueAt,
    title,
    description: call ? `${means}\n${call.url}` : means,
    url: call?.url ?? null,
  });
}

function domain(scene: Scene): string {
  const link = web(scene.env.links.order);
  const host = link === null ? '' : new URL(link).hostname;
  return host || address(scene.env.operator.address).split('@').at(-1) || 'localhost';
}
