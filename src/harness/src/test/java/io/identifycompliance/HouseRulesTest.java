package io.identifycompliance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which package may use what: the table in the guide's page on architecture. */
class HouseRulesTest {
    private static final String ROOT = "io.identifycompliance";
    private static final Set<String> PACKAGES = Set.of(
            "contract",
            "client",
            "record",
            "run",
            "proof",
            "steps",
            "verdict",
            "engine",
            "policy",
            "reference",
            "report",
            "suite",
            "explore",
            "cleanup",
            "selfcheck",
            "cli");
    private static final List<String> MODULES = List.of("reference", "harness", "junit");
    private static JavaClasses classes;

    @BeforeAll
    static void read_the_classes() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
    }

    @Test
    void every_class_is_in_a_package_that_has_a_rule() {
        Set<String> seen = classes.stream()
                .map(type -> type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(seen).isEqualTo(new TreeSet<>(PACKAGES));
    }

    @ParameterizedTest(name = "{0} may use: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "contract  | ''                               | everything else refers to it",
                "policy    | contract                         | it states what is right, whoever asks",
                "client    | contract                         | it must not know what is expected of a target",
                "record    | contract client                  | it keeps what happened, and judges nothing",
                "run       | contract client record           | it must work with any target and any engine",
                "proof     | contract client record run       | proof must hold, whoever runs the scenarios",
                "steps     | contract client record run proof | a step that knew the reference would fail elsewhere",
                "verdict   | contract record                  | a verdict follows from the records alone",
                "engine    | contract client record run verdict | it runs any features, and knows steps by name",
                "cleanup   | contract client record           | it removes people, whoever judged and for what",
                "report    | contract record verdict          | a report shows the records, and asks nobody",
                "reference | contract policy                  | a mistake that both sides share would never show",
                "explore | contract policy client record run engine verdict report suite | it must explore any target",
            })
    void a_package_uses_only_what_it_may_know(String name, String allowed, String reason) {
        Set<String> known = Set.of(allowed.split(" "));
        String[] forbidden = PACKAGES.stream()
                .filter(other -> !other.equals(name) && !known.contains(other))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);

        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because(reason));
    }

    @Test
    void nothing_but_the_command_line_and_the_self_check_depends_on_them() {
        holds(noClasses()
                .that(resideInAPackage(ROOT + "..")
                        .and(resideOutsideOfPackage(ROOT + ".cli.."))
                        .and(resideOutsideOfPackage(ROOT + ".selfcheck..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".cli..", ROOT + ".selfcheck..")
                .because("a run must not depend on who started it"));
    }

    @Test
    void packages_depend_on_each_other_in_one_direction_only() {
        holds(slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("what depends on each other cannot be understood one after the other"));
    }

    @ParameterizedTest(name = "only {1} may use {0}")
    @CsvSource({
        "io.restassured.., client, 'one place decides on connections, timeouts and encodings'",
        "org.wiremock.., reference, 'the harness judges any target'",
        "com.github.tomakehurst.., reference, 'the harness judges any target'",
        "io.qameta.allure.., report, 'Allure is one view of the records'",
        "picocli.., cli, 'an option is spelled in one place'",
        "freemarker.., report, 'only reports are written from templates'",
        "io.cucumber.., steps engine suite, 'proof must hold, whoever runs the scenarios'",
        "org.junit.platform.., engine suite cli, 'there is one runner'",
    })
    void a_library_is_used_where_it_belongs(String library, String users, String reason) {
        String[] allowed = Stream.concat(
                        Arrays.stream(users.split(" ")).map(user -> ROOT + "." + user + ".."), Stream.of(library))
                .toArray(String[]::new);

        holds(noClasses()
                .that(not(resideInAnyPackage(allowed)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(reason));
    }

    @Test
    void only_the_command_line_prints() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("standard output belongs to the user, and the live line to one writer"));
    }

    /** A nested type is read inside its class; beside a top-level type of its name it would be taken for that. */
    @Test
    void no_type_has_the_name_of_a_top_level_type() {
        Map<String, JavaClass> topLevel = new TreeMap<>();
        List<String> alike = new ArrayList<>();
        classes.stream().filter(type -> type.isTopLevelClass()).forEach(type -> {
            JavaClass other = topLevel.put(type.getSimpleName(), type);
            if (other != null && !type.getSimpleName().equals("package-info")) {
                alike.add(other.getName() + " and " + type.getName());
            }
        });
        classes.stream()
                .filter(type -> type.isNestedClass() && topLevel.containsKey(type.getSimpleName()))
                .forEach(type -> alike.add(topLevel.get(type.getSimpleName()).getName() + " and " + type.getName()));

        assertThat(alike).isEmpty();
    }

    private static void holds(ArchRule rule) {
        rule.check(classes);
    }

    @ParameterizedTest(name = "no class in {0} has more than {1} lines")
    @CsvSource({"'', 350", "steps, 130"})
    void classes_are_short(String where, int most) throws IOException {
        int read = 0;
        for (String module : MODULES) {
            Path folder = Path.of("src", module, "src/main/java/io/identifycompliance", where);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file :
                            files.filter(f -> f.toString().endsWith(".java")).toList()) {
                        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(most);
                        read++;
                    }
                }
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void one_class_of_the_tests_creates_servers_of_the_jdk() throws IOException {
        Path tests = Path.of("src/harness/src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(HouseRulesTest::createsServer)
                            .map(file -> file.getFileName().toString()))
                    .as("what creates the first one decides for the whole JVM how fast all answer")
                    .containsExactly("JdkServer.java");
        }
    }

    private static boolean createsServer(Path file) {
        try {
            return Pattern.compile("\\bHttps?Server\\s*\\.\\s*create\\(")
                    .matcher(Files.readString(file))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
