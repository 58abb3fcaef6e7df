/** Where the way back is kept, and whether this page has shown it. Apart, so that a look costs a visit nothing. */
export const undoPlace = { name: 'support-center.bulk-undo', isShown: false };
