import Typography from '@material-ui/core/Typography';
import { ageInWords, dayInWords } from '../../lib/age';

/** A point in time as its age and, below it, its day. */
export const AgeLines = ({ time }: { time: string }) => (
  <time dateTime={time}>
    {ageInWords(time, Date.now())}
    <Typography component="div" variant="body2" color="textSecondary">
      {dayInWords(time)}
    </Typography>
  </time>
);
