export type CalendarPart = { method: 'REQUEST' | 'CANCEL'; content: string };
