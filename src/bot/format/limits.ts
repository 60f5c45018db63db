/** What Discord accepts of a Components V2 message (API v10, 2026-07); lengths in UTF-16 units. */
export const LIMITS = {
  components: 40,
  text: 4000,
  rowButtons: 5,
  buttonLabel: 80,
  menuOptions: 25,
  menuText: 100,
  menuPlaceholder: 150,
  customId: 100,
  files: 10,
  altText: 1024,
} as const;
