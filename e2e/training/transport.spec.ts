import { expect, test } from '../test';

test('Step takes one optimizer step, with Shift one epoch; Pause holds still, and Train goes on from there', async ({
  playground,
}) => {
  await playground.open({ epochs: 0 });
  await test.step('Step takes one optimizer step; with Shift one epoch', async () => {
    await playground.transport.step().click();
    await playground.hasSteps(1);
    await playground.transport.step().click();
    await playground.hasSteps(2);
    await playground.becomes('paused');

    await playground.transport.step().click({ modifiers: ['Shift'] });
    await expect(playground.root()).toHaveAttribute('data-epoch', '1');
    await playground.becomes('paused');
  });
  await test.step('Pause holds still, and Train goes on from there', async () => {
    await playground.transport.train().click();
    await playground.reachesEpoch(2);
    await playground.transport.pause().click();
    await playground.becomes('paused');
    const steps = await playground.steps();

    // Were anything still running, there would be more than one step here.
    await playground.transport.step().click();
    await playground.hasSteps(steps + 1);

    await playground.transport.train().click();
    await expect.poll(() => playground.steps()).toBeGreaterThan(steps + 1);
    await playground.transport.pause().click();
    await playground.becomes('paused');
  });
  await test.step('the learning rate changes while it trains; units start afresh', async () => {
    await playground.transport.train().click();
    await playground.reachesEpoch(2);
    await playground.training.type('Learning rate', 0.002);
    await expect.poll(() => playground.linked('learningRate')).toBe('0.002');
    const epoch = await playground.epoch();
    expect(epoch).toBeGreaterThanOrEqual(2);
    await playground.reachesEpoch(epoch + 2);

    await playground.model.type('Units', 8);
    await playground.becomes('ready');
    await playground.hasSteps(0);
  });
});

test('the same seed gives the same losses again, another seed others; a loss that is not finite stops the run', async ({
  playground,
}) => {
  await playground.open({ epochs: 5 });
  const run = async () => {
    await playground.transport.train().click();
    await playground.becomes('finished');
    const losses = await playground.transport.losses();
    expect(losses.trim().split('\n')).toHaveLength(6);
    return losses;
  };
  const first = await run();
  await playground.transport.reset().click();
  await playground.becomes('ready');
  await playground.hasSteps(0);
  expect(await run()).toBe(first);

  const seed = await playground.linked('seed');
  await playground.transport.reset().click({ modifiers: ['Shift'] });
  await playground.becomes('ready');
  await expect.poll(() => playground.linked('seed')).not.toBe(seed);
  expect(await run()).not.toBe(first);
  await test.step('a loss that is not finite stops the run and says what to try', async () => {
    await playground.follow({
      optimizer: 'sgd',
      learningRate: 1,
      momentum: 0.99,
      clipNorm: 0,
      activation: 'relu',
      scaling: 'none',
      difference: 0,
    });
    await playground.transport.train().click();
    await playground.becomes('diverged');
    await expect(playground.alert('the loss is no longer a finite number')).toContainText(
      'Try a smaller learning rate',
    );
    await playground.transport.reset().click();
    await playground.becomes('ready');
  });
});
