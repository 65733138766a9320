/** German of a mediator's decision. */
import type { decision as en } from '../en/decision.ts';
import type { PartTexts } from '../keys.ts';

export const decision = {
  'decide.title': 'Ihre Entscheidung',
  'decide.context': 'Niemand liest sie, bevor Sie entschieden haben.',
  'decide.saved': 'Entwurf gespeichert, {time}.',
  'decide.awaited':
    'Die Antwort von {name} steht noch aus, bis {instant}. Sie können auch ohne sie entscheiden.',
  'decide.claim': 'Vorwurf {number}: {title}',
  'decide.relied': 'Nachweise, auf die Sie sich stützen',
  'decide.relied.hint': 'Beide Seiten sehen, was Sie markieren.',
  'decide.relied.none': 'Es gibt keine Nachweise.',
  'decide.refund': 'Erstattung an {client}',
  'decide.slider': 'Erstattung an {client}, Schieberegler',
  'decide.range': 'Von {min} bis {max}',
  'decide.range.promised': 'Von {min}, die {channel} zugesagt hat, bis {max}',
  'decide.captured': 'Insgesamt hinterlegt',
  'decide.reasons': 'Begründung für beide Seiten',
  'decide.reasons.hint': 'Mindestens {min} Zeichen. Nennen Sie Klausel und Sachverhalt.',
  'decide.preview': 'Vorschau der Entscheidung',
  'decide.problems.one': '{count} Angabe fehlt oder kann nicht verwendet werden.',
  'decide.problems.other': '{count} Angaben fehlen oder können nicht verwendet werden.',
  'decide.unsent': 'Es wurde nichts entschieden.',
  'decide.problem.line': '{field}: {problem}',
  'decide.field.claim': 'Vorwurf {number}',
  'decide.problem.finding': 'Wählen Sie, was Sie feststellen.',
  'decide.problem.relied': 'Markieren Sie höchstens {max} Nachweise.',

  'decide.preview.title': 'Fall {case} entscheiden',
  'decide.preview.text': 'Beide Seiten lesen die Begründung, jede liest die Beträge aus ihrer Sicht.',
  'decide.reads': '{name} liest',
  'decide.moves': 'Das Geld wird sofort bewegt.',
  'decide.closes': 'Die Entscheidung lässt sich nicht mehr ändern, und der Fall ist geschlossen.',
  'decide.lapse.one': '{count} offenes Angebot verfällt.',
  'decide.lapse.other': '{count} offene Angebote verfallen.',
  'decide.confirm': 'Fall {case} entscheiden',
  'decide.busy': 'Wird entschieden …',
} as const satisfies PartTexts<typeof en>;
