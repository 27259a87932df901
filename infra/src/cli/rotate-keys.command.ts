import type { GridTools } from '@gridhall/grid';

/** `gridhall rotate-keys`: the next key is published now and signs later, so that no request fails. */
export async function rotateKeys(tools: GridTools): Promise<void> {
  const { kid, signsFrom, isNew } = await tools.rotateKeys();
  const what = isNew ? 'is published now' : 'was being rotated to already';
  process.stdout.write(`${kid}\t${what}\tsigns from ${signsFrom.toISOString()}\n`);
}
