/** A text of the backend: what stands between backticks is set as code. */
export const TextWithCode = ({ text }: { text: string }) => {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return <>{text}</>;
  return (
    <>
      {parts.map((part, place) =>
        // Texts do not change their order, so that places will do as keys.
        place % 2 === 1 ? <code key={place}>{part}</code> : part,
      )}
    </>
  );
};
