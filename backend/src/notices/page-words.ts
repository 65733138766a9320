/** What the page behind a reminder's link says, in every language of the mails. */
const en = {
  title: 'Reminders by email',
  on: 'You get a reminder by email before a deadline of yours ends.',
  off: 'You get no more reminders by email.',
  always: 'What happens to an order is always mailed, and says until when you can act.',
  switchOff: 'Send no more reminders',
  switchOn: 'Send reminders again',
  unknown: 'This link does not lead anywhere. Please open the one in the newest reminder, whole.',
};

export const pageWords: Record<string, typeof en> & { en: typeof en } = {
  en,
  de: {
    title: 'Erinnerungen per E-Mail',
    on: 'Sie erhalten per E-Mail eine Erinnerung, bevor eine Ihrer Fristen endet.',
    off: 'Sie erhalten keine Erinnerungen per E-Mail mehr.',
    always: 'Was mit einem Auftrag geschieht, teilen wir Ihnen immer mit, auch bis wann Sie handeln können.',
    switchOff: 'Keine Erinnerungen mehr senden',
    switchOn: 'Wieder Erinnerungen senden',
    unknown:
      'Dieser Link führt nirgendwohin. Bitte öffnen Sie den vollständigen Link der neuesten Erinnerung.',
  },
  fr: {
    title: 'Rappels par e-mail',
    on: 'Vous recevez un rappel par e-mail avant la fin de chacun de vos délais.',
    off: 'Vous ne recevez plus de rappels par e-mail.',
    always:
      'Ce qui arrive à une commande vous est toujours envoyé, avec la date jusqu’à laquelle vous pouvez agir.',
    switchOff: 'Ne plus envoyer de rappels',
    switchOn: 'Envoyer de nouveau des rappels',
    unknown: 'Ce lien ne mène nulle part. Ouvrez en entier celui du rappel le plus récent.',
  },
  es: {
    title: 'Recordatorios por correo',
    on: 'Recibe un recordatorio por correo antes de que termine cada uno de sus plazos.',
    off: 'Ya no recibe recordatorios por correo.',
    always: 'Lo que ocurre con un pedido se envía siempre, con la fecha hasta la que puede actuar.',
    switchOff: 'No enviar más recordatorios',
    switchOn: 'Volver a enviar recordatorios',
    unknown: 'Este enlace no lleva a ninguna parte. Abra completo el del recordatorio más reciente.',
  },
  pt: {
    title: 'Lembretes por e-mail',
    on: 'Você recebe um lembrete por e-mail antes do fim de cada prazo seu.',
    off: 'Você não recebe mais lembretes por e-mail.',
    always: 'O que acontece com um pedido é sempre enviado, com a data até a qual você pode agir.',
    switchOff: 'Não enviar mais lembretes',
    switchOn: 'Voltar a enviar lembretes',
    unknown: 'Este link não leva a lugar nenhum. Abra por inteiro o do lembrete mais recente.',
  },
  ja: {
    title: 'メールでのリマインダー',
    on: '期限の前に、リマインダーをメールでお送りします。',
    off: 'リマインダーのメールは停止しています。',
    always: '注文に関するお知らせは、対応できる期限とともに必ずメールでお送りします。',
    switchOff: 'リマインダーを停止する',
    switchOn: 'リマインダーを再開する',
    unknown: 'このリンクは使用できません。最新のリマインダーにあるリンクを、途中で切らずに開いてください。',
  },
  ar: {
    title: 'رسائل التذكير بالبريد الإلكتروني',
    on: 'تصلك رسالة تذكير بالبريد الإلكتروني قبل انتهاء كل موعد يخصك.',
    off: 'لم تعد تصلك رسائل تذكير بالبريد الإلكتروني.',
    always: 'يُرسل دائمًا ما يحدث للطلب بالبريد الإلكتروني، مع آخر موعد يمكنك التصرف فيه.',
    switchOff: 'إيقاف رسائل التذكير',
    switchOn: 'استئناف رسائل التذكير',
    unknown: 'هذا الرابط لا يؤدي إلى أي مكان. يُرجى فتح الرابط الوارد في أحدث تذكير كاملًا.',
  },
};
