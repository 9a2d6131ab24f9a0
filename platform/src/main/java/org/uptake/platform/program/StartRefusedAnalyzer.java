package org.uptake.platform.program;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refusal to start as two sentences, where a stack trace would bury them. */
final class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, StartRefused refused) {
    return new FailureAnalysis(refused.reason(), refused.remedy(), refused);
  }
}
