/** Every custom property that a theme may set, and what its value must be: one table for CSS and for `appearance`. */

const supports = (property: string) => (value: string) => CSS.supports(property, value);
/** The rules reckon with it, so that a bare number or a word will not do. */
const isLength = (value: string) => CSS.supports('outline-width', `calc(${value} * 1)`);

const aLength = { what: 'length', advice: 'a length with its unit, for example' } as const;

/** Kinds of values: how a right one is told from a wrong one, and how to mend it. */
export const kinds = {
  color: {
    what: 'color',
    is: supports('color'),
    advice: 'a colour, for example',
    example: 'light-dark(#2d54c9, #9db7ff)',
  },
  length: { ...aLength, is: isLength, example: '4px' },
  text: { ...aLength, is: isLength, example: '0.9375rem' },
  corner: { ...aLength, is: supports('border-end-end-radius'), example: '8px' },
  size: { ...aLength, is: supports('max-block-size'), example: '30rem' },
  columns: {
    what: 'width of columns',
    is: supports('grid-template-columns'),
    advice: 'a width, for example',
    example: '20rem',
  },
  weight: {
    what: 'weight',
    is: supports('font-weight'),
    advice: 'a weight of type, for example',
    example: '600',
  },
  time: {
    what: 'time',
    is: supports('transition-duration'),
    advice: 'a time, for example',
    example: '120ms',
  },
  border: {
    what: 'border',
    is: supports('border'),
    advice: 'a border, for example',
    example: '1px solid #dfe1e4',
  },
  outline: {
    what: 'outline',
    is: supports('outline'),
    advice: 'an outline, for example',
    example: '2px solid #2d54c9',
  },
} as const;
export type Kind = keyof typeof kinds;

/** Tier 1: everything else follows from these. */
export const base = {
  surface: 'color',
  ink: 'color',
  accent: 'color',
  positive: 'color',
  caution: 'color',
  critical: 'color',
  unit: 'length',
  radius: 'corner',
  textSize: 'text',
} as const satisfies Record<string, Kind>;

/** Tier 2: each element works them out from the base, unless they are set on it. */
export const semantic = {
  colorText: 'color',
  colorTextMuted: 'color',
  colorLink: 'color',
  colorSurface: 'color',
  colorSurfaceSunken: 'color',
  colorSurfaceHover: 'color',
  colorBorder: 'color',
  colorBorderControl: 'color',
  colorBorderAction: 'color',
  colorAccent: 'color',
  colorAccentHover: 'color',
  colorAccentTint: 'color',
  colorOnAccent: 'color',
  colorPositive: 'color',
  colorPositiveTint: 'color',
  colorCaution: 'color',
  colorCautionTint: 'color',
  colorCritical: 'color',
  colorCriticalTint: 'color',
  colorDanger: 'color',
  colorOnCritical: 'color',
  colorDisabled: 'color',
  colorOnDisabled: 'color',
  border: 'border',
  focus: 'outline',
  textMd: 'text',
  textSm: 'text',
  lineMd: 'length',
  lineSm: 'length',
  weight: 'weight',
  weightStrong: 'weight',
  gapS: 'length',
  gap: 'length',
  pad: 'length',
  control: 'length',
  controlS: 'length',
  target: 'length',
  radiusS: 'corner',
  duration: 'time',
} as const satisfies Record<string, Kind>;

/** Tier 3: measures of one element, which take effect from anywhere. */
export const perElement = {
  campaignManagerQueue: 'columns',
  creativeReviewPin: 'length',
  creativeReviewStage: 'color',
  disputeCaseSide: 'columns',
  mediatorDeskDecision: 'columns',
  mediatorDeskQueue: 'columns',
  orderActionsPad: 'length',
  orderChatHeight: 'size',
  orderChatOwn: 'color',
  orderDeadlineTint: 'color',
  orderQueueCard: 'length',
  orderQueueHeight: 'size',
  orderQueueRow: 'length',
  orderTimelineRail: 'color',
} as const satisfies Record<string, Kind>;

export const variables: Readonly<Record<string, Kind>> = { ...base, ...semantic, ...perElement };

/** A variable of an appearance; its custom property is the same in CSS's way of writing: `textSize`, `--cm-text-size`. */
export type Variable = keyof typeof base | keyof typeof semantic | keyof typeof perElement;

export const propertyOf = (name: string): string =>
  `--cm-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
