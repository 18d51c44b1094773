package io.identifycompliance.report;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.Combination;
import io.identifycompliance.record.Dependencies;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.record.IdentifyAnswers;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.StepRecord;
import io.identifycompliance.record.WholeRunCheck;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.report.statement.ReportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Records of runs that never were. */
public final class Sample {
    public static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    public static final HarnessInfo HARNESS =
            new HarnessInfo("1.0.0", "17.0.15 (Debian)", "Linux 6.1 amd64", "f00d", "c0de", "b1ad");
    public static final String ROOT = "http://localhost:8080";

    private Sample() {}

    public static Catalogue catalogue() {
        try (InputStream yaml = Sample.class.getResourceAsStream("requirements.yaml")) {
            return Catalogue.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReportOptions options() {
        return ReportOptions.of(HARNESS).withSelfCheck(null);
    }

    public static RunRecord run(ScenarioRecord... scenarios) {
        return new Run().with(scenarios).build();
    }

    /** A run that can be told step by step. */
    public static final class Run {
        private List<String> wires = List.of("2022");
        private final Map<String, String> settings = new TreeMap<>(Map.of("parallel", "8", "settle", "500ms"));
        private String interrupted;
        private List<RunRecord.ProcessingTimes> processing = List.of();
        private final List<ScenarioRecord> scenarios = new ArrayList<>();
        private List<Exchange> preflight = List.of();
        private List<String> problems = List.of();
        private Map<String, String> notApplicable = Map.of();
        private List<IdentifyAnswers> answers = List.of();
        private Map<String, Integer> available = Map.of();

        public Run on(String... names) {
            wires = List.of(names);
            return this;
        }

        public Run setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        public Run interrupted(String why) {
            interrupted = why;
            return this;
        }

        public Run processing(String wire, Long... samples) {
            processing = new ArrayList<>(processing);
            processing.add(new RunRecord.ProcessingTimes(wire, List.of(samples)));
            return this;
        }

        public Run with(ScenarioRecord... more) {
            scenarios.addAll(List.of(more));
            return this;
        }

        public Run preflight(Exchange... exchanges) {
            preflight = List.of(exchanges);
            return this;
        }

        public Run problems(String... sentences) {
            problems = List.of(sentences);
            return this;
        }

        public Run notApplicable(String id, String reason) {
            notApplicable = new TreeMap<>(notApplicable);
            notApplicable.put(id, reason);
            return this;
        }

        public Run answers(IdentifyAnswers... all) {
            answers = List.of(all);
            return this;
        }

        public Run available(String wire, int scenarios) {
            available = new TreeMap<>(available);
            available.put(wire, scenarios);
            return this;
        }

        public RunRecord build() {
            return new RunRecord(
                    "r7k2",
                    START,
                    START.plusSeconds(34),
                    ROOT,
                    wires,
                    settings,
                    interrupted,
                    processing,
                    scenarios,
                    preflight,
                    problems,
                    notApplicable,
                    answers,
                    available);
        }
    }

    public static ScenarioRecord passed(String requirement, String name) {
        return new Scenario(requirement, name).build();
    }

    public static Scenario scenario(String requirement, String name) {
        return new Scenario(requirement, name);
    }

    /** A scenario that can be told step by step. */
    public static final class Scenario {
        private final List<String> requirements;
        private final String name;
        private String wire = "2022";
        private int line = 12;
        private Verdict verdict = Verdict.PASSED;
        private List<Grade> grades = List.of(Grade.SETTLE_WINDOW, Grade.SAME_REQUEST_FENCE);
        private String message;
        private String expected;
        private String seen;
        private String failedForm;
        private boolean harnessError;
        private List<StepRecord> steps = List.of();
        private List<Exchange> exchanges = List.of();
        private List<Combination> combinations = List.of();
        private Set<String> reliedOn = Set.of();
        private final Map<String, String> testValues = new LinkedHashMap<>();
        private final Map<String, String> observations = new TreeMap<>();
        private Cause cause;
        private Set<String> forms = Set.of();
        private WholeRunCheck wholeRun;
        private int checks = 1;

        Scenario(String requirement, String name) {
            this.requirements = requirement == null ? List.of() : List.of(requirement.split(" "));
            this.name = name;
        }

        public Scenario on(String wireFormat) {
            wire = wireFormat;
            return this;
        }

        public Scenario at(int lineNumber) {
            line = lineNumber;
            return this;
        }

        public Scenario grades(Grade... rests) {
            grades = List.of(rests);
            return this;
        }

        public Scenario failed(String why, String wanted, String found) {
            verdict = Verdict.FAILED;
            message = why;
            expected = wanted;
            seen = found;
            return this;
        }

        public Scenario met(Combination... all) {
            combinations = List.of(all);
            return this;
        }

        /** Only in runs with a setting that relies on these. */
        public Scenario reliedOn(String... requirements) {
            reliedOn = Set.of(requirements);
            return this;
        }

        /** In the run of that form of calling Identify. */
        public Scenario in(String form) {
            failedForm = form;
            return this;
        }

        public Scenario inconclusive(String why) {
            verdict = Verdict.INCONCLUSIVE;
            message = why;
            grades = List.of(Grade.NONE);
            return this;
        }

        public Scenario broken(String why) {
            harnessError = true;
            return inconclusive(why);
        }

        public Scenario verdict(Verdict other, String why) {
            verdict = other;
            message = why;
            return this;
        }

        public Scenario steps(StepRecord... all) {
            steps = List.of(all);
            return this;
        }

        public Scenario exchanges(Exchange... all) {
            exchanges = List.of(all);
            return this;
        }

        public Scenario runs(String value, String onTheWire) {
            testValues.put(value, onTheWire);
            return this;
        }

        public Scenario observed(String id, String value) {
            observations.put(id, value);
            return this;
        }

        public Scenario causedBy(Cause what) {
            cause = what;
            return this;
        }

        public Scenario inForms(String... requirements) {
            forms = Set.of(requirements);
            return this;
        }

        public Scenario checks(int comparisons) {
            checks = comparisons;
            return this;
        }

        public Scenario overWholeRun(WholeRunCheck check) {
            wholeRun = check;
            return this;
        }

        public String id() {
            return wire + ":core/" + feature() + ":" + name;
        }

        private String feature() {
            String first = requirements.isEmpty() ? "own" : requirements.get(0);
            return first.toLowerCase(java.util.Locale.ROOT) + ".feature";
        }

        public ScenarioRecord build() {
            return new ScenarioRecord(
                    id(),
                    wire,
                    "core/" + feature(),
                    "Protected identifiers",
                    "A rule",
                    name,
                    line,
                    requirements,
                    verdict,
                    grades,
                    message,
                    expected,
                    seen,
                    failedForm,
                    harnessError,
                    START.plusSeconds(1),
                    1234,
                    steps,
                    exchanges.stream().map(e -> of(e, id())).toList(),
                    testValues,
                    observations,
                    4,
                    10,
                    checks,
                    new Dependencies(cause, forms, reliedOn, wholeRun, null, false),
                    combinations);
        }
    }

    public static StepRecord step(String text, Verdict verdict, int first, int last) {
        return new StepRecord(text, verdict, 120, first, last);
    }

    public static Exchange identify(int number, String json) {
        return new Exchange(
                number,
                null,
                "identify",
                null,
                START.plusSeconds(number),
                "POST",
                ROOT + "/api/identify",
                List.of(new Exchange.Header("Content-Type", "application/json"), new Exchange.Header("Host", "x")),
                json,
                200,
                List.of(new Exchange.Header("Content-Type", "text/html")),
                "1",
                12,
                null);
    }

    public static Exchange find(int number, String query, int status, String answer) {
        return get(number, "look-up", "/api/v2/people/search?api_key=$IDENTIFY_PRIVATE_KEY&" + query, status, answer);
    }

    public static Exchange get(int number, String purpose, String path, int status, String answer) {
        return new Exchange(
                number,
                null,
                purpose,
                null,
                START.plusSeconds(number),
                "GET",
                ROOT + path,
                List.of(),
                null,
                status,
                List.of(new Exchange.Header("Content-Type", "application/json")),
                answer,
                8,
                null);
    }

    private static Exchange of(Exchange e, String scenario) {
        return of(e, scenario, e.form());
    }

    /** The same, made when that form is used of calling Identify. */
    public static Exchange as(String form, Exchange e) {
        return of(e, e.scenario(), form);
    }

    private static Exchange of(Exchange e, String scenario, String form) {
        return new Exchange(
                e.number(),
                scenario,
                e.purpose(),
                form,
                e.at(),
                e.method(),
                e.url(),
                e.requestHeaders(),
                e.requestBody(),
                e.status(),
                e.responseHeaders(),
                e.responseBody(),
                e.millis(),
                e.error());
    }

    /** A failure as it happens: the email was overwritten. */
    public static Scenario overwritten() {
        return scenario("KEEP-EMAIL", "The email stays, matched by external ID")
                .at(23)
                .failed(
                        "The email of the profile was replaced.",
                        "email old.me@yahoo.com",
                        "email new.me@yahoo.com after the marker of the same request")
                .runs("1468", "r7k2-1468")
                .runs("old.me@yahoo.com", "old.me.r7k2@identify.example")
                .runs("new.me@yahoo.com", "new.me.r7k2@identify.example")
                .steps(
                        step("Given Jessica's profile has the external ID 1468", Verdict.PASSED, 1, 2),
                        step("When Identify sends her new email", Verdict.PASSED, 3, 3),
                        step("Then her email is still old.me@yahoo.com", Verdict.FAILED, 4, 5))
                .exchanges(
                        identify(
                                1,
                                "{\"token\":\"$IDENTIFY_PUBLIC_KEY\",\"properties\":{\"$id\":\"r7k2-1468\","
                                        + "\"$email\":\"old.me.r7k2@identify.example\"}}"),
                        find(2, "external_id=r7k2-1468", 200, "{\"id\":\"01ABC\"}"),
                        identify(
                                3,
                                "{\"token\":\"$IDENTIFY_PUBLIC_KEY\",\"properties\":{\"$id\":\"r7k2-1468\","
                                        + "\"$email\":\"new.me.r7k2@identify.example\"}}"),
                        find(4, "external_id=r7k2-1468", 200, "{\"id\":\"01ABC\"}"),
                        get(
                                5,
                                "read person",
                                "/api/v1/person/01ABC?api_key=$IDENTIFY_PRIVATE_KEY",
                                200,
                                "{\"object\":\"person\",\"id\":\"01ABC\",\"$email\":\"new.me.r7k2@identify.example\"}"));
    }
}
