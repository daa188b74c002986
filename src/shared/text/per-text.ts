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
    // Asked thousands of times for one look at a long page: one search where there is an answer.
    const known = latest.get(text);
    if (known !== undefined) return known;
    const before = older.get(text);
    const result = before !== undefined ? before : say(text);
    if (latest.size >= most) {
      older = latest;
      latest = new Map();
    }
    latest.set(text, result);
    return result;
  };
}
