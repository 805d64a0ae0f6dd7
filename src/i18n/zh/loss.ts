import type { loss as english } from '../en/loss';

export const loss = {
  'loss.title': '损失',
  'loss.luck': '是运气吗？',
  'loss.log': '对数刻度',
  'loss.chance': '瞎猜 {loss}',
  'loss.train': '训练',
  'loss.validation': '验证',
  'loss.waiting': '点击“训练”：从最初几步起画出损失。',
  'loss.captionSteps': '第一轮之内，第 {step} 步：最近若干步的训练损失 {train}，验证损失 {validation}。',
  'loss.validated': '验证损失取自 {all} 个窗口中均匀抽取的 {n} 个。',
  'loss.caption': '第 {epoch} 轮：训练损失 {train}，验证损失 {validation}。最低验证损失 {best}，在第 {bestEpoch} 轮。',
} satisfies Record<keyof typeof english, string>;
