/** How many results are kept, for the latest texts; a story of 50,000 words has about a thousand blocks. */
const most = 4096;

/**
 * The same pure function, which remembers what it said of the texts that it was asked of last: at the next look at a long
 * page only the blocks that changed cost anything. Results must not be changed by whoever gets them.
 */
export function perText<T>(say: (text: string) => T): (text: string) => T {
  let latest = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    if (latest.has(text)) return latest.get(text) as T;
    const result = older.has(text) ? (older.get(text) as T) : say(text);
    if (latest.size >= most) {
      older = latest;
      latest = new Map();
    }
    latest.set(text, result);
    return result;
  };
}
