import type { Evidence } from '../event/event.document.js';

export const photo: Evidence = { kind: 'PHOTO', phase: 'AFTER', reference: 'photo/1.jpg', capturedAt: null };
export const note: Evidence = { kind: 'NOTE', phase: 'AFTER', reference: '现场核查，问题已解决。', capturedAt: null };
