import { pino, type Logger } from 'pino';

/**
 * The process's logger: one JSON line an entry, on standard output.
 * Field names are the same everywhere: `service`, `requestId`, `aggregateId`, `version`, `err`.
 */
export function createLogger(service: string, level: string): Logger {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    // What must never be written down, should somebody log a whole request by mistake.
    redact: { paths: ['*.authorization', '*.password', '*.refreshToken', '*.accessToken'], censor: '[hidden]' },
  });
}
