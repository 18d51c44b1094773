package io.identifycompliance.report;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.evidence.Exchange;
import io.identifycompliance.evidence.RunRecord;
import io.identifycompliance.evidence.ScenarioRecord;
import io.identifycompliance.evidence.StepRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Records of runs that never were. */
final class Sample {
    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    static final HarnessInfo HARNESS = new HarnessInfo("1.0.0", "17.0.15 (Debian)", "Linux 6.1 amd64", "f00d", "c0de");
    static final String ROOT = "http://localhost:8080";

    private Sample() {}

    static Catalogue catalogue() {
        try (InputStream yaml = Sample.class.getResourceAsStream("requirements.yaml")) {
            return Catalogue.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReportOptions options() {
        return ReportOptions.of(HARNESS).withSelfCheck(null);
    }

    static RunRecord run(ScenarioRecord... scenarios) {
        return new Run().with(scenarios).build();
    }

    /** A run that can be told step by step. */
    static final class Run {
        private List<String> wires = List.of("2022");
        private final Map<String, String> settings = new TreeMap<>(Map.of("parallel", "8", "settle", "500ms"));
        private String interrupted;
        private List<RunRecord.ProcessingTimes> processing = List.of();
        private final List<ScenarioRecord> scenarios = new ArrayList<>();
        private List<Exchange> preflight = List.of();
        private List<String> problems = List.of();
        private Map<String, String> notApplicable = Map.of();

        Run on(String... names) {
            wires = List.of(names);
            return this;
        }

        Run setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        Run interrupted(String why) {
            interrupted = why;
            return this;
        }

        Run processing(String wire, Long... samples) {
            processing = new ArrayList<>(processing);
            processing.add(new RunRecord.ProcessingTimes(wire, List.of(samples)));
            return this;
        }

        Run with(ScenarioRecord... more) {
            scenarios.addAll(List.of(more));
            return this;
        }

        Run preflight(Exchange... exchanges) {
            preflight = List.of(exchanges);
            return this;
        }

        Run problems(String... sentences) {
            problems = List.of(sentences);
            return this;
        }

        Run notApplicable(String id, String reason) {
            notApplicable = new TreeMap<>(notApplicable);
            notApplicable.put(id, reason);
            return this;
        }

        RunRecord build() {
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
                    notApplicable);
        }
    }

    static ScenarioRecord passed(String requirement, String name) {
        return new Scenario(requirement, name).build();
    }

    static Scenario scenario(String requirement, String name) {
        return new Scenario(requirement, name);
    }

    /** A scenario that can be told step by step. */
    static final class Scenario {
        private final List<String> requirements;
        private final String name;
        private String wire = "2022";
        private int line = 12;
        private Verdict verdict = Verdict.PASSED;
        private List<Grade> grades = List.of(Grade.SETTLE_WINDOW, Grade.SAME_REQUEST_FENCE);
        private String message;
        private String expected;
        private String seen;
        private boolean harnessError;
        private List<StepRecord> steps = List.of();
        private List<Exchange> exchanges = List.of();
        private final Map<String, String> cast = new LinkedHashMap<>();
        private final Map<String, String> observations = new TreeMap<>();

        Scenario(String requirement, String name) {
            this.requirements = requirement == null ? List.of() : List.of(requirement.split(" "));
            this.name = name;
        }

        Scenario on(String wireFormat) {
            wire = wireFormat;
            return this;
        }

        Scenario at(int lineNumber) {
            line = lineNumber;
            return this;
        }

        Scenario grades(Grade... rests) {
            grades = List.of(rests);
            return this;
        }

        Scenario failed(String why, String wanted, String found) {
            verdict = Verdict.FAILED;
            message = why;
            expected = wanted;
            seen = found;
            return this;
        }

        Scenario inconclusive(String why) {
            verdict = Verdict.INCONCLUSIVE;
            message = why;
            grades = List.of(Grade.NONE);
            return this;
        }

        Scenario broken(String why) {
            harnessError = true;
            return inconclusive(why);
        }

        Scenario verdict(Verdict other, String why) {
            verdict = other;
            message = why;
            return this;
        }

        Scenario steps(StepRecord... all) {
            steps = List.of(all);
            return this;
        }

        Scenario exchanges(Exchange... all) {
            exchanges = List.of(all);
            return this;
        }

        Scenario plays(String value, String onTheWire) {
            cast.put(value, onTheWire);
            return this;
        }

        Scenario observed(String id, String value) {
            observations.put(id, value);
            return this;
        }

        String id() {
            return wire + ":core/" + feature() + ":" + name;
        }

        private String feature() {
            String first = requirements.isEmpty() ? "own" : requirements.get(0);
            return first.toLowerCase(java.util.Locale.ROOT) + ".feature";
        }

        ScenarioRecord build() {
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
                    harnessError,
                    START.plusSeconds(1),
                    1234,
                    steps,
                    exchanges.stream().map(e -> of(e, id())).toList(),
                    cast,
                    observations,
                    4,
                    10);
        }
    }

    static StepRecord step(String text, Verdict verdict, int first, int last) {
        return new StepRecord(text, verdict, 120, first, last);
    }

    static Exchange identify(int number, String json) {
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

    static Exchange find(int number, String query, int status, String answer) {
        return get(number, "look-up", "/api/v2/people/search?api_key=$IDENTIFY_PRIVATE_KEY&" + query, status, answer);
    }

    static Exchange get(int number, String purpose, String path, int status, String answer) {
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
        return of(e, scenario, e.way());
    }

    /** The same, made by the play of that form of calling Identify. */
    static Exchange as(String way, Exchange e) {
        return of(e, e.scenario(), way);
    }

    private static Exchange of(Exchange e, String scenario, String way) {
        return new Exchange(
                e.number(),
                scenario,
                e.purpose(),
                way,
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

    /** A failure as it happens: the e-mail was overwritten. */
    static Scenario overwritten() {
        return scenario("KEEP-EMAIL", "The e-mail stays, matched by external ID")
                .at(23)
                .failed(
                        "The e-mail of the profile was replaced.",
                        "email old.me@yahoo.com",
                        "email new.me@yahoo.com after the marker of the same request")
                .plays("1468", "r7k2-1468")
                .plays("old.me@yahoo.com", "old.me.r7k2@identify.example")
                .plays("new.me@yahoo.com", "new.me.r7k2@identify.example")
                .steps(
                        step("Given Jessica's profile has the external ID 1468", Verdict.PASSED, 1, 2),
                        step("When Identify sends her new e-mail", Verdict.PASSED, 3, 3),
                        step("Then her e-mail is still old.me@yahoo.com", Verdict.FAILED, 4, 5))
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
