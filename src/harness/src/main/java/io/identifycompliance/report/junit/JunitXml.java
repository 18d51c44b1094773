package io.identifycompliance.report.junit;

import io.identifycompliance.report.statement.RequirementResult;
import io.identifycompliance.report.statement.ScenarioResult;
import io.identifycompliance.report.statement.Statement;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml} for those who read nothing else: a test case for each scenario, in the test suite of the first
 * requirement that it proves. What could not be judged is an error, what was waived or does not apply is skipped.
 *
 * <p>A class name is the path of a feature file, and a name occurs once in it. Elements and attributes are those that the
 * strict schema of Jenkins (xUnit plugin, junit-10.xsd) and that of Surefire allow, in the order that they ask for.
 */
public final class JunitXml {
    public static final String FILE = "junit.xml";

    private static final String TIME = "time";
    private static final String SKIPPED = "skipped";

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
     * @param millis how long each scenario took, by its id
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

    private void suites() throws XMLStreamException {
        List<TestCase> cases = TestCase.of(statement);
        List<TestCase.Kind> all = cases.stream().map(TestCase::kind).toList();
        List<String> unjudged = TestCase.unjudged(statement);
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites");
        xml.writeAttribute("name", "identify-compliance: " + clean(statement.headline()));
        xml.writeAttribute(TIME, seconds(millis(cases)));
        totals(all, unjudged.size());
        if (!unjudged.isEmpty()) {
            run(unjudged);
        }
        for (RequirementResult requirement : statement.requirements()) {
            suite(
                    requirement,
                    cases.stream()
                            .filter(c -> c.proves().get(0).equals(requirement))
                            .toList());
        }
        end();
        xml.writeEndDocument();
    }

    private void run(List<String> reasons) throws XMLStreamException {
        start("testsuite");
        xml.writeAttribute("name", "the run");
        totals(List.of(), reasons.size());
        xml.writeAttribute(SKIPPED, "0");
        for (String reason : reasons) {
            start("testcase");
            xml.writeAttribute("classname", "the run");
            xml.writeAttribute("name", clean(reason));
            xml.writeAttribute(TIME, seconds(0));
            start("error");
            xml.writeAttribute("type", "inconclusive");
            xml.writeAttribute("message", clean(reason));
            end();
            end();
        }
        end();
    }

    private void suite(RequirementResult requirement, List<TestCase> cases) throws XMLStreamException {
        if (cases.isEmpty()) {
            return;
        }
        List<TestCase.Kind> kinds = cases.stream().map(TestCase::kind).toList();
        start("testsuite");
        xml.writeAttribute("name", clean(requirement.id() + ": " + requirement.statement()));
        xml.writeAttribute(TIME, seconds(millis(cases)));
        totals(kinds, 0);
        xml.writeAttribute(SKIPPED, String.valueOf(count(kinds, TestCase.Kind.SKIPPED)));
        for (TestCase one : cases) {
            testcase(one);
        }
        end();
    }

    private void testcase(TestCase one) throws XMLStreamException {
        ScenarioResult scenario = one.scenario();
        start("testcase");
        xml.writeAttribute("classname", clean(scenario.feature().replaceFirst("\\.feature$", "")));
        xml.writeAttribute("name", clean(scenario.name() + " [" + scenario.wire() + "]"));
        xml.writeAttribute(TIME, seconds(millis(List.of(one))));
        String message = clean(scenario.message() == null ? scenario.verdict().id() : scenario.message());
        switch (one.kind()) {
            case OK -> {}
            case SKIPPED -> {
                start(SKIPPED);
                xml.writeAttribute("message", scenario.verdict().id() + ": " + message);
                end();
            }
            case ERROR -> problem("error", scenario.broke() ? "harness-error" : "inconclusive", message, scenario);
            case FAILURE -> problem("failure", "not-compliant", message, scenario);
        }
        start("system-out");
        String ids = one.proves().stream().map(RequirementResult::id).collect(Collectors.joining(", "));
        xml.writeCharacters(clean(scenario.feature() + ":" + scenario.line() + ", for " + ids));
        end();
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
            text.append("\nevidence: ").append(scenario.evidenceInWords());
        }
        xml.writeCharacters(clean(text.toString()));
        end();
    }

    private void totals(List<TestCase.Kind> kinds, int unjudged) throws XMLStreamException {
        xml.writeAttribute("tests", String.valueOf(kinds.size() + unjudged));
        xml.writeAttribute("failures", String.valueOf(count(kinds, TestCase.Kind.FAILURE)));
        xml.writeAttribute("errors", String.valueOf(count(kinds, TestCase.Kind.ERROR) + unjudged));
    }

    private static long count(List<TestCase.Kind> kinds, TestCase.Kind wanted) {
        return kinds.stream().filter(k -> k == wanted).count();
    }

    private long millis(List<TestCase> cases) {
        return cases.stream()
                .mapToLong(c -> millis.getOrDefault(c.scenario().id(), 0L))
                .sum();
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
