export function nodeFits(version: string): boolean;
export function findNode(): string | null;
export function nodeAdvice(): string;
export function onFittingNode(scriptUrl: string): Promise<void>;
