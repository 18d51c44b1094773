package io.identifycompliance.report.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.report.files.ReportJson;
import java.util.List;
import java.util.Set;

/**
 * {@code test-result.json}: the verdict as a predicate of in-toto, for those who sign it for the implementation that was
 * judged. A test is a requirement that gates. What could not be judged stands in a field of its own, {@code
 * inconclusiveTests}, which the predicate does not know and consumers skip.
 *
 * @see <a href="https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md">Test Result v0.1</a>
 */
public final class TestResultPredicate {
    public static final String FILE = "test-result.json";

    private TestResultPredicate() {}

    /** A run that could not be judged has failed, and one that looked at a part warns: the predicate knows no other way. */
    public static JsonNode of(Statement statement) {
        ObjectNode predicate = ReportJson.pages().createObjectNode();
        predicate.put(
                "result",
                switch (statement.verdict()) {
                    case COMPLIANT -> statement.scope().whole() && statement.isTargetNamed() ? "PASSED" : "WARNED";
                    case COMPLIANT_WITH_WAIVERS -> "WARNED";
                    case NOT_COMPLIANT, INCONCLUSIVE -> "FAILED";
                });
        ArrayNode configuration = predicate.putArray("configuration");
        hashed(configuration, "features", statement.harness().features());
        hashed(configuration, "identify-compliance", statement.harness().code());
        hashed(configuration, ExchangeLog.FILE, statement.exchangesSha256());
        predicate.set("passedTests", ids(statement, Set.of(Verdict.PASSED)));
        predicate.set("warnedTests", ids(statement, Set.of(Verdict.WAIVED)));
        predicate.set("failedTests", ids(statement, Set.of(Verdict.FAILED)));
        predicate.set("inconclusiveTests", ids(statement, Set.of(Verdict.INCONCLUSIVE)));
        return predicate;
    }

    private static void hashed(ArrayNode configuration, String name, String sha256) {
        configuration.addObject().put("name", name).putObject("digest").put("sha256", sha256);
    }

    private static ArrayNode ids(Statement statement, Set<Verdict> verdicts) {
        List<String> ids = statement.requirements().stream()
                .filter(RequirementResult::gates)
                .filter(requirement -> verdicts.contains(requirement.verdict()))
                .map(RequirementResult::id)
                .toList();
        return ReportJson.pages().valueToTree(ids);
    }
}
