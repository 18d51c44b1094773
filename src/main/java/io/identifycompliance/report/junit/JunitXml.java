package io.identifycompliance.report.junit;

import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.report.statement.RequirementResult;
import io.identifycompliance.report.statement.ScenarioResult;
import io.identifycompliance.report.statement.Statement;
import io.identifycompliance.verdict.RunVerdict;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml} for those who read nothing else: a test suite for each requirement, a test case for each scenario.
 * What could not be judged is an error, what was waived or does not apply is skipped.
 */
public final class JunitXml {
    public static final String FILE = "junit.xml";

    private final Statement statement;
    private final Map<String, Long> millis;
    private final XMLStreamWriter xml;

    private JunitXml(Statement statement, Map<String, Long> millis, XMLStreamWriter xml) {
        this.statement = statement;
        this.millis = millis;
        this.xml = xml;
    }

    /**
     * Writes the statement.
     *
     * @param millis how long each scenario took, by its key
     */
    public static void write(Statement statement, Map<String, Long> millis, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new JunitXml(statement, millis, xml).suites();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private enum Kind {
        OK,
        FAILURE,
        ERROR,
        SKIPPED
    }

    private static Kind kind(RequirementResult requirement, ScenarioResult scenario) {
        if (scenario.broke()) {
            return Kind.ERROR;
        }
        if (scenario.verdict() == Verdict.PASSED) {
            return Kind.OK;
        }
        if (requirement.level() == Level.OPEN || !requirement.gates()) {
            return Kind.SKIPPED;
        }
        return switch (scenario.verdict()) {
            case FAILED -> Kind.FAILURE;
            case INCONCLUSIVE -> Kind.ERROR;
            default -> Kind.SKIPPED;
        };
    }

    private void suites() throws XMLStreamException {
        List<Kind> all = statement.requirements().stream()
                .flatMap(r -> r.scenarios().stream().map(s -> kind(r, s)))
                .toList();
        List<String> unjudged = unjudged(all);
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites");
        xml.writeAttribute("name", "identify-compliance: " + clean(statement.headline()));
        totals(all, unjudged.size());
        xml.writeAttribute(
                "timestamp",
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        statement.started().atOffset(ZoneOffset.UTC).withNano(0)));
        if (!unjudged.isEmpty()) {
            run(unjudged);
        }
        for (RequirementResult requirement : statement.requirements()) {
            suite(requirement);
        }
        end();
        xml.writeEndDocument();
    }

    /** What kept the run from judging belongs to no scenario, and must not look green for want of one. */
    private List<String> unjudged(List<Kind> scenarios) {
        List<String> reasons = new ArrayList<>(statement.problems());
        if (statement.interrupted() != null) {
            reasons.add("The run ended before its end: " + statement.interrupted());
        }
        if (reasons.isEmpty() && statement.verdict() == RunVerdict.INCONCLUSIVE && !scenarios.contains(Kind.ERROR)) {
            reasons.addAll(statement.because());
        }
        reasons.addAll(statement.waiverProblems());
        return reasons;
    }

    private void run(List<String> reasons) throws XMLStreamException {
        start("testsuite");
        xml.writeAttribute("name", "the run");
        totals(List.of(), reasons.size());
        for (String reason : reasons) {
            start("testcase");
            xml.writeAttribute("classname", "the run");
            xml.writeAttribute("name", clean(reason));
            start("error");
            xml.writeAttribute("type", "inconclusive");
            xml.writeAttribute("message", clean(reason));
            end();
            end();
        }
        end();
    }

    private void suite(RequirementResult requirement) throws XMLStreamException {
        if (requirement.scenarios().isEmpty()) {
            return;
        }
        start("testsuite");
        xml.writeAttribute("name", clean(requirement.id() + ": " + requirement.statement()));
        totals(requirement.scenarios().stream().map(s -> kind(requirement, s)).toList(), 0);
        xml.writeAttribute(
                "time",
                seconds(requirement.scenarios().stream().mapToLong(this::millis).sum()));
        for (ScenarioResult scenario : requirement.scenarios()) {
            testcase(requirement, scenario);
        }
        end();
    }

    private void testcase(RequirementResult requirement, ScenarioResult scenario) throws XMLStreamException {
        start("testcase");
        xml.writeAttribute("classname", clean(requirement.id()));
        xml.writeAttribute("name", clean(scenario.name() + " [" + scenario.wire() + "]"));
        xml.writeAttribute("file", clean(scenario.feature()));
        xml.writeAttribute("line", String.valueOf(scenario.line()));
        xml.writeAttribute("time", seconds(millis(scenario)));
        String message = clean(scenario.message() == null ? scenario.verdict().id() : scenario.message());
        switch (kind(requirement, scenario)) {
            case OK -> {}
            case SKIPPED -> {
                start("skipped");
                xml.writeAttribute("message", scenario.verdict().id() + ": " + message);
                end();
            }
            case ERROR -> problem("error", scenario.broke() ? "harness-error" : "inconclusive", message, scenario);
            case FAILURE -> problem("failure", "not-compliant", message, scenario);
        }
        end();
    }

    private void problem(String element, String type, String message, ScenarioResult scenario)
            throws XMLStreamException {
        start(element);
        xml.writeAttribute("type", type);
        xml.writeAttribute("message", message);
        StringBuilder text = new StringBuilder(message);
        if (scenario.expected() != null) {
            text.append("\nexpected: ").append(scenario.expected());
        }
        if (scenario.seen() != null) {
            text.append("\nseen:     ").append(scenario.seen());
        }
        if (!scenario.evidence().isEmpty()) {
            text.append("\nevidence: ").append(scenario.evidence());
        }
        xml.writeCharacters(clean(text.toString()));
        end();
    }

    private void totals(List<Kind> kinds, int unjudged) throws XMLStreamException {
        xml.writeAttribute("tests", String.valueOf(kinds.size() + unjudged));
        xml.writeAttribute("failures", String.valueOf(count(kinds, Kind.FAILURE)));
        xml.writeAttribute("errors", String.valueOf(count(kinds, Kind.ERROR) + unjudged));
        xml.writeAttribute("skipped", String.valueOf(count(kinds, Kind.SKIPPED)));
    }

    private static long count(List<Kind> kinds, Kind wanted) {
        return kinds.stream().filter(k -> k == wanted).count();
    }

    private long millis(ScenarioResult scenario) {
        return millis.getOrDefault(scenario.id(), 0L);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }

    /** A target may answer with anything; XML 1.0 cannot hold all of it. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || (c >= 0x20 && c < 0xD800)
                                || (c >= 0xE000 && c < 0xFFFE)
                                || c >= 0x10000
                        ? c
                        : 0xFFFD)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private void start(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }
}
