package io.identifycompliance.suite;

import io.identifycompliance.client.ClientCertificate;
import io.identifycompliance.client.Connection;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.Proxy;
import io.identifycompliance.client.Request;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.engine.RunLimit;
import io.identifycompliance.engine.Selection;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.run.PhoneRange;
import io.identifycompliance.run.TestData;
import io.identifycompliance.verdict.Waivers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run judges, and how: options as values, each of them checked.
 *
 * @param target the root of the target; empty for the embedded reference
 * @param targetNamed whether the target, or the embedded reference, was asked for by name
 * @param reach how to reach it
 * @param delay how long the embedded reference takes to process
 * @param keys those of the target, or of the embedded reference
 * @param testData what identifiers are made of
 * @param wires the names of the wire formats to judge, in order
 * @param revision the date that the requests of the successor carry
 * @param levels what is judged and gates
 * @param tags the tag expression that was given; empty if there was none
 * @param selection the scenarios of these levels and tags
 * @param limit how many requests and scenarios there may be
 * @param foundByJUnit whether JUnit finds the scenarios, and may leave some out
 * @param processingTimeout how long an effect is waited for
 * @param settle how long rejected updates are watched after the last scenario
 * @param notApplicable ids of requirements that do not apply, each with its reason
 * @param waivers the known deviations
 * @param reports where the reports go
 * @param onlyReports the names of the reports to write; empty for all
 */
public record RunOptions(
        Optional<URI> target,
        boolean targetNamed,
        Reach reach,
        Duration delay,
        Keys keys,
        TestData testData,
        List<String> wires,
        String revision,
        Set<Level> levels,
        String tags,
        Selection selection,
        RunLimit limit,
        boolean foundByJUnit,
        Duration processingTimeout,
        Duration settle,
        Catalogue catalogue,
        Map<String, String> notApplicable,
        Waivers waivers,
        Path reports,
        Set<String> onlyReports) {
    /** Connections for calls that are made outside of scenarios, or at once within one. */
    private static final int MORE_CONNECTIONS = 16;

    /**
     * How to reach a target.
     *
     * @param proxy empty for none
     * @param caCertificate empty for the certificates that Java trusts
     * @param clientCertificate empty for none
     */
    public record Reach(
            Duration connectTimeout,
            Duration answerTimeout,
            int requestsPerSecond,
            List<Request.Header> headers,
            Optional<Proxy> proxy,
            Optional<Path> caCertificate,
            Optional<ClientCertificate> clientCertificate,
            boolean insecure) {
        /** What of it is secret. */
        List<String> secrets() {
            return proxy.map(Proxy::password).map(List::of).orElse(List.of());
        }
    }

    /** Checks the options that were given. Throws a UsageException, about the option, if one cannot be honoured. */
    public static RunOptions of(GivenOptions given) {
        return new OptionsReader(given).read();
    }

    /** The same for a run whose scenarios JUnit finds: nobody knows yet which tags they have. */
    static RunOptions inSuiteClass(GivenOptions given) {
        return new OptionsReader(given).inSuiteClass();
    }

    /** The same for the embedded reference, which is reached in the plainest way. */
    RunOptions onReference() {
        return new RunOptions(
                Optional.empty(),
                false,
                new Reach(
                        reach.connectTimeout(),
                        reach.answerTimeout(),
                        0,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                delay,
                keys,
                testData,
                wires,
                revision,
                levels,
                tags,
                selection,
                limit,
                foundByJUnit,
                processingTimeout,
                settle,
                catalogue,
                notApplicable,
                waivers,
                reports,
                onlyReports);
    }

    Connection connection(URI root) {
        return new Connection(
                root,
                reach.connectTimeout(),
                reach.answerTimeout(),
                selection.parallel() + MORE_CONNECTIONS,
                reach.requestsPerSecond(),
                reach.headers(),
                reach.proxy().orElse(null),
                reach.caCertificate().orElse(null),
                reach.clientCertificate().orElse(null),
                reach.insecure());
    }

    /** What is judged, in words. */
    public String targetShown() {
        return target.map(URI::toString).orElse(targetNamed ? RunRecord.EMBEDDED_REFERENCE : RunRecord.NO_TARGET_NAMED);
    }

    /** What shaped the run, for its reports. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(RunOption.TARGET.id(), targetShown());
        settings.put(RunOption.WIRE.id(), wires.size() == 1 ? wires.get(0) : OptionValues.ALL_WIRES);
        settings.put(RunOption.REVISION.id(), revision);
        settings.put(
                RunOption.LEVEL.id(),
                String.join(",", levels.stream().map(Level::id).toList()));
        if (selection.shard().of() > 1) {
            settings.put(RunOption.SHARD.id(), selection.shard().toString());
        }
        if (!testData.phones().equals(TestData.RESERVED.phones())) {
            settings.put(
                    RunOption.PHONE_NUMBERS.id(),
                    testData.phones().stream().map(PhoneRange::toString).collect(Collectors.joining(",")));
        }
        if (!testData.emailDomain().equals(TestData.RESERVED.emailDomain())) {
            settings.put(RunOption.EMAIL_DOMAIN.id(), testData.emailDomain());
        }
        limit.requests().ifPresent(most -> settings.put(RunOption.MAX_REQUESTS.id(), Integer.toString(most)));
        if (limit.scenarios() < Integer.MAX_VALUE) {
            settings.put(RunOption.SMOKE.id(), limit.scenarios() + " scenarios");
        }
        settings.put(RunOption.TAGS.id(), tagsShown());
        settings.put(RunOption.PARALLEL.id(), Integer.toString(selection.parallel()));
        settings.put(RunOption.PROCESSING_TIMEOUT.id(), processingTimeout.toMillis() + " ms");
        settings.put(RunOption.SETTLE.id(), settle.toMillis() + " ms");
        return settings;
    }

    private String tagsShown() {
        if (foundByJUnit) {
            return tags.isEmpty() ? "what JUnit selected" : tags + ", of what JUnit selected";
        }
        return tags.isEmpty() ? "all" : tags;
    }
}
