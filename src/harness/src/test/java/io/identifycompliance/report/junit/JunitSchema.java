package io.identifycompliance.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What both of two schemas allow: the strict one of Jenkins (xUnit plugin, junit-10.xsd) for the file, and that of Surefire
 * (surefire-test-report.xsd) for each of its suites.
 */
public final class JunitSchema {
    private static final String TIME = "\\d*(\\.\\d{0,3})?";

    /** The attributes of each element: those that it must have, and those that it may have. */
    private static final Map<String, Attributes> ATTRIBUTES = Map.of(
            "testsuites", new Attributes(Set.of(), Set.of("name", "time", "tests", "failures", "errors")),
            "testsuite",
                    new Attributes(Set.of("name", "tests", "failures", "errors", "skipped"), Set.of("time", "group")),
            "testcase", new Attributes(Set.of("name", "time"), Set.of("classname", "group")),
            "failure", new Attributes(Set.of("type"), Set.of("message")),
            "error", new Attributes(Set.of("type"), Set.of("message")),
            "skipped", new Attributes(Set.of(), Set.of("message")),
            "system-out", new Attributes(Set.of(), Set.of()),
            "system-err", new Attributes(Set.of(), Set.of()));

    /** What may stand in each element, in this order. */
    private static final Map<String, List<String>> CHILDREN = Map.of(
            "testsuites", List.of("testsuite"),
            "testsuite", List.of("testcase"),
            "testcase", List.of("failure", "skipped", "error", "system-out", "system-err"),
            "failure", List.of(),
            "error", List.of(),
            "skipped", List.of(),
            "system-out", List.of(),
            "system-err", List.of());

    private static final Set<String> SEVERAL = Set.of("testsuite", "testcase", "failure");
    private static final Set<String> WITHOUT_TEXT = Set.of("testsuites", "testsuite", "testcase");

    private JunitSchema() {}

    private record Attributes(Set<String> required, Set<String> optional) {}

    /** The root of that file, which keeps to both schemas. */
    public static Element valid(Path file) throws IOException {
        try {
            Element root = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            assertThat(root.getTagName()).isEqualTo("testsuites");
            check(root);
            return root;
        } catch (ParserConfigurationException | SAXException broken) {
            throw new AssertionError(broken);
        }
    }

    /** The elements of that name in another. */
    public static List<Element> all(Element root, String name) {
        var found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static void check(Element element) {
        String name = element.getTagName();
        assertThat(ATTRIBUTES).containsKey(name);
        Set<String> attributes = new TreeSet<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add(element.getAttributes().item(i).getNodeName());
        }
        Set<String> allowed = new TreeSet<>(ATTRIBUTES.get(name).required());
        allowed.addAll(ATTRIBUTES.get(name).optional());
        assertThat(attributes)
                .as("attributes of " + name)
                .containsAll(ATTRIBUTES.get(name).required())
                .isSubsetOf(allowed);
        assertThat(element.getAttribute("time")).matches(TIME);
        List<String> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                children.add(below.getTagName());
                check(below);
            } else if (WITHOUT_TEXT.contains(name)) {
                assertThat(child.getTextContent()).as("text in " + name).isBlank();
            }
        }
        List<String> order = CHILDREN.get(name);
        assertThat(order).as("elements in " + name).containsAll(children);
        assertThat(children.stream().map(order::indexOf)).as("order in " + name).isSorted();
        assertThat(children.stream().filter(child -> !SEVERAL.contains(child)))
                .as("elements in " + name)
                .doesNotHaveDuplicates();
    }
}
