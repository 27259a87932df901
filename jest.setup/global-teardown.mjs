/** Stops what the set-up started and removes its data. */
export default async function tearDown() {
  await globalThis.gridhallTestDesk?.close();
  await globalThis.gridhallTestStack?.stop();
}
