/** Whether the packages were installed; false, with nothing done, where we may not. */
export function aptInstall(...packages: string[]): boolean;
