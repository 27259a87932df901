/** x */
export function lifecycleMarkdown(): string {
  return '';
}
