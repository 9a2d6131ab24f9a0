package org.uptake.standalone;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.standalone.reference.RandomHistoriesCheck;

/**
 * Histories recorded over HTTP in random order, with corrections and retractions, and refusals too,
 * give at random pairs of dates exactly what an independent fold of the same entries gives.
 */
class RandomHistoriesTest {

  @ParameterizedTest
  @ValueSource(longs = {20151, 20152})
  void answerAsTheReferenceModelDoes(long seed) throws InterruptedException {
    RandomHistoriesCheck.run(RunningUptake.address(), seed, 12, 30);
  }
}
