import { ageInWords, dayInWords } from '../../lib/age';

/** A point in time as its age and its day. */
export const Age = ({ time }: { time: string }) => (
  <time dateTime={time}>
    {ageInWords(time, Date.now())} ({dayInWords(time)})
  </time>
);
