/** What the page calls. Places are in bytes; memory is taken and given back by the caller. */
import { gruBackward, gruForward } from './gru';
import { backward, classLoss as lossOfClass, flagsLoss as lossOfFlags, forward, Head } from './head';
import { lstmBackward, lstmForward } from './lstm';
import { Pass } from './pass';
import { rnnBackward, rnnForward } from './rnn';

export { sigmoidAll, tanhAll } from './curves';
export { adam, norm, rmsprop, sgd } from './optimizer';

export function take(bytes: i32): i32 {
  return heap.alloc(bytes) as i32;
}
export function giveBack(place: i32): void {
  heap.free(place);
}

export function forwardLstm(pass: i32): void { lstmForward(changetype<Pass>(pass)); }
export function backwardLstm(pass: i32): void { lstmBackward(changetype<Pass>(pass)); }
export function forwardGru(pass: i32): void { gruForward(changetype<Pass>(pass)); }
export function backwardGru(pass: i32): void { gruBackward(changetype<Pass>(pass)); }
export function forwardRnn(pass: i32): void { rnnForward(changetype<Pass>(pass)); }
export function backwardRnn(pass: i32): void { rnnBackward(changetype<Pass>(pass)); }

export function forwardHead(head: i32): void { forward(changetype<Head>(head)); }
export function backwardHead(head: i32): void { backward(changetype<Head>(head)); }
export function classLoss(head: i32): void { lossOfClass(changetype<Head>(head)); }
export function flagsLoss(head: i32): void { lossOfFlags(changetype<Head>(head)); }
