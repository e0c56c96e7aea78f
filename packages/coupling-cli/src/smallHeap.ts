import { setFlagsFromString } from 'node:v8';

/*
 * Every line read leaves objects behind, and V8 takes memory for them rather
 * than look often what is still needed. There is no option to say otherwise in
 * a running process; both flags are read whenever the heap is about to grow.
 */

// The space for new objects keeps the 2 MB that it starts with and does not grow
// to 134 MB.
setFlagsFromString('--semi-space-growth-factor=1');

// The others may grow by an eighth before it is looked again, not fourfold.
setFlagsFromString('--heap-growing-percent=12');
