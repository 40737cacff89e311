/**
 * What an AWS client is made with: nothing for the service of its own region; an address of AWS names its region
 * and is signed for with the credentials around us; anything else is a stand-in that takes any name and key.
 */
export function clientAt(endpoint?: string) {
  if (!endpoint) return {};
  const region = /\.([a-z]+(?:-[a-z]+)+-\d)\.amazonaws\.com/.exec(new URL(endpoint).hostname)?.[1];
  if (region) return { endpoint, region };
  return { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
}
