package io.identifycompliance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which package may know what. */
class HouseRulesTest {
    private static final String ROOT = "io.identifycompliance";
    private static JavaClasses house;

    @BeforeAll
    static void read_the_house() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
    }

    @Test
    void only_the_api_package_knows_rest_assured() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".client..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.restassured..")
                .because("one place decides on connections, timeouts and encodings"));
    }

    @Test
    void only_the_stub_knows_wiremock() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".reference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.tomakehurst..", "org.wiremock..")
                .because("the harness judges any target and must not lean on the one it brings along"));
    }

    @Test
    void the_steps_see_neither_the_stub_nor_what_becomes_of_their_findings() {
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + ".steps..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".reference..", ROOT + ".report..", ROOT + ".cli..", ROOT + ".suite..")
                .because("a step that reaches into the reference would fail on every other target"));
    }

    @Test
    void the_contract_depends_on_nothing_of_the_house() {
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + ".contract..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(resideOutsideOfPackage(ROOT + ".contract..")))
                .because("the contract was there first, and everything else refers to it"));
    }

    @Test
    void the_evidence_knows_neither_cucumber_nor_the_stub() {
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + ".run..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.cucumber..", ROOT + ".reference..", ROOT + ".steps.."))
                .because("proof must hold whoever runs the scenarios, and against any target"));
    }

    @Test
    void the_verdict_knows_the_contract_and_the_records_alone() {
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + ".verdict..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(DescribedPredicate.not(
                                resideInAnyPackage(ROOT + ".verdict..", ROOT + ".contract..", ROOT + ".record.."))))
                .because("a verdict is a pure function of what was recorded"));
    }

    @Test
    void the_api_knows_nothing_that_judges() {
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + ".client..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".run..",
                        ROOT + ".steps..",
                        ROOT + ".suite..",
                        ROOT + ".reference..",
                        ROOT + ".report..",
                        ROOT + ".cli..")
                .because("what talks to a target must not know what is expected of it"));
    }

    @Test
    void the_stub_knows_nothing_that_judges() {
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + ".reference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".client..",
                        ROOT + ".run..",
                        ROOT + ".steps..",
                        ROOT + ".suite..",
                        ROOT + ".report..",
                        ROOT + ".cli..")
                .because("a misunderstanding that both sides share would never be seen"));
    }

    @Test
    void the_reports_know_neither_the_stub_nor_rest_assured() {
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + ".report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".reference..", ROOT + ".steps..", ROOT + ".cli..", "io.restassured..")
                .because("a report says what the records hold and asks nobody anything"));
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

    private static void holds(ArchRule rule) {
        rule.check(house);
    }
}
