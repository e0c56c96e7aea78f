/** Where the backend under test listens; not the demo's port. */
export const PORT = 7107;
