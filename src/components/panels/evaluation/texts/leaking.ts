/** The texts of the leaks: what each does wrong and why people do it, the banner, and the score beside the honest one. */
export const leaking = {
  en: {
    'leak.scaler': 'scaler fitted on everything',
    'leak.split': 'random split',
    'leak.target': 'target in the window',
    'leak.smoothing': 'smoothed before the split',
    'leak.choice': 'epoch chosen by the test part',
    'leak.separator': ', ',
    'leak.scaler.what':
      'Transform and scaling, Box–Cox λ included, are fitted on the whole series: level and spread of the test part are known before it comes.',
    'leak.scaler.why': 'Why people do it: one line scales the whole table, and it stands at the top of the notebook.',
    'leak.split.what':
      'Windows go to train, validation and test at random instead of in time order: the neighbours of a test window, which share nearly all of its values, are trained on.',
    'leak.split.why':
      'Why people do it: the usual splitting function shuffles by default, which is right for rows that have nothing to do with one another.',
    'leak.target.what': 'Each window ends one step too late: the value that is to be forecast is the last one in it.',
    'leak.target.why':
      'Why people do it: an index is off by one when windows are cut, or a column is only known afterwards.',
    'leak.smoothing.what':
      'A centred moving average over 5 steps is taken before the split: each value holds some of the two after it, and what is forecast is smoother than what comes.',
    'leak.smoothing.why':
      'Why people do it: the chart looks better without the noise, and smoothing is centred by default.',
    'leak.choice.what':
      'After each epoch the test part is looked at, and the network of the epoch that did best there is kept.',
    'leak.choice.why':
      'Why people do it: the numbers are there after each epoch, and the best of many is what gets reported.',
    'leak.title': 'How to fool yourself',
    'leak.about':
      'Five ways in which a network sees what it is judged by. Switch one on and train: beside the score that it brings stands the honest one, of the same settings and the same seed without it. Each change starts training afresh.',
    'leak.switches': 'Leaks',
    'leak.banner': 'Data leak on purpose: {leaks}.',
    'leak.bannerNext': 'The errors on this page are not to be believed.',
    'leak.off': 'Switch all leaks off',
    'leak.what': 'What is that?',
    'leak.scores': 'Scores on the test part, with the leak and without',
    'leak.score': 'test part',
    'leak.with': 'with the leak',
    'leak.illegal': 'illegal',
    'leak.honest': 'honest, same seed',
    'leak.notYet': 'once training rests',
    'leak.training': 'The honest run: epoch {epoch} of {epochs}',
    'leak.failed': 'The honest run failed.',
    'leak.again': 'Try again',
    'leak.splitNote':
      'With a random split the leaking score is that of a test part drawn at random; the honest one is of the last part in time.',
    'leak.smoothingNote':
      'With smoothing the leaking score is held against the smoothed series; the honest one against the series as it is.',
  },
  zh: {
    'leak.scaler': '用全部数据拟合缩放',
    'leak.split': '随机划分',
    'leak.target': '目标在窗口里',
    'leak.smoothing': '划分前平滑',
    'leak.choice': '按测试部分选轮次',
    'leak.separator': '、',
    'leak.scaler.what':
      '变换与缩放（包括 Box–Cox 的 λ）在整个序列上拟合：测试部分的水平与离散程度在它到来之前就已知道。',
    'leak.scaler.why': '人们为什么这样做：一行代码就能缩放整张表，而且它就在笔记本的最上面。',
    'leak.split.what':
      '窗口随机分到训练、验证和测试，而不是按时间顺序：与测试窗口几乎共享所有值的相邻窗口，已经被训练过。',
    'leak.split.why': '人们为什么这样做：常用的划分函数默认打乱顺序，对互不相关的行来说这是对的。',
    'leak.target.what': '每个窗口都晚结束一步：要预测的值就是窗口里的最后一个值。',
    'leak.target.why': '人们为什么这样做：切窗口时下标差了一，或者某一列的值事后才知道。',
    'leak.smoothing.what':
      '划分之前先做 5 步的居中移动平均：每个值都含有其后两个值的一部分，而且被预测的比真正到来的更平滑。',
    'leak.smoothing.why': '人们为什么这样做：没有噪声的图更好看，而且平滑默认是居中的。',
    'leak.choice.what': '每一轮之后都看一次测试部分，并保留在那里表现最好的一轮的网络。',
    'leak.choice.why': '人们为什么这样做：每一轮之后数字就在眼前，而报告的总是最好的那个。',
    'leak.title': '如何欺骗自己',
    'leak.about':
      '五种让网络看到评判依据的办法。打开一种并训练：它带来的分数旁边是诚实的分数，来自相同的设置和相同的种子，只是没有泄漏。每次改动都会重新开始训练。',
    'leak.switches': '泄漏',
    'leak.banner': '故意的数据泄漏：{leaks}。',
    'leak.bannerNext': '本页的误差不可信。',
    'leak.off': '关闭所有泄漏',
    'leak.what': '这是什么？',
    'leak.scores': '测试部分的分数：有泄漏与没有泄漏',
    'leak.score': '测试部分',
    'leak.with': '有泄漏',
    'leak.illegal': '不合法',
    'leak.honest': '诚实，同一种子',
    'leak.notYet': '训练停下后',
    'leak.training': '诚实的训练：第 {epoch} 轮，共 {epochs} 轮',
    'leak.failed': '诚实的训练失败了。',
    'leak.again': '重试',
    'leak.splitNote': '随机划分时，有泄漏的分数来自随机抽出的测试部分；诚实的分数来自时间上的最后一部分。',
    'leak.smoothingNote': '平滑时，有泄漏的分数对照的是平滑后的序列；诚实的分数对照的是原来的序列。',
  },
} as const;
