package org.uptake.standalone.architecture.sinners.names.review;

import org.jspecify.annotations.NullMarked;

@NullMarked
interface Sinners {

  record ReviewImpl() {}

  record ReviewManager() {}

  record ReviewHelper() {}

  record ReviewUtil() {}

  record ReviewDto() {}

  record RegisterReviewCommand() {}

  record ReviewRegisteredEvent() {}
}
