package org.uptake.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.uptake.query.platform.Question;

/** What the index says of the server. */
final class ApiControllerTest {

  private static ApiController.Index index(String license, String operator) {
    return new ApiController(license, operator).index(new Question(new MockHttpServletRequest()));
  }

  @Test
  void tellsTheLicenseOfTheDataAndWhoRunsItWhereTheySaySo() {
    assertThat(index("CC BY 4.0", "Office of the Steward"))
        .extracting(ApiController.Index::license, ApiController.Index::operator)
        .containsExactly("CC BY 4.0", "Office of the Steward");
  }

  @Test
  void saysNothingForThem() {
    assertThat(index("", " "))
        .extracting(ApiController.Index::license, ApiController.Index::operator)
        .containsOnlyNulls();
  }
}
