/** Why data gives no score, as a clause. */
export const dataUnknownWording = {
  'no-access-evidence': () => 'no access evidence',
};
