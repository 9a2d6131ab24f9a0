package org.uptake.standalone;

import org.junit.jupiter.api.Test;
import org.uptake.standalone.reference.RandomHistoriesCheck;

/**
 * Histories recorded over HTTP in random order, with corrections and retractions, and refusals too,
 * give at random pairs of dates exactly what an independent fold of the same entries gives.
 */
class RandomHistoriesTest {

  @Test
  void answerAsTheReferenceModelDoes() throws InterruptedException {
    RandomHistoriesCheck.run(RunningUptake.address(), 20151, 12, 30);
  }
}
