import type { loss as english } from '../en/loss';

export const loss = {
  'loss.title': '损失',
  'loss.log': '对数刻度',
  'loss.train': '训练',
  'loss.validation': '验证',
  'loss.waiting': '点击“训练”：完成第一个轮次后画出损失。',
  'loss.caption': '第 {epoch} 轮：训练损失 {train}，验证损失 {validation}。最低验证损失 {best}，在第 {bestEpoch} 轮。',
} satisfies Record<keyof typeof english, string>;
