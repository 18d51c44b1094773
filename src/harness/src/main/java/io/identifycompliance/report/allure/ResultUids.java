package io.identifycompliance.report.allure;

import io.identifycompliance.report.statement.Fingerprint;
import io.qameta.allure.Aggregator2;
import io.qameta.allure.ReportStorage;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.LaunchResults;
import java.util.List;

/** Names each result by its scenario, in place of Allure's random names: only so can another page link to it. */
final class ResultUids implements Aggregator2 {
    private static final int LENGTH = 16;

    /** The name of the result of that scenario. */
    static String of(String scenarioId) {
        return Fingerprint.of(scenarioId).substring(0, LENGTH);
    }

    @Override
    public void aggregate(Configuration configuration, List<LaunchResults> launches, ReportStorage storage) {
        for (LaunchResults launch : launches) {
            launch.getAllResults().forEach(result -> result.setUid(of(result.getFullName())));
        }
    }
}
