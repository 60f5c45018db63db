const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The one spelling that both databases store; null for anything that no row can have as its id. */
export const parseUuid = (text: string): string | null => {
  const lowered = text.toLowerCase();
  return UUID.test(lowered) ? lowered : null;
};

/** RFC 9562, section 5.9: the id of nothing. */
export const NIL_UUID = '00000000-0000-0000-0000-000000000000';
