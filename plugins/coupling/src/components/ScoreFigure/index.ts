export { ScoreFigure } from './ScoreFigure';
export { EvidenceNote } from './EvidenceNote';
