package io.identifycompliance.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README and the guide are whole, and every link in them leads somewhere. */
class GuideTest {
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<{7} |={7}$|>{7} )");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> guide = Files.list(Path.of("src/site/markdown"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), guide.sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void has_no_conflict_left_by_a_merge(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContainPattern(CONFLICT);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_to_files_and_headings_that_exist(Path page) throws IOException {
        assertThat(LINK.matcher(prose(page)).results()).allSatisfy(link -> {
            Path linked = link.group(1).isEmpty()
                    ? page
                    : page.resolveSibling(link.group(1)).normalize();
            assertThat(linked).exists();
            if (link.group(2) != null) {
                assertThat(anchors(linked)).contains(link.group(2));
            }
        });
    }

    private static String prose(Path page) throws IOException {
        return CODE_BLOCK.matcher(Files.readString(page)).replaceAll("");
    }

    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(prose(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
